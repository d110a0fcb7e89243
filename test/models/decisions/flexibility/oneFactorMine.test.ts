import { describe, expect, it } from "vitest";
import { mineByDifferences, mineValues } from "../../../../models/decisions/flexibility/mineByDifferences";
import { CLOSED, mineByPaths, OPEN } from "../../../../models/decisions/flexibility/mineByPaths";
import {
  mustRunValue,
  readOneFactorMine,
  type OneFactorMine,
} from "../../../../models/decisions/flexibility/oneFactorMine";
import { copperMine } from "./copperMine";

const PRICES = [0.3, 0.4, 0.5, 0.6, 0.7, 0.8, 0.9, 1];

describe("the copper mine of Brennan and Schwartz (1985)", () => {
  const found = mineValues(copperMine, PRICES);
  it("by finite differences: within 0.001 M$ of the recomputed table", () => {
    const open = [1.2628, 4.1564, 7.9464, 12.5184, 17.5625, 22.8954, 28.4158, 34.0629];
    const closed = [1.4628, 4.3564, 8.1147, 12.5009, 17.3914, 22.6954, 28.2158, 33.8629];
    found.values.forEach((value, i) => {
      expect(Math.abs(value.open - open[i]!)).toBeLessThan(0.001);
      expect(Math.abs(value.closed - closed[i]!)).toBeLessThan(0.001);
      expect(value.error).toBeLessThan(0.001);
    });
  });
  it("abandoned at 0.1907, closed at 0.4613, opened at 0.7587", () => {
    const { triggers, triggerErrors } = found;
    expect(triggers.abandon).toBeCloseTo(0.1907, 3);
    expect(triggers.close).toBeCloseTo(0.4613, 3);
    expect(triggers.open).toBeCloseTo(0.7587, 3);
    for (const error of Object.values(triggerErrors)) expect(error).toBeLessThan(0.005);
  });
  it("that must run with losses offset: closed form", () => {
    const published = [-10.081, -4.041, 1.998, 8.038, 14.077, 20.117, 26.157, 32.196];
    PRICES.forEach((price, i) => expect(mustRunValue(copperMine, price)).toBeCloseTo(published[i]!, 3));
  });
  it("by least-squares Monte Carlo on 100,000 paths: within three standard errors", () => {
    const { value, se, used } = mineByPaths(copperMine, {
      price: 0.5,
      mode: OPEN,
      paths: 100_000,
      rulePaths: 5000,
      perYear: 6,
      seed: 1,
    });
    expect(se).toBeLessThan(0.08);
    expect(Math.abs(value - 7.9464)).toBeLessThan(3 * se);
    expect(used.close).toBeGreaterThan(used.reopen);
  });
});

describe("any one-factor mine", () => {
  it("at prices always far above cost is the mine that must run", () => {
    const { values } = mineValues({ ...copperMine, cost: 0.01, variance: 0.02 }, [1]);
    expect(values[0]!.open).toBeCloseTo(mustRunValue({ ...copperMine, cost: 0.01, variance: 0.02 }, 1), 3);
  });
  it("is worth no less with more flexibility", () => {
    const rigid = mineByDifferences({ ...copperMine, closing: 50, opening: 50 });
    const free = mineByDifferences({ ...copperMine, closing: 0, opening: 0 });
    const usual = mineByDifferences(copperMine);
    for (let i = 0; i < usual.open.length; i++) {
      expect(free.open[i]!).toBeGreaterThanOrEqual(usual.open[i]! * (1 - 1e-8) - 1e-6);
      expect(usual.open[i]!).toBeGreaterThanOrEqual(rigid.open[i]! - 1e-6);
      expect(usual.open[i]!).toBeGreaterThanOrEqual(0);
    }
  });
  it("counts a risk-adjusted rate with an expected drift like the equal risk-neutral one", () => {
    const other = mineValues(
      { ...copperMine, discounting: { convention: "riskAdjusted", rate: 0.02, drift: 0.01 } },
      [0.6],
    );
    expect(other.values[0]!.open).toBe(mineValues(copperMine, [0.6]).values[0]!.open);
  });
  it("with other taxes open and closed agrees between both methods", () => {
    const mine: OneFactorMine = {
      ...copperMine,
      inventory: 50,
      royalty: 0.05,
      propertyTaxOpen: 0.01,
      propertyTaxClosed: 0.05,
      variance: 0.05,
    };
    const { values } = mineValues(mine, [0.5]);
    const run = mineByPaths(mine, { price: 0.5, mode: CLOSED, paths: 40_000, seed: 3 });
    expect(Math.abs(run.value - values[0]!.closed)).toBeLessThan(3 * run.se + 0.01 * values[0]!.closed);
  });
});

describe("reading a mine", () => {
  it("takes a whole description", () => {
    expect(readOneFactorMine(JSON.parse(JSON.stringify(copperMine)), "mine.json")).toEqual({
      ok: true,
      value: copperMine,
    });
  });
  it("names every fault, in both languages, and refuses both conventions at once", () => {
    const read = readOneFactorMine(
      {
        ...copperMine,
        output: -1,
        cost: "x",
        variance: undefined,
        discounting: { convention: "riskNeutral", rate: 0.02, convenienceYield: 0.01, drift: 0.03 },
      },
      "mine.json",
    );
    expect(read.ok).toBe(false);
    if (read.ok) return;
    expect(read.issues.map(({ path, code }) => [path, code])).toEqual([
      ["mine.json: output", "out-of-bounds"],
      ["mine.json: cost", "not-a-number"],
      ["mine.json: variance", "missing-field"],
      ["mine.json: discounting.drift", "unknown-option"],
    ]);
    for (const { message } of read.issues) expect([message.en, message.zh]).not.toContain("");
  });
  it("refuses what is no object", () => {
    for (const given of [null, 3, [], "x"]) expect(readOneFactorMine(given, "m").ok).toBe(false);
  });
});
