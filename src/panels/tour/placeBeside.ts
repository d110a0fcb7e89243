/** A rectangle of the window, px. */
export interface Box {
  readonly left: number;
  readonly top: number;
  readonly width: number;
  readonly height: number;
}

const GAP = 10;
const MARGIN = 8;

/**
 * Where a note of some size stands so that it covers nothing of its target: below it, else above; over its lower end
 * where neither has room. Always inside the window; px from its left and top.
 */
export function placeBeside(
  target: Box,
  note: { readonly width: number; readonly height: number },
  window: { readonly width: number; readonly height: number },
): { readonly left: number; readonly top: number } {
  const lowest = Math.max(MARGIN, window.height - MARGIN - note.height);
  const below = target.top + target.height + GAP;
  const above = target.top - GAP - note.height;
  const top = below <= lowest ? below : above >= MARGIN ? above : lowest;
  const rightmost = Math.max(MARGIN, window.width - MARGIN - note.width);
  return { left: Math.min(Math.max(MARGIN, target.left), rightmost), top };
}
