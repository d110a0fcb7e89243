import { describe, expect, it } from "vitest";
import { notes, residualOf } from "../../../models/engine/views";

describe("balances of a trial", () => {
  it("add up what is left over, whatever its sign, and what it is measured by", () => {
    const [left, sizes] = [new Float64Array(3), new Float64Array(3)];
    const c = notes(["ore", "cash"], left, sizes, 1);
    c["ore"]!(0.5, 10);
    c["ore"]!(-0.25, 20);
    c["cash"]!(0, 4);
    expect([...left]).toEqual([0, 0.75, 0]);
    expect([...sizes]).toEqual([0, 30, 4]);
  });

  it.each([
    [0.75, 30, 0.025],
    [0, 0, 0],
    [3, 0, 3],
    [NaN, 30, Infinity],
    [1, NaN, 1],
    [Infinity, Infinity, Infinity],
  ])("left %f of %f is a residual of %f", (left, size, residual) => {
    expect(residualOf(left, size)).toBe(residual);
  });
});
