import { describe, expect, it } from "vitest";
import type { Summary } from "../../../models/engine/summary";
import { MODEL_VERSION } from "../../../models/mine/version";
import { baseScenario } from "../../../models/scenario/scenario";
import { makeFirstAnswer } from "../../../src/panels/overview/makeFirstAnswer";
import { readFirstAnswer, type FirstAnswer } from "../../../src/state/firstAnswer";
import { DEFAULT_SEED, DEFAULT_TRIALS } from "../../../src/state/runLimits";
import { createInlineEngine } from "../../../workers/inline";

const text = makeFirstAnswer();
const first = { scenario: baseScenario, trials: DEFAULT_TRIALS, seed: DEFAULT_SEED };

/** What the engine reports first in the run that the page begins with. */
async function live(): Promise<Summary> {
  const engine = createInlineEngine();
  const control = new AbortController();
  let found: Summary | undefined;
  const onProgress = (summary: Summary): void => {
    found ??= summary;
    control.abort();
  };
  await engine.run({ ...first, signal: control.signal, onProgress }).catch(() => undefined);
  engine.close();
  return found!;
}

/** Fails unless every number of `found` is that of `expected` to 1e-9; says how many there are. */
function compare(found: unknown, expected: unknown, path: string): number {
  if (typeof found === "number") {
    const off = Math.abs(found - (expected as number));
    const same = Object.is(found, expected) || off <= 1e-9 * Math.abs(expected as number);
    expect(same, `${path}: ${found}, computed ${String(expected)}`).toBe(true);
    return 1;
  }
  // not a number
  if (found === null) {
    expect(expected, path).toBeNaN();
    return 1;
  }
  if (typeof found !== "object") {
    expect(found, path).toEqual(expected);
    return 0;
  }
  let count = 0;
  if (Array.isArray(found)) expect(found.length, path).toBe((expected as ArrayLike<number>).length);
  for (const [key, value] of Object.entries(found))
    count += compare(value, (expected as Record<string, unknown>)[key], `${path}.${key}`);
  return count;
}

describe("the answer that comes with the page", () => {
  it("is what the engine says first, to 1e-9", async () => {
    const { summary } = JSON.parse(text) as FirstAnswer;
    expect(compare(summary, await live(), "summary")).toBeGreaterThan(5000);
  });

  it("is read as the numbers that it holds, and as no numbers where it holds none", async () => {
    const given = readFirstAnswer(text)!.summary();
    const computed = await live();
    expect(given.trials).toBe(256);
    expect(given.planHash).toBe(computed.planHash);
    const { p50 } = given.lines["market.revenueCumulative"];
    compare(Array.from(p50), computed.lines["market.revenueCumulative"].p50, "p50");
    const { sample, errors } = given.metrics["valuation.npv"];
    compare(Array.from(sample), computed.metrics["valuation.npv"].sample, "sample");
    compare(errors, computed.metrics["valuation.npv"].errors, "errors");
    expect(Object.keys(given.lines)).toEqual(Object.keys(computed.lines));
    expect(given.lines["market.revenue"].p50).toEqual(new Float64Array(given.years).fill(NaN));
  });

  it("answers nothing else: another scenario, seed, size, design, precision or version", () => {
    const given = readFirstAnswer(text)!;
    expect(given.fits(first)).toBe(true);
    expect(given.fits({ ...first, design: "random" })).toBe(true);
    expect(given.fits({ ...first, scenario: { ...baseScenario, name: { en: "a", zh: "a" } } })).toBe(true);
    const changed = { ...baseScenario, values: { "extraction.phase2": 21 } };
    expect(given.fits({ ...first, scenario: changed })).toBe(false);
    expect(given.fits({ ...first, seed: 2 })).toBe(false);
    expect(given.fits({ ...first, trials: 20_000 })).toBe(false);
    expect(given.fits({ ...first, design: "sobol" })).toBe(false);
    expect(given.fits({ ...first, precision: 0.01 })).toBe(false);
    expect(
      readFirstAnswer(text.replace(`"version":"${MODEL_VERSION}"`, '"version":"0.0.0"')),
    ).toBeUndefined();
    expect(readFirstAnswer(undefined)).toBeUndefined();
  });
});
