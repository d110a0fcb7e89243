import { outputColumn } from "../models/engine/outputs";
import { compile } from "../models/engine/plan";
import { abortError } from "./abortError";
import type { ValuesRequest } from "./engine";
import { tasksOf, type Piece } from "./pieces";
import type { EngineApi } from "./poolEngine";
import type { Pool } from "./pool";
import { unwrap } from "./reply";

/** Trials per task: some 40 ms of work, which is also how long cancelling may take. */
const TASK = 1024;
/** Trials of one piece; whole batches of eight. */
const PIECE = 256;

/** Answers a question by handing pieces of it to the pool. See `Engine.values`. */
export async function valuesByTasks(pool: Pool<EngineApi>, request: ValuesRequest): Promise<Float64Array[]> {
  const { scenario, seed, outputs, drawn, signal, onProgress } = request;
  const most = drawn.reduce((largest, { first, count }) => Math.max(largest, first + count), 1);
  const plan = compile(scenario, { trials: most, seed });
  for (const output of outputs) outputColumn(plan, output);
  const results = drawn.map(({ count }) => new Float64Array(outputs.length * count));
  let [done, failed] = [0, false];

  const work = async (task: readonly Piece[]): Promise<void> => {
    const values = await pool.run(async (api) => {
      if (failed || signal?.aborted) return undefined;
      return unwrap(await api.values(plan, { outputs, drawn: task.map((piece) => piece.drawn) }));
    });
    if (values === undefined || signal?.aborted) return;
    let at = 0;
    for (const { entry, offset, drawn: part } of task) {
      for (let i = 0; i < outputs.length; i++, at += part.count)
        results[entry].set(values.subarray(at, at + part.count), i * drawn[entry].count + offset);
      done += part.count;
    }
    onProgress?.(done);
  };
  if (signal?.aborted) throw abortError();
  let onAbort = (): void => undefined;
  const aborted = new Promise<never>((_, reject) => {
    onAbort = () => reject(abortError());
    signal?.addEventListener("abort", onAbort);
  });
  try {
    await Promise.race([Promise.all(tasksOf(drawn, PIECE, TASK).map(work)), aborted]);
  } catch (reason) {
    failed = true;
    throw reason;
  } finally {
    signal?.removeEventListener("abort", onAbort);
  }
  return results;
}
