import { describe, expect, it } from "vitest";
import { guard, MAXIMUM_DEPTH, MAXIMUM_ENTRIES, textDepth } from "../../../models/scenario/guard";

const nested = (levels: number): unknown => JSON.parse(`${"[".repeat(levels)}${"]".repeat(levels)}`);
const codes = (raw: unknown): string[] => guard(raw, "x.json").map(({ code, path }) => `${code} @ ${path}`);

describe("guard", () => {
  it("finds names that reach into prototypes, wherever they are", () => {
    expect(codes(JSON.parse('{"__proto__": {"polluted": true}}'))).toEqual([
      "unknown-id @ x.json: __proto__",
    ]);
    expect(codes({ values: { constructor: { prototype: 1 } } })).toEqual([
      "unknown-id @ x.json: values.constructor",
    ]);
    expect(codes([{ prototype: 1 }])).toEqual(["unknown-id @ x.json: 0.prototype"]);
    expect(({} as Record<string, unknown>)["polluted"]).toBeUndefined();
  });

  it("limits depth and number of entries, and ends on cyclic data", () => {
    expect(codes(nested(MAXIMUM_DEPTH))).toEqual([]);
    expect(codes(nested(MAXIMUM_DEPTH + 1))).toEqual(["too-deep @ x.json"]);
    expect(codes(Array.from({ length: MAXIMUM_ENTRIES }, () => 1))).toEqual([]);
    expect(codes(Array.from({ length: MAXIMUM_ENTRIES + 1 }, () => 1))).toEqual(["too-large @ x.json"]);
    const cyclic: Record<string, unknown> = {};
    for (const key of "abcdefgh") cyclic[key] = cyclic;
    expect(codes(cyclic)).toEqual(["too-deep @ x.json"]);
  });
});

describe("textDepth", () => {
  it.each([
    ["1", 0],
    ["{}", 1],
    ['{"a": [1, {"b": []}]}', 4],
    ['"[[[["', 0],
    ['{"a\\"[[": 1}', 1],
    ["[],[],[]", 1],
  ])("%s → %d", (json, depth) => {
    expect(textDepth(json, 100)).toBe(depth);
  });

  it("stops counting just past the limit", () => {
    expect(textDepth("[".repeat(1_000_000), 8)).toBe(9);
  });
});
