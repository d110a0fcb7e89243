import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { levenshtein, nearest } from "../../../models/scenario/nearest";

describe("levenshtein", () => {
  // classic pairs, recomputed by hand
  it.each([
    ["kitten", "sitting", 3],
    ["saturday", "sunday", 3],
    ["", "abc", 3],
    ["flaw", "lawn", 2],
    ["矿石", "矿山", 1],
  ])("%s → %s = %d", (left, right, edits) => {
    expect(levenshtein(left, right)).toBe(edits);
  });

  it("is a metric", () => {
    const word = fc.string({ maxLength: 8, unit: fc.constantFrom("a", "b", "c") });
    fc.assert(
      fc.property(word, word, word, (a, b, c) => {
        expect(levenshtein(a, b)).toBe(levenshtein(b, a));
        expect(levenshtein(a, b) === 0).toBe(a === b);
        expect(levenshtein(a, c)).toBeLessThanOrEqual(levenshtein(a, b) + levenshtein(b, c));
      }),
    );
  });
});

describe("nearest", () => {
  const ids = ["extraction.phase1", "extraction.cutoff", "market.capacity", "capital.overrun"];
  it.each([
    ["extraction.cuttoff", "extraction.cutoff"],
    ["cutoff", "extraction.cutoff"],
    ["Extraction.Phase1", "extraction.phase1"],
    ["capital.overun", "capital.overrun"],
    ["zzzzzzzz", undefined],
    ["", undefined],
  ])("%s → %s", (written, expected) => {
    expect(nearest(written, ids)).toBe(expected);
  });

  it("takes no time over a very long text", () => {
    expect(nearest("x".repeat(1_000_000), ids)).toBeUndefined();
  });
});
