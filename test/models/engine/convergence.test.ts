import { describe, expect, it } from "vitest";
import { convergence, lookCounts } from "../../../models/engine/convergence";
import { baseScenario } from "../../../models/scenario/scenario";
import { metricFrom } from "../../src/charts/syntheticSummary";
import { summaryOf } from "../mine/summaryOf";

const random = (trials: number) => ({ trials, design: "random" }) as const;

describe("numbers of trials at which a run is looked at", () => {
  it("are powers of √2 from 64, and the end", () => {
    expect(lookCounts(600)).toEqual([64, 91, 128, 181, 256, 362, 512, 600]);
  });
  it("leave out a power that the end is close to", () => {
    expect(lookCounts(512)).toEqual([64, 91, 128, 181, 256, 362, 512]);
    expect(lookCounts(550)).toEqual([64, 91, 128, 181, 256, 362, 550]);
  });
  it("are the end alone for a short run", () => {
    expect(lookCounts(40)).toEqual([40]);
  });
});

describe("estimates so far", () => {
  /** 0, 1, 2 … in the order of trials */
  const ramp = metricFrom(Array.from({ length: 256 }, (_, k) => k));

  it("are median and mean of the first trials with their standard errors, by hand", () => {
    const [first] = convergence(ramp, random(256));
    expect(first).toMatchObject({ trials: 64, valid: 64, median: 31.5 });
    expect(first!.mean).toBeCloseTo(31.5, 12);
    // the median's interval reaches 1.96 · √(¼/64) of the sample to either side, on 63 equal steps
    expect(first!.medianError).toBeCloseTo(63 / 16, 12);
    // variance of 0 … n − 1 with divisor n − 1: n (n + 1)/12
    expect(first!.meanError).toBeCloseTo(Math.sqrt((64 * 65) / 12 / 64), 12);
  });

  it("end with what the summary itself states", () => {
    expect(convergence(ramp, random(256)).at(-1)).toEqual({
      trials: 256,
      valid: 256,
      median: ramp.p50,
      medianError: ramp.errors.p50,
      mean: ramp.mean,
      meanError: ramp.se,
    });
  });

  it("count only trials with a value, and begin with the first of them", () => {
    const values = Array.from({ length: 128 }, (_, k) => (k < 64 || k % 2 === 1 ? NaN : k));
    const some = { ...metricFrom(values), p50: 95, mean: 95, se: 1, invalid: 96 };
    const looks = convergence(some, random(128));
    expect(looks.map(({ trials, valid }) => [trials, valid])).toEqual([
      [91, 14],
      [128, 32],
    ]);
    // 64, 66 … 90
    expect(looks[0]!.median).toBe(77);
    expect(looks[0]!.mean).toBeCloseTo(77, 12);
  });

  it("are the end alone where no values are kept", () => {
    const looks = convergence({ ...ramp, values: undefined }, random(256));
    expect(looks.map(({ trials }) => trials)).toEqual([256]);
  });

  it("are those of a run of that length", () => {
    const id = "claims.outputValue";
    const short = summaryOf(baseScenario, 128).metrics[id];
    const look = convergence(summaryOf(baseScenario, 256).metrics[id], random(256)).find(
      ({ trials }) => trials === 128,
    )!;
    expect(look.median).toBe(short.p50);
    expect(look.medianError).toBe(short.errors.p50);
    expect(Math.abs(look.mean / short.mean - 1)).toBeLessThan(1e-13);
    expect(Math.abs(look.meanError / short.se - 1)).toBeLessThan(1e-11);
  });

  it("take errors from whole parts where trials depend on each other", () => {
    // two shards of 256, each constant: the parts differ although neither varies
    const values = Array.from({ length: 1024 }, (_, k) => Math.floor(k / 256) % 2);
    const looks = convergence(metricFrom(values), { trials: 1024, design: "latin" });
    const at = (trials: number) => looks.find((look) => look.trials === trials)!;
    expect(at(256).meanError).toBe(0);
    // √(Σ (½ · ±½)² · 2/(2 − 1)) = ½
    expect(at(512).meanError).toBeCloseTo(0.5, 12);
  });
});
