import { describe, expect, it } from "vitest";
import { sheetOf } from "../../../models/mine/sheet";
import { baseScenario } from "../../../models/scenario/scenario";
import { cashRows } from "../../../src/panels/explain/cashRows";
import { rowsInPrices } from "../../../src/panels/explain/rowsInPrices";
import { nominalOf } from "../../../src/state/followMoney";
import { atPriceLevel } from "../../../src/state/numberStats";
import { trialOf } from "../charts/flowInput";

const FIRST = 2026;
const replay = trialOf(baseScenario);
const sheet = sheetOf(replay);
const real = cashRows(sheet, replay, "en", new Set());
const nominal = nominalOf(baseScenario);
const priced = rowsInPrices(real, FIRST, nominal, "en");
const row = (rows: typeof real | typeof priced, id: string) => rows.find((each) => each.id === id)!;
const cash = real.find(({ line, isSum }) => isSum && line !== "valuation.presentValueCumulative")!.id;

describe("the cash flow sheet in the prices of each year", () => {
  it("has flows at the level of their year, and totals that add them up", () => {
    const level = 1.02 ** (40 + 0.5);
    expect(row(priced, cash).values[40]!).toBeCloseTo(row(real, cash).values[40]! * level, 9);
    const { values, total } = row(priced, cash);
    expect(total).toBeCloseTo(
      values.reduce((sum, value) => sum + value, 0),
      9,
    );
    expect(total).not.toBeCloseTo(row(real, cash).total!, 1);
  });

  it("still adds up to free cash flow in every year", () => {
    const flows = sheet.rows.filter(({ row: own }) => own.kind === "flow").map(({ row: own }) => own.id);
    for (const t of [0, 10, 40, 79]) {
      const sum = flows.reduce((all, id) => all + row(priced, id).values[t]!, 0);
      expect(sum).toBeCloseTo(row(priced, cash).values[t]!, 9);
    }
  });

  it("comes to the same present values by the nominal discount factor, which say that they are real", () => {
    const factor = row(priced, "valuation.discountFactor");
    const present = row(priced, "valuation.presentValue");
    for (const t of [0, 25, 79])
      expect(row(priced, cash).values[t]! * factor.values[t]!).toBeCloseTo(present.values[t]!, 12);
    expect(present.total).toBe(sheet.npv);
    expect(present.label).toBe("Present value, real");
    expect(factor.label).toBe("Discount factor, nominal");
  });

  it("leaves tonnes alone, and everything where real prices are wanted", () => {
    const ore = real.find(({ unit }) => unit === "Mt")!.id;
    expect(row(priced, ore)).toBe(row(real, ore));
    expect(rowsInPrices(real, FIRST, undefined, "en")).toBe(real);
  });
});

it("statistics of a year's money move with the price level, the count of undefined trials does not", () => {
  const stats = {
    mean: 2,
    p10: 1,
    p50: 2,
    p90: 3,
    invalid: 7,
    errors: { p10: 0.1, p50: 0.2, p90: 0.3 },
  };
  expect(atPriceLevel(stats, 2)).toEqual({
    mean: 4,
    p10: 2,
    p50: 4,
    p90: 6,
    invalid: 7,
    errors: { p10: 0.2, p50: 0.4, p90: 0.6 },
  });
});
