import { describe, expect, it } from "vitest";
import { outputsOf, type Output } from "../../../models/engine/outputs";
import { compile } from "../../../models/engine/plan";
import { readFormula, type Formula } from "../../../models/formula/readFormula";
import type { TrialBlock } from "../../../models/formula/trialBlock";
import { baseScenario } from "../../../models/scenario/scenario";

/** Two trials over three years. */
const block: TrialBlock = {
  count: 2,
  firstYear: 2030,
  years: 3,
  lines: new Map([
    ["market.revenue", Float64Array.of(1, 10, 2, 20, 3, NaN)],
    ["cost.total", Float64Array.of(1, 1, 1, 1, 5, 1)],
    ["valuation.discountFactor", Float64Array.of(1, 1, 0.5, 0.5, 0.25, 0.25)],
  ]),
  metrics: new Map([["valuation.npv", Float64Array.of(-4, 7)]]),
};

function read(written: string): Formula {
  const found = readFormula(written, "formula");
  if (!found.ok) throw new Error(found.issues[0]!.message.en);
  return found.value;
}

const fault = (written: string) => {
  const found = readFormula(written, "own metrics: mine");
  return found.ok ? undefined : found.issues[0]!;
};

describe("a formula over trials", () => {
  it.each([
    ["sum(market.revenue)", 6, NaN],
    ["max(market.revenue - cost.total)", 1, NaN],
    ["min(cost.total)", 1, 1],
    ["mean(cost.total) * 3", 7, 3],
    ["at(market.revenue, 2031)", 2, 20],
    ["at(market.revenue, 2040)", NaN, NaN],
    ["discounted(cost.total)", 2.75, 1.75],
    ["valuation.npv > 0", 0, 1],
    ["sum(cost.total > 2)", 1, 0],
    ["-(2 + 3) ^ 2 / 5", -5, -5],
    ["sum(cost.total) - valuation.npv", 11, -4],
    ["2 * sum(2 * cost.total)", 28, 12],
  ])("%s", (written, first, second) => {
    expect([...read(written).evaluate(block)]).toEqual([first, second]);
  });

  it("asks for what it needs and no more", () => {
    const { lines, metrics } = read("discounted(cost.total) + valuation.npv");
    expect(lines).toEqual(["cost.total", "valuation.discountFactor"]);
    expect(metrics).toEqual(["valuation.npv"]);
  });

  it.each([
    ["sum(market.revenu)", 5, "market.revenu"],
    ["market.revenue", 1, "one number by sum"],
    ["sum(market.revenue", 19, "cannot be read"],
    ["1 + median(market.revenue)", 5, "allowed: sum, max, min, mean, discounted, at"],
    ["sum(valuation.npv)", 1, "needs a yearly line"],
    ["at(market.revenue)", 1, "takes 2 arguments"],
    ["at(market.revenue, 2040.5)", 20, "calendar year"],
    ["2 valuation.npv", 3, "sign is missing"],
    ["x = 3", 1, "unknown"],
    ["valuation.npv and 1", 15, "not allowed"],
    ["__proto__.constructor", 1, "no line and no metric"],
    ["constructor(market.revenue)", 1, "unknown"],
    ["", 1, "empty"],
    ["1+".repeat(300), 501, "at most 500"],
  ])("“%s” is refused at character %d", (written, place, words) => {
    const issue = fault(written)!;
    expect(issue.path).toBe("own metrics: mine");
    expect(issue.message.en).toContain(`at character ${place}: `);
    expect(issue.message.en).toContain(words);
    expect(issue.message.zh).toContain(`第 ${place} 个字符处`);
  });

  it("gives the model's own metrics from its lines", () => {
    const plan = compile(baseScenario, { seed: 4, trials: 64 });
    const years = Array.from({ length: plan.years }, (_, t) => plan.firstYear + t);
    const ids = ["valuation.cashFlow", "valuation.discountFactor", "market.revenue"] as const;
    const outputs: Output[] = [
      ...ids.flatMap((id) => years.map((year) => ({ id, year }))),
      { id: "valuation.npv" },
      { id: "claims.outputValue" },
    ];
    const count = 64;
    const values = outputsOf(plan, outputs, 0, count);
    const part = (i: number, length: number) => values.subarray(i * count, (i + length) * count);
    const trials: TrialBlock = {
      count,
      firstYear: plan.firstYear,
      years: plan.years,
      lines: new Map(ids.map((id, i) => [id, part(i * plan.years, plan.years)])),
      metrics: new Map([["valuation.npv", part(3 * plan.years, 1)]]),
    };
    const npv = read("discounted(valuation.cashFlow)").evaluate(trials);
    const sold = read("sum(market.revenue)").evaluate(trials);
    part(3 * plan.years, 1).forEach((own, k) => expect(npv[k]! / own).toBeCloseTo(1, 9));
    part(3 * plan.years + 1, 1).forEach((own, k) => expect(sold[k]! / own).toBeCloseTo(1, 9));
  });
});
