// @vitest-environment happy-dom
import { describe, expect, it } from "vitest";
import type { LineSummary, Summary } from "../../../models/engine/summary";
import type { Chart, ChartData } from "../../../src/charts/chart";
import { contributionChart } from "../../../src/charts/compare/contributionChart";
import type { ContributionParts } from "../../../src/charts/compare/contributionView";
import { differenceChart } from "../../../src/charts/compare/differenceChart";
import { COMPARED_MEASURES } from "../../../src/charts/compare/measures";
import { overlayChart } from "../../../src/charts/compare/overlayChart";
import { sharedDomain } from "../../../src/charts/compare/overlayView";
import { formatSigned } from "../../../src/charts/compare/signed";
import { base, deep, inputFor, plain } from "./inputs";

const [cash, revenue, , jobs] = COMPARED_MEASURES;
const YEARS = 80;
const QUANTILES = { p5: -1.64, p10: -1.28, p25: -0.67, p50: 0, p75: 0.67, p90: 1.28, p95: 1.64, mean: 0 };

/** A line of differences: its median by year, with the quantiles of a normal distribution around it. */
function differenceLine(median: (t: number) => number, sd: (t: number) => number): LineSummary {
  const by = (f: (t: number) => number) => Float64Array.from({ length: YEARS }, (_, t) => f(t));
  const bands = Object.fromEntries(
    Object.entries(QUANTILES).map(([name, z]) => [name, by((t) => median(t) + z * sd(t))]),
  ) as Record<keyof typeof QUANTILES, Float64Array>;
  return {
    ...bands,
    sd: by(sd),
    invalid: by(() => 0),
    // ahead as often as a logistic curve says; in the first year all trials are equal
    above: by((t) => (t === 0 ? NaN : 1 / (1 + Math.exp((-1.7 * median(t)) / sd(t))))),
  };
}

const withLine = (id: string, line: LineSummary): Summary => ({
  ...deep,
  trials: 10_000,
  lines: { ...deep.lines, [id]: line },
});
/** behind at first, ahead from the 30th year on */
const turning = withLine(
  "valuation.cashFlowCumulative",
  differenceLine(
    (t) => (t * (t - 29.5)) / 50,
    (t) => 1 + t / 4,
  ),
);
/** behind, ahead from the 21st year to the 60th, behind again */
const turningTwice = withLine(
  "valuation.cashFlowCumulative",
  differenceLine(
    (t) => (-(t - 20.5) * (t - 60.5)) / 20,
    () => 1,
  ),
);
const falling = withLine(
  "valuation.cashFlowCumulative",
  differenceLine(
    (t) => -t,
    (t) => t / 8,
  ),
);
const none = withLine(
  "valuation.cashFlowCumulative",
  differenceLine(
    () => 0,
    () => 1,
  ),
);

const parts: ContributionParts = {
  unit: "bn CNY",
  name: "net present value after tax",
  trials: 1024,
  changes: [
    { name: "Ilmenite to pigment", whole: "Ilmenite to pigment: 35 % → 80 %", part: -5.8 },
    { name: "Hot metal to steel", whole: "Hot metal to steel: 50 % → 100 %", part: 1.2 },
  ],
  before: -6.1,
  after: -10.7,
  exact: true,
  ends: ["Base case", "Deep processing"],
};

describe("the fan of differences", () => {
  const title = (summary: Summary, language: "en" | "zh" = "en") =>
    plain(differenceChart(cash!).view(inputFor({ summary, base: undefined, language })).title);

  it("says where B ends, since when, and how often", () => {
    expect(title(turning)).toBe("B is lower until 2056 and ends 78.2 bn CNY higher in 2105");
    expect(title(turning, "zh")).toBe("B 在 2056 年前较低，到 2105 年高 782 亿元（中位数）");
    // what is higher for a while was not so from the start
    expect(title(turningTwice)).toBe("B is higher from 2047 to 2087 and ends 54.1 bn CNY lower in 2105");
    expect(title(turningTwice, "zh")).toBe("B 在 2047–2087 年间较高，到 2105 年低 541 亿元（中位数）");
    expect(title(falling)).toBe("B ends 79 bn CNY lower in 2105; lower in > 99 % of trials");
    expect(title(none)).toBe("B and A hardly differ in cumulative free cash flow");
  });

  it("is anchored at zero and lists what it draws", () => {
    const chart = differenceChart(cash!);
    const data = chart.view(inputFor({ summary: falling }));
    expect(data.domain[0]).toBeLessThan(-79);
    expect(data.domain[1]).toBeCloseTo(0, 12);
    const table = chart.rows(data);
    expect(table.columns.map(({ id }) => id)).toEqual([
      "year",
      "p10",
      "p25",
      "p50",
      "p75",
      "p90",
      "share_b_higher",
    ]);
    // a share of nothing is left empty
    expect(table.rows[0]!.at(-1)).toBe("");
    expect(table.rows[79]!.at(-1)).toBeLessThan(0.01);
    expect(chart.opens(data, { step: 2060 })).toEqual({ id: "valuation.cashFlowCumulative", year: 2060 });
  });

  it("reads levels and flows where the gap is widest", () => {
    const line = differenceLine(
      (t) => (t < 40 ? 20 * t : 20 * (79 - t)),
      () => 50,
    );
    const view = differenceChart(jobs!).view(inputFor({ summary: withLine("employment.direct", line) }));
    expect(plain(view.title)).toBe(
      "The gap is widest in 2065: B is 780 jobs higher; higher in > 99 % of trials",
    );
  });
});

describe("both scenarios in one plot", () => {
  it("names the medians and shows A dashed", () => {
    const chart = overlayChart("overlay", revenue!, { letter: "B", note: "" });
    const data = chart.view(inputFor());
    expect(plain(data.title)).toMatch(/^Median cumulative revenue in 2105: .* in B, .* in A$/);
    const svg = document.createElementNS("http://www.w3.org/2000/svg", "svg");
    chart.draw(svg, data, { width: 600, height: 300 });
    expect(svg.querySelectorAll("path[stroke-dasharray]")).toHaveLength(3);
  });

  it("shows A with the digits that A's own trials support", () => {
    const id = "market.revenueCumulative";
    const level = (of: Summary, median: number, sd: number): Summary => ({
      ...of,
      trials: 10_000,
      lines: {
        ...of.lines,
        [id]: differenceLine(
          () => median,
          () => sd,
        ),
      },
    });
    const chart = overlayChart("overlay", revenue!, { letter: "B", note: "" });
    const view = (sd: number): string => {
      const input = inputFor({ summary: level(deep, 52.3, sd), base: level(base, 134.2, 1) });
      return plain(chart.view(input).title);
    };
    expect(view(1)).toBe("Median cumulative revenue in 2105: 52.3 bn CNY in B, 134 bn CNY in A");
    expect(view(600)).toBe("Median cumulative revenue in 2105: 50 bn CNY in B, 134 bn CNY in A");
  });

  it("holds every line between P10 and P90 on a shared scale", () => {
    const lines = [deep, base].map(({ lines }) => lines["market.revenueCumulative"]);
    const [low, high] = sharedDomain(lines);
    for (const { p10, p90 } of lines) {
      expect(Math.min(...p10)).toBeGreaterThanOrEqual(low);
      expect(Math.max(...p90)).toBeLessThanOrEqual(high);
    }
  });
});

describe("what each change contributes", () => {
  it("hangs every part where the one before ended, from A to B", () => {
    const data = contributionChart(parts, "valuation.npv").view(inputFor());
    expect(plain(data.title)).toBe(
      "Ilmenite to pigment moves it most, −5.80 bn CNY; both changes −4.60 bn CNY",
    );
    expect(data.bars.map(({ start }) => Number(start.toFixed(9)))).toEqual([0, -6.1, -11.9, 0]);
    expect(data.bars.at(-2)!.end).toBeCloseTo(data.bars.at(-1)!.end, 9);
    expect(data.subtitle).toContain("averaged over all orders");
    const random = contributionChart({ ...parts, exact: false }, "valuation.npv").view(inputFor());
    expect(random.subtitle).toContain("averaged over random orders");
  });

  it("has the digits of its bars in title and tooltip, whatever each part supports alone", () => {
    const changes = parts.changes.map((one, i) => ({
      ...one,
      part: [-0.27, 0.11][i]!,
      se: [0.01, 0.04][i]!,
    }));
    const chart = contributionChart({ ...parts, changes, after: -6.26 }, "valuation.npv");
    const data = chart.view(inputFor());
    expect(plain(data.title)).toBe(
      "Ilmenite to pigment moves it most, −0.3 bn CNY; both changes −0.2 bn CNY",
    );
    expect(plain(chart.say!(data, 1))).toContain("−0.3 bn CNY");
    const known = changes.map((one) => ({ ...one, se: 0.004 }));
    const exact = contributionChart({ ...parts, changes: known, after: -6.26 }, "valuation.npv");
    expect(plain(exact.view(inputFor()).title)).toContain("−0.27 bn CNY; both changes −0.16 bn CNY");
  });

  it("says so where nothing moves", () => {
    const still = { ...parts, after: -6.1, changes: parts.changes.map((one) => ({ ...one, part: 0 })) };
    expect(contributionChart(still, "valuation.npv").view(inputFor()).title).toBe(
      "None of the changes moves net present value after tax",
    );
  });
});

it("writes the sign of a difference, and years as spans", () => {
  expect(plain(formatSigned(34.5, "bn CNY", "en"))).toBe("+34.5 bn CNY");
  expect(plain(formatSigned(-1.2, "bn CNY", "zh"))).toBe("−12 亿元");
  expect(formatSigned(0, "bn CNY", "en")).not.toContain("+");
  expect(plain(formatSigned(2, "year", "en"))).toMatch(/^\+2/);
  // between two percentages lie points, not per cent
  expect(plain(formatSigned(-1.25, "%", "en"))).toBe("−1.25 pp");
  expect(plain(formatSigned(1.6, "%", "zh", { digits: 2 }))).toBe("+1.6 个百分点");
});

describe.each(["en", "zh"] as const)("drawings in %s", (language) => {
  const draw = <D extends ChartData>(chart: Chart<D>, summary: Summary, size: readonly [number, number]) => {
    const svg = document.createElementNS("http://www.w3.org/2000/svg", "svg");
    chart.draw(svg, chart.view(inputFor({ summary, language })), { width: size[0], height: size[1] });
    return svg;
  };
  it.each([
    ["difference", draw(differenceChart(cash!), turning, [700, 340])],
    ["difference-small", draw(differenceChart(cash!), falling, [340, 300])],
    ["overlay", draw(overlayChart("overlay", revenue!, { letter: "B", note: "" }), deep, [600, 300])],
    ["contributions", draw(contributionChart(parts, "valuation.npv"), deep, [360, 200])],
  ] as const)("%s has no broken numbers, stays inside and is what it was", async (name, svg) => {
    expect(svg.outerHTML).not.toMatch(/NaN|undefined|Infinity/);
    const [width, height] = ["width", "height"].map((side) => Number(svg.getAttribute(side)));
    for (const text of svg.querySelectorAll("text")) {
      expect(Number(text.getAttribute("y"))).toBeGreaterThanOrEqual(0);
      expect(Number(text.getAttribute("y"))).toBeLessThanOrEqual(height!);
      expect(Number(text.getAttribute("x"))).toBeLessThanOrEqual(width!);
    }
    const shown = new XMLSerializer()
      .serializeToString(svg)
      .replaceAll("&nbsp;", "\u00a0")
      .replaceAll("><", ">\n<");
    await expect(`${shown}\n`).toMatchFileSnapshot(`golden/${name}.${language}.svg`);
  });
});
