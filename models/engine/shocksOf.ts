import { params, shocks } from "../mine/catalogue";
import { correlatedShocks } from "../mine/correlations";
import type { Machine } from "./machine";
import type { Plan } from "./plan";

const correlated = correlatedShocks.map((shock) => shock.index);
const free = shocks.filter((shock) => shock.definition.kind === "uniform").map((shock) => shock.index);

/**
 * All yearly shocks of the trial that a machine ran last, `shocks.length` numbers a year: for looking into a single trial
 * (the trial loop forms them in place, without a table).
 */
export function shocksOf({ draws }: Pick<Machine, "draws">, { cholesky, years }: Plan): Float64Array {
  const table = new Float64Array(years * shocks.length);
  const n = correlated.length;
  for (let t = 0; t < years; t++) {
    const own = table.subarray(t * shocks.length);
    const from = params.length + t * shocks.length;
    for (let i = 0; i < n; i++) {
      let sum = 0;
      for (let j = 0; j < n; j++) sum += cholesky[i * n + j]! * draws[from + j]!;
      own[correlated[i]!] = sum;
    }
    free.forEach((shock, k) => (own[shock] = draws[from + n + k]!));
  }
  return table;
}
