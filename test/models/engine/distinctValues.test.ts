import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { distinctQuantiles, DistinctValues, MOST_DISTINCT } from "../../../models/engine/distinctValues";
import { quantileType7 } from "../../../models/statistics/quantileType7";

const PROBABILITIES = [0, 0.05, 0.1, 0.25, 0.5, 0.75, 0.9, 0.95, 1];

/** Few values, some of them none; columns of a table of two quantities. */
const value = fc.oneof(fc.integer({ min: 2026, max: 2105 }), fc.constantFrom(NaN, -3.5, 0, Infinity));
const rows = fc.array(fc.tuple(value, value), { minLength: 1, maxLength: 60 });

/** The columns of a table end to end. */
const byQuantity = (table: readonly (readonly number[])[]): Float64Array =>
  Float64Array.from([0, 1].flatMap((quantity) => table.map((row) => row[quantity]!)));

describe("counts of distinct values", () => {
  it("give exact quantiles of every quantity, however the trials are cut into parts", () => {
    fc.assert(
      fc.property(rows, fc.integer({ min: 1, max: 20 }), (table, size) => {
        const whole = new DistinctValues([0, 0]);
        for (let at = 0; at < table.length; at += size) {
          const part = new DistinctValues([0, 0]);
          const own = table.slice(at, at + size);
          part.add(byQuantity(own), own.length, own.length);
          whole.merge(part.take());
        }
        for (const quantity of [0, 1]) {
          const sorted = Float64Array.from(table, (row) => row[quantity]!)
            .filter(Number.isFinite)
            .sort();
          const found = distinctQuantiles(whole.of(quantity)!, PROBABILITIES);
          PROBABILITIES.forEach((p, i) => {
            const exact = quantileType7(sorted, p);
            if (Number.isNaN(exact)) expect(found[i]).toBeNaN();
            else expect(found[i]).toBeCloseTo(exact, 9);
          });
        }
      }),
    );
  });

  it("are given up for good where values are many, whichever part they come in", () => {
    const numbers = (from: number, count: number) => Float64Array.from({ length: count }, (_, k) => from + k);
    const all = new DistinctValues([0]);
    const [low, high] = [new DistinctValues([0]), new DistinctValues([0])];
    low.add(numbers(0, MOST_DISTINCT), MOST_DISTINCT, MOST_DISTINCT);
    high.add(numbers(1, MOST_DISTINCT), MOST_DISTINCT, MOST_DISTINCT);
    const [first, second] = [low.take(), high.take()];
    all.merge(first);
    expect(all.of(0)!.values.length).toBe(MOST_DISTINCT);
    all.merge(second);
    expect(all.of(0)).toBeUndefined();
    all.merge(first);
    expect(all.of(0)).toBeUndefined();
    const many = new DistinctValues([0]);
    many.add(numbers(0, MOST_DISTINCT + 1), MOST_DISTINCT + 1, MOST_DISTINCT + 1);
    const fresh = new DistinctValues([0]);
    fresh.merge(many.take());
    expect(fresh.of(0)).toBeUndefined();
    // `take` starts afresh
    many.add(numbers(0, 2), 2, 2);
    expect(many.of(0)!.values).toEqual(Float64Array.of(0, 1));
  });

  it("are rounded instead where that is wanted, to the same counts however the trials are cut into parts", () => {
    const STEP = 2 ** -5;
    const values = Float64Array.from({ length: 3000 }, (_, k) => 2030 + ((k * 7919) % 3001) / 100);
    const cut = (sizes: readonly number[]) => {
      const whole = new DistinctValues([STEP]);
      let at = 0;
      for (const size of sizes) {
        const part = new DistinctValues([STEP]);
        part.add(values.subarray(at, at + size), size, size);
        whole.merge(part.take());
        at += size;
      }
      return whole.of(0)!;
    };
    const found = cut([3000]);
    expect(found.step).toBe(STEP);
    for (const sizes of [[10, 2990], [2990, 10], Array.from({ length: 15 }, () => 200)])
      expect(cut(sizes)).toEqual(found);
    const sorted = values.slice().sort();
    distinctQuantiles(found, PROBABILITIES).forEach((quantile, i) =>
      expect(Math.abs(quantile - quantileType7(sorted, PROBABILITIES[i]!))).toBeLessThanOrEqual(STEP / 2),
    );
    // what is too wide even then is given up
    const wide = new DistinctValues([STEP]);
    wide.add(
      Float64Array.from({ length: 9000 }, (_, k) => k),
      9000,
      9000,
    );
    expect(wide.of(0)).toBeUndefined();
  });
});
