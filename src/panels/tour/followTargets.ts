import { placeBeside } from "./placeBeside";

/** Share of the window's height beside which a note has room. */
const MOST_HEIGHT = 0.6;

/** Of each selector the first element that takes up room and leaves some for a note; else the first that takes up room. */
export function visibleTargets(selectors: readonly string[]): HTMLElement[] {
  return selectors.flatMap((selector) => {
    const found = [...document.querySelectorAll<HTMLElement>(selector)].filter(
      (element) => element.getBoundingClientRect().width > 0,
    );
    return found.find((element) => element.offsetHeight < MOST_HEIGHT * innerHeight) ?? found[0] ?? [];
  });
}

/**
 * Keeps a note beside its targets and a ring around each, frame by frame: targets move as the page is scrolled, a
 * sheet opens or results change. Brings the first target into sight. Returns what ends it.
 */
export function followTargets(
  selectors: readonly string[],
  note: HTMLElement,
  rings: HTMLElement,
): () => void {
  let frame = 0;
  let isOver = false;
  const follow = (): void => {
    const found = visibleTargets(selectors);
    [...rings.children].forEach((ring, place) => {
      const box = found[place]?.getBoundingClientRect();
      const { style } = ring as HTMLElement;
      style.display = box ? "" : "none";
      if (box)
        Object.assign(style, px({ left: box.left, top: box.top, width: box.width, height: box.height }));
    });
    const beside = found[0]?.getBoundingClientRect();
    if (beside) {
      const size = note.getBoundingClientRect();
      Object.assign(note.style, px(placeBeside(beside, size, { width: innerWidth, height: innerHeight })));
    }
    frame = requestAnimationFrame(follow);
  };
  follow();
  // a sheet that is still opening hides what will be in sight
  requestAnimationFrame(async () => {
    await Promise.allSettled(document.getAnimations().map((animation) => animation.finished));
    const [first] = visibleTargets(selectors);
    if (!isOver && first && !isInSight(first)) first.scrollIntoView({ block: "center", inline: "nearest" });
  });
  return () => {
    isOver = true;
    cancelAnimationFrame(frame);
  };
}

/** Whether an element is inside the window with nothing over its middle. */
function isInSight(element: HTMLElement): boolean {
  const { left, right, top, bottom } = element.getBoundingClientRect();
  if (left < 0 || top < 0 || right > innerWidth || bottom > innerHeight) return false;
  return element.contains(document.elementFromPoint((left + right) / 2, (top + bottom) / 2));
}

const px = (lengths: Readonly<Record<string, number>>): Record<string, string> =>
  Object.fromEntries(Object.entries(lengths).map(([name, length]) => [name, `${length}px`]));
