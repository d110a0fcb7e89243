import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { shown, SHOWN_LENGTH } from "../../../models/scenario/shown";

describe("shown", () => {
  it.each([
    ["a", "a"],
    [40, "40"],
    [NaN, "NaN"],
    [null, "null"],
    [undefined, "undefined"],
    [[], "[]"],
    [[1, 2], "[2 …]"],
    [{ a: 1, b: 2 }, "{a, b}"],
    ["a\u0000b\u001b[31m", "a·b·[31m"],
  ])("%j → %s", (value, expected) => {
    expect(shown(value)).toBe(expected);
  });

  it("never exceeds the limit, never throws, never cuts a character in half", () => {
    expect(shown("矿".repeat(100))).toBe(`${"矿".repeat(59)}…`);
    expect(shown("😀".repeat(1000))).toBe(`${"😀".repeat(59)}…`);
    fc.assert(
      fc.property(fc.anything(), (value) => {
        expect([...shown(value)].length).toBeLessThanOrEqual(SHOWN_LENGTH);
      }),
    );
  });
});
