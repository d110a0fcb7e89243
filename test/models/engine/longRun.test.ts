import { describe, expect, it } from "vitest";
import { SMALLEST } from "../../../models/engine/buckets";
import { BUCKET_ERROR } from "../../../models/engine/lineError";
import { Merger } from "../../../models/engine/merge";
import { compile, SHARD } from "../../../models/engine/plan";
import { EXACT_LIMIT, SketchBuilder } from "../../../models/engine/sketch";
import { PROBABILITIES, type Quantile, type Summary } from "../../../models/engine/summary";
import { metrics } from "../../../models/mine/catalogue";
import { baseScenario } from "../../../models/scenario/scenario";

/* The first trials of a run that is too long to keep them all, against the same trials of one that is not. */

const SHARDS = 8;
const TRIALS = SHARDS * SHARD;

function summarise(trials: number, parts: readonly number[]): Summary {
  const plan = compile(baseScenario, { trials, seed: 7 });
  const merger = new Merger(plan);
  let shard = 0;
  for (const part of parts) {
    const builder = new SketchBuilder(plan);
    for (let i = 0; i < part; i++) builder.add(shard++);
    merger.merge(builder.take());
  }
  const summary = merger.summary(new Set());
  merger.close();
  return summary;
}

const exact = summarise(TRIALS, [SHARDS]);
const long = summarise(EXACT_LIMIT + 1, [SHARDS]);
const names = Object.keys(PROBABILITIES) as Quantile[];

describe("beyond the exact limit", () => {
  it("percentiles of metrics are exact or say by how much they may be off", () => {
    const faults: string[] = [];
    for (const { id } of metrics) {
      const [own, found] = [exact.metrics[id], long.metrics[id]];
      expect(own.bucketError, id).toBeUndefined();
      expect(found.bucketError ?? 0, id).toBeLessThanOrEqual(BUCKET_ERROR);
      for (const name of names) {
        const value = own[name];
        if (Number.isNaN(value) ? !Number.isNaN(found[name]) : !within(value, found[name], found.bucketError))
          faults.push(`${id} ${name}: ${found[name]} instead of ${value}`);
      }
      expect(Math.abs(found.mean - own.mean) <= 1e-12 * Math.abs(own.mean) || found.mean !== found.mean).toBe(
        true,
      );
    }
    expect(faults).toEqual([]);
  });

  it("years are known to six days, whole numbers and yes-or-no exactly: a bucket is eight years wide", () => {
    const years = metrics.filter(({ definition }) => definition.unit === "year");
    expect(years.length).toBeGreaterThan(5);
    for (const { id } of years) {
      for (const name of names) {
        const [value, found] = [exact.metrics[id][name], long.metrics[id][name]];
        if (Number.isNaN(value)) expect(found, id).toBeNaN();
        else expect(Math.abs(found - value), id).toBeLessThanOrEqual(2 ** -6);
      }
    }
    expect(long.metrics["claims.outputYear"].bucketError).toBeUndefined();
    expect(long.metrics["extraction.firstOreYear"].bucketError).toBeGreaterThan(0);
    expect(long.metrics["claims.output"].bucketError).toBeUndefined();
    expect(long.metrics["valuation.npv"].bucketError).toBe(BUCKET_ERROR);
  });

  it("gives the same bits however shards are grouped", () => {
    for (const parts of [
      [1, 1, 1, 5],
      [3, 5],
      [4, 2, 2],
    ])
      expect(summarise(EXACT_LIMIT + 1, parts)).toEqual(long);
  });
});

/** Whether a percentile is as exact as it says; magnitudes below `SMALLEST` count as zero in histograms. */
function within(exact: number, found: number, error?: number): boolean {
  const allowed = error === undefined ? 1e-12 * Math.abs(exact) : error * Math.abs(exact) + SMALLEST;
  return Math.abs(found - exact) <= allowed;
}
