import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { aboveCutoff, type AboveCutoff } from "../../../models/mine/gradeTonnage";
import { OreStock } from "../../../models/mine/oreStock";

const means = { iron: 0.229, titanium: 0.0876, vanadium: 0.00184 };
const SHAPE = 1.2;
const METALS = ["iron", "titanium", "vanadium"] as const;

/** Metal per tonne of resource above a cut-off. */
const metal = (above: AboveCutoff, name: (typeof METALS)[number]) => above.share * above[name];

/** Mines everything in steps of varying size; `lean` says whether the lower cut-off holds in step k. */
function mineOut(stock: OreStock, lean: (k: number) => boolean, dump: boolean, step = 40) {
  const mined = { ore: 0, iron: 0, titanium: 0, vanadium: 0 };
  let [poorest, richest] = [Infinity, 0];
  for (let k = 0; k < 5000 && stock.left > 1e-9 * stock.full; k++) {
    const bite = stock.take(step * (1 + (k % 3)), lean(k), dump);
    if (bite.ore === 0) break;
    mined.ore += bite.ore;
    for (const name of METALS) mined[name] += bite.ore * bite[name];
    poorest = Math.min(poorest, bite.iron);
    richest = Math.max(richest, bite.iron);
  }
  return { mined, poorest, richest };
}

describe("two cut-offs", () => {
  const rich = aboveCutoff(0.2, means, SHAPE);
  const all = aboveCutoff(0.15, means, SHAPE);
  const stock = (premium = 0) => new OreStock(3256, rich, all, 0.2, 0.15, premium);

  it("lean ore left for later: every tonne and all metal above the lower cut-off is mined in the end", () => {
    const { mined } = mineOut(stock(), (k) => k >= 10, false);
    expect(mined.ore).toBeCloseTo(3256, 6);
    for (const name of METALS) expect(mined[name] / (3256 * metal(all, name))).toBeCloseTo(1, 10);
  });
  it("the same with high grade first inside both classes", () => {
    const { mined } = mineOut(stock(0.2), (k) => k >= 10, false, 7);
    for (const name of METALS) expect(mined[name] / (3256 * metal(all, name))).toBeCloseTo(1, 10);
  });
  it("lean ore dumped while the higher cut-off holds: lost in the share of the rich ore mined till then", () => {
    const pit = stock();
    for (let k = 0; k < 10; k++) pit.take(60, false, true);
    const worked = 600 / (3256 * rich.share);
    expect(pit.lost).toBeCloseTo(worked * 3256 * (1 - rich.share), 6);
    const { mined } = mineOut(pit, () => true, true);
    // what is left of the ground has the grade of the whole deposit
    expect(mined.ore).toBeCloseTo(3256 * (1 - worked), 6);
    expect(mined.iron / mined.ore).toBeCloseTo(means.iron, 10);
    expect(600 + mined.ore + pit.lost).toBeCloseTo(3256, 6);
  });
  it("cut-offs next to each other: lean ore, however little, has a grade between them", () => {
    fc.assert(
      fc.property(
        fc.double({ min: 0.15, max: 0.3, noNaN: true }),
        fc.integer({ min: 1, max: 1e6 }),
        fc.double({ min: 0.3, max: 10, noNaN: true }),
        (lower, ulps, shape) => {
          const upper = lower * (1 + ulps * Number.EPSILON);
          const [high, low] = [aboveCutoff(upper, means, shape), aboveCutoff(lower, means, shape)];
          const { rich, lean } = new OreStock(3256, high, low, upper, lower, 0.2);
          if (lean.full === 0) return;
          expect(lean.iron).toBeGreaterThanOrEqual(lower);
          expect(lean.iron).toBeLessThanOrEqual(upper);
          const whole = lean.full * lean.iron + rich.full * rich.iron;
          expect(whole / (3256 * metal(low, "iron"))).toBeCloseTo(1, 12);
        },
      ),
    );
  });
  it("a rising cut-off abandons the lean ore among what is left", () => {
    const pit = stock();
    for (let k = 0; k < 10; k++) pit.take(100, true, false);
    pit.abandonLean();
    const left = 1 - 1000 / 3256;
    expect(pit.lost).toBeCloseTo(left * 3256 * (1 - rich.share), 6);
    const { mined } = mineOut(pit, () => false, false);
    expect(mined.ore).toBeCloseTo(left * 3256 * rich.share, 6);
    expect(mined.iron / mined.ore).toBeCloseTo(rich.iron, 10);
  });
  it("never leaves the class: no ore poorer than its cut-off, however strong the premium", () => {
    const { poorest } = mineOut(stock(0.4), () => false, false, 3);
    expect(poorest).toBeGreaterThanOrEqual(0.2 - 1e-12);
    const single = new OreStock(3256, all, all, 0.15, 0.15, 0.4);
    const out = mineOut(single, () => true, false, 3);
    expect(out.poorest).toBeGreaterThanOrEqual(0.15 - 1e-12);
    expect(out.mined.iron / out.mined.ore).toBeCloseTo(means.iron, 10);
  });

  it("conserves tonnage and iron for any pair of cut-offs, premium and order of steps", () => {
    fc.assert(
      fc.property(
        fc.double({ min: 0.15, max: 0.4, noNaN: true }),
        fc.double({ min: 0.15, max: 0.4, noNaN: true }),
        fc.double({ min: 0, max: 0.4, noNaN: true }),
        fc.double({ min: 5, max: 400, noNaN: true }),
        fc.integer({ min: 0, max: 30 }),
        fc.boolean(),
        (one, two, premium, step, change, dump) => {
          const [lo, hi] = [Math.min(one, two), Math.max(one, two)];
          const low = aboveCutoff(lo, means, SHAPE);
          const pit = new OreStock(3000, aboveCutoff(hi, means, SHAPE), low, hi, lo, premium);
          const { mined, poorest } = mineOut(pit, (k) => k >= change, dump, step);
          // high forever may end with lean ore in the ground; it is still there
          expect((mined.ore + pit.left + pit.lost) / pit.full).toBeCloseTo(1, 9);
          expect(poorest).toBeGreaterThanOrEqual(lo - 1e-9);
          if (!dump && pit.left < 1e-6 * pit.full)
            expect(mined.iron / (3000 * low.share * low.iron)).toBeCloseTo(1, 6);
        },
      ),
      { numRuns: 300 },
    );
  });
});

describe("high grade first against perfect ordering", () => {
  // Mining strictly from rich to poor, the first share u = S(c) of the tonnage has the mean grade above c, in closed
  // form. No real sequence can do better, so the linear profile must lie below it at every share.
  it.each([0.1, 0.2, 0.3])("a premium of %d stays below the perfect order at every share", (premium) => {
    for (let cutoff = 0.15; cutoff < 0.6; cutoff += 0.005) {
      const { share, iron } = aboveCutoff(cutoff, means, SHAPE);
      const linear = means.iron * (1 + premium * (1 - share));
      expect(linear).toBeLessThanOrEqual(iron + 1e-12);
    }
  });
  it("the profile that is mined is the linear one: mean grade of the first share u is 1 + h (1 − u)", () => {
    const all = aboveCutoff(0.15, means, SHAPE);
    const pit = new OreStock(1000, all, all, 0.15, 0.15, 0.2);
    let [ore, iron] = [0, 0];
    for (let k = 1; k <= 10; k++) {
      const bite = pit.take(100, true, false);
      ore += bite.ore;
      iron += bite.ore * bite.iron;
      expect(iron / ore / means.iron).toBeCloseTo(1 + 0.2 * (1 - k / 10), 12);
    }
  });
  it("a premium beyond 1 − c / mean would need ore below the cut-off and is held there", () => {
    const all = aboveCutoff(0.15, means, SHAPE);
    expect(new OreStock(1000, all, all, 0.15, 0.15, 0.4).rich.premium).toBeCloseTo(1 - 0.15 / 0.229, 12);
  });
});
