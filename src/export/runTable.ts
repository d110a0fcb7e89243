import { runColumns } from "../../models/engine/runs";
import type { Engine, RowsRequest } from "../../workers/engine";
import type { RunTable } from "./bundleTables";

/** Trials asked for at once: a shard for each of eight workers, a few megabytes. */
const BLOCK = 2048;

/**
 * Inputs and metrics of every trial of a run, simulated again by the engine while they are read; they are those of
 * the summary. At most two blocks exist at a time, so that a million trials take no more memory than a thousand.
 */
export function runTable(engine: Pick<Engine, "lines">, request: RowsRequest): RunTable {
  const { scenario, trials, seed, design } = request;
  const ask = (first: number) => {
    const block = engine.lines({ scenario, trials, seed, design }, first, Math.min(BLOCK, trials - first));
    // a failure is heard where the block is awaited, which may be never if the reader has given up
    block.catch(() => undefined);
    return block;
  };
  async function* lines(): AsyncGenerator<Uint8Array<ArrayBuffer>> {
    let next = ask(0);
    for (let first = 0; first < trials; first += BLOCK) {
      const parts = await next;
      // the workers go on while this block is written
      if (first + BLOCK < trials) next = ask(first + BLOCK);
      yield* parts;
    }
  }
  return { columns: runColumns, lines: { [Symbol.asyncIterator]: lines } };
}
