import type { Scenario } from "../scenario/scenario";
import { shocks, type ShockEntry } from "./catalogue";

/** Shocks that the matrix correlates: the standard normal ones, in registry order. */
export const correlatedShocks: readonly ShockEntry[] = shocks.filter(
  (shock) => shock.definition.kind === "normal",
);

/** Correlation of every pair that is not listed below. */
export const OTHER_CORRELATION = 0.15;

/**
 * Declared correlations of yearly price shocks, keyed "market.a|market.b". Our assumption: orders of magnitude judged
 * from common drivers (steel cycle, titanium chain, battery metals); no estimate for these Chinese series was found.
 */
export const declaredCorrelations: Readonly<Record<string, number>> = {
  "market.ironConcentrate|market.steel": 0.85,
  "market.ironConcentrate|market.pigIron": 0.85,
  "market.pigIron|market.steel": 0.9,
  "market.ironConcentrate|market.v2o5": 0.35,
  "market.pigIron|market.v2o5": 0.4,
  "market.steel|market.v2o5": 0.4,
  "market.ilmenite|market.pigment": 0.65,
  "market.ilmenite|market.sponge": 0.4,
  "market.pigment|market.sponge": 0.3,
  "market.ironConcentrate|market.ilmenite": 0.25,
  "market.v2o5|market.ilmenite": 0.2,
  "market.v2o5|market.pigment": 0.2,
  "market.v2o5|market.sponge": 0.2,
  "market.cobalt|market.nickel": 0.45,
};

/** Full symmetric matrix (row-major, n x n over `correlatedShocks`) of a scenario; not yet checked for definiteness. */
export function correlationMatrix(scenario: Pick<Scenario, "correlations">): Float64Array {
  const n = correlatedShocks.length;
  const place = new Map<string, number>(correlatedShocks.map((shock, i) => [shock.id, i]));
  const matrix = new Float64Array(n * n).fill(OTHER_CORRELATION);
  for (let i = 0; i < n; i++) matrix[i * n + i] = 1;
  for (const pairs of [declaredCorrelations, scenario.correlations ?? {}]) {
    for (const [pair, value] of Object.entries(pairs)) {
      const [a, b] = pair.split("|");
      const i = place.get(a ?? "");
      const j = place.get(b ?? "");
      if (i === undefined || j === undefined || i === j)
        throw new Error(`correlation of unknown shocks: ${pair}`);
      matrix[i * n + j] = matrix[j * n + i] = value;
    }
  }
  return matrix;
}
