import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { ParamDefinition } from "../../../models/core/module";
import { text } from "../../../models/core/text";
import { yesNo } from "../../../models/core/yesNo";
import { bernoulli, pert } from "../../../models/distributions/spec";
import { readValue } from "../../../models/scenario/readValue";

const label = text("Ore capacity", "采矿能力");
const source = { evidence: "assumed" } as const;
const capacity: ParamDefinition = { symbol: "Q", unit: "Mt/a", value: 32, bounds: [0, 500], label, source };
const years: ParamDefinition = { ...capacity, unit: "a", bounds: [1, 120], integer: true };
const horizon: ParamDefinition = { ...years, structural: true };
const share: ParamDefinition = { ...capacity, unit: "%", bounds: [0, 100] };
const reading: ParamDefinition = {
  ...capacity,
  unit: "choice",
  bounds: [0, 2],
  options: [text("sales", "销售收入"), text("gross output", "总产值"), text("value added", "增加值")],
};
const granted: ParamDefinition = { ...capacity, unit: "choice", bounds: [0, 1], options: yesNo };

const value = (raw: unknown, definition: ParamDefinition): unknown => {
  const read = readValue(raw, definition, "x.json: values.a.b");
  return read.ok
    ? read.value
    : read.issues.map(({ code, path }) => `${code} @ ${path.slice("x.json: values.".length)}`);
};

describe("readValue", () => {
  it.each<[unknown, ParamDefinition, unknown]>([
    [40, capacity, 40],
    ["40", capacity, 40],
    ["1.2 * 32 Mt/a", capacity, 38.4],
    ["4000 万吨/年", capacity, 40],
    [30, years, 30],
    ["30 a", years, 30],
    [1, reading, 1],
    ["1", reading, 1],
    ["gross output", reading, 1],
    ["Gross Output", reading, 1],
    ["增加值", reading, 2],
    [{ type: "pert", low: 10, mode: "32 Mt/a", high: "41000 kt/a" }, capacity, pert(10, 32, 41)],
    [
      { type: "lognormal", median: "2 Mt/a", sdLog: 0.2 },
      capacity,
      { type: "lognormal", median: 2, sdLog: 0.2 },
    ],
    [0, granted, 0],
    [1, granted, 1],
    ["1", granted, 1],
    [false, granted, 0],
    [true, granted, 1],
    ["False", granted, 0],
    ["true", granted, 1],
    ["No", granted, 0],
    ["yes", granted, 1],
    ["否", granted, 0],
    [" 是 ", granted, 1],
    [{ type: "bernoulli", p: 0.6 }, granted, bernoulli(0.6)],
    [{ type: "bernoulli", p: "60 %" }, granted, bernoulli(0.6)],
    [{ type: "bernoulli", p: "60 %" }, share, { type: "bernoulli", p: 0.6 }],
  ])("reads %j", (raw, definition, expected) => {
    expect(value(raw, definition)).toEqual(expected);
  });

  it.each<[unknown, ParamDefinition, string[]]>([
    ["40 kt", capacity, ["wrong-unit @ a.b"]],
    ["forty", capacity, ["wrong-unit @ a.b"]],
    ["1 +", capacity, ["not-a-number @ a.b"]],
    ["", capacity, ["not-a-number @ a.b"]],
    [NaN, capacity, ["not-a-number @ a.b"]],
    [Infinity, capacity, ["not-a-number @ a.b"]],
    [null, capacity, ["wrong-type @ a.b"]],
    [true, capacity, ["wrong-type @ a.b"]],
    [[40], capacity, ["wrong-type @ a.b"]],
    [501, capacity, ["out-of-bounds @ a.b"]],
    [-1e-9, capacity, ["out-of-bounds @ a.b"]],
    [30.5, years, ["out-of-bounds @ a.b"]],
    [3, reading, ["not-a-choice @ a.b"]],
    [0.5, reading, ["not-a-choice @ a.b"]],
    ["profit", reading, ["not-a-choice @ a.b"]],
    [true, reading, ["not-a-choice @ a.b"]],
    [null, reading, ["not-a-choice @ a.b"]],
    [0.6, granted, ["not-a-choice @ a.b"]],
    ["0.6", granted, ["not-a-choice @ a.b"]],
    ["60 %", granted, ["not-a-choice @ a.b"]],
    [2, granted, ["not-a-choice @ a.b"]],
    ["maybe", granted, ["not-a-choice @ a.b"]],
    [{ type: "uniform", low: 0, high: 1 }, granted, ["impossible-distribution @ a.b"]],
    [{ type: "bernoulli", p: 1.5 }, granted, ["impossible-distribution @ a.b"]],
    [{}, capacity, ["missing-field @ a.b.type"]],
    [{ type: "cauchy" }, capacity, ["impossible-distribution @ a.b.type"]],
    [{ type: "toString" }, capacity, ["impossible-distribution @ a.b.type"]],
    [{ type: "pert", low: 1, high: 3 }, capacity, ["missing-field @ a.b.mode"]],
    [{ type: "pert", low: 1, mode: 2, high: 3, hihg: 3 }, capacity, ["unknown-id @ a.b.hihg"]],
    [
      { type: "pert", low: 1, mode: "2 t", high: NaN },
      capacity,
      ["wrong-unit @ a.b.mode", "not-a-number @ a.b.high"],
    ],
    [{ type: "pert", low: 3, mode: 2, high: 4 }, capacity, ["impossible-distribution @ a.b"]],
    [{ type: "uniform", low: -1, high: 4 }, capacity, ["impossible-distribution @ a.b"]],
    [{ type: "normal", mean: 5, sd: -1 }, capacity, ["impossible-distribution @ a.b"]],
    [{ type: "bernoulli", p: 1.5 }, share, ["impossible-distribution @ a.b"]],
    [{ type: "pert", low: 10, mode: 80, high: 100 }, horizon, ["impossible-distribution @ a.b"]],
    [{ type: "pert", low: 0, mode: 1, high: 2 }, reading, ["impossible-distribution @ a.b"]],
  ])("refuses %j", (raw, definition, expected) => {
    expect(value(raw, definition)).toEqual(expected);
  });

  it("never throws, and what it accepts is within bounds", () => {
    fc.assert(
      fc.property(
        fc.oneof(
          fc.anything(),
          fc.record({
            type: fc.constantFrom("pert", "normal", "bernoulli"),
            low: fc.anything(),
            p: fc.anything(),
          }),
        ),
        fc.constantFrom(capacity, years, reading, granted),
        (raw, definition) => {
          const read = readValue(raw, definition, "x");
          if (!read.ok) expect(read.issues.length).toBeGreaterThan(0);
          else if (typeof read.value === "number") {
            expect(read.value).toBeGreaterThanOrEqual(definition.bounds[0]);
            expect(read.value).toBeLessThanOrEqual(definition.bounds[1]);
          }
        },
      ),
    );
  });
});
