// @vitest-environment happy-dom
import { describe, expect, it } from "vitest";
import { quantileDots } from "../../../src/charts/dotsView";
import { drawDots } from "../../../src/charts/drawDots";
import { employmentChart } from "../../../src/charts/employmentChart";
import { outputChart } from "../../../src/charts/outputChart";
import { npvChart } from "../../../src/charts/npvChart";
import type { ChartInput } from "../../../src/charts/chart";
import { deep, inputFor, plain } from "./inputs";
import { metricFrom, normalValues, syntheticSummary } from "./syntheticSummary";

const newSvg = () => document.createElementNS("http://www.w3.org/2000/svg", "svg");

function words(svg: SVGSVGElement): { text: string; y: number; style: string }[] {
  return [...svg.querySelectorAll("text")].map((text) => ({
    text: plain(text.textContent ?? ""),
    y: Number(text.getAttribute("y")),
    style: text.getAttribute("class") ?? "",
  }));
}

function draw(changes: Partial<ChartInput>): SVGSVGElement {
  const svg = newSvg();
  outputChart.draw(svg, outputChart.view(inputFor(changes)), { width: 660, height: 280 });
  return svg;
}

describe("a figure that the scenario sets", () => {
  it("moves the line and is not called announced", () => {
    const data = outputChart.view(inputFor({ figures: { output: 1200 } }));
    expect(data.announced?.value).toBe(1200);
    expect(plain(data.announced!.flag)).toBe("compared with 1.2 tn");
    expect(plain(data.title)).toContain("1.2 tn CNY");
    expect(outputChart.rows(data).columns.map(({ id }) => id)).toContain("figure");
    const svg = draw({ figures: { output: 1200 } });
    expect(svg.querySelector("line.announced")!.getAttribute("stroke")).toBe("var(--ink-2)");
    expect(svg.innerHTML).not.toContain("var(--announced)");
  });

  it("speaks Chinese", () => {
    const jobs = employmentChart.view(inputFor({ language: "zh", figures: { jobs: 15_000 } }));
    expect(plain(jobs.announced!.flag)).toBe("对比值：1.5 万个");
    expect(plain(jobs.title)).toMatch(/不到 1.5 万个$/);
  });

  it("is the announced one while the number is", () => {
    const data = outputChart.view(inputFor({ figures: { output: 1000 } }));
    expect(data).toEqual(outputChart.view(inputFor()));
    expect(outputChart.rows(data).columns.map(({ id }) => id)).toContain("announced");
  });

  it("stands under the dots in ink", () => {
    const flags = (at: number | undefined) => {
      const svg = newSvg();
      drawDots(svg, quantileDots("jobs", deep.metrics["claims.jobsValue"], "en", at), {
        width: 120,
        height: 58,
      });
      return words(svg).map(({ text, style }) => `${style} ${text}`);
    };
    expect(flags(undefined)).toEqual(["an 10,000"]);
    expect(flags(12_500)).toEqual(["ink2 12,500"]);
  });
});

describe("a figure that is met early", () => {
  it("has its year above its words, clear of the line and the axis", () => {
    // 200 bn CNY a year: one trillion lies at a fifteenth of the axis
    const svg = draw({ summary: syntheticSummary({ revenue: 200 }) });
    const line = Number(svg.querySelector("line.announced")!.getAttribute("y1"));
    const flag = words(svg).find(({ style }) => style.startsWith("an"))!;
    const year = words(svg).find(({ text }) => /^20\d\d, 80 % of trials/.test(text))!;
    expect(flag.y).toBeLessThan(line);
    expect(flag.y - year.y).toBeGreaterThanOrEqual(13);
  });
});

describe("the histogram", () => {
  const npv = (mean: number, sd: number) => {
    const summary = syntheticSummary({ npv: { mean, sd } });
    return {
      ...summary,
      metrics: { ...summary.metrics, "valuation.npv": metricFrom(normalValues(mean, sd)) },
    };
  };

  it("keeps the scenario's bars tall beside a base case with a narrow peak", () => {
    const data = npvChart.view(inputFor({ summary: npv(-140, 80), base: npv(-6, 8) }));
    const own = Math.max(...data.bars.map(({ share }) => share));
    expect(Math.max(...data.bars.map(({ base }) => base ?? 0))).toBeGreaterThan(3 * own);
    expect(data.top).toBeLessThanOrEqual(2.3 * own);
    const svg = newSvg();
    const { plot } = npvChart.draw(svg, data, { width: 320, height: 260 });
    const heights = svg
      .querySelector("path.ghost")!
      .getAttribute("d")!
      .matchAll(/V([\d.-]+)/g);
    for (const [, height] of heights) expect(Number(height)).toBeGreaterThanOrEqual(plot.top);
  });

  it.each([
    [-400, "lose", "gain"],
    [400, "gain", "lose"],
  ])("of a mean of %d says which side it is on and leaves no word outside", (mean, likely, never) => {
    const data = npvChart.view(inputFor({ summary: npv(mean, 20), base: undefined }));
    const svg = newSvg();
    npvChart.draw(svg, data, { width: 320, height: 260 });
    const texts = words(svg).map(({ text }) => text);
    expect(texts.some((text) => text.endsWith(likely))).toBe(true);
    expect(texts.some((text) => text.endsWith(never))).toBe(false);
  });
});
