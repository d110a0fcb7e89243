import { describe, expect, it } from "vitest";
import { bucketOf, BUCKET_WIDTH, SMALLEST } from "../../../models/engine/buckets";
import { lineColumn, writeRow, columnCount } from "../../../models/engine/columns";
import { BUCKET_ERROR } from "../../../models/engine/lineError";
import { createMachine } from "../../../models/engine/machine";
import { Merger } from "../../../models/engine/merge";
import { compile, SHARD } from "../../../models/engine/plan";
import { SketchBuilder } from "../../../models/engine/sketch";
import { Histograms, RUN } from "../../../models/engine/histograms";
import { QuantileReader } from "../../../models/engine/quantileReader";
import { lines, metrics } from "../../../models/mine/catalogue";
import { baseScenario } from "../../../models/scenario/scenario";
import { quantileType7 } from "../../../models/statistics/quantileType7";
import { replayTrial } from "../../../models/engine/replay";
import { runColumns, runRows } from "../../../models/engine/runs";

const PROBABILITIES = [0.05, 0.1, 0.25, 0.5, 0.75, 0.9, 0.95];
const TRIALS = 600;
const plan = compile(baseScenario, { trials: TRIALS, seed: 7 });

function summarise(parts: readonly number[]) {
  const builder = new SketchBuilder(plan);
  const merger = new Merger(plan);
  let shard = 0;
  for (const part of parts) {
    for (let i = 0; i < part; i++) builder.add(shard++);
    merger.merge(builder.take());
  }
  return merger.summary();
}

describe("percentiles read from buckets", () => {
  const cases: Record<string, (u: number, i: number) => number> = {
    skewed: (u) => Math.exp(3 * Math.sin(u * 7) + 2 * u),
    "heavy-tailed": (u) => (1 - u) ** -2,
    "negative and skewed": (u) => -Math.exp(8 * u * u),
    negative: (u) => -5 - 40 * u * u,
    "crossing zero": (u) => 10 * Math.tan((u - 0.45) * 2),
    "mostly zero": (u) => (u < 0.6 ? 0 : 3 + u),
    "two values": (u) => (u < 0.3 ? 15 : 25),
    huge: (u) => 1e9 * (1 + u),
  };
  /** Many trials share one value, and no extreme tells which: where it lies in its bucket is not known. */
  const tied: typeof cases = {
    "three values": (u) => (u < 0.2 ? 15 : u < 0.8 ? 20 : 25),
    "whole numbers": (u) => 300 + Math.floor(20 * u),
    "negative whole numbers": (u) => -300 - Math.floor(20 * u),
    "capped in most trials": (u) => (u < 0.3 ? 40 * u : u < 0.9 ? 48 : 48 + u),
  };

  /** Quantiles as histograms tell them, and what they are; merged from sketches of `part` trials. */
  function quantiles(f: (u: number, i: number) => number, n = 4001, part = n) {
    const values = Float64Array.from({ length: n }, (_, i) =>
      f(((i * 2654435761) % 4294967296) / 4294967296, i),
    );
    const all = new Histograms(1, Uint32Array);
    const floats = new Float32Array(64);
    const bits = new Int32Array(floats.buffer);
    for (let first = 0; first < n; first += part) {
      const histograms = new Histograms(1, Uint16Array);
      for (let i = first; i < Math.min(first + part, n); i += 64) {
        const block = values.slice(i, Math.min(i + 64, first + part, n));
        floats.fill(NaN).set(block);
        histograms.add(0, bits, 0, RUN, 64 / RUN, block.length, Math.min(...block), Math.max(...block));
      }
      all.merge(histograms.take());
    }
    const sorted = values.slice().sort();
    const found = new QuantileReader(PROBABILITIES).read(all, 0, n, sorted[0]!, sorted[n - 1]!);
    return PROBABILITIES.map((p, i) => ({ found: found[i]!, exact: quantileType7(sorted, p) }));
  }

  it.each(Object.entries(cases))("%s: within 0.2 % of exact order statistics", (_, f) => {
    for (const { found, exact } of quantiles(f))
      // 0.2 % of the value, and a thousandth of a unit around zero
      expect(Math.abs(found - exact)).toBeLessThanOrEqual(Math.abs(exact) * BUCKET_ERROR + SMALLEST);
  });
  it.each(Object.entries(tied))("%s: within a bucket of exact order statistics", (_, f) => {
    for (const { found, exact } of quantiles(f))
      expect(Math.abs(found - exact)).toBeLessThanOrEqual(Math.abs(exact) * BUCKET_WIDTH + SMALLEST);
  });
  it.each(Object.entries({ ...cases, ...tied }))(
    "%s: the same however trials are cut into sketches",
    (_, f) => {
      const whole = quantiles(f);
      for (const part of [1, 100, 1024]) expect(quantiles(f, 4001, part)).toEqual(whole);
    },
  );
  it.each(Object.entries(cases))("%s: within 0.2 % beyond 131,072 trials as well", (_, f) => {
    for (const { found, exact } of quantiles(f, 200_000, 8192))
      expect(Math.abs(found - exact)).toBeLessThanOrEqual(Math.abs(exact) * BUCKET_ERROR + SMALLEST);
  });
  it("agree with the base case's own values for every line and year", () => {
    const summary = summarise([3]);
    const machine = createMachine();
    machine.load(plan);
    const width = columnCount(80);
    const rows = new Float64Array(TRIALS * width);
    for (let trial = 0; trial < TRIALS; trial++) {
      machine.run(trial);
      writeRow(machine, 80, rows, trial * width);
    }
    const faults: string[] = [];
    for (const line of lines) {
      for (const t of [4, 20, 50, 79]) {
        const values = Float64Array.from(
          { length: TRIALS },
          (_, k) => rows[k * width + lineColumn(line.index, t, 80)]!,
        );
        let sum = 0;
        for (const value of values) sum += value;
        const mean = sum / TRIALS;
        values.sort();
        const exact = quantileType7(values, 0.9);
        const { p90, mean: found } = summary.lines[line.id];
        // interpolation between two distant order statistics adds to the bucket's own error
        const gap = Math.abs(values[541]! - values[538]!);
        if (!(Math.abs(p90[t]! - exact) <= Math.abs(exact) * 2 ** -8 + 2 ** -9 + gap))
          faults.push(`${line.id} p90 ${t}`);
        if (!(Math.abs(found[t]! - mean) <= 1e-10 * (1 + Math.abs(mean))))
          faults.push(`${line.id} mean ${t}`);
      }
    }
    expect(faults).toEqual([]);
  });
});

describe("merging", () => {
  it("counts a column's values in both sketches wherever they lie", () => {
    const both = new Histograms(1, Uint32Array);
    const sets = [
      [1, 1, 2, 3, 0, 0, 0.5, 900],
      [-1e6, -3, 0, 0, 1, NaN, 1e-9, 1e9],
      [4, 4, 4, 4, 4, 4, 4, 4],
    ];
    for (const values of sets) {
      const one = new Histograms(1, Uint16Array);
      const numbers = values.filter(Number.isFinite);
      const bits = new Int32Array(Float32Array.from(values).buffer);
      one.add(0, bits, 0, RUN, 1, numbers.length, Math.min(...numbers), Math.max(...numbers));
      both.merge(one.take());
      one.locate(0, [0], () => {
        throw new Error("take starts afresh");
      });
    }
    const expected = sets.flat().filter(Number.isFinite).map(bucketOf);
    const found: number[] = [];
    both.locate(0, Array.from(expected.keys()), (k, bucket) => (found[k] = bucket));
    expect(found).toEqual(expected.sort((a, b) => a - b));
  });
  it("gives the same bits however shards are grouped", () => {
    expect(TRIALS).toBeGreaterThan(2 * SHARD);
    const whole = summarise([3]);
    for (const parts of [
      [1, 1, 1],
      [1, 2],
      [2, 1],
    ])
      expect(summarise(parts)).toEqual(whole);
  });
  it("refuses shards out of order", () => {
    const builder = new SketchBuilder(plan);
    const merger = new Merger(plan);
    builder.add(1);
    expect(() => merger.merge(builder.take())).toThrow("shard 0");
    builder.add(0);
    expect(() => builder.add(2)).toThrow("shard 1");
  });
  it("counts undefined metrics instead of dropping them", () => {
    const { metrics: found, trials } = summarise([3]);
    expect(trials).toBe(TRIALS);
    for (const metric of metrics) {
      const { values, invalid } = found[metric.id];
      expect(invalid).toBe(values!.filter((value) => !Number.isFinite(value)).length);
    }
    expect(found["claims.lifeYear"].invalid).toBe(TRIALS);
    expect(found["claims.lifeYear"].p50).toBeNaN();
  });
});

describe("replay", () => {
  it("shows the very trial that was simulated, and rows list the same", () => {
    const summary = summarise([3]);
    const rows = runRows(plan, 100, 3);
    for (const trial of [0, 101, 599]) {
      const replay = replayTrial(plan, trial);
      for (const metric of metrics)
        expect(Object.is(replay.metrics[metric.id], summary.metrics[metric.id].values![trial])).toBe(true);
    }
    const replay = replayTrial(plan, 101);
    runColumns.forEach((id, i) => {
      const value = { ...replay.inputs, ...replay.metrics }[id as keyof typeof replay.inputs];
      expect(Object.is(rows[runColumns.length + i], value)).toBe(true);
    });
  });
  it("changing one input leaves every other input's draw alone", () => {
    const changed = compile(
      { ...baseScenario, values: { "market.steelLevel": 3100, "processing.pigmentShare": 60 } },
      { trials: TRIALS, seed: 7 },
    );
    const a = replayTrial(plan, 5);
    const b = replayTrial(changed, 5);
    for (const [id, value] of Object.entries(a.inputs)) {
      if (id === "market.steelLevel" || id === "processing.pigmentShare") continue;
      expect(b.inputs[id as keyof typeof b.inputs]).toBe(value);
    }
    expect(b.lines["market.priceNickel"]).toEqual(a.lines["market.priceNickel"]);
  });
});
