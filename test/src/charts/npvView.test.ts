import { describe, expect, it } from "vitest";
import { npvChart } from "../../../src/charts/npvChart";
import { quantileDots } from "../../../src/charts/dotsView";
import { base, deep, inputFor, lean, plain } from "./inputs";
import { metricFrom, normalValues, syntheticSummary } from "./syntheticSummary";

const both = (title: (language: "en" | "zh") => string) => [plain(title("en")), plain(title("zh"))];

describe("net present value", () => {
  it("says which side of zero is likelier, or neither", () => {
    expect(both((language) => npvChart.view(inputFor({ language })).title)).toEqual([
      "NPV is below zero in 58 % of trials",
      "58 % 的试验净现值为负",
    ]);
    expect(both((language) => npvChart.view(inputFor({ language, summary: lean })).title)).toEqual([
      "NPV is above zero in 80 % of trials",
      "80 % 的试验净现值为正",
    ]);
    const even = syntheticSummary({ npv: { mean: 0, sd: 20 } });
    expect(both((language) => npvChart.view(inputFor({ language, summary: even })).title)).toEqual([
      "NPV is as likely above zero as below",
      "净现值为正为负各占一半",
    ]);
  });

  it("counts every trial once, tails in the open bars, zero on an edge", () => {
    const { bars } = npvChart.view(inputFor());
    expect(bars.reduce((sum, { share }) => sum + share, 0)).toBeCloseTo(1, 12);
    expect(bars.reduce((sum, { base: share }) => sum + share!, 0)).toBeCloseTo(1, 12);
    expect(bars[0]!.low).toBe(-Infinity);
    expect(bars.at(-1)!.high).toBe(Infinity);
    expect(bars.some(({ high }) => high === 0)).toBe(true);
    const negative = bars.filter(({ high }) => high <= 0).reduce((sum, { share }) => sum + share, 0);
    expect(negative).toBeCloseTo(npvChart.view(inputFor()).loss, 12);
  });

  it("ignores undefined trials", () => {
    const metric = metricFrom(normalValues(10, 1, 100));
    const values = Float64Array.from([...metric.values!, NaN, NaN]);
    const { sample } = metricFrom([...values]);
    const summary = {
      ...deep,
      metrics: { ...deep.metrics, "valuation.npv": { ...metric, values, sample, invalid: 2 } },
    };
    const data = npvChart.view(inputFor({ summary, base: undefined }));
    expect(data.loss).toBe(0);
    expect(data.bars.reduce((sum, { share }) => sum + share, 0)).toBeCloseTo(1, 12);
  });

  it("draws from the sample where the trials are not kept", () => {
    const metric = metricFrom(normalValues(-5, 27));
    const sample = metric.sample.filter((_, i) => i % 2 === 0);
    const rough = { ...metric, values: undefined, sample };
    const summary = { ...deep, metrics: { ...deep.metrics, "valuation.npv": rough } };
    const data = npvChart.view(inputFor({ summary }));
    expect(data.bars.reduce((sum, { share }) => sum + share, 0)).toBeCloseTo(1, 12);
    expect(data.loss).toBeCloseTo(sample.filter((v) => v < 0).length / sample.length, 12);
  });

  it("keeps its bars while refining", () => {
    const before = npvChart.view(inputFor());
    const after = npvChart.view(
      inputFor({ summary: syntheticSummary({ npv: { mean: -4, sd: 22 } }), refining: true }),
      before,
    );
    expect(after.bars.map(({ low }) => low)).toEqual(before.bars.map(({ low }) => low));
  });

  it("names a bar in words", () => {
    const data = npvChart.view(inputFor());
    expect(plain(npvChart.tip(data, 0)!.heading)).toBe("below −70 bn CNY");
    expect(plain(npvChart.tip(data, 5)!.heading)).toBe("−50 to −45 bn CNY");
    expect(plain(npvChart.tip(npvChart.view(inputFor({ language: "zh" })), 5)!.heading)).toBe(
      "−500 至 −450 亿元",
    );
  });
});

describe("quantile dots", () => {
  it("fill one dot for every twentieth of the trials that meet the figure", () => {
    const metric = metricFrom(Array.from({ length: 1000 }, (_, i) => i / 100));
    const dots = quantileDots("proceeds", metric, "en", 2.5);
    expect(dots.values).toHaveLength(20);
    expect(dots.values.filter((v) => v >= 2.5)).toHaveLength(15);
  });

  it("name the figure", () => {
    const flags = (language: "en" | "zh") =>
      (["life", "proceeds", "investment", "output", "jobs"] as const).map((claim) =>
        plain(quantileDots(claim, base.metrics["claims.lifeValue"], language).flag),
      );
    expect(flags("en")).toEqual(["80 years", "10 bn", "100 bn", "1 tn", "10,000"]);
    expect(flags("zh")).toEqual(["80 年", "100 亿", "1,000 亿", "1 万亿", "1 万个"]);
  });
});
