// @vitest-environment happy-dom
import { describe, expect, it } from "vitest";
import { HEADLINE } from "../../../models/engine/merge";
import type { MetricSummary, Summary } from "../../../models/engine/summary";
import { convergenceChart } from "../../../src/charts/convergenceChart";
import { settledSince } from "../../../src/charts/convergenceTexts";
import type { ConvergenceOf } from "../../../src/charts/convergenceView";
import { claims } from "../../../src/state/claims";
import { deep, inputFor, plain } from "./inputs";
import { metricFrom } from "./syntheticSummary";

const TRIALS = 10_000;

/** Numbers between 0 and 1 without order, the same on every machine (Numerical Recipes' congruential generator). */
function uniforms(count: number): number[] {
  let state = 1;
  return Array.from({ length: count }, () => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
    return state / 2 ** 32;
  });
}

const output: MetricSummary = metricFrom(uniforms(TRIALS).map((u) => 600 + 800 * u));
const met: MetricSummary = metricFrom(uniforms(TRIALS).map((u) => (u > 0.5 ? 1 : 0)));
const npv: MetricSummary = metricFrom(uniforms(TRIALS).map((u) => 40 * (u - 0.5)));
const summary: Summary = {
  ...deep,
  trials: TRIALS,
  metrics: {
    ...deep.metrics,
    "claims.outputValue": output,
    "claims.output": met,
    "valuation.npv": npv,
  },
};

const of = (changes: Partial<ConvergenceOf> = {}): ConvergenceOf => ({
  id: "claims.outputValue",
  isYesNo: false,
  asked: undefined,
  ...changes,
});
const share = of({ id: "claims.output", isYesNo: true });

const titles = (which: ConvergenceOf, changes: object = {}) =>
  (["en", "zh"] as const).map((language) =>
    plain(convergenceChart(which).view(inputFor({ summary, language, ...changes })).title),
  );

describe("the message of a convergence chart", () => {
  it("is how well the median is known, and since when it stays there", () => {
    expect(titles(of())).toMatchInlineSnapshot(`
      [
        "After 10,000 trials the median is known to ±0.57 %; it has stayed within that since trial 2,048",
        "10,000 次试验后，中位数的误差为 ±0.57 %；自第 2,048 次起一直在此范围内",
      ]
    `);
  });
  it("is the mean's if that is chosen", () => {
    expect(titles(of(), { measure: "mean" })).toMatchInlineSnapshot(`
      [
        "After 10,000 trials the mean is known to ±0.45 %; it has stayed within that since trial 2,048",
        "10,000 次试验后，均值的误差为 ±0.45 %；自第 2,048 次起一直在此范围内",
      ]
    `);
  });
  it("tells a probability in percentage points", () => {
    expect(titles(share)).toMatchInlineSnapshot(`
      [
        "After 10,000 trials the probability is known to ±0.98 percentage points; it has stayed within that since trial 2,048",
        "10,000 次试验后，概率的误差为 ±0.98 个百分点；自第 2,048 次起一直在此范围内",
      ]
    `);
  });
  it("tells a value near zero in its unit", () => {
    expect(titles(of({ id: "valuation.npv" }))).toMatchInlineSnapshot(`
      [
        "After 10,000 trials the median is known to ±0.28 bn; it has stayed within that since trial 2,048",
        "10,000 次试验后，中位数的误差为 ±2.8 亿；自第 2,048 次起一直在此范围内",
      ]
    `);
  });
  it("holds a precision asked for against it", () => {
    expect(titles(of({ asked: 0.02 }))).toMatchInlineSnapshot(`
      [
        "After 10,000 trials the median is known to ±0.57 %, within the ±2 % asked for",
        "10,000 次试验后，中位数的误差为 ±0.57 %，达到所要求的 ±2 %",
      ]
    `);
    expect(titles(of({ asked: 0.002 }))).toMatchInlineSnapshot(`
      [
        "After 10,000 trials the median is known to ±0.57 %; the ±0.2 % asked for would take about 81,000",
        "10,000 次试验后，中位数的误差为 ±0.57 %；达到所要求的 ±0.2 % 约需 81,000 次",
      ]
    `);
  });
  it("says where there is no error, and where there is no value", () => {
    const same = { ...metricFrom(new Array<number>(TRIALS).fill(80)) };
    const none = { ...same, invalid: TRIALS, p50: NaN, mean: NaN };
    const with_ = (metric: MetricSummary) => ({
      summary: { ...summary, metrics: { ...summary.metrics, "claims.lifeValue": metric } },
    });
    expect(titles(of({ id: "claims.lifeValue" }), with_(same))).toMatchInlineSnapshot(`
      [
        "After 10,000 trials the median shows no error: 80 years",
        "10,000 次试验后中位数已无误差：80 年",
      ]
    `);
    expect(
      titles(of({ id: "claims.lifeValue" }), with_({ ...none, values: none.values!.fill(NaN) })),
    ).toEqual(["Undefined in every trial", "各次试验均无定义"]);
  });
});

describe("what it draws", () => {
  it("is settled from the first look after the last one outside", () => {
    const at = (trials: number, value: number) => ({ trials, valid: trials, value, low: 9, high: 11 });
    expect(settledSince([at(64, 10), at(91, 12), at(128, 11), at(181, 10)])).toBe(128);
    expect(settledSince([at(64, 10), at(91, 10)])).toBe(64);
    expect(settledSince([at(64, 8), at(91, 10)])).toBeUndefined();
    expect(settledSince([])).toBeUndefined();
  });

  it("holds every interval and the precision asked for inside the axis", () => {
    const { domain, points } = convergenceChart(of({ asked: 0.2 })).view(inputFor({ summary }));
    const last = points.at(-1)!;
    expect(domain[0]).toBeLessThanOrEqual(Math.min(last.value * 0.8, ...points.map(({ low }) => low)));
    expect(domain[1]).toBeGreaterThanOrEqual(Math.max(last.value * 1.2, ...points.map(({ high }) => high)));
    expect(domain[0]).toBeGreaterThan(0);
  });

  it("gives the same numbers as a table, probabilities in per cent", () => {
    const chart = convergenceChart(share);
    const table = chart.rows(chart.view(inputFor({ summary })));
    expect(table.columns.map(({ id, unit }) => `${id} ${unit}`)).toEqual([
      "trials 1",
      "valid 1",
      "probability %",
      "low95 %",
      "high95 %",
    ]);
    const [trials, valid, probability, low, high] = table.rows.at(-1)! as number[];
    expect([trials, valid]).toEqual([TRIALS, TRIALS]);
    expect(probability).toBeCloseTo(met.mean * 100, 10);
    // Wilson's interval of a half in 10,000 is ± 0.98 points
    expect(high! - low!).toBeCloseTo(1.96, 2);
  });

  it("shows the digits that the error allows, of a rare event too", () => {
    const rare = { ...metricFrom(new Array<number>(TRIALS).fill(0)), invalid: 0 };
    const chart = convergenceChart(share);
    const input = inputFor({
      summary: { ...summary, metrics: { ...summary.metrics, "claims.output": rare } },
    });
    // Wilson's upper limit where none of n says yes: z² / (n + z²)
    expect(plain(chart.say(chart.view(input), 15))).toBe(
      "10,000 trials: Probability 0.0 %, 95 % interval 0.00–0.04 %, 95 % error ±0.038 percentage points",
    );
    const usual = convergenceChart(of());
    expect(plain(usual.say(usual.view(inputFor({ summary })), 0))).toMatchInlineSnapshot(
      `"64 trials: Median 0.9 tn, 95 % interval 0.84–1.03 tn, 95 % error ±0.097 tn"`,
    );
  });

  it("says that values beyond the exact cap are not kept, and draws the end", () => {
    const metric = { ...output, values: undefined };
    const many = {
      ...summary,
      trials: 200_000,
      metrics: { ...summary.metrics, "claims.outputValue": metric },
    };
    const data = convergenceChart(of()).view(inputFor({ summary: many }));
    expect(data.points).toHaveLength(1);
    expect(plain(data.subtitle)).toContain("Beyond 131,072 trials");
  });

  it("is asked for a precision of the figures by which a run is judged", () => {
    expect(claims.map(({ value }) => value).sort()).toEqual([...HEADLINE].sort());
  });
});

const drawings = [
  ["convergence", of({ asked: 0.01 }), [660, 220]],
  ["convergence-small", of(), [320, 220]],
  ["convergence-share", share, [660, 220]],
] as const;

describe.each(["en", "zh"] as const)("drawings in %s", (language) => {
  it.each(drawings)("%s", async (name, which, [width, height]) => {
    const svg = document.createElementNS("http://www.w3.org/2000/svg", "svg");
    const chart = convergenceChart(which);
    const data = chart.view(inputFor({ summary, language }));
    const geometry = chart.draw(svg, data, { width, height });
    expect(svg.outerHTML).not.toMatch(/NaN|undefined|Infinity/);
    for (const i of data.points.keys()) expect(geometry.step(geometry.x(i))).toBe(i);
    await expect(
      new XMLSerializer().serializeToString(svg).replaceAll("&nbsp;", "\u00a0").replaceAll("><", ">\n<") +
        "\n",
    ).toMatchFileSnapshot(`golden/${name}.${language}.svg`);
  });

  it("a single look, and none", () => {
    const chart = convergenceChart(of());
    for (const values of [undefined, new Float64Array(TRIALS).fill(NaN)]) {
      const metric = { ...output, values, ...(values && { invalid: TRIALS, p50: NaN, mean: NaN }) };
      const svg = document.createElementNS("http://www.w3.org/2000/svg", "svg");
      const input = inputFor({
        language,
        summary: { ...summary, metrics: { ...summary.metrics, "claims.outputValue": metric } },
      });
      const data = chart.view(input);
      const geometry = chart.draw(svg, data, { width: 320, height: 220 });
      expect(svg.outerHTML).not.toMatch(/NaN|undefined|Infinity/);
      expect(data.points).toHaveLength(values ? 0 : 1);
      expect(Number.isFinite(geometry.x(0))).toBe(true);
      expect(chart.say(data, 0) === "").toBe(values !== undefined);
    }
  });
});
