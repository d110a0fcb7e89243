import { baseScenario } from "../../../models/scenario/scenario";
import type { Engine } from "../../../workers/engine";
import { createInlineEngine } from "../../../workers/inline";
import { createWebEngine } from "../../../workers/web";
import { bitsHash } from "./bitsHash";

/** What a run gave: fingerprints of the summary and of all rows, and when results were shown. */
export interface EngineResult {
  readonly summary: string;
  readonly rows: string;
  readonly trials: number;
  readonly shown: readonly number[];
}

/** Calls for the browser test, on the page's global object. */
export interface EngineCalls {
  /** the mine model with a number of web workers, or on the page's own thread with none */
  run(trials: number, workers: number): Promise<EngineResult>;
  /** results shown so far in the run under way */
  readonly shown: number[];
}

const seed = 7;
const shown: number[] = [];

const calls: EngineCalls = {
  shown,
  run: async (trials, workers) => {
    shown.length = 0;
    const engine: Engine = workers === 0 ? createInlineEngine() : createWebEngine({ workers });
    try {
      const request = { scenario: baseScenario, trials, seed };
      const summary = await engine.run({ ...request, onProgress: (soFar) => shown.push(soFar.trials) });
      const { rows } = await engine.rows(request, 100, 300);
      return {
        summary: await bitsHash(summary),
        rows: await bitsHash(rows),
        trials: summary.trials,
        shown: [...shown],
      };
    } finally {
      engine.close();
    }
  },
};

Object.assign(globalThis, { calls });
