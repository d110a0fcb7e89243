import type { JSX } from "preact";

/** Line drawings of the interface, in the colour of the text around them; all hidden from screen readers. */
const PATHS = {
  undo: "M5.5 2.5l-3 3 3 3M3 5.5h6a4 4 0 0 1 0 8H6",
  redo: "M10.5 2.5l3 3-3 3M13 5.5H7a4 4 0 0 0 0 8h3",
  back: "M5 3.5L2.5 6 5 8.5M3 6h5.5a3.2 3.2 0 0 1 0 6.4H6",
  swap: "M11 2.5L13.5 5 11 7.5M13 5H3M5 8.5L2.5 11 5 13.5M3 11h10",
  export: "M8 2v8M4.5 7L8 10.5 11.5 7M2 13.5h12",
  warning: "M8 2l6.5 12h-13zM8 6.5v3.5M8 11.5v1",
  search: "M7 2.5a4.5 4.5 0 1 1 0 9 4.5 4.5 0 0 1 0-9zM10.3 10.3l3.5 3.5",
  cross: "M3.5 3.5l9 9M12.5 3.5l-9 9",
  check: "M2.5 8.5l3.5 3.5 7.5-8",
  settings:
    "M2 4.5h6.5M12.5 4.5H14M2 11.5h1.5M7.5 11.5H14M10.5 2.8a1.7 1.7 0 1 1 0 3.4 1.7 1.7 0 0 1 0-3.4zM5.5 9.8a1.7 1.7 0 1 1 0 3.4 1.7 1.7 0 0 1 0-3.4z",
  info: "M8 1.8a6.2 6.2 0 1 1 0 12.4 6.2 6.2 0 0 1 0-12.4zM8 7.2v4M8 4.6v1.2",
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
      <path d="m.5.5 3.5 3.5 3.5-3.5" />
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
      <circle cx="3" cy="8" r="1.5" />
      <circle cx="8" cy="8" r="1.5" />
      <circle cx="13" cy="8" r="1.5" />
    </svg>
  );
}

/** The benches of an open pit, with its floor in the colour of what was announced. */
export function Mark(): JSX.Element {
  return (
    <svg class="mark" width="20" height="20" viewBox="0 0 20 20" aria-hidden="true">
      <path d="M1.5 4.5h3v4h2.6v4h5.8v-4h2.6v-4h3" />
      <path d="M8 16.5h4" class="floor" />
    </svg>
  );
}
