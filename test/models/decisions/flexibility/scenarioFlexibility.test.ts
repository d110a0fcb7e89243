import { describe, expect, it } from "vitest";
import { powerFeatures } from "../../../../models/decisions/flexibility/features";
import { scenarioFlexibility } from "../../../../models/decisions/flexibility/scenarioFlexibility";
import { scenarioFlows } from "../../../../models/decisions/flexibility/scenarioFlows";
import { findPolicy } from "../../../../models/decisions/flexibility/switching";
import { followPolicy } from "../../../../models/decisions/flexibility/switchingPolicy";
import { DONE, timeStep } from "../../../../models/decisions/flexibility/timing";
import { triggerOf } from "../../../../models/decisions/flexibility/trigger";
import { compile } from "../../../../models/engine/plan";
import { replayTrial } from "../../../../models/engine/replay";
import { baseScenario, type Scenario } from "../../../../models/scenario/scenario";

describe("switching on given paths", () => {
  it("runs while it pays, stands still while it does not, and is worth what it earns", () => {
    // two paths that are told apart by what is known: one earns 1 a date, the other −1
    const sign = Float64Array.of(1, -1, 1, -1);
    const problem = {
      paths: 4,
      dates: 3,
      uses: [0, 0],
      mode: 0,
      level: 0,
      discount: [0.9, 0.9],
      cash: (_: number, mode: number) => (mode === 0 ? sign : -0.1),
      cost: () => 0.2,
      exit: () => undefined,
      features: () => powerFeatures(sign, 1),
    };
    const { values, chosen } = followPolicy(problem, findPolicy(problem));
    expect([...chosen]).toEqual([0, 1, 0, 1, 0, 1, 0, 1, 0, 1, 0, 1]);
    expect(values[0]).toBeCloseTo(1 + 0.9 + 0.81, 10);
    expect(values[1]).toBeCloseTo(-0.2 - 0.1 * (1 + 0.9 + 0.81), 10);
  });
  it("gives up when that costs less than going on, and inventory limits running", () => {
    const one = Float64Array.of(1, 1);
    const problem = {
      paths: 2,
      dates: 4,
      uses: [1],
      mode: 0,
      level: 2,
      discount: [1],
      cash: () => one,
      cost: () => Infinity,
      exit: () => 0,
      features: () => powerFeatures(one, 0),
    };
    const { values, chosen } = followPolicy(problem, findPolicy(problem, "fitted"));
    expect([...values]).toEqual([2, 2]);
    expect([...chosen]).toEqual([0, 0, 0, 0, 1, 1, 1, 1]);
  });
  it("refuses features that the rule does not know", () => {
    const one = Float64Array.of(1, 1);
    const problem = {
      paths: 2,
      dates: 1,
      uses: [0],
      mode: 0,
      level: 0,
      discount: [1],
      cash: () => 1,
      cost: () => 0,
      exit: () => undefined,
      features: () => powerFeatures(one, 0),
    };
    const rule = findPolicy(problem);
    expect(() => followPolicy({ ...problem, features: () => powerFeatures(one, 1) }, rule)).toThrow(
      "functions",
    );
  });
});

describe("the date of a step", () => {
  const state = Float64Array.from({ length: 200 }, (_, k) => Math.sin(k));
  const zero = new Float64Array(200);
  it("waits for news that is worth it, and never acts on bad news", () => {
    const choice = {
      payoffs: [zero, state],
      features: [powerFeatures(zero, 0), powerFeatures(state, 1)],
    };
    const { values, chosen } = timeStep(choice, choice);
    values.forEach((value, k) => expect(value).toBeCloseTo(Math.max(0, state[k]!), 10));
    expect(chosen[200 + 1]).toBe(DONE);
  });
  it("acts at once where waiting only loses", () => {
    const choice = {
      payoffs: [zero.map(() => 2), zero.map(() => 1)],
      features: [powerFeatures(zero, 0), powerFeatures(state, 1)],
    };
    expect(timeStep(choice, choice).value).toBe(2);
  });
});

describe("triggers", () => {
  it("divide acting from not acting, with an error that repeats show", () => {
    const price = Array.from({ length: 1000 }, (_, i) => (i * 37) % 1000);
    const acted = price.map((p, i) => p < 300 + 40 * Math.sin(i * i));
    const found = triggerOf({ price, acted, trial: price.map((_, i) => i) }, "below");
    expect(Math.abs(found.value - 300)).toBeLessThan(40);
    expect(found.se).toBeGreaterThan(0);
    const mirrored = triggerOf(
      { price, acted: acted.map((a) => !a), trial: price.map((_, i) => i) },
      "above",
    );
    expect(mirrored.value).toBe(found.value);
  });
  it("say nothing where hardly anybody acts", () => {
    const none = triggerOf({ price: [1, 2, 3], acted: [true, false, false], trial: [0, 1, 2] }, "below");
    expect(none).toMatchObject({ value: NaN, acted: 1, decisions: 3 });
  });
});

describe("flexibility of a scenario", () => {
  const low: Scenario = {
    ...baseScenario,
    values: { "market.ironConcentrateLevel": 330 },
  };
  it("takes the flows that the engine has", () => {
    const flows = scenarioFlows(baseScenario, { first: 3, count: 3, seed: 5 });
    const plan = compile(baseScenario, { trials: 6, seed: 5 });
    for (let k = 0; k < 3; k++) {
      const { metrics } = replayTrial(plan, 3 + k);
      let npv = 0;
      for (let t = 0; t < flows.years; t++) npv += flows.run[t * 3 + k]!;
      expect(npv).toBeCloseTo(metrics["valuation.npv"], 8);
    }
  });
  it("finds where to stop and start, on trials that its rules did not see", () => {
    let last = 0;
    const found = scenarioFlexibility({ scenario: low, trials: 200, seed: 1 }, (done, all) => {
      expect(done).toBeGreaterThanOrEqual(last);
      expect(done).toBeLessThanOrEqual(all);
      last = done;
    });
    expect(found.options.map(({ id }) => id)).toEqual([
      "mothball",
      "abandon",
      "operate",
      "defer",
      "deferAndOperate",
      "stage",
    ]);
    for (const { npv, gain } of found.options) expect(npv - gain).toBeCloseTo(found.npv, 9);
    // a plan that loses money is put off for good, or its second phase is
    expect(found.npv).toBeLessThan(-3);
    const gain = Object.fromEntries(found.options.map((option) => [option.id, option]));
    expect(gain["defer"]!.gain).toBeGreaterThan(5 * gain["defer"]!.gainSe);
    expect(gain["stage"]!.gain).toBeGreaterThan(5 * gain["stage"]!.gainSe);
    expect(found.used.never).toBeGreaterThan(0.9);
    expect(found.convention).toBe("riskAdjusted");
    expect(found.rate).toBeCloseTo(1.095 / 1.02 - 1, 9);
  });
  it("has no phase to stage where there is none", () => {
    const single: Scenario = { ...baseScenario, values: { "extraction.phase2": 0 } };
    const found = scenarioFlexibility({ scenario: single, trials: 64, seed: 1 });
    expect(found.options.some(({ id }) => id === "stage")).toBe(false);
    expect(found.used.noPhase).toBeUndefined();
  });
});
