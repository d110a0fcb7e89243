import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { cholesky } from "../../../models/distributions/correlation";
import { correlatedShocks, correlationMatrix } from "../../../models/mine/correlations";
import { repairCorrelations } from "../../../models/scenario/repairCorrelations";
import { baseScenario, type Scenario } from "../../../models/scenario/scenario";
import { validateScenario } from "../../../models/scenario/validate";

const ids = correlatedShocks.map((shock) => shock.id);
const n = ids.length;
const withPairs = (correlations: Record<string, number>): Scenario => ({ ...baseScenario, correlations });
const contradiction = withPairs({
  "market.ironConcentrate|market.steel": 0.99,
  "market.pigIron|market.steel": 0.99,
  "market.ironConcentrate|market.pigIron": -0.99,
});

describe("repairCorrelations", () => {
  it("leaves possible ones alone", () => {
    const scenario = withPairs({ "market.cobalt|market.nickel": 0.6 });
    expect(repairCorrelations(scenario)).toEqual({ scenario, moved: [] });
    expect(repairCorrelations(baseScenario)).toEqual({ scenario: baseScenario, moved: [] });
  });

  it("says what moved, largest first, and moves towards a compromise", () => {
    const { scenario, moved } = repairCorrelations(contradiction);
    const sizes = moved.map(({ before, after }) => Math.abs(after - before));
    expect(sizes).toEqual([...sizes].sort((a, b) => b - a));
    for (const { pair, before, after } of moved) {
      expect(scenario.correlations![pair]).toBe(after);
      expect(contradiction.correlations![pair] ?? correlationMatrix({})[place(pair)]).toBe(before);
      expect(after).toBe(Number(after.toFixed(4)));
    }
    expect(scenario.correlations!["market.ironConcentrate|market.pigIron"]).toBeGreaterThan(-0.5);
    expect(scenario.correlations!["market.ironConcentrate|market.steel"]).toBeLessThan(0.9);
  });

  it("always gives a scenario that is accepted", () => {
    const pair = fc
      .tuple(fc.nat(n - 1), fc.nat(n - 1))
      .filter(([i, j]) => i < j)
      .map(([i, j]) => `${ids[i]}|${ids[j]}`);
    fc.assert(
      fc.property(
        fc.dictionary(pair, fc.double({ min: -1, max: 1, noNaN: true }), { maxKeys: 20 }),
        (given) => {
          const { scenario } = repairCorrelations(withPairs(given));
          expect(cholesky(correlationMatrix(scenario), n)).toBeDefined();
          expect(validateScenario(scenario, "x").ok).toBe(true);
        },
      ),
      { numRuns: 40 },
    );
  });

  it("overrides a pair that is written the other way round", () => {
    const { scenario } = repairCorrelations(
      withPairs({ "market.pigIron|market.ironConcentrate": -0.99, "market.pigIron|market.steel": 0.99 }),
    );
    expect(Object.keys(scenario.correlations!)).not.toContain("market.pigIron|market.ironConcentrate");
    expect(cholesky(correlationMatrix(scenario), n)).toBeDefined();
  });

  it("is offered by the message that refuses", () => {
    const checked = validateScenario(contradiction, "x.json");
    if (checked.ok) throw new Error("accepted");
    const [issue] = checked.issues;
    const { moved, scenario } = repairCorrelations(contradiction);
    expect(issue!.code).toBe("not-positive-definite");
    expect(issue!.message.en).toContain(`${moved[0]!.pair} = ${moved[0]!.after}`);
    expect(issue!.message.zh).toContain(`${moved[0]!.pair} = ${moved[0]!.after}`);
    expect({ ...contradiction.correlations, ...issue!.repaired }).toEqual(scenario.correlations);
  });
});

function place(pair: string): number {
  const [a, b] = pair.split("|");
  return ids.indexOf(a as (typeof ids)[number]) * n + ids.indexOf(b as (typeof ids)[number]);
}
