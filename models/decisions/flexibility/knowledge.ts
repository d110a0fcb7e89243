import { columnFeatures, type Features } from "./features";
import type { ScenarioFlows } from "./scenarioFlows";

/** Years over which the past tells of the long-run level. */
const MEMORY = 5;
/** Standard deviations beyond which all is alike. */
const FAR = 4;

/**
 * What is known at the start of a year, as a quadratic in last year's `signal` and its mean over the last years: the
 * margin of a mine that runs, the basket price before there is one. Nothing of the year itself or of inputs that nobody
 * can see. More terms (each price by itself) were tried and made rules worse on trials that they were not found on.
 * Centred and scaled by the numbers of `like` (the paths that a rule was found on), so that a rule means the same on
 * other paths.
 */
export function knowledgeOf(
  signal: "margin" | "basket",
  flows: ScenarioFlows,
  like: ScenarioFlows = flows,
): (date: number) => Features {
  return (date) => {
    const one = new Float64Array(flows.trials).fill(1);
    if (date === 0) return columnFeatures([one]);
    const others = columns(signal, like, date);
    const own = columns(signal, flows, date).map((column, i) => standardised(column, others[i]!));
    const [now, mean] = own as [Float64Array, Float64Array];
    return columnFeatures([
      one,
      now,
      mean,
      now.map((x) => x * x),
      mean.map((x) => x * x),
      now.map((x, k) => x * mean[k]!),
    ]);
  };
}

function columns(signal: "margin" | "basket", flows: ScenarioFlows, date: number): Float64Array[] {
  const { trials: n } = flows;
  const table = flows[signal];
  const mean = new Float64Array(n);
  const from = Math.max(0, date - MEMORY);
  for (let t = from; t < date; t++) for (let k = 0; k < n; k++) mean[k]! += table[t * n + k]! / (date - from);
  return [table.subarray((date - 1) * n, date * n), mean];
}

/** Less the mean of other numbers, over their standard deviation; 0 where these do not vary. */
function standardised(column: Float64Array, others: Float64Array): Float64Array {
  const mean = others.reduce((a, b) => a + b, 0) / others.length;
  const sd = Math.sqrt(others.reduce((a, b) => a + (b - mean) ** 2, 0) / others.length);
  const scale = sd > 1e-12 * Math.abs(mean) ? 1 / sd : 0;
  // a square of something far out would rule the fit
  return column.map((value) => Math.min(FAR, Math.max(-FAR, (value - mean) * scale)));
}
