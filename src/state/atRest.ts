import { effect } from "@preact/signals";
import { isCounting } from "./runner";
import type { AppStore } from "./store";

/** Resolves as soon as no run is under way, so that what is on screen is whole. */
export function atRest(store: Pick<AppStore, "runner">): Promise<void> {
  return new Promise((resolve) => {
    let end: (() => void) | undefined;
    let isOver = false;
    end = effect(() => {
      const state = store.runner.state.value;
      if (isOver || isCounting(state)) return;
      isOver = true;
      end?.();
      resolve();
    });
    if (isOver) end();
  });
}
