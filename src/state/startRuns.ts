import { effect } from "@preact/signals";
import { sameNumbers } from "./edits";
import type { Wanted } from "./runner";
import { TRIALS_RANGE } from "./runLimits";
import type { AppStore } from "./store";

/** Keeps results in step with scenario, size, seed and design from now on. Returns what ends it. */
export function startRuns(store: AppStore): () => void {
  let last: Wanted | undefined;
  // what came with the page is what the first screen reads, and no more
  const leave = effect(() => {
    if (store.tab.value !== "overview") store.runner.withdraw();
  });
  const end = effect(() => {
    const precision = store.precision.value;
    const wanted: Wanted = {
      precision,
      scenario: store.scenario.value,
      trials: precision === undefined ? store.trials.value : TRIALS_RANGE[1],
      seed: store.seed.value,
      design: store.design.value,
      live: store.inGesture.peek(),
    };
    const isKnown =
      last !== undefined &&
      last.trials === wanted.trials &&
      last.seed === wanted.seed &&
      last.design === wanted.design &&
      last.precision === precision &&
      sameNumbers(last.scenario, wanted.scenario);
    last = wanted;
    // a name alone changes no number
    if (!isKnown) store.runner.want(wanted);
  });
  // a run that stopped by itself is from now on a run of that many trials: links and exports give the same numbers
  const note = effect(() => {
    const { state, summary } = store.runner;
    if (state.value !== "idle" || store.precision.peek() === undefined) return;
    const trials = summary.peek()?.trials;
    if (trials !== undefined) store.trials.value = trials;
  });
  return () => {
    leave();
    end();
    note();
  };
}
