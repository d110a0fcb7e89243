import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { readPaths } from "../../../models/scenario/readPaths";
import { validateScenario } from "../../../models/scenario/validate";

const read = (raw: unknown): unknown => {
  const result = readPaths(raw, "x: paths");
  return result.ok ? result.value : result.issues.map(({ code, path }) => `${code} ${path}`);
};

describe("readPaths", () => {
  it("takes yearly prices by product, in registry order", () => {
    const found = read({ "market.nickel": [117], "market.steel": [2900, 3000] });
    expect(found).toEqual({ "market.steel": [2900, 3000], "market.nickel": [117] });
    expect(Object.keys(found as object)).toEqual(["market.steel", "market.nickel"]);
  });

  it.each<[unknown, string[]]>([
    [{ "market.stel": [1] }, ["unknown-id x: paths.market.stel"]],
    [{ "market.priceSteel": [1] }, ["unknown-id x: paths.market.priceSteel"]],
    [{ "market.steel": 5 }, ["wrong-type x: paths.market.steel"]],
    [{ "market.steel": [] }, ["missing-field x: paths.market.steel"]],
    [{ "market.steel": Array(121).fill(1) }, ["too-large x: paths.market.steel"]],
    [{ "market.steel": [1, 0] }, ["out-of-bounds x: paths.market.steel.1"]],
    [{ "market.steel": [-1, 1] }, ["out-of-bounds x: paths.market.steel.0"]],
    [{ "market.steel": [1e10] }, ["out-of-bounds x: paths.market.steel.0"]],
    [{ "market.steel": [Infinity] }, ["not-a-number x: paths.market.steel.0"]],
    [
      { "market.steel": [1, null, "3"] },
      ["not-a-number x: paths.market.steel.1", "not-a-number x: paths.market.steel.2"],
    ],
    [[], ["wrong-type x: paths"]],
    [null, ["wrong-type x: paths"]],
    ["market.steel", ["wrong-type x: paths"]],
  ])("refuses %j", (raw, expected) => {
    expect(read(raw)).toEqual(expected);
  });

  it("names the nearest known price", () => {
    const result = readPaths({ "market.stel": [1] }, "x");
    expect(result.ok || result.issues[0]!.message.en).toMatch(/did you mean market\.steel\?/);
  });

  it("lists no more than a handful of faults of one path", () => {
    expect(read({ "market.steel": Array(100).fill(-1) })).toHaveLength(5);
  });

  it("never throws, also inside a scenario", () => {
    fc.assert(
      fc.property(fc.anything(), (raw) => {
        readPaths(raw, "x");
        const file = { schema: 1, id: "x", name: "x", values: {}, paths: raw };
        const checked = validateScenario(file, "x");
        if (raw !== undefined && !checked.ok) expect(checked.issues.length).toBeGreaterThan(0);
      }),
    );
  });
});
