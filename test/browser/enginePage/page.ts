import type { Scenario } from "../../../models/scenario/scenario";
import type { Engine } from "../../../workers/engine";
import { createInlineEngine } from "../../../workers/inline";
import { createWebEngine } from "../../../workers/web";
import { fingerprints, type Fingerprints } from "./fingerprints";

/** What a run gave, and when results were shown. */
export interface EngineResult extends Fingerprints {
  readonly shown: readonly number[];
}

/** Calls for the browser test, on the page's global object. */
export interface EngineCalls {
  /** the mine model with a number of web workers, or on the page's own thread with none */
  run(trials: number, workers: number, values?: Scenario["values"]): Promise<EngineResult>;
  /** results shown so far in the run under way */
  readonly shown: number[];
}

const shown: number[] = [];

const calls: EngineCalls = {
  shown,
  run: async (trials, workers, values = {}) => {
    shown.length = 0;
    const engine: Engine = workers === 0 ? createInlineEngine() : createWebEngine({ workers });
    try {
      const found = await fingerprints(engine, trials, values, (soFar) => shown.push(soFar));
      return { ...found, shown: [...shown] };
    } finally {
      engine.close();
    }
  },
};

Object.assign(globalThis, { calls });
