import { describe, expect, it } from "vitest";
import { quantileType7 } from "../../../models/statistics/quantileType7";
import { QuantileReader, quantilesOf } from "../../../models/engine/quantileReader";
import { detach } from "../../../models/kernel/histogramPieces";
import { createMerged } from "../../../models/kernel/merged";
import { chance, collectShards, fast, module, newCollector, reference, tell, type Column } from "./collected";

const spread = (salt: number) => (trial: number) => Math.sqrt(-2 * Math.log(chance(trial, salt)));
const normal =
  (salt: number): Column =>
  (trial) =>
    spread(salt)(trial) * Math.cos(2 * Math.PI * chance(trial, salt + 100));

/** Columns that have finite values only. */
const finite: Record<string, Column> = {
  normal: (t) => 1000 + 150 * normal(1)(t),
  skewed: (t) => Math.exp(2 * normal(2)(t)),
  negative: (t) => -5 - 40 * chance(t, 3) ** 2,
  "crossing zero": (t) => 300 * normal(4)(t),
  "around zero": (t) => 1e-3 * normal(5)(t),
  "both zeros": (t) => [0, -0, 1e-9, -1e-9][t % 4]!,
  zero: () => 0,
  constant: () => 42.5,
  "negative constant": () => -1e7,
  "constant per shard": (t) => 3 + Math.floor(t / 256),
  "constant at first": (t) => (t < 700 ? 12 : 12 + chance(t, 6)),
  "constant but one": (t) => (t === 300 ? 5 : 7),
  "mostly zero": (t) => (chance(t, 7) < 0.7 ? 0 : 800 * chance(t, 8)),
  "two values": (t) => (chance(t, 9) < 0.3 ? 15 : 25),
  "huge and small": (t) => 2 ** (Math.floor(chance(t, 10) * 60) - 20) * (chance(t, 11) < 0.5 ? -1 : 1),
  "far from its spread": (t) => 1e9 + normal(12)(t),
  beyond: (t) => (t % 5 === 0 ? 1e36 : 1e33) * (1 + chance(t, 13)),
  "beyond 32 bits": (t) => (t % 2 === 0 ? -1e300 : 1),
};
/** Columns that have values that are none. */
const broken: Record<string, Column> = {
  missing: () => NaN,
  "often missing": (t) => (chance(t, 20) < 0.4 ? NaN : 10 * chance(t, 21)),
  "missing at first": (t) => (t < 270 ? NaN : 5 + chance(t, 22)),
  "missing and constant": (t) => (t % 50 === 3 ? NaN : 9),
  infinite: (t) => (t % 3 === 0 ? Infinity : t % 3 === 1 ? -Infinity : 2 + chance(t, 23)),
  "infinite at first": (t) => (t === 0 ? -Infinity : chance(t, 24)),
  "all infinite": () => Infinity,
};
const all = { ...finite, ...broken };
const names = Object.keys(all);
const columns = Object.values(all);

// whole shards and blocks of shards, and both cut short
const SIZES = [1, 7, 8, 256, 1024, 1500, 2303];

describe("collecting with vectors", () => {
  it.each(SIZES)("gives the histograms of plain TypeScript and its moments to 1e-12: %i trials", (trials) => {
    const ours = fast(columns, trials);
    const plain = reference(columns, trials);
    expect(ours.moments.length).toBe(plain.moments.length);
    ours.moments.forEach((shard, s) => {
      const expected = plain.moments[s]!;
      names.forEach((name, c) => {
        const where = `${name}, shard ${s}`;
        expect(shard.count[c], where).toBe(expected.count[c]);
        expect(shard.least[c], where).toBe(expected.least[c]);
        expect(shard.greatest[c], where).toBe(expected.greatest[c]);
        // a mean is known to the scale of its column, a spread to its own
        const scale = Math.max(Math.abs(shard.least[c]!), Math.abs(shard.greatest[c]!));
        if (shard.count[c]! > 0)
          expect(Math.abs(shard.mean[c]! - expected.mean[c]!), where).toBeLessThanOrEqual(1e-12 * scale);
        const squares = expected.squares[c]!;
        // what overflows is no number both ways
        if (!Object.is(shard.squares[c], squares))
          expect(Math.abs(shard.squares[c]! - squares), where).toBeLessThanOrEqual(1e-12 * squares);
      });
    });
    const moments = ours.merged.moments();
    names.forEach((name, c) => {
      const n = moments.count[c]!;
      const expected = tell(plain.merged, c, n);
      expect(expected.length, name).toBe(n);
      expect(tell(ours.merged, c, n), name).toEqual(expected);
    });
  });

  it("reads quantiles within 0.2 % of exact order statistics", () => {
    const trials = 2303;
    const probabilities = [0.05, 0.1, 0.25, 0.5, 0.75, 0.9, 0.95];
    const { merged } = fast(columns, trials);
    const { least, greatest } = merged.moments();
    // within a bucket values are taken as evenly spread, which many equal ones are not; beyond 2^128 no bucket is exact
    const others = ["constant per shard", "huge and small", "beyond 32 bits"];
    for (const name of Object.keys(finite).filter((key) => !others.includes(key))) {
      const c = names.indexOf(name);
      const sorted = Float64Array.from({ length: trials }, (_, trial) => columns[c]!(trial)).sort();
      const found = new QuantileReader(probabilities).read(merged, c, trials, least[c]!, greatest[c]!);
      probabilities.forEach((p, i) => {
        const exact = quantileType7(sorted, p);
        expect(Math.abs(found[i]! - exact), `${name} ${p}`).toBeLessThanOrEqual(
          Math.abs(exact) * 2 ** -9 + 2 ** -10,
        );
      });
    }
  });

  it.each([...SIZES, 60_000])("reads quantiles with the bits of plain TypeScript: %i trials", (trials) => {
    const some = trials <= 2303 ? columns : columns.slice(0, 6);
    const { merged } = fast(some, trials);
    const asked = some.map((_, c) => some.length - 1 - c);
    const even = Array.from({ length: 1001 }, (_, i) => (i + 0.5) / 1001);
    for (const probabilities of [[0.05, 0.1, 0.25, 0.5, 0.75, 0.9, 0.95], [0, 1e-9, 0.5, 0.5, 1], even]) {
      const expected = quantilesOf(merged, merged.moments(), asked, probabilities);
      const found = merged.quantiles(asked, probabilities);
      expect(found.length).toBe(asked.length * probabilities.length);
      expect(found.findIndex((value, i) => !Object.is(value, expected[i]))).toBe(-1);
    }
    expect(() => merged.quantiles([0], new Float64Array(1025))).toThrow("1024");
  });

  it("reads rows as it reads batches", () => {
    const collector = newCollector(columns.length);
    const rows = collector.rows();
    for (let k = 0; k < 8; k++) columns.forEach((column, c) => (rows[k * collector.width + c] = column(k)));
    collector.transpose();
    const batch = new Float64Array(collector.memory.buffer, collector.batchAt, columns.length * 8);
    columns.forEach((column, c) => {
      for (let k = 0; k < 8; k++) expect(batch[c * 8 + k]).toBe(column(k));
    });
  });

  it("forgets what is cleared", () => {
    const collector = newCollector(columns.length);
    collectShards(collector, columns, 1500);
    collector.clear();
    const moments = collectShards(collector, columns, 256);
    expect(moments).toEqual(fast(columns, 256).moments);
    const merged = createMerged(columns.length, 1, module);
    merged.addHistograms(collector.take());
    expect(tell(merged, 0, 256).length).toBe(256);
    expect(tell(merged, 0, 257).length).toBe(256);
  });
});

describe("merging with vectors", () => {
  const trials = 4 * 512;
  const whole = fast(columns, trials);
  const n = columns.map((_, c) => whole.moments.reduce((sum, shard) => sum + shard.count[c]!, 0));

  /** Merges the parts in the order and groups given. */
  function grouped(groups: readonly (readonly number[])[]) {
    const total = createMerged(columns.length, 1, module);
    for (const group of groups)
      for (const part of group) {
        const collector = newCollector(columns.length);
        collectShards(collector, columns, (part + 1) * 512, part * 512);
        total.addHistograms(collector.take());
      }
    return columns.map((_, c) => tell(total, c, n[c]!));
  }

  it("counts the same however histograms are grouped and ordered", () => {
    const expected = columns.map((_, c) => tell(whole.merged, c, n[c]!));
    expect(grouped([[0, 1, 2, 3]])).toEqual(expected);
    expect(grouped([[3], [1, 0], [2]])).toEqual(expected);
  });

  it("counts beyond 8, 16 and 20 bits", () => {
    const collector = newCollector(3);
    const few: Column[] = [(t) => [1, 2, 300][t % 3]!, () => 5, (t) => (t % 2 === 0 ? 0 : -7)];
    collectShards(collector, few, 4096);
    const once = collector.take();
    detach(once);
    const merged = createMerged(3, 1, module);
    for (const times of [1, 20, 300]) {
      merged.clear();
      for (let i = 0; i < times; i++) merged.addHistograms(once);
      const size = times * 4096;
      const at = (column: number, rank: number) => {
        const found: number[] = [];
        merged.locate(column, [rank], (_k, _bucket, count, before) => found.push(count, before));
        return found;
      };
      expect(at(0, 0)).toEqual([times * 1366, 0]);
      expect(at(0, size - 1)).toEqual([times * 1365, times * 2731]);
      expect(at(1, size - 1)).toEqual([size, 0]);
      expect(at(2, 0)).toEqual([size / 2, 0]);
      expect(at(2, size - 1)).toEqual([size / 2, size / 2]);
      expect(at(2, size)).toEqual([]);
    }
  });

  it("keeps histograms that nobody has read when their memory is used again, and gives up others", () => {
    const collector = newCollector(columns.length);
    collectShards(collector, columns, 512);
    const first = collector.take();
    collectShards(collector, columns, 1024, 512);
    const second = collector.take();
    const merged = createMerged(columns.length, 1, module);
    merged.addHistograms(first);
    merged.addHistograms(second);
    const both = fast(columns, 1024);
    expect(columns.map((_, c) => tell(merged, c, n[c]!))).toEqual(
      columns.map((_, c) => tell(both.merged, c, n[c]!)),
    );
    collectShards(collector, columns, 256);
    expect(() => merged.addHistograms(second)).toThrow("merged before");
  });

  it("sorts finite values", () => {
    const merged = createMerged(1, 5000, module);
    // ranges that overflow, that are too small to divide by, that few values fill, and values one bit apart
    const ranges: Column[] = [
      (t) => (chance(t, 30) - 0.5) * Number.MAX_VALUE * 2,
      (t) => Math.floor(chance(t, 31) * 7 - 3) * Number.MIN_VALUE,
      (t) => Math.floor(chance(t, 32) * 9) * 2 ** -1022,
      (t) => (t === 1 ? 1e12 : chance(t, 33)),
      (t) => 1 + Math.floor(chance(t, 34) * 1000) * Number.EPSILON,
      (t) => -t,
    ];
    for (const size of [0, 1, 2, 3, 4999, 5000]) {
      for (const column of [...columns, ...ranges]) {
        const values = Float64Array.from({ length: size }, (_, trial) => column(trial));
        const expected = values.filter(Number.isFinite).sort();
        const found = merged.sorted(values);
        expect(found.length).toBe(expected.length);
        // sort tells zeros apart, and so must we
        expect(found.every((value, i) => Object.is(value, expected[i]))).toBe(true);
      }
    }
    expect(() => merged.sorted(new Float64Array(5001))).toThrow("5000");
  });
});
