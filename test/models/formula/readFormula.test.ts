import { describe, expect, it } from "vitest";
import { outputsOf, type Output } from "../../../models/engine/outputs";
import { compile } from "../../../models/engine/plan";
import type { Unit } from "../../../models/core/units";
import { units } from "../../../models/core/units";
import { conversion, measureOf, sameKind } from "../../../models/formula/measure";
import { metrics } from "../../../models/mine/catalogue";
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
    ["extraction.ore", Float64Array.of(1, 1, 2, 2, 3, 3)],
    ["processing.v2o5", Float64Array.of(500, 500, 500, 500, 500, 500)],
    ["valuation.discountFactor", Float64Array.of(1, 1, 0.5, 0.5, 0.25, 0.25)],
  ]),
  metrics: new Map([
    ["valuation.npv", Float64Array.of(-4, 7)],
    ["valuation.irr", Float64Array.of(8, 12)],
  ]),
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

  it.each([
    ["sum(market.revenue)", "bn CNY"],
    ["sum(market.revenueCumulative)", "1"],
    ["mean(employment.direct)", "jobs"],
    ["sum(employment.direct)", "person a"],
    ["sum(cost.total > 2)", "a"],
    ["valuation.npv > 0", "1"],
    ["at(market.revenue, 2031) / at(cost.total, 2031)", "1"],
    ["sum(market.revenue) / sum(extraction.ore)", "kCNY/t"],
    ["mean(market.revenue / extraction.ore)", "kCNY/t"],
    ["sum(employment.direct) / sum(market.revenue)", "persons/bn CNY"],
    ["2 * valuation.irr", "%"],
    ["10 - valuation.npv", "bn CNY"],
    ["valuation.npv ^ 2", "1"],
    ["2 ^ valuation.npv", "1"],
    ["7", "1"],
  ] as const)("%s is told in %s", (written, unit) => expect(read(written).unit).toBe(unit));

  it("tells calendar years as years, and what lies between them as a time", () => {
    const [first, last] = metrics.filter(({ definition }) => definition.unit === "year").map(({ id }) => id);
    expect(read(`${first} + 2`).unit).toBe("year");
    expect(read(`${last} - ${first}`).unit).toBe("a");
    expect(read(`${first} / 2`).unit).toBe("a");
  });

  it("converts to another unit of the same kind, and names what follows from no line", () => {
    const told = (written: string, unit: Unit): number => {
      const found = readFormula(written, "f", unit);
      if (!found.ok) throw new Error(found.issues[0]!.message.en);
      expect(found.value.unit).toBe(unit);
      return found.value.evaluate(block)[0]!;
    };
    // 6 bn CNY over 6 Mt is 1 k CNY/t
    expect(told("sum(market.revenue) / sum(extraction.ore)", "CNY/t")).toBe(1000);
    expect(told("sum(extraction.ore)", "kt")).toBe(6000);
    expect(told("sum(cost.total > 2) / 3", "a")).toBeCloseTo(1 / 3);
    expect(told("valuation.npv ^ 2", "ha")).toBe(16);
    expect(told("3", "persons")).toBe(3);
  });

  it("brings what is added or compared to one unit; a written number takes the other's", () => {
    const value = (written: string): number => read(written).evaluate(block)[0]!;
    // 6 Mt less 1,500 kt
    expect(value("sum(extraction.ore) - sum(processing.v2o5)")).toBeCloseTo(4.5, 12);
    expect(value("sum(processing.v2o5) - sum(extraction.ore)")).toBe(-4500);
    expect(value("sum(extraction.ore) > sum(processing.v2o5)")).toBe(1);
    expect(value("sum(extraction.ore) > 6")).toBe(0);
    // 8 % of 6 bn CNY
    expect(value("valuation.irr * sum(market.revenue)")).toBeCloseTo(0.48, 12);
  });

  it("refuses a sum of unlike things and a unit of another kind, and says what is allowed", () => {
    const mixed = fault("sum(market.revenue) + sum(extraction.ore)")!;
    expect(mixed.message.en).toBe(
      "at character 21: “+” stands between bn CNY and Mt; allowed are parts of one kind, and numbers, which take the unit of the other part",
    );
    expect(mixed.message.zh).toContain("“+”两侧分别为十亿元与百万吨");
    const other = readFormula("sum(extraction.ore)", "own metrics: mine: unit", "bn CNY");
    expect(other.ok ? undefined : other.issues[0]).toMatchObject({
      code: "wrong-unit",
      path: "own metrics: mine: unit",
      value: "bn CNY",
      message: { en: expect.stringMatching(/allowed units: Mt, Gt, kt, t$/) },
    });
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

describe("the dimensions of the unit table", () => {
  const all = (Object.keys(units) as Unit[]).filter((id) => id !== "choice");

  it("convert within a dimension as the table does", () => {
    for (const a of all)
      for (const b of all)
        if (units[a].dimension === units[b].dimension)
          expect(conversion(measureOf(a), measureOf(b)), `${a} in ${b}`).toBeCloseTo(
            units[a].si / units[b].si,
            12,
          );
  });

  it("tell apart what the table tells apart, but for shares, times and rates of them", () => {
    const alike = new Set<string>();
    for (const a of all)
      for (const b of all)
        if (units[a].dimension < units[b].dimension && sameKind(measureOf(a), measureOf(b)))
          alike.add(`${units[a].dimension} = ${units[b].dimension}`);
    expect([...alike].sort()).toEqual(["calendar = time", "massRatio = ratio"]);
  });

  it("know emissions in tonnes, too", () => {
    const per = (written: string): string => read(written).unit;
    expect(per("sum(environment.co2) / sum(extraction.ore)")).toBe("t CO2/t");
  });
});
