import { batch, signal, type ReadonlySignal } from "@preact/signals";
import { persisted, type Store as Keep } from "./persisted";

/** Steps of the tour, in order. */
export const TOUR_STEPS = ["figures", "levers", "takeHome"] as const;
export type TourStep = (typeof TOUR_STEPS)[number];

/** The tour of the page: offered once in a browser, may be taken again at any time. */
export interface Tour {
  /** whether the note that offers the tour may be shown in this visit */
  readonly isOffered: ReadonlySignal<boolean>;
  /** number of the step on screen, from 0; undefined while there is no tour */
  readonly place: ReadonlySignal<number | undefined>;
  /** The note is on screen: the next visit does without. */
  seen(): void;
  decline(): void;
  start(): void;
  /** To the next step; after the last one the tour ends. */
  next(): void;
  back(): void;
  end(): void;
}

/** Builds the tour on the settings kept in `keep`. */
export function createTour(keep: Keep): Tour {
  const wasOffered = persisted(keep, "tourOffered", false, (raw) =>
    typeof raw === "boolean" ? raw : undefined,
  );
  const isOffered = signal(!wasOffered.peek());
  const place = signal<number | undefined>(undefined);
  const goTo = (to: number | undefined): void =>
    batch(() => {
      wasOffered.value = true;
      isOffered.value = false;
      place.value = to;
    });
  return {
    isOffered,
    place,
    seen: () => void (wasOffered.value = true),
    decline: () => goTo(undefined),
    start: () => goTo(0),
    next() {
      const now = place.peek();
      if (now !== undefined) goTo(now + 1 < TOUR_STEPS.length ? now + 1 : undefined);
    },
    back() {
      const now = place.peek();
      if (now !== undefined) goTo(Math.max(0, now - 1));
    },
    end: () => void (place.value = undefined),
  };
}
