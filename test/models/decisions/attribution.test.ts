import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { answered, inTurns } from "../../../models/decisions/asking";
import { attribute, type AttributionSoFar } from "../../../models/decisions/attribution";

type Game = (members: readonly boolean[]) => number;

const shapley = (players: number, game: Game, options = {}) =>
  answered(attribute(players, options), (subset: readonly boolean[]) => Float64Array.of(game(subset)));

describe("attribute", () => {
  it("solves the airport game (Littlechild and Owen 1973)", () => {
    // cost of a runway is that of the largest aircraft: shares 1/3, 1/3 + 1/2, 1/3 + 1/2 + 1
    const { contributions, exact } = shapley(3, (members) =>
      Math.max(0, ...[1, 2, 3].filter((_, i) => members[i])),
    );
    [1 / 3, 5 / 6, 11 / 6].forEach((known, i) => expect(contributions[i][0]).toBeCloseTo(known, 12));
    expect(exact).toBe(true);
  });

  it("solves the glove game: the rare glove gets two thirds", () => {
    const { contributions } = shapley(3, ([left, one, two]) => (left && (one || two) ? 1 : 0));
    [2 / 3, 1 / 6, 1 / 6].forEach((known, i) => expect(contributions[i][0]).toBeCloseTo(known, 12));
  });

  it("sums to the difference, gives nothing to what changes nothing and the same to what does the same", () => {
    fc.assert(
      fc.property(
        fc.array(fc.double({ min: -1e3, max: 1e3, noNaN: true }), { minLength: 8, maxLength: 8 }),
        (worth) => {
          // the fourth change does nothing
          const game: Game = ([a, b, c]) => worth[Number(a) + 2 * Number(b) + 4 * Number(c)];
          const { contributions, before, after } = shapley(4, game);
          const sum = contributions.reduce((total, [own]) => total + own, 0);
          expect(sum).toBeCloseTo(after[0] - before[0], 8);
          expect(contributions[3][0]).toBeCloseTo(0, 8);
        },
      ),
      { numRuns: 50 },
    );
    const { contributions } = shapley(3, (members) => members.filter(Boolean).length ** 2);
    contributions.forEach(([own]) => expect(own).toBeCloseTo(3, 12));
  });

  it("is exact up to twelve changes", () => {
    const { exact, evaluations, contributions } = shapley(12, (members) =>
      members.reduce((sum, isIn, i) => sum + (isIn ? i : 0), 0),
    );
    expect([exact, evaluations]).toEqual([true, 4096]);
    contributions.forEach(([own], i) => expect(own).toBeCloseTo(i, 9));
  });

  it("samples beyond, sums to the difference all the same and tells its error", () => {
    const game: Game = (members) => members.reduce((sum, isIn, i) => sum + (isIn ? i + 1 : 0), 0) ** 2;
    // exact for a square of a sum w: w_i · Σw
    const total = (14 * 15) / 2;
    const { contributions, samplingErrors, exact, before, after } = shapley(14, game, { orders: 64 });
    expect(exact).toBe(false);
    expect(contributions.reduce((sum, [own]) => sum + own, 0)).toBeCloseTo(after[0] - before[0], 6);
    contributions.forEach(([own], i) =>
      expect(Math.abs(own - (i + 1) * total)).toBeLessThan(4 * samplingErrors[i][0] + 1e-9),
    );
    const rough = shapley(14, (members) => (members[0] && members[1] && members[2] ? 1 : 0), { orders: 400 });
    expect(rough.samplingErrors[0][0]).toBeGreaterThan(0.005);
    expect(Math.abs(rough.contributions[0][0] - 1 / 3)).toBeLessThan(4 * rough.samplingErrors[0][0]);
  });

  it.each([
    ["before all subsets of nine changes", 9, [108]],
    ["after every pair of orders from the eighth on", 14, [210, 236, 262]],
    ["never for few changes, which are soon all known", 7, []],
  ] as const)("tells what it knows early: %s", (_, n, evaluations) => {
    const told: AttributionSoFar[] = [];
    // changes pull together in twos, so that orders matter
    const game: Game = (members) =>
      members.reduce((sum, isIn, i) => sum + (isIn ? i + (members[i ^ 1] ? 4 : 0) : 0), 0);
    const last = shapley(n, game, { orders: 11, onEarly: (soFar: AttributionSoFar) => told.push(soFar) });
    expect(told.map((own) => own.evaluations)).toEqual(evaluations);
    for (const { contributions, samplingErrors, before, after } of told) {
      expect([before, after]).toEqual([last.before, last.after]);
      expect(contributions.reduce((sum, [own]) => sum + own, 0)).toBeCloseTo(after[0] - before[0], 9);
      // an order and its reverse see both of any two changes
      contributions.forEach(([own], i) => expect(own).toBeCloseTo(last.contributions[i][0], 9));
      for (const [error] of samplingErrors) expect(error).toBeCloseTo(0, 9);
    }
  });

  it("tells how far orders leave it from the truth", () => {
    let early: AttributionSoFar | undefined;
    const game: Game = (members) => Number(members[0] && members[1] && members[2]);
    const last = shapley(10, game, { onEarly: (soFar: AttributionSoFar) => (early = soFar) });
    expect(last.exact).toBe(true);
    last.contributions.slice(0, 3).forEach(([own], i) => {
      expect(own).toBeCloseTo(1 / 3, 12);
      const [error] = early!.samplingErrors[i];
      expect(error).toBeGreaterThan(0.02);
      expect(Math.abs(early!.contributions[i][0] - own)).toBeLessThan(4 * error);
    });
  });

  it("attributes vectors element by element", () => {
    const { contributions } = answered(attribute(2), ([a, b]: readonly boolean[]) =>
      Float64Array.of(a ? 1 : 0, a && b ? 2 : 0),
    );
    expect(contributions.map((own) => Array.from(own))).toEqual([
      [1, 1],
      [0, 1],
    ]);
  });

  it("refuses to share nothing", () => expect(() => shapley(0, () => 0)).toThrow("attribute requires"));
});

describe("inTurns", () => {
  it("keeps order, holds back what is too much at once, and stops at a failure", async () => {
    let [running, most] = [0, 0];
    const started: number[] = [];
    const work = async (k: number) => {
      started.push(k);
      most = Math.max(most, ++running);
      await new Promise((resolve) => setTimeout(resolve, 5 - k));
      running--;
      if (k === 3) throw new Error("third");
      return k * k;
    };
    expect(await inTurns([0, 1, 2], work, 2)).toEqual([0, 1, 4]);
    expect(most).toBe(2);
    started.length = 0;
    await expect(inTurns([3, 0, 1, 2, 4, 0, 0], work, 1)).rejects.toThrow("third");
    expect(started).toEqual([3]);
  });
});
