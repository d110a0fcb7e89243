import { BATCH } from "../kernel/collector";
import { subtract, subtractColumns, takeLarger } from "./subtract";
import type { TrialSource } from "./trialSource";

/**
 * Fills batches with the first source's results less the second's, trial by trial, so that moments, percentiles and
 * bands of differences come about like any others. A result that either trial leaves undefined is undefined. Both
 * sources are loaded; balances are those of the trial that closes worse.
 * @param map see `counterparts`
 */
export function differenceSource(
  first: TrialSource,
  second: TrialSource,
  map: Int32Array | undefined,
): TrialSource {
  const { collector } = first;
  const batch = ({ collector: { memory, batchAt, columns } }: TrialSource): Float64Array =>
    new Float64Array(memory.buffer, batchAt, columns * BATCH);
  return {
    collector,
    metrics: first.metrics,
    checks: first.checks,
    parts: [first, second],
    load() {
      throw new Error("a source of differences keeps its plan");
    },
    fill(from, count) {
      first.fill(from, count);
      second.fill(from, count);
      subtractColumns(batch(first), batch(second), map, BATCH);
      subtract(first.metrics, second.metrics);
      takeLarger(first.checks, second.checks);
    },
  };
}
