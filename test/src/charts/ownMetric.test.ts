import { describe, expect, it } from "vitest";
import { convergenceChart } from "../../../src/charts/convergenceChart";
import { exceedanceChart } from "../../../src/charts/exceedanceChart";
import { futuresChart } from "../../../src/charts/futuresChart";
import type { Measured } from "../../../src/charts/measured";
import { trialsChart } from "../../../src/charts/trialsChart";
import { metricOf } from "../../../src/state/metricOf";
import { inputFor } from "./inputs";

const COUNT = 400;
/** 1 … 400 CNY/t, every tenth trial undefined. */
const values = Float64Array.from({ length: COUNT }, (_, k) => (k % 10 === 9 ? NaN : k + 1));
const own: Measured = {
  label: { en: "Cost of ore", zh: "吨矿成本" },
  unit: "CNY/t",
  metric: metricOf(values, "random"),
  base: metricOf(
    values.map((value) => value - 100),
    "random",
  ),
};
const of = { id: "own-1", own } as const;

describe("charts of a metric of the reader's own", () => {
  it("tell its chance of exceeding in its unit, over the trials that define it", () => {
    const data = exceedanceChart({ ...of, threshold: 200 }).view(inputFor({}));
    expect(data.title.replaceAll("\u00a0", " ")).toBe("In 50 of 100 trials: Cost of ore above 200 CNY/t");
    expect(data.subtitle).toContain("CNY/t");
    expect(data.subtitle).toContain("360");
    expect(data.at).toMatchObject({ share: 0.5, base: 0.25 });
    expect(exceedanceChart({ ...of, threshold: 200 }).opens(data, { step: 0 })).toBe(undefined);
  });

  it("tell it as twenty futures", () => {
    const chart = futuresChart({ ...of, threshold: 200 });
    const data = chart.view(inputFor({ language: "zh" }));
    expect(data.title.replaceAll("\u00a0", " ")).toBe("20 种未来中有 10 种吨矿成本高于 200 元/吨");
    expect(chart.rows(data).columns[1]).toMatchObject({ label: "吨矿成本", unit: "CNY/t" });
  });

  it("tell how sure it is after as many trials as it was computed for", () => {
    const { points } = convergenceChart({ ...of, isYesNo: false, asked: undefined }).view(inputFor({}));
    expect(points.at(-1)).toMatchObject({ trials: COUNT, valid: 360, value: own.metric.p50 });
  });

  it("name what single trials are ranked by", () => {
    const chart = trialsChart({ rankedBy: "own-1", own, opened: [] });
    expect(chart.view(inputFor({})).subtitle).toContain("ranked by Cost of ore");
  });
});
