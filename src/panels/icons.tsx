import type { JSX } from "preact";

/** Line drawings of the interface, in the colour of the text around them; all hidden from screen readers. */
const PATHS = {
  undo: "M5.5 2.5l-3 3 3 3M3 5.500h6a4 4 0 0 1 0 8H6",
  redo: "M10.500 2.500l3 3-3 3M13 5.500H7a4 4 0 0 0 0 8h3",
  back: "M5 3.500L2.500 6 5 8.500M3 6h5.500a3.200 3.200 0 0 1 0 6.400H6",
  export: "M8 2v8M4.500 7L8 10.500 11.500 7M2 13.500h12",
  warning: "M8 2l6.500 12h-13zM8 6.500v3.500M8 11.500v1",
  search: "M7 2.500a4.500 4.500 0 1 1 0 9 4.500 4.500 0 0 1 0-9zM10.300 10.300l3.500 3.500",
  cross: "M3.500 3.500l9 9M12.500 3.500l-9 9",
  check: "M2.500 8.500l3.500 3.500 7.500-8",
  settings: "M2 4.500h6.500M12.500 4.500H14M2 11.500h1.500M7.500 11.500H14M10.500 2.800a1.700 1.700 0 1 1 0 3.400 1.700 1.700 0 0 1 0-3.400zM5.500 9.800a1.700 1.700 0 1 1 0 3.400 1.700 1.700 0 0 1 0-3.400z",
  info: "M8 1.800a6.200 6.200 0 1 1 0 12.400 6.200 6.200 0 0 1 0-12.400zM8 7.200v4M8 4.600v1.200",
} as const;

export function Icon({ name, size = 16 }: { name: keyof typeof PATHS; size?: number }): JSX.Element {
  return (
    <svg class="icon" width={size} height={size} viewBox="0 0 16 16" aria-hidden="true">
      <path d={PATHS[name]} />
    </svg>
  );
}

/** Small arrow of a button that opens a menu. */
export function Chevron(): JSX.Element {
  return (
    <svg class="chevron" width="8" height="5" viewBox="0 0 8 5" aria-hidden="true">
      <path d="m.5.5 3.500 3.500 3.500-3.500" />
    </svg>
  );
}

/** Half-filled disc: light and dark. */
export function ThemeIcon(): JSX.Element {
  return (
    <svg class="icon" width="16" height="16" viewBox="0 0 16 16" aria-hidden="true">
      <circle cx="8" cy="8" r="6" />
      <path d="M8 2a6 6 0 0 1 0 12z" fill="currentColor" />
    </svg>
  );
}

/** Three dots: what does not fit on a phone's bar. */
export function MoreIcon(): JSX.Element {
  return (
    <svg width="16" height="16" viewBox="0 0 16 16" fill="currentColor" aria-hidden="true">
      <circle cx="3" cy="8" r="1.500" />
      <circle cx="8" cy="8" r="1.500" />
      <circle cx="13" cy="8" r="1.500" />
    </svg>
  );
}

/** The benches of an open pit, with its floor in the colour of what was announced. */
export function Mark(): JSX.Element {
  return (
    <svg class="mark" width="20" height="20" viewBox="0 0 20 20" aria-hidden="true">
      <path d="M1.500 4.500h3v4h2.600v4h5.800v-4h2.600v-4h3" />
      <path d="M8 16.500h4" class="floor" />
    </svg>
  );
}
