import { effect, signal, type ReadonlySignal } from "@preact/signals";

/**
 * Follows a value at once, or, while `isBusy`, a frame later: what matters most is then drawn and on screen before the
 * rest is worked on, and no task of the page becomes long.
 */
export function afterFrame<T>(read: () => T, isBusy: () => boolean): ReadonlySignal<T> {
  const late = signal(read());
  let waiting: T | undefined;
  let isAsked = false;
  effect(() => {
    const value = read();
    if (!isBusy()) {
      isAsked = false;
      late.value = value;
      return;
    }
    waiting = value;
    if (isAsked) return;
    isAsked = true;
    // once the frame that draws the first part has begun; the timer lets that frame be painted
    requestAnimationFrame(() =>
      setTimeout(() => {
        if (isAsked) late.value = waiting as T;
        isAsked = false;
      }),
    );
  });
  return late;
}
