import { baseScenario } from "../../../models/scenario/scenario";
import { memoryStore } from "../../../src/state/persisted";
import { createStore, type AppStore } from "../../../src/state/store";

/** A store that never runs, on the base case. */
export function idleStore(): AppStore {
  return createStore({
    engine: {
      run: () => new Promise(() => undefined),
      replay: () => Promise.reject(),
      rows: () => Promise.reject(),
      lines: () => Promise.reject(),
      values: async () => [],
      close: () => undefined,
    },
    keep: memoryStore(),
    presets: [baseScenario],
    languages: ["en"],
  });
}
