import { describe, expect, test } from "vitest";
import { cholesky } from "../../../models/distributions/correlation";
import { correlatedShocks, correlationMatrix } from "../../../models/mine/correlations";
import { baseScenario } from "../../../models/scenario/scenario";
import {
  dropCorrelations,
  enterCorrelation,
  enteredScenario,
  pairKey,
  repairOf,
  takeRepair,
} from "../../../src/state/marketCorrelations";
import { idleStore } from "./idleStore";

const STEEL = "market.ironConcentrate|market.steel";
const COBALT = "market.cobalt|market.nickel";

test("a pair has one name, whichever half it is entered in", () => {
  expect(pairKey(2, 0)).toBe(STEEL);
  expect(pairKey(0, 2)).toBe(STEEL);
});

describe("a possible value", () => {
  test("becomes part of the scenario, one step each, and goes back to the declared one", () => {
    const store = idleStore();
    expect(enterCorrelation(store, STEEL, 0.6).ok).toBe(true);
    expect(store.scenario.value.correlations).toEqual({ [STEEL]: 0.6 });
    expect(repairOf(store)).toBeUndefined();
    enterCorrelation(store, STEEL, undefined);
    expect(store.scenario.value.correlations).toBeUndefined();
    store.undo();
    expect(store.scenario.value.correlations).toEqual({ [STEEL]: 0.6 });
  });

  test("what is no correlation is refused with a reason and leaves no draft", async () => {
    const store = idleStore();
    for (const wrong of [1.2, -7, NaN, Infinity]) {
      const outcome = enterCorrelation(store, STEEL, wrong);
      expect(outcome.ok).toBe(false);
      if (!outcome.ok) expect((await outcome.why())[0]!.message.zh).toContain("-1 至 1");
    }
    expect(enteredScenario(store)).toBe(baseScenario);
    expect(store.canUndo.value).toBe(false);
  });
});

describe("an impossible matrix", () => {
  test("stays as entered beside the scenario, and the nearest one is possible and no farther than any other", () => {
    const store = idleStore();
    expect(enterCorrelation(store, STEEL, -0.9).ok).toBe(true);
    expect(store.scenario.value).toBe(baseScenario);
    expect(enteredScenario(store).correlations).toEqual({ [STEEL]: -0.9 });
    const repair = repairOf(store)!;
    const n = correlatedShocks.length;
    expect(cholesky(correlationMatrix(repair.scenario), n)).toBeDefined();
    expect(repair.moved[0]).toMatchObject({ pair: STEEL, before: -0.9 });
    // both halves count: twice the squares of the pairs
    const squares = repair.moved.reduce((sum, { before, after }) => sum + (after - before) ** 2, 0);
    expect(repair.distance).toBeCloseTo(Math.sqrt(2 * squares), 10);
    // the base case is possible too, and farther away
    expect(repair.distance).toBeLessThan(Math.SQRT2 * (0.85 + 0.9));
  });

  test("more entries add to it; a mended one is taken as a whole", () => {
    const store = idleStore();
    enterCorrelation(store, STEEL, -0.9);
    enterCorrelation(store, COBALT, 0.7);
    expect(enteredScenario(store).correlations).toEqual({ [STEEL]: -0.9, [COBALT]: 0.7 });
    expect(store.scenario.value).toBe(baseScenario);
    enterCorrelation(store, STEEL, undefined);
    expect(store.scenario.value.correlations).toEqual({ [COBALT]: 0.7 });
    expect(repairOf(store)).toBeUndefined();
  });

  test("the nearest one is taken as one step", () => {
    const store = idleStore();
    enterCorrelation(store, STEEL, -0.9);
    const { scenario } = repairOf(store)!;
    takeRepair(store);
    expect(store.scenario.value.correlations).toEqual(scenario.correlations);
    expect(repairOf(store)).toBeUndefined();
    store.undo();
    expect(store.scenario.value).toBe(baseScenario);
    expect(repairOf(store)).toBeUndefined();
  });

  test("undo takes back what was entered last, before any older step", () => {
    const store = idleStore();
    store.setValue("extraction.phase2", 20);
    enterCorrelation(store, STEEL, -0.9);
    expect(store.canUndo.value).toBe(true);
    store.undo();
    expect(enteredScenario(store)).toBe(store.scenario.value);
    expect(store.scenario.value.values).toEqual({ "extraction.phase2": 20 });
    store.undo();
    expect(store.scenario.value).toBe(baseScenario);
  });

  test("other edits leave it; another table or scenario, or dropping it, ends it", () => {
    const store = idleStore();
    enterCorrelation(store, STEEL, -0.9);
    store.setValue("extraction.phase2", 20);
    expect(repairOf(store)).toBeDefined();
    store.open({ ...baseScenario, id: "other" });
    expect(repairOf(store)).toBeUndefined();
    enterCorrelation(store, STEEL, -0.9);
    expect(repairOf(store)).toBeDefined();
    dropCorrelations(store);
    expect(repairOf(store)).toBeUndefined();
  });
});
