import { describe, expect, it } from "vitest";
import { curveOfClasses } from "../../../../models/cutoff/gradeCurve";
import { laneSchedule, valueAt } from "../../../../models/cutoff/lane";
import { advise, cutoffOutcome } from "../../../../models/decisions/cutoff/cutoffOutcome";
import { planCutoffs } from "../../../../models/decisions/cutoff/cutoffPlan";
import { depositProject } from "../../../../models/decisions/cutoff/depositProject";
import { readGradeTable, readLaneTerms } from "../../../../models/decisions/cutoff/laneTerms";
import {
  bestConstant,
  compareCutoffs,
  followCutoffs,
  twoSteps,
} from "../../../../models/decisions/cutoff/schedule";
import { compile } from "../../../../models/engine/plan";
import { outputsOf } from "../../../../models/engine/outputs";
import type { MetricId } from "../../../../models/mine/registry";
import { baseScenario, type Scenario } from "../../../../models/scenario/scenario";
import { validateScenario } from "../../../../models/scenario/validate";
import { laneExample as project } from "../../cutoff/laneExample";

const rows = Array.from({ length: 10 }, (_, i) => ({
  from: `${i / 10}`,
  To: `${(i + 1) / 10}`,
  TONNES: "100",
}));
const table = readGradeTable(rows, "lane.csv");
const curve = table.ok ? curveOfClasses(table.value) : undefined!;

describe("policies on Lane's example", () => {
  it("following Lane's own cut-offs is worth what the schedule is worth", () => {
    const lane = laneSchedule(curve, project);
    const again = followCutoffs(
      curve,
      project,
      lane.years.map(({ cutoff }) => cutoff),
    );
    expect(again.npv).toBeCloseTo(1257.2233, 4);
    expect(again.milled + again.rejected).toBeCloseTo(1000, 8);
  });
  it("costs years and mill feed against a constant cut-off", () => {
    const { optimal, constant, gain, yearsGivenUp, tonnesGivenUp, best } = compareCutoffs(
      curve,
      project,
      0.4,
    );
    expect(constant.npv).toBeCloseTo(1174.467, 3);
    expect(gain).toBeCloseTo(1257.2233 - 1174.467, 2);
    expect(yearsGivenUp).toBeCloseTo(constant.life - optimal.life, 12);
    expect(constant.life).toBeCloseTo(12, 8);
    expect(tonnesGivenUp).toBeCloseTo(600 - optimal.milled, 8);
    expect(best.npv).toBeLessThanOrEqual(optimal.npv);
  });
  it("finds the best constant cut-off", () => {
    const found = bestConstant(curve, project);
    for (let g = 0; g < 1; g += 0.005)
      expect(valueAt(curve, project, g, 1000)).toBeLessThanOrEqual(
        valueAt(curve, project, found, 1000) + 1e-9,
      );
  });
  it("two steps lie between the best constant cut-off and the yearly ones", () => {
    const { years, npv } = laneSchedule(curve, project);
    const { first, second, worth } = twoSteps(curve, project, years);
    expect(first).toBeGreaterThan(second);
    expect(worth.npv).toBeLessThanOrEqual(npv + 1e-9);
    expect(worth.npv).toBeGreaterThan(compareCutoffs(curve, project, 0).best.npv);
  });
});

describe("on the deposit", () => {
  const scenario: Scenario = { ...baseScenario, values: { "extraction.cutoff": 16 } };
  it("reads terms that add up to the margin of the year", () => {
    const { project: terms, cutoff, curve: own } = depositProject(scenario)!;
    expect(cutoff).toBeCloseTo(0.16, 12);
    expect(terms.millCapacity).toBeCloseTo(32, 9);
    expect(terms.rate).toBeCloseTo(1.095 / 1.02 - 1, 9);
    expect(own.above(0).tonnes).toBeGreaterThan(2000);
    // a tonne of mean ore is worth several hundred CNY (facts: about 485)
    const { tonnes, metal } = own.above(0.16);
    const perTonne = (metal / tonnes) * terms.recovery * terms.price * 1000;
    expect(perTonne).toBeGreaterThan(350);
    expect(perTonne).toBeLessThan(600);
  });
  it("plans a falling cut-off and two scenarios that the model accepts", () => {
    const { steps, lost, left, comparison, constant } = planCutoffs(scenario)!;
    expect(steps!.first).toBeGreaterThan(steps!.second);
    expect(comparison.gain).toBeGreaterThan(0);
    for (const applied of [lost!, left!, constant]) {
      const read = validateScenario(JSON.parse(JSON.stringify(applied)), "applied");
      expect(read.ok).toBe(true);
    }
    expect(lost!.values["extraction.cutoff"]).toBeCloseTo(steps!.first * 100, 0);
  });
  it("pays in the mine model on the same trials, more so if lean ore is kept", () => {
    const { lost, left, constant } = planCutoffs(scenario)!;
    const tableOf = (own: Scenario) => {
      const plan = compile(own, { trials: 64, seed: 1 });
      const column = (id: MetricId) => outputsOf(plan, [{ id }], 0, 64);
      return {
        npv: column("valuation.npv"),
        producingYears: column("extraction.producingYears"),
        minable: column("extraction.minable"),
      };
    };
    const basis = tableOf(constant);
    const outcomes = {
      lost: cutoffOutcome(basis, tableOf(lost!)),
      left: cutoffOutcome(basis, tableOf(left!)),
    };
    expect(outcomes.lost.gain).toBeGreaterThan(3 * outcomes.lost.gainSe);
    expect(outcomes.left.gain).toBeGreaterThan(outcomes.lost.gain);
    expect(outcomes.lost.oreGivenUp).toBeGreaterThan(0);
    expect(advise(outcomes)).toBe("left");
    const none = cutoffOutcome(basis, basis);
    expect([none.gain, none.better]).toEqual([0, 0]);
    expect(advise({ lost: none, left: none })).toBe("constant");
  });
  it("takes limits of the mine and the market", () => {
    const free = planCutoffs(scenario)!;
    const { project: terms } = free.terms;
    const held = planCutoffs(scenario, { ...terms, refineryCapacity: 5 })!;
    for (const year of held.comparison.optimal.years)
      expect(year.refined).toBeLessThanOrEqual(5 * year.length + 1e-9);
    expect(held.comparison.optimal.npv).toBeLessThan(free.comparison.optimal.npv);
  });
  it("has no plan for a mine that never runs at full rate", () => {
    expect(
      planCutoffs({ ...baseScenario, values: { "extraction.phase1": 0, "extraction.phase2": 0 } }),
    ).toBeUndefined();
  });
});

describe("reading tables and terms", () => {
  it("names row, column and what is allowed, in both languages", () => {
    const read = readGradeTable(
      [
        { from: "0.2", to: "0.1", tonnes: "-1" },
        { from: "x", to: "1" },
      ],
      "t.csv",
    );
    expect(read.ok).toBe(false);
    if (read.ok) return;
    expect(read.issues.map(({ path }) => path)).toEqual([
      "t.csv: row 1, to",
      "t.csv: row 1, tonnes",
      "t.csv: row 2, from",
      "t.csv: row 2, tonnes",
    ]);
    for (const { message } of read.issues) expect(message.en.length * message.zh.length).toBeGreaterThan(0);
    expect(readGradeTable([], "t.csv").ok).toBe(false);
    expect(readGradeTable([{ from: "0", to: "1", tonnes: "0" }], "t.csv").ok).toBe(false);
  });
  it("takes null for no limit, fills from a basis, refuses unknown names and no limit at all", () => {
    const read = readLaneTerms({ ...project, mineCapacity: null }, "t.json");
    expect(read).toEqual({ ok: true, value: { ...project, mineCapacity: Infinity } });
    expect(readLaneTerms({ price: 30 }, "t.json", project)).toEqual({
      ok: true,
      value: { ...project, price: 30 },
    });
    const paths = (given: unknown) => {
      const found = readLaneTerms(given, "t.json");
      return found.ok ? [] : found.issues.map(({ path }) => path);
    };
    expect(paths({ ...project, prize: 1 })).toEqual(["t.json: prize"]);
    expect(paths({ ...project, recovery: 1.2, rate: "x" })).toEqual(["t.json: recovery", "t.json: rate"]);
    expect(paths({ ...project, mineCapacity: null, millCapacity: null, refineryCapacity: null })).toEqual([
      "t.json: millCapacity",
    ]);
    expect(paths([])).toEqual(["t.json"]);
  });
});
