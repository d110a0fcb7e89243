import { describe, expect, it } from "vitest";
import { readCorrelations } from "../../../models/scenario/readCorrelations";

const known = ["market.iron", "market.steel", "market.v2o5"];
const read = (raw: unknown): unknown => {
  const result = readCorrelations(raw, known, "x: correlations");
  return result.ok ? result.value : result.issues.map(({ code, message }) => `${code}: ${message.en}`);
};

describe("readCorrelations", () => {
  it("puts ids into registry order", () => {
    expect(read({ "market.steel|market.iron": 0.5, "market.iron|market.v2o5": -1 })).toEqual({
      "market.iron|market.steel": 0.5,
      "market.iron|market.v2o5": -1,
    });
  });

  it.each<[unknown, RegExp]>([
    [{ "market.iron|market.stel": 0.5 }, /^unknown-id: .*nearest known: market.steel/],
    [{ "market.iron": 0.5 }, /^unknown-id: .*two different shock ids/],
    [{ "market.iron|market.iron": 0.5 }, /^unknown-id: .*two different/],
    [{ "market.iron|market.steel|market.v2o5": 0.5 }, /^unknown-id/],
    [{ "market.iron|market.steel": 1.01 }, /^out-of-bounds: .*between -1 and 1/],
    [{ "market.iron|market.steel": "0.5" }, /^not-a-number/],
    [{ "market.iron|market.steel": NaN }, /^not-a-number/],
    [
      { "market.iron|market.steel": 0.5, "market.steel|market.iron": 0.5 },
      /^unknown-id: this pair is given twice/,
    ],
    [[], /^wrong-type/],
    [null, /^wrong-type/],
  ])("refuses %j", (raw, expected) => {
    const issues = read(raw);
    expect(issues).toEqual([expect.stringMatching(expected)]);
  });
});
