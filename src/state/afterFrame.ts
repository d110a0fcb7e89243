import { effect, signal, type ReadonlySignal } from "@preact/signals";

/** Least time between two states of what is not looked at first, ms: as often as numbers can be read. */
const LEAST = 100;

/**
 * Follows a value at once, or, while `isBusy`, a frame later and a few times a second: what matters most is then drawn and
 * on screen before the rest is worked on, no task of the page becomes long, and threads that compute are left the time.
 */
export function afterFrame<T>(read: () => T, isBusy: () => boolean): ReadonlySignal<T> {
  const late = signal(read());
  let waiting: T | undefined;
  let isAsked = false;
  let last = -Infinity;
  const follow = (value: T): void => {
    isAsked = false;
    last = performance.now();
    late.value = value;
  };
  effect(() => {
    const value = read();
    if (!isBusy()) return follow(value);
    waiting = value;
    if (isAsked) return;
    isAsked = true;
    // once the frame that draws the first part has begun; the timer lets that frame be painted
    requestAnimationFrame(() =>
      setTimeout(() => isAsked && follow(waiting as T), Math.max(0, last + LEAST - performance.now())),
    );
  });
  return late;
}
