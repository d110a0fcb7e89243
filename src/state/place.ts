import type { Opened } from "./opened";
import type { AppStore } from "./store";
import type { Tab } from "./tabs";

/** A screen to return to: what it showed, how far it was scrolled, what had the keyboard. */
export interface Place {
  readonly tab: Tab;
  readonly opened: Opened;
  readonly scroll: number;
  /** finds the element that had the keyboard, if that can be named */
  readonly focus: string | undefined;
}

/** The screen as it is now. */
export function hereOf(store: Pick<AppStore, "tab" | "opened">): Place {
  const hasPage = typeof document !== "undefined";
  const active = hasPage ? document.activeElement : null;
  const named = active?.closest<HTMLElement>("[data-opens]")?.dataset["opens"];
  return {
    tab: store.tab.value,
    opened: store.opened.value,
    scroll: hasPage ? scrollY : 0,
    focus: named === undefined ? undefined : `[data-opens="${named}"]`,
  };
}

/** Scrolls to where the place was left and gives the keyboard back, once the screen is drawn. */
export function returnTo({ scroll, focus }: Place): void {
  if (typeof requestAnimationFrame === "undefined") return;
  // the first frame draws the screen, the second its charts, whose size decides the height of the page
  requestAnimationFrame(() =>
    requestAnimationFrame(() => {
      if (focus !== undefined) document.querySelector<HTMLElement>(focus)?.focus({ preventScroll: true });
      scrollTo({ top: scroll });
    }),
  );
}
