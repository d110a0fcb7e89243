import { describe, expect, it } from "vitest";
import { curveOfClasses, type GradeCurve } from "../../../models/cutoff/gradeCurve";
import {
  balancingCutoffs,
  laneSchedule,
  limitingCutoffs,
  optimumCutoff,
  valueAt,
  yearAt,
  type LaneProject,
} from "../../../models/cutoff/lane";
import { annuityFactor } from "../../../models/finance/annuity";
import { depositCurve } from "../../../models/cutoff/depositCurve";
import { laneExample as project } from "./laneExample";

const curve = curveOfClasses(
  Array.from({ length: 10 }, (_, i) => ({ from: i / 10, to: (i + 1) / 10, tonnes: 100 })),
);

describe("Lane's example of 1964", () => {
  it("first pass, value 0: three limiting and three balancing cut-offs, 0.4 in all, worth 1,174.467", () => {
    const limiting = limitingCutoffs(project, 0);
    expect(limiting.mine).toBeCloseTo(0.1, 12);
    expect(limiting.mill).toBeCloseTo(0.4, 12);
    expect(limiting.refinery).toBeCloseTo(0.16, 12);
    const balancing = balancingCutoffs(curve, project);
    expect(balancing.mineMill).toBeCloseTo(0.5, 12);
    expect(balancing.millRefinery).toBeCloseTo(0.6, 12);
    expect(balancing.mineRefinery).toBeCloseTo(Math.sqrt(0.2), 12);
    expect(optimumCutoff(curve, project, 0)).toBeCloseTo(0.4, 12);
    expect(valueAt(curve, project, 0.4, 1000)).toBeCloseTo(1174.467, 3);
  });
  it("second pass: 0.5, worth 1,254.692", () => {
    const value = valueAt(curve, project, 0.4, 1000);
    expect(optimumCutoff(curve, project, value)).toBeCloseTo(0.5, 12);
    expect(valueAt(curve, project, 0.5, 1000)).toBeCloseTo(1254.692, 3);
  });
  it("schedule: seven years at 0.5, then 0.4860, 0.4625, 0.4364 and a quarter year at 0.4075; 1,257.2233", () => {
    const { years, npv } = laneSchedule(curve, project);
    expect(years).toHaveLength(11);
    for (const { cutoff } of years.slice(0, 7)) expect(cutoff).toBeCloseTo(0.5, 10);
    expect(years.slice(7).map(({ cutoff }) => cutoff.toFixed(4))).toEqual([
      "0.4860",
      "0.4625",
      "0.4364",
      "0.4075",
    ]);
    expect(years.at(-1)!.length).toBeCloseTo(0.25, 2);
    expect(npv).toBeCloseTo(1257.2233, 4);
  });
  it("is worth 1,257.2174 with the value of the schedule itself", () => {
    const { years, npv } = laneSchedule(curve, project, "schedule");
    expect(npv).toBeCloseTo(1257.2174, 4);
    expect(years[0]!.cutoff).toBeCloseTo(0.5, 10);
  });
});

describe("dynamic programming over what is left", () => {
  it("finds no better schedule for Lane's example than by 0.02 %", () => {
    // best of many cut-offs in every year, for 2,000 amounts of material, linear between them
    const steps = 2000;
    const years = Array.from({ length: 181 }, (_, i) => yearAt(curve, project, 0.1 + i / 200));
    const values = new Float64Array(steps + 1);
    const valueOf = (tonnes: number) => {
      const place = (tonnes / 1000) * steps;
      const below = Math.floor(place);
      return values[below]! + (place - below) * (values[below + 1]! - values[below]!);
    };
    for (let step = 1; step <= steps; step++) {
      const left = (1000 * step) / steps;
      for (const { mined, profit } of years) {
        const value =
          left <= mined
            ? profit * annuityFactor(project.rate, left / mined)
            : (profit + valueOf(left - mined)) / (1 + project.rate);
        values[step] = Math.max(values[step]!, value);
      }
    }
    const best = values[steps]!;
    for (const way of ["annuity", "schedule"] as const) {
      const { npv } = laneSchedule(curve, project, way);
      expect(npv).toBeLessThan(best * (1 + 1e-6));
      expect(npv).toBeGreaterThan(best * (1 - 2e-4));
    }
  });
});

describe("any schedule", () => {
  const cases: readonly (readonly [string, GradeCurve, LaneProject])[] = [
    ["Lane's example", curve, project],
    ["without discounting", curve, { ...project, rate: 0 }],
    ["a single grade", curveOfClasses([{ from: 0.6, to: 0.6, tonnes: 500 }]), project],
    ["no limit but the mill", curve, { ...project, mineCapacity: Infinity, refineryCapacity: Infinity }],
    [
      "the deposit, in Mt and bn CNY",
      depositCurve(3256, { iron: 0.229, titanium: 0.0876, vanadium: 0.00184 }, 1.2),
      {
        price: 1.1,
        refining: 0.1,
        mining: 0.012,
        milling: 0.052,
        fixed: 0.2,
        recovery: 0.54,
        rate: 0.0735,
        mineCapacity: 40,
        millCapacity: 32,
        refineryCapacity: Infinity,
      },
    ],
  ];
  it.each(cases)(
    "%s: uses up the material, stays within capacity, never raises the cut-off",
    (_, from, terms) => {
      const { years, npv } = laneSchedule(from, terms);
      const all = from.above(from.lowest).tonnes;
      expect(years.reduce((sum, { mined }) => sum + mined, 0) / all).toBeCloseTo(1, 8);
      expect(npv).toBeGreaterThan(0);
      years.forEach(({ cutoff, mined, milled, refined, length }, i) => {
        expect(mined).toBeLessThanOrEqual(terms.mineCapacity * length * (1 + 1e-9));
        expect(milled).toBeLessThanOrEqual(terms.millCapacity * length * (1 + 1e-9));
        expect(refined).toBeLessThanOrEqual(terms.refineryCapacity * length * (1 + 1e-9));
        if (i > 0) expect(cutoff).toBeLessThanOrEqual(years[i - 1]!.cutoff + 1e-9);
      });
    },
  );
  it("beats every constant cut-off", () => {
    const { npv } = laneSchedule(curve, project);
    for (let g = 0.02; g < 1; g += 0.02) expect(valueAt(curve, project, g, 1000)).toBeLessThan(npv);
  });
  it("without discounting and fixed cost it is the break-even grade of the last stage, year after year", () => {
    const { years } = laneSchedule(curve, { ...project, rate: 0, fixed: 0 });
    for (const { cutoff } of years) expect(cutoff).toBeCloseTo(2 / 20, 10);
  });
  it("mines nothing that does not pay", () => {
    expect(laneSchedule(curve, { ...project, price: 6 })).toEqual({ years: [], npv: 0 });
    expect(laneSchedule(curve, { ...project, price: 4 })).toEqual({ years: [], npv: 0 });
  });
  it("a year earns what its tonnes say", () => {
    const { mined, milled, refined, profit } = yearAt(curve, project, 0.5);
    expect([mined, milled]).toEqual([100, 50]);
    expect(refined).toBeCloseTo(37.5, 10);
    expect(profit).toBeCloseTo(37.5 * 20 - 50 * 2 - 100 - 300, 10);
  });
  it("asks for material and for a limit", () => {
    expect(() => laneSchedule(curveOfClasses([{ from: 0, to: 1, tonnes: 0 }]), project)).toThrow("material");
    const free = { ...project, mineCapacity: Infinity, millCapacity: Infinity, refineryCapacity: Infinity };
    expect(() => laneSchedule(curve, free)).toThrow("capacity");
  });
});

describe("grade curves", () => {
  it("of classes: tonnes and metal above a grade, half a class in proportion", () => {
    const table = curveOfClasses([
      { from: 0, to: 1, tonnes: 100 },
      { from: 1, to: 2, tonnes: 50 },
    ]);
    expect(table.above(0)).toEqual({ tonnes: 150, metal: 125 });
    expect(table.above(1.5)).toEqual({ tonnes: 25, metal: 43.75 });
    expect(table.above(2.5)).toEqual({ tonnes: 0, metal: 0 });
    expect([table.lowest, table.highest]).toEqual([0, 2]);
  });
  it("of the deposit: 1.81 Gt at 27.2 % TFe above 20 %", () => {
    // Gamma(1.20, 6.55 %) above 15 %
    const deposit = depositCurve(
      3255.79,
      { iron: 0.15 + 1.2 * 0.0655, titanium: 0.0876, vanadium: 0.00184 },
      1.2,
    );
    const { tonnes, metal } = deposit.above(0.2);
    expect(tonnes / 1000).toBeCloseTo(1.81, 2);
    expect((metal / tonnes) * 100).toBeCloseTo(27.2, 1);
    expect(deposit.above(0).tonnes).toBeCloseTo(3255.79, 9);
    expect(deposit.above(deposit.highest).tonnes).toBeLessThan(1e-6 * 3255.79);
  });
  it("of the deposit: metal falls by the grade of the tonnes that fall out, dM = g dT", () => {
    const deposit = depositCurve(3256, { iron: 0.229, titanium: 0.0876, vanadium: 0.00184 }, 1.2);
    for (let grade = 0.16; grade < 0.45; grade += 0.01) {
      const [more, less] = [deposit.above(grade - 1e-5), deposit.above(grade + 1e-5)];
      expect((more.metal - less.metal) / (more.tonnes - less.tonnes)).toBeCloseTo(grade, 6);
    }
  });
  it("refuses classes upside down, and none at all", () => {
    expect(() => curveOfClasses([{ from: 1, to: 0, tonnes: 1 }])).toThrow("from <= to");
    expect(() => curveOfClasses([{ from: 0, to: 1, tonnes: -1 }])).toThrow("tonnes >= 0");
    expect(() => curveOfClasses([])).toThrow("at least one");
  });
});
