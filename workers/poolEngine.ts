import { compileDifference } from "../models/engine/difference";
import { Merger } from "../models/engine/merge";
import { compile, SHARD, type Plan } from "../models/engine/plan";
import type { Question } from "../models/engine/question";
import type { Replay } from "../models/engine/replay";
import { runColumns } from "../models/engine/runs";
import { EXACT_LIMIT, type Sketch } from "../models/engine/sketch";
import type { Summary } from "../models/engine/summary";
import { checkpoints } from "./checkpoints";
import type { Engine, RunRequest } from "./engine";
import { Pool, type Lane } from "./pool";
import { unwrap } from "./reply";
import { runPlan } from "./runPlan";
import { shardTasks } from "./shards";
import { valuesByTasks } from "./valuesByTasks";
import type { WorkerApi } from "./workerApi";

export type EngineApi = WorkerApi<Plan, Sketch, Replay, Question>;

/** The engine over a pool of `size` lanes, whatever a lane is. */
export function poolEngine(spawn: () => Lane<EngineApi>, size: number): Engine {
  const pool = new Pool(spawn, size);

  const runOnce = (request: RunRequest): Promise<Summary> => {
    const { scenario, minus, trials, seed, design, lines, linesSoFar = lines, signal, onProgress } = request;
    const run = { trials, seed, design };
    const plan = minus === undefined ? compile(scenario, run) : compileDifference(scenario, minus, run);
    const asked = minus === undefined ? request.precision : undefined;
    const shards = Math.ceil(trials / SHARD);
    const cuts = asked === undefined ? [] : checkpoints(shards);
    const merger = new Merger(plan);
    const [final, soFar] = [lines, linesSoFar].map((wanted) => wanted && new Set(wanted));
    return runPlan({
      pool,
      plan,
      trials,
      tasks: shardTasks(shards, size, cuts),
      merger: {
        merge: (sketch) => merger.merge(sketch),
        get trials() {
          return merger.trials;
        },
        summary: () => merger.summary(soFar),
        summarising: () => merger.summarising(final),
        close: () => merger.close(),
      },
      enough:
        asked === undefined
          ? undefined
          : () => cuts.includes(Math.ceil(merger.trials / SHARD)) && merger.precision() <= asked,
      signal,
      onProgress,
    });
  };

  return {
    run: async (request) => {
      // a short run keeps every trial of its metrics, which one that may become long does not: it is begun as a short one,
      // so that what it says where it stops is what a run of that many trials says
      if (request.precision !== undefined && request.trials > EXACT_LIMIT) {
        const short = await runOnce({ ...request, trials: EXACT_LIMIT });
        if (short.precision <= request.precision) return short;
      }
      return runOnce(request);
    },
    prepare: (scenario) => {
      const plan = compile(scenario, { trials: 1, seed: 0 });
      // each worker that is free takes one; what fails here fails in the run, and is told there
      for (let worker = 0; worker < size; worker++)
        pool.run((api) => api.prepare(plan)).catch(() => undefined);
    },
    replay: async (scenario, seed, trial, design) => {
      const plan = compile(scenario, { trials: trial + 1, seed, design });
      return unwrap(await pool.run((api) => api.replay(plan, trial)));
    },
    rows: async ({ scenario, trials, seed, design }, first, count) => {
      const plan = compile(scenario, { trials, seed, design });
      const valid = Number.isInteger(first) && Number.isInteger(count) && first >= 0 && count >= 0;
      if (!valid || first + count > trials) {
        throw new RangeError(`rows requires trials within 0 … ${trials - 1}, got ${count} from ${first} on`);
      }
      const rows = new Float64Array(count * runColumns.length);
      const fill = async (done: number): Promise<void> => {
        const size = Math.min(SHARD, count - done);
        const part = unwrap(await pool.run((api) => api.rows(plan, first + done, size)));
        rows.set(part, done * runColumns.length);
      };
      await Promise.all(Array.from({ length: Math.ceil(count / SHARD) }, (_, shard) => fill(shard * SHARD)));
      return { columns: runColumns, rows };
    },
    values: async (request) => valuesByTasks(pool, request),
    close: () => pool.close(),
  };
}
