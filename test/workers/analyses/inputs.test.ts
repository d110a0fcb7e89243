import { describe, expect, it } from "vitest";
import { driversOf } from "../../../workers/analyses/driversOf";
import { sensitivity } from "../../../workers/analyses/sensitivity";
import { tornadoOf } from "../../../workers/analyses/tornadoOf";
import { baseStudy, median } from "./baseStudy";

const study = baseStudy();

describe("sensitivity", () => {
  it("tells apart what matters, with shares that sum to one", async () => {
    const early: number[] = [];
    const shares: number[] = [];
    const found = await sensitivity({
      ...study,
      trials: 1024,
      onProgress: (share) => shares.push(share),
      most: 4,
      onEarly: ({ indices }) => early.push(indices.rows),
    });
    expect(found.screened[0].size).toBeGreaterThan(found.screened[20].size);
    const all = found.shapley.effects.shares.reduce((sum, { value }) => sum + value, 0);
    expect(all).toBeCloseTo(1, 10);
    // two estimates of one variance, from different trials
    expect(found.shapley.effects.variance / found.sobol.indices.variance).toBeGreaterThan(0.8);
    expect(found.shapley.effects.variance / found.sobol.indices.variance).toBeLessThan(1.25);
    // capital overrun drives NPV alone: both methods agree on an input that is independent of all others
    const place = (groups: readonly { id: string }[]) =>
      groups.findIndex(({ id }) => id === "capital.overrun");
    const index = found.sobol.indices.groups[place(found.sobol.groups)];
    const effect = found.shapley.effects.shares[place(found.shapley.groups)];
    expect(index.total.low).toBeLessThan(effect.high);
    expect(effect.low).toBeLessThan(index.total.high);
    expect(early).toEqual([128]);
    expect(shares.every((share, i) => share <= 1 && share >= (shares[i - 1] ?? 0) - 1e-9)).toBe(true);
    expect(shares.at(-1)).toBe(1);
  });

  it("of a line in a year knows nothing of later luck", async () => {
    const early = await driversOf({ ...study, output: { id: "extraction.ore", year: 2027 } });
    // no ore yet: nothing varies, nothing correlates
    expect(early).toEqual([]);
  });
});

describe("tornado", () => {
  it("has bars that run the way the model does, widest first, the first ones early", async () => {
    const seen: number[] = [];
    const { bars, base } = await tornadoOf({
      ...study,
      trials: 64,
      statistic: median,
      onEarly: (soFar) => seen.push(soFar.bars.length),
    });
    const bar = (id: string) => bars.find((own) => own.id === id)!;
    expect(bar("capital.overrun").swing).toBeLessThan(0);
    expect(bar("market.pigmentLevel").swing).toBeGreaterThan(0);
    expect(bar("extraction.renewal1").inputs).toEqual([0, 1]);
    expect(Math.abs(bars[0].swing)).toBeGreaterThanOrEqual(Math.abs(bars[1].swing));
    const [low, high] = bar("capital.overrun").results;
    expect(low).toBeGreaterThan(base);
    expect(high).toBeLessThan(base);
    expect(seen[0]).toBe(12);
  });
});

describe("drivers", () => {
  it("rank inputs by correlation, with deciles that run the same way", async () => {
    const drivers = await driversOf({ ...study, trials: 1024 });
    expect(drivers[0].id).toBe("capital.overrun");
    expect(drivers[0].correlation).toBeLessThan(-0.3);
    expect(drivers[0].deciles[0].change).toBeGreaterThan(0);
    expect(drivers[0].deciles[9].change).toBeLessThan(0);
  });
});
