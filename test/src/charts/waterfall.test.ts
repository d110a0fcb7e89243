// @vitest-environment happy-dom
import { describe, expect, it } from "vitest";
import { baseScenario, type Scenario } from "../../../models/scenario/scenario";
import { waterfallChart } from "../../../src/charts/waterfallChart";
import { realInput, resultsOf } from "./flowInput";
import { plain } from "./inputs";

const newSvg = () => document.createElementNS("http://www.w3.org/2000/svg", "svg");
const year = 2060;
const sum = (values: ArrayLike<number>) => Array.from(values).reduce((all, v) => all + v, 0);

describe("waterfall", () => {
  const chart = waterfallChart(year);
  const last = (data: ReturnType<typeof chart.view>) => data.bars[data.bars.length - 1]!.value;
  const { lines, firstYear } = resultsOf(baseScenario);

  it.each(["life", "present", "year"])("hangs every part where the one before ended (%s)", (measure) => {
    const { bars } = chart.view(realInput(baseScenario, { measure }));
    bars.slice(1).forEach((bar, i) => {
      const before = bars[i]!;
      const scale = bars[0]!.value * 1e-9;
      expect(Math.abs((bar.total ? bar.end : bar.start) - before.end)).toBeLessThan(scale);
      expect(Math.abs(bar.end - bar.start - bar.value)).toBeLessThan(scale);
    });
  });

  it("ends at free cash flow, at the net present value, at the year's cash flow", () => {
    const cash = lines["valuation.cashFlow"].mean;
    expect(last(chart.view(realInput(baseScenario, { measure: "life" })))).toBeCloseTo(sum(cash), 6);
    expect(last(chart.view(realInput(baseScenario, { measure: "year" })))).toBeCloseTo(
      cash[year - firstYear]!,
      6,
    );
    expect(last(chart.view(realInput(baseScenario, { measure: "present" })))).toBeCloseTo(
      resultsOf(baseScenario).metrics["valuation.npv"].mean,
      6,
    );
  });

  it("names what a drawn discount rate leaves open, and still ends at the mean NPV", () => {
    const drawn: Scenario = {
      ...baseScenario,
      values: { "valuation.discountRate": { type: "uniform", low: 5, high: 14 } },
    };
    const data = chart.view(realInput(drawn, { measure: "present" }));
    expect(data.bars.map(({ id }) => id)).toContain("rate");
    expect(last(data)).toBeCloseTo(resultsOf(drawn).metrics["valuation.npv"].mean, 6);
  });

  it("says when nothing is sold yet", () => {
    const early = waterfallChart(2027).view(realInput(baseScenario, { measure: "year" }));
    expect(plain(early.title)).toMatch(/^Nothing is sold in 2027 yet; .* goes out$/);
  });

  it("picks the row under the pointer", () => {
    const svg = newSvg();
    const data = chart.view(realInput(baseScenario));
    const geometry = chart.draw(svg, data, { width: 560, height: 300 });
    const rows = data.bars.length;
    const height = 2 + (294 * 2.5) / rows;
    expect(geometry.step(10, height)).toBe(2);
    expect(geometry.step(500, height)).toBe(2);
  });
});
