/* What a second worker thread brings: the same run with one and with two, as the command line starts it. */
import { availableParallelism } from "node:os";
import { baseScenario } from "../../models/scenario/scenario";
import type { Engine } from "../../workers/engine";
import { createNodeEngine } from "../../workers/node";

/** Seconds on the clock, and microseconds of processor time per trial, all threads together. */
interface Timed {
  readonly seconds: number;
  readonly cpu: number;
}

export interface ThreadsResult {
  readonly trials: number;
  readonly cores: number;
  /** throughput of two workers over that of one, median over rounds that take turns */
  readonly ratio: number;
  /** processor time per trial with one and with two workers, median: what more threads cost */
  readonly cpu: readonly [one: number, two: number];
}

/**
 * Runs the base case `rounds` times with one and with two workers in turn, whole summaries included. On two cores the
 * thread that merges shares them with both workers, so that the ratio is at most 2 · worker ÷ (worker + merging); it also
 * needs a machine that does nothing else.
 */
export async function compareThreads(trials: number, rounds: number): Promise<ThreadsResult> {
  const engines = [createNodeEngine({ workers: 1 }), createNodeEngine({ workers: 2 })] as const;
  try {
    // starting threads and compiling are no part of it
    for (const engine of engines) await timed(engine, Math.min(trials, 20_000));
    const found: (readonly [Timed, Timed])[] = [];
    for (let i = 0; i < rounds; i++)
      found.push([await timed(engines[0], trials), await timed(engines[1], trials)]);
    return {
      trials,
      cores: availableParallelism(),
      ratio: median(found.map(([one, two]) => one.seconds / two.seconds)),
      cpu: [median(found.map(([one]) => one.cpu)), median(found.map(([, two]) => two.cpu))],
    };
  } finally {
    for (const engine of engines) engine.close();
  }
}

async function timed(engine: Engine, trials: number): Promise<Timed> {
  const [start, used] = [performance.now(), process.cpuUsage()];
  await engine.run({ scenario: baseScenario, trials, seed: 1 });
  const { user, system } = process.cpuUsage(used);
  return { seconds: (performance.now() - start) / 1000, cpu: (user + system) / trials };
}

function median(numbers: readonly number[]): number {
  const sorted = [...numbers].sort((a, b) => a - b);
  const middle = sorted.length >> 1;
  return sorted.length % 2 === 1 ? sorted[middle]! : (sorted[middle - 1]! + sorted[middle]!) / 2;
}
