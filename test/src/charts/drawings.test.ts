// @vitest-environment happy-dom
import { describe, expect, it } from "vitest";
import type { Chart, ChartData, ChartInput } from "../../../src/charts/chart";
import { quantileDots } from "../../../src/charts/dotsView";
import { drawCursor } from "../../../src/charts/drawCursor";
import { drawDots } from "../../../src/charts/drawDots";
import { drawSketch } from "../../../src/charts/drawSketch";
import { employmentChart } from "../../../src/charts/employmentChart";
import { exportSvg } from "../../../src/charts/exportSvg";
import { investmentChart } from "../../../src/charts/investmentChart";
import { npvChart } from "../../../src/charts/npvChart";
import { outputChart } from "../../../src/charts/outputChart";
import { productsChart } from "../../../src/charts/productsChart";
import { deep, inputFor, lean } from "./inputs";

const newSvg = () => document.createElementNS("http://www.w3.org/2000/svg", "svg");

/** One element per line, so that a changed drawing shows as changed lines. */
const pretty = (svg: SVGSVGElement) =>
  new XMLSerializer().serializeToString(svg).replaceAll("&nbsp;", "\u00a0").replaceAll("><", ">\n<") + "\n";

interface Case {
  readonly name: string;
  readonly size: readonly [number, number];
  draw(svg: SVGSVGElement, language: "en" | "zh"): void;
}

function drawn<D extends ChartData>(
  name: string,
  chart: Chart<D>,
  size: readonly [number, number],
  changes: Partial<ChartInput> = {},
): Case {
  return {
    name,
    size,
    draw: (svg, language) =>
      void chart.draw(svg, chart.view(inputFor({ ...changes, language })), {
        width: size[0],
        height: size[1],
      }),
  };
}

const cases: readonly Case[] = [
  drawn("output", outputChart, [660, 280]),
  drawn("output-yearly-small", outputChart, [340, 250], { mode: "yearly" }),
  drawn("investment", investmentChart, [320, 200]),
  drawn("employment", employmentChart, [320, 200]),
  drawn("products", productsChart, [320, 200]),
  drawn("ore", productsChart, [320, 200], { measure: "ore", base: undefined }),
  drawn("npv", npvChart, [320, 260]),
  drawn("npv-gain", npvChart, [320, 260], { summary: lean, base: undefined }),
  {
    name: "dots",
    size: [120, 58],
    draw: (svg, language) =>
      drawDots(svg, quantileDots("jobs", deep.metrics["claims.jobsValue"], language), {
        width: 120,
        height: 58,
      }),
  },
];

describe.each(["en", "zh"] as const)("drawings in %s", (language) => {
  it.each(cases)("$name", async ({ name, draw }) => {
    const svg = newSvg();
    draw(svg, language);
    await expect(pretty(svg)).toMatchFileSnapshot(`golden/${name}.${language}.svg`);
  });

  it.each(cases)("$name has no broken numbers and stays inside its frame", ({ draw, size }) => {
    const svg = newSvg();
    draw(svg, language);
    expect(svg.outerHTML).not.toMatch(/NaN|undefined|Infinity/);
    for (const text of svg.querySelectorAll("text")) {
      expect(Number(text.getAttribute("y"))).toBeGreaterThanOrEqual(0);
      expect(Number(text.getAttribute("y"))).toBeLessThanOrEqual(size[1]);
    }
  });
});

describe("drawing twice", () => {
  it("leaves the same nodes", () => {
    const svg = newSvg();
    const data = outputChart.view(inputFor());
    outputChart.draw(svg, data, { width: 660, height: 280 });
    const first = svg.outerHTML;
    outputChart.draw(svg, data, { width: 660, height: 280 });
    expect(svg.outerHTML).toBe(first);
  });
});

describe("production that ends within the horizon", () => {
  const stop = (values: Float64Array) => values.map((v, t) => (t < 70 ? v : 0));
  const ended = (id: "market.revenue") => {
    const line = deep.lines[id];
    const entries = Object.entries(line).map(([name, values]) => [name, stop(values)] as const);
    return { [id]: Object.fromEntries(entries) as unknown as typeof line };
  };
  const labels = (svg: SVGSVGElement) =>
    [...svg.querySelectorAll(".ink text")].map(
      (text) => [text.textContent, Number(text.getAttribute("y"))] as const,
    );

  it("labels the last full year by name, not the zeros after it", () => {
    const summary = { ...deep, lines: { ...deep.lines, ...ended("market.revenue") } };
    const svg = newSvg();
    const data = outputChart.view(inputFor({ summary, mode: "yearly", base: undefined }));
    outputChart.draw(svg, data, { width: 660, height: 280 });
    const names = labels(svg).filter(([, y]) => y < 250);
    expect(names.map(([name]) => name)).toEqual(expect.arrayContaining(["P90", "median", "P10"]));
    expect(svg.textContent).not.toContain("P90 0");
  });

  it("keeps the order of the layers in their labels", () => {
    const svg = newSvg();
    productsChart.draw(svg, productsChart.view(inputFor({ base: undefined })), { width: 320, height: 200 });
    const heights = labels(svg).map(([, y]) => y);
    expect(heights).toEqual([...heights].sort((a, b) => b - a));
    expect(labels(svg)[0]![0]).toBe("Steel");
  });
});

describe("cursor", () => {
  it("steps over years and marks the median", () => {
    const svg = newSvg();
    const geometry = outputChart.draw(svg, outputChart.view(inputFor()), { width: 660, height: 280 });
    expect(geometry.steps).toEqual({ kind: "year", first: 2026, last: 2105 });
    for (const year of [2026, 2060, 2105]) expect(geometry.step(geometry.x(year))).toBe(year);
    expect(geometry.step(-100)).toBe(2026);
    expect(geometry.step(9999)).toBe(2105);
    drawCursor(svg, geometry, 2060, false);
    expect(svg.querySelector("g.cursor text")!.textContent).toBe("0.526\u00a0tn");
    drawCursor(svg, geometry, 2060, true);
    expect(svg.querySelectorAll("g.cursor")).toHaveLength(1);
    expect(svg.querySelector("g.cursor text")).toBeNull();
    drawCursor(svg, geometry, null, false);
    expect(svg.querySelector("g.cursor")).toBeNull();
  });

  it("steps over bars in the histogram", () => {
    const svg = newSvg();
    const data = npvChart.view(inputFor());
    const { steps, step, x } = npvChart.draw(svg, data, { width: 320, height: 260 });
    expect(steps).toEqual({ kind: "bar", first: 0, last: data.bars.length - 1 });
    for (let bar = 0; bar < data.bars.length; bar++) expect(step(x(bar))).toBe(bar);
  });
});

describe("sketch of a distribution", () => {
  it("draws density, base and median", () => {
    const svg = newSvg();
    drawSketch(
      svg,
      { type: "pert", low: 10, mode: 32, high: 41 },
      { type: "pert", low: 10, mode: 25, high: 41 },
      { width: 120, height: 28 },
    );
    expect(svg.querySelectorAll("path")).toHaveLength(3);
    // the median of PERT(10, 32, 41), 30.4, lies at 66 % of the range
    const at = Number(svg.querySelector(".median")!.getAttribute("x1"));
    expect((at - 3) / 114).toBeCloseTo(0.66, 1);
    expect(svg.outerHTML).not.toMatch(/NaN|Infinity/);
  });

  it("draws two bars for a chance", () => {
    const svg = newSvg();
    drawSketch(svg, { type: "bernoulli", p: 0.25 }, undefined, { width: 120, height: 28 });
    const heights = [...svg.querySelectorAll("rect")].map((bar) => Number(bar.getAttribute("height")));
    expect(heights[0]! / heights[1]!).toBeCloseTo(3, 1);
  });
});

describe("exported picture", () => {
  const words = {
    title: "A < B & C",
    subtitle: "sub",
    note: "note",
    footer: "Base case · seed 1 · 10,000 trials",
  };
  const styleOf = () => ({
    getPropertyValue: (name: string) =>
      name === "fill" ? "rgb(1, 2, 3)" : name === "font-family" ? "Arial" : "",
  });

  it("stands alone: words inside, colours resolved, no cursor, no classes", () => {
    const svg = newSvg();
    const geometry = outputChart.draw(svg, outputChart.view(inputFor()), { width: 660, height: 280 });
    drawCursor(svg, geometry, 2060, false);
    const before = svg.outerHTML;
    const picture = exportSvg(svg, words, styleOf);
    for (const part of ["A &lt; B &amp; C", "sub", "note", "10,000 trials", "rgb(1, 2, 3)"]) {
      expect(picture).toContain(part);
    }
    expect(picture).not.toMatch(/class=|&nbsp;|0\.526/);
    expect(svg.outerHTML).toBe(before);
    const parsed = new DOMParser().parseFromString(picture, "image/svg+xml");
    expect(parsed.querySelector("parsererror")).toBeNull();
  });
});
