import { signal, type ReadonlySignal } from "@preact/signals";

const down = signal(false);

/** Whether a button of the pointer is pressed, or a finger down, anywhere on the page. */
export const isPointerDown: ReadonlySignal<boolean> = down;

/** Keeps `isPointerDown` in step with the window from now on. */
export function followPointer(page: Pick<Window, "addEventListener">): void {
  const release = (): void => void (down.value = false);
  // before anybody on the page can stop them
  page.addEventListener("pointerdown", () => (down.value = true), true);
  page.addEventListener("pointerup", release, true);
  page.addEventListener("pointercancel", release, true);
  // of the window itself: fields lose the focus all the time
  page.addEventListener("blur", release);
}
