import { compileDifference } from "../models/engine/difference";
import { canGlimpse } from "../models/engine/glimpse";
import { Merger } from "../models/engine/merge";
import { compile, SHARD, type Plan } from "../models/engine/plan";
import type { Question } from "../models/engine/question";
import type { Replay } from "../models/engine/replay";
import { runColumns } from "../models/engine/runs";
import { EXACT_LIMIT, type Sketch } from "../models/engine/sketch";
import type { Summary } from "../models/engine/summary";
import { checkpoints } from "./checkpoints";
import type { Engine, RowsRequest, RunRequest } from "./engine";
import { glimpse } from "./glimpse";
import { Pool, type Lane } from "./pool";
import { unwrap, type Reply } from "./reply";
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
    // few trials and few lines, as while a lever moves: what nobody will read is not collected
    if (minus === undefined && lines !== undefined && trials <= SHARD && canGlimpse())
      return glimpse(pool, plan, lines, signal);
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

  /** Asks for trials first … first + count − 1 shard by shard; what comes back is in order. */
  const byShards = async <T>(
    { scenario, trials, seed, design }: RowsRequest,
    [first, count]: readonly [number, number],
    ask: (api: EngineApi, plan: Plan, from: number, size: number) => Promise<Reply<T>>,
  ): Promise<T[]> => {
    const plan = compile(scenario, { trials, seed, design });
    const valid = Number.isInteger(first) && Number.isInteger(count) && first >= 0 && count >= 0;
    if (!valid || first + count > trials) {
      throw new RangeError(`rows requires trials within 0 … ${trials - 1}, got ${count} from ${first} on`);
    }
    return Promise.all(
      Array.from({ length: Math.ceil(count / SHARD) }, async (_, shard) => {
        const done = shard * SHARD;
        const size = Math.min(SHARD, count - done);
        return unwrap(await pool.run((api) => ask(api, plan, first + done, size)));
      }),
    );
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
    rows: async (request, first, count) => {
      const parts = await byShards(request, [first, count], (api, ...asked) => api.rows(...asked));
      const rows = new Float64Array(count * runColumns.length);
      let at = 0;
      for (const part of parts) {
        rows.set(part, at);
        at += part.length;
      }
      return { columns: runColumns, rows };
    },
    lines: (request, first, count) =>
      byShards(request, [first, count], (api, ...asked) => api.lines(...asked)),
    values: async (request) => valuesByTasks(pool, request),
    close: () => pool.close(),
  };
}
