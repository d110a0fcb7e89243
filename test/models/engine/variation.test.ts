import { describe, expect, it } from "vitest";
import { drawsOf } from "../../../models/engine/draws";
import { createMachine } from "../../../models/engine/machine";
import { outputsOf, type Output } from "../../../models/engine/outputs";
import { compile } from "../../../models/engine/plan";
import { answer } from "../../../models/engine/question";
import { shocksOf } from "../../../models/engine/shocksOf";
import { varied, type Variation } from "../../../models/engine/variation";
import { metricById, paramById, params, shocks } from "../../../models/mine/catalogue";
import { correlatedShocks, correlationMatrix } from "../../../models/mine/correlations";
import { baseScenario } from "../../../models/scenario/scenario";

const plan = compile(baseScenario, { trials: 4096, seed: 3 });
const npv = metricById.get("valuation.npv")!.index;
const level = paramById.get("market.v2o5Level")!;
const outputs: Output[] = [{ id: "valuation.npv" }, { id: "market.revenue", year: 2050 }];
const machine = createMachine();

/** All draws of a trial under a variation: parameters, then shocks of all years. */
function draws(variation: Variation, trial: number): { params: Float64Array; shocks: Float64Array } {
  const own = varied(plan, variation);
  machine.load(own);
  machine.run(trial);
  return { params: machine.inputs.slice(), shocks: shocksOf(machine, own) };
}

const VARIATIONS: readonly (readonly [string, Variation])[] = [
  ["nothing", {}],
  [
    "a pinned triangular, PERT or lognormal parameter",
    { pins: { "market.v2o5Level": 80, "cost.mining": 14, "capital.overrun": 1.1 } },
  ],
  ["a pinned event", { pins: { "extraction.renewal1": 0 } }],
  ["a parameter drawn anew", { redrawn: ["cost.mining"] }],
  ["a price path drawn anew", { redrawn: ["market.v2o5", "market.spike"] }],
  ["another order of shocks", { order: ["market.nickel", "market.steel"], redrawn: ["market.pigIron"] }],
];

describe("varied plans", () => {
  it.each(VARIATIONS)("give the same results compiled as step by step: %s", (_, variation) => {
    const own = varied(plan, variation);
    const values = outputsOf(own, outputs, 5, 11);
    machine.load(own);
    for (let k = 0; k < 11; k++) {
      machine.run(5 + k);
      expect(values[k]).toBeCloseTo(machine.metrics[npv], 9);
    }
  });

  it("leave the plan itself as it was", () => {
    const before = outputsOf(plan, outputs, 0, 8);
    outputsOf(
      varied(plan, { redrawn: params.filter(({ index }) => plan.drawn.includes(index)).map(({ id }) => id) }),
      outputs,
      0,
      8,
    );
    expect(outputsOf(plan, outputs, 0, 8)).toEqual(before);
  });

  it("draw anew what is named and nothing else", () => {
    const [plain, other] = [draws({}, 7), draws({ redrawn: ["market.v2o5Level"] }, 7)];
    params.forEach(({ index, id }) =>
      expect(other.params[index] === plain.params[index], id).toBe(id !== "market.v2o5Level"),
    );
    expect(other.shocks).toEqual(plain.shocks);
    const jumps = draws({ redrawn: ["market.spike"] }, 7);
    const spike = shocks.findIndex(({ id }) => id === "market.spike");
    jumps.shocks.forEach((value, at) =>
      expect(value === plain.shocks[at]).toBe(at % shocks.length !== spike),
    );
    expect(jumps.params).toEqual(plain.params);
  });

  it("pin a parameter in declared units in every trial", () => {
    for (const [id, value] of [
      ["market.v2o5Level", 80],
      ["capital.overrun", 1.25],
      ["extraction.renewal1", 1],
      ["deposit.gradeIron", 24],
    ] as const) {
      const { index } = paramById.get(id)!;
      for (const trial of [0, 1, 2]) {
        const drawn = draws({ pins: { [id]: value } }, trial).params[index] / plan.scales[index];
        expect(drawn).toBeCloseTo(value, 12);
      }
    }
  });

  it("keep the correlations of shocks in any order, and hold those before given ones", () => {
    const n = correlatedShocks.length;
    const order = ["market.cobalt", "market.v2o5"] as const;
    const factor = varied(plan, { order }).cholesky;
    const matrix = correlationMatrix(baseScenario);
    for (let a = 0; a < n; a++)
      for (let b = 0; b < n; b++) {
        let sum = 0;
        for (let k = 0; k < n; k++) sum += factor[a * n + k] * factor[b * n + k];
        expect(sum).toBeCloseTo(matrix[a * n + b], 12);
      }
    // the first in order keeps its numbers when all others are drawn anew
    const others = correlatedShocks.map(({ id }) => id).filter((id) => id !== "market.cobalt");
    const [plain, other] = [draws({ order }, 3), draws({ order, redrawn: others }, 3)];
    const { index } = correlatedShocks.find(({ id }) => id === "market.cobalt")!;
    plain.shocks.forEach((value, at) => {
      if (at % shocks.length === index) expect(other.shocks[at]).toBeCloseTo(value, 12);
    });
  });

  it("tell draws without simulating", () => {
    machine.load(plan);
    machine.run(9);
    expect(drawsOf(plan, level.index, 9, 1)[0]).toBeCloseTo(
      machine.inputs[level.index] / plan.scales[level.index],
      12,
    );
  });

  it("answer questions entry by entry, output by output", () => {
    const values = answer(plan, {
      outputs,
      drawn: [
        { first: 2, count: 3 },
        { first: 0, count: 2, redrawn: ["cost.mining"] },
      ],
    });
    expect(values.length).toBe(2 * 3 + 2 * 2);
    expect(Array.from(values.subarray(0, 6))).toEqual(Array.from(outputsOf(plan, outputs, 2, 3)));
    const anew = outputsOf(varied(plan, { redrawn: ["cost.mining"] }), outputs, 0, 2);
    expect(Array.from(values.subarray(6))).toEqual(Array.from(anew));
  });

  it("refuse what they cannot do", () => {
    expect(() => varied(plan, { pins: { "extraction.phase1": 3 } })).toThrow("drawn parameters");
    expect(() => varied(plan, { redrawn: ["nobody" as never] })).toThrow("nobody");
    expect(() => varied(plan, { order: ["market.spike"] })).toThrow("correlated shocks");
    expect(() => outputsOf(plan, [{ id: "market.revenue", year: 1900 }], 0, 1)).toThrow("1900");
  });
});
