import { expect, it } from "vitest";
import { createMachine } from "../../../models/engine/machine";
import { compile } from "../../../models/engine/plan";
import { shocksOf } from "../../../models/engine/shocksOf";
import { shocks } from "../../../models/mine/catalogue";
import { correlatedShocks, correlationMatrix } from "../../../models/mine/correlations";
import { baseScenario, type Scenario } from "../../../models/scenario/scenario";
import { rankCorrelation } from "../../../models/statistics/rankCorrelation";

const TRIALS = 20_000;

/** Shocks of the second year, by shock, over all trials. */
function drawn(scenario: Scenario): Map<string, Float64Array> {
  const machine = createMachine();
  // nothing later is looked at
  const short = { ...scenario, values: { ...scenario.values, "calendar.horizon": 20 } };
  const plan = compile(short, { trials: TRIALS, seed: 3 });
  machine.load(plan);
  const found = new Map(correlatedShocks.map(({ id }) => [id as string, new Float64Array(TRIALS)]));
  for (let trial = 0; trial < TRIALS; trial++) {
    machine.run(trial);
    const table = shocksOf(machine, plan);
    for (const { id, index } of correlatedShocks) found.get(id)![trial] = table[shocks.length + index]!;
  }
  return found;
}

it("price shocks have the rank correlation of a Gaussian copula, ρ_s = 6/π · asin(ρ/2), whatever rises with them", () => {
  const scenario: Scenario = { ...baseScenario, correlations: { "market.cobalt|market.v2o5": -0.3 } };
  const matrix = correlationMatrix(scenario);
  const sample = drawn(scenario);
  const n = correlatedShocks.length;
  const prices = [...sample.values()].map((z) => z.map((x) => 100 * Math.exp(0.4 * x)));
  const shown = new Set<number>();
  for (let i = 0; i < n; i++)
    for (let j = 0; j < i; j++) {
      const rho = matrix[i * n + j]!;
      shown.add(rho);
      const wanted = (6 / Math.PI) * Math.asin(rho / 2);
      const got = rankCorrelation(sample.get(correlatedShocks[i]!.id)!, sample.get(correlatedShocks[j]!.id)!);
      // on Fisher's scale (Bonett and Wright 2000); four errors for 36 pairs
      const error = Math.sqrt((1 + wanted ** 2 / 2) / (TRIALS - 3));
      expect(Math.abs(Math.atanh(got) - Math.atanh(wanted)), correlatedShocks[i]!.id).toBeLessThan(4 * error);
      expect(rankCorrelation(prices[i]!, prices[j]!)).toBe(got);
    }
  expect(shown.has(-0.3) && shown.has(0.85)).toBe(true);
});
