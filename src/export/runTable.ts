import { runColumns } from "../../models/engine/runs";
import type { Engine, RunRequest } from "../../workers/engine";
import type { RunTable } from "./bundleTables";

/** Trials asked for at once: a shard for each of eight workers, a few megabytes. */
const BLOCK = 2048;

/**
 * Inputs and metrics of every trial of a run, simulated again by the engine while they are read; they are those of
 * the summary. At most two blocks exist at a time, so that a million trials take no more memory than a thousand.
 */
export function runTable(
  engine: Pick<Engine, "rows">,
  request: Pick<RunRequest, "scenario" | "trials" | "seed" | "design">,
): RunTable {
  const { scenario, trials, seed, design } = request;
  const ask = (first: number) => {
    const block = engine.rows({ scenario, trials, seed, design }, first, Math.min(BLOCK, trials - first));
    // a failure is heard where the block is awaited, which may be never if the reader has given up
    block.catch(() => undefined);
    return block;
  };
  async function* blocks(): AsyncGenerator<Float64Array> {
    let next = ask(0);
    for (let first = 0; first < trials; first += BLOCK) {
      const { rows } = await next;
      // the workers go on while this block is written
      if (first + BLOCK < trials) next = ask(first + BLOCK);
      yield rows;
    }
  }
  return { columns: runColumns, blocks: { [Symbol.asyncIterator]: blocks } };
}
