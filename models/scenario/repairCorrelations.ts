import { cholesky } from "../distributions/correlation";
import { nearestCorrelation } from "../distributions/nearestCorrelation";
import { correlatedShocks, correlationMatrix } from "../mine/correlations";
import type { Scenario } from "./scenario";

/** One correlation that a repair moved; `pair` as in the scenario, "market.a|market.b". */
export interface MovedCorrelation {
  readonly pair: string;
  readonly before: number;
  readonly after: number;
}

/** Digits after the point of repaired values: what people can read and type. */
const DIGITS = 4;
/** Smallest eigenvalue asked for: rounding n × n entries to four digits takes less than n · 5e-5 of it. */
const FLOOR = 1e-3;

/**
 * The scenario with correlations that prices can have: those of the nearest correlation matrix (Higham 2002) to the
 * one that the scenario and the declared values make together, rounded to four digits. `moved` lists every pair that
 * changed, largest move first; it is empty, and the scenario the same, if the correlations were possible.
 */
export function repairCorrelations(scenario: Scenario): {
  readonly scenario: Scenario;
  readonly moved: readonly MovedCorrelation[];
} {
  const n = correlatedShocks.length;
  const matrix = correlationMatrix(scenario);
  if (cholesky(matrix, n) !== undefined) return { scenario, moved: [] };
  const repaired = nearestCorrelation(matrix, n, FLOOR).map((value) => Number(value.toFixed(DIGITS)));
  const correlations: Record<string, number> = { ...scenario.correlations };
  const moved: MovedCorrelation[] = [];
  for (let i = 0; i < n; i++) {
    for (let j = i + 1; j < n; j++) {
      const before = matrix[i * n + j]!;
      const after = repaired[i * n + j]!;
      if (after === before) continue;
      const pair = `${correlatedShocks[i]!.id}|${correlatedShocks[j]!.id}`;
      correlations[pair] = after;
      delete correlations[`${correlatedShocks[j]!.id}|${correlatedShocks[i]!.id}`];
      moved.push({ pair, before, after });
    }
  }
  const size = ({ before, after }: MovedCorrelation): number => Math.abs(after - before);
  moved.sort((a, b) => size(b) - size(a));
  return { scenario: { ...scenario, correlations }, moved };
}
