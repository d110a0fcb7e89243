import { signal, type Signal } from "@preact/signals";
import { useEffect, useMemo } from "preact/hooks";
import type { ChartGeometry } from "./chart";

/** The cursor of one chart: where it is, whether this chart is the one being read, and the handlers that move it. */
export interface ChartCursor {
  readonly geometry: Signal<ChartGeometry | null>;
  readonly step: Signal<number | null>;
  /** this chart is under the pointer or has the keyboard */
  readonly reading: Signal<boolean>;
  /** what the live region says: the step on which the keyboard rested */
  readonly rested: Signal<number | null>;
  pointer(event: PointerEvent): void;
  leave(): void;
  /** true if the key was for the cursor */
  key(event: KeyboardEvent): boolean;
}

/** Pause after which the live region speaks, in milliseconds. */
const PAUSE = 500;

/**
 * Cursor of a chart. Charts over years move the shared year, others a position of their own.
 *
 * @param years the year that all charts of the screen share
 */
export function useChartCursor(years: Signal<number | null>): ChartCursor {
  const [cursor, stop] = useMemo(() => createCursor(years), [years]);
  useEffect(() => stop, [stop]);
  return cursor;
}

function createCursor(years: Signal<number | null>): [ChartCursor, () => void] {
  const geometry = signal<ChartGeometry | null>(null);
  const bar = signal<number | null>(null);
  const reading = signal(false);
  const rested = signal<number | null>(null);
  const current = () => (geometry.value?.steps.kind === "bar" ? bar : years);
  const step = {
    get value() {
      return current().value;
    },
    set value(next: number | null) {
      current().value = next;
    },
  } as Signal<number | null>;
  let timer: ReturnType<typeof setTimeout> | undefined;

  const cursor: ChartCursor = {
    geometry,
    step,
    reading,
    rested,
    pointer(event) {
      const place = geometry.peek();
      if (!place) return;
      const box = (event.currentTarget as HTMLElement).getBoundingClientRect();
      reading.value = true;
      step.value = place.step(event.clientX - box.left, event.clientY - box.top);
    },
    leave() {
      if (!reading.peek()) return;
      reading.value = false;
      step.value = null;
    },
    key(event) {
      const place = geometry.peek();
      if (!place || event.ctrlKey || event.metaKey || event.altKey) return false;
      const { first, last } = place.steps;
      if (event.key === "Escape") {
        clearTimeout(timer);
        cursor.leave();
        rested.value = null;
        return true;
      }
      const by = event.shiftKey ? 10 : 1;
      const from = current().peek();
      const middle = Math.round((first + last) / 2);
      const wanted: Record<string, number> = {
        ArrowLeft: from === null ? middle : from - by,
        ArrowRight: from === null ? middle : from + by,
        Home: first,
        End: last,
      };
      const next = wanted[event.key];
      if (next === undefined) return false;
      const held = Math.max(first, Math.min(last, next));
      reading.value = true;
      step.value = held;
      clearTimeout(timer);
      timer = setTimeout(() => (rested.value = held), PAUSE);
      return true;
    },
  };
  return [cursor, () => clearTimeout(timer)];
}
