import { glimpseColumns, glimpseSummary } from "../models/engine/glimpse";
import type { Plan } from "../models/engine/plan";
import type { Summary } from "../models/engine/summary";
import { BATCH } from "../models/kernel/collector";
import type { LineId } from "../models/mine/registry";
import { abortError } from "./abortError";
import type { Pool } from "./pool";
import type { EngineApi } from "./poolEngine";
import { unwrap } from "./reply";

/** Threads among which a shard is divided: a quarter of one is done sooner than more messages are read. */
const MOST_PARTS = 4;

/**
 * A run of at most one shard of which only some lines are wanted, divided among the workers: `glimpseSummary` says why its
 * bits are those of any other run. Rejects with an Error named "AbortError" as soon as the signal is aborted.
 */
export function glimpse(
  pool: Pool<EngineApi>,
  plan: Plan,
  wanted: readonly LineId[],
  signal: AbortSignal | undefined,
): Promise<Summary> {
  return new Promise((resolve, reject) => {
    if (signal?.aborted) return reject(abortError());
    signal?.addEventListener("abort", () => reject(abortError()), { once: true });
    const columns = glimpseColumns(plan, wanted);
    const batches = Math.ceil(plan.trials / BATCH);
    const size = BATCH * Math.ceil(batches / Math.min(pool.size, MOST_PARTS));
    const parts = Array.from({ length: Math.ceil(plan.trials / size) }, async (_, part) => {
      const first = part * size;
      const count = Math.min(size, plan.trials - first);
      return unwrap(await pool.run((api) => api.glimpse(plan, first, count, columns)));
    });
    Promise.all(parts)
      .then((found) => {
        if (signal?.aborted !== true) resolve(glimpseSummary(plan, wanted, columns, found));
      })
      .catch(reject);
  });
}
