import { params, shocks } from "../mine/catalogue";
import { correlatedShocks } from "../mine/correlations";
import { normalScore } from "../random/normalScore";
import { uniforms } from "../random/philox";
import type { Plan } from "./plan";

const TWO_32 = 4294967296;
const correlated = correlatedShocks.map((shock) => shock.index);
const free = shocks.filter((shock) => shock.definition.kind === "uniform").map((shock) => shock.index);

/**
 * All yearly shocks of one trial, `shocks.length` numbers a year: the ones that the trial loop draws, for looking into
 * a single trial (the loop itself draws in place, without a table).
 */
export function drawShocks(plan: Plan, trial: number): Float64Array {
  const { streams, cholesky, years, seed } = plan;
  const table = new Float64Array(years * shocks.length);
  const pair = new Float64Array(2);
  const n = correlated.length;
  const normal = new Float64Array(n);
  for (let t = 0; t < years; t++) {
    const own = table.subarray(t * shocks.length);
    const draw = (shock: number): number => {
      const i = 2 * (params.length + shock);
      uniforms(seed % TWO_32, Math.floor(seed / TWO_32), streams[i]!, streams[i + 1]!, trial, t >>> 1, pair);
      return pair[t & 1]!;
    };
    for (let k = 0; k < n; k++) normal[k] = normalScore(draw(correlated[k]!));
    for (let i = 0; i < n; i++) {
      let sum = 0;
      for (let j = 0; j < n; j++) sum += cholesky[i * n + j]! * normal[j]!;
      own[correlated[i]!] = sum;
    }
    for (const shock of free) own[shock] = draw(shock);
  }
  return table;
}
