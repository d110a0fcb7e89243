// @vitest-environment happy-dom
import * as tools from "d3-sankey";
import { describe, expect, it } from "vitest";
import type { LineId } from "../../../models/mine/registry";
import { baseScenario, type Scenario } from "../../../models/scenario/scenario";
import { flowCharts } from "../../../src/charts/charts";
import type { Chart, ChartData, ChartInput } from "../../../src/charts/chart";
import { gradeTonnageChart } from "../../../src/charts/gradeTonnageChart";
import { milestonesChart } from "../../../src/charts/milestonesChart";
import type { PartsData } from "../../../src/charts/parts";
import { partsOpens, partsTip } from "../../../src/charts/partsTable";
import { plantCapitalChart } from "../../../src/charts/plantCapitalChart";
import { recipientsChart } from "../../../src/charts/recipientsChart";
import { sankeyChart } from "../../../src/charts/sankeyChart";
import { unitCostChart } from "../../../src/charts/unitCostChart";
import { waterfallChart } from "../../../src/charts/waterfallChart";
import { resultOf } from "../../../src/state/opened";
import { bundledScenarios } from "../../../src/state/library";
import { realInput, resultsOf, trialOf } from "./flowInput";
import { plain } from "./inputs";

const newSvg = () => document.createElementNS("http://www.w3.org/2000/svg", "svg");
const announced = bundledScenarios().find(({ id }) => id === "as-announced")!;
const noMine: Scenario = {
  ...baseScenario,
  values: { "extraction.phase1": 0, "extraction.phase2": 0, "extraction.phase3": 0 },
};
const year = 2060;
const sum = (values: ArrayLike<number>) => Array.from(values).reduce((all, v) => all + v, 0);

/** Draws a chart in every reading, both languages, two widths; gives each drawing with its data. */
function everyDrawing<D extends ChartData>(chart: Chart<D>, input: ChartInput) {
  const measures = chart.measures?.map(({ id }) => id) ?? [undefined];
  return measures.flatMap((measure) =>
    (["en", "zh"] as const).flatMap((language) =>
      [340, 560, 1100].map((width) => {
        const svg = newSvg();
        const data = chart.view({ ...input, measure, language });
        const geometry = chart.draw(svg, data, { width, height: 300 });
        return { svg, data, geometry, width };
      }),
    ),
  );
}

const scenarios = [baseScenario, announced, noMine] as const;
const everyChart = (scenario: Scenario): readonly Chart[] =>
  [
    ...flowCharts,
    waterfallChart(year),
    gradeTonnageChart(scenario),
    milestonesChart(scenario),
    sankeyChart(tools, trialOf(scenario), year),
  ] as unknown as readonly Chart[];

describe.each(scenarios.map((scenario) => [Object.keys(scenario.values).length, scenario] as const))(
  "charts of a scenario with %i changes",
  (_, scenario) => {
    it.each(everyChart(scenario).map((chart) => [chart.id, chart] as const))(
      "%s is drawn without broken numbers, inside its frame, and speaks of itself",
      (_, chart) => {
        for (const { svg, data, geometry, width } of everyDrawing(chart, realInput(scenario))) {
          expect(svg.outerHTML).not.toMatch(/NaN|undefined|Infinity/);
          expect(data.title + data.subtitle + data.note).not.toMatch(/NaN|undefined|Infinity|\{|–\s/);
          expect(data.title.length).toBeGreaterThan(3);
          for (const text of svg.querySelectorAll("text")) {
            expect(Number(text.getAttribute("x"))).toBeGreaterThanOrEqual(0);
            expect(Number(text.getAttribute("x"))).toBeLessThanOrEqual(width);
            expect(Number(text.getAttribute("y"))).toBeLessThanOrEqual(300);
          }
          const { columns, rows } = chart.rows(data);
          for (const row of rows) expect(row).toHaveLength(columns.length);
          const { first, last } = geometry.steps;
          for (const step of [first, Math.floor((first + last) / 2), last]) {
            if (last < first) continue;
            expect(chart.say(data, step)).not.toMatch(/NaN|undefined|Infinity/);
            const opened = chart.opens(data, { step });
            if (opened) expect(resultOf(opened.id), opened.id).toBeDefined();
          }
        }
      },
    );
  },
);

describe("who gets what", () => {
  it("adds up to sales in every year", () => {
    const { layers, curves } = recipientsChart.view(realInput(baseScenario));
    const sales = curves[0]!.values;
    sales.forEach((v, t) => {
      const all = layers.reduce((total, layer) => total + layer.values[t]!, 0);
      expect(Math.abs(all - v)).toBeLessThan(1e-9 * (1 + v));
    });
  });

  it("gives the hundred yuan of the title to someone, to the rounding of each", () => {
    for (const scenario of [baseScenario, announced]) {
      const counts = plain(recipientsChart.view(realInput(scenario)).title)
        .match(/\d+/g)!
        .map(Number);
      expect(counts[0]).toBe(100);
      expect(Math.abs(sum(counts.slice(1)) - 100)).toBeLessThanOrEqual(2);
    }
    expect(plain(recipientsChart.view(realInput(baseScenario, { language: "zh" })).title)).toMatch(
      /^全期每 100 元销售收入，供应商得 \d+、政府得 \d+、职工得 \d+，企业留 \d+$/,
    );
  });

  it("draws the base case's total as a ghost beside another scenario", () => {
    const base = resultsOf(baseScenario);
    const { ghost } = recipientsChart.view(realInput(announced, { base }));
    expect(sum(ghost!.total)).toBeCloseTo(sum(base.lines["market.revenue"].mean), 6);
    expect(ghost!.firstYear).toBe(2026);
  });
});

describe("a point in a stack that reaches below zero", () => {
  const layer = (id: "a" | "b" | "c", line: LineId, v: number) => ({
    id,
    label: id,
    colour: "",
    line,
    values: Float64Array.of(v),
  });
  const data: PartsData = {
    ...recipientsChart.view(realInput(baseScenario)),
    layers: [
      layer("a", "cost.total", 10),
      layer("b", "valuation.profit", -4),
      layer("c", "fiscal.toCity", 3),
    ],
    curves: [],
    years: 1,
  };

  it.each([
    [5, "cost.total"],
    [11, "fiscal.toCity"],
    [-3, "valuation.profit"],
    [40, "market.revenue"],
    [undefined, "market.revenue"],
  ] as const)("at %s opens %s", (value, id) => {
    const point = value === undefined ? {} : { value };
    expect(partsOpens(data, { step: data.firstYear, ...point })).toEqual({ id, year: data.firstYear });
  });
});

describe("cost per tonne", () => {
  it("is money over tonnes, blank where there is little ore", () => {
    const { lines, firstYear } = resultsOf(baseScenario);
    const { layers, curves } = unitCostChart.view(realInput(baseScenario));
    const t = year - firstYear;
    const ore = lines["extraction.ore"].mean[t]!;
    const all = layers.reduce((total, { values }) => total + values[t]!, 0);
    expect(all).toBeCloseTo((lines["cost.total"].mean[t]! / ore) * 1000, 6);
    expect(curves[0]!.values[t]).toBeCloseTo((lines["market.revenue"].mean[t]! / ore) * 1000, 6);
    expect(curves[0]!.values[0]).toBeNaN();
  });

  it("compares C1 and the all-in cost of concentrate with its price, without a stack", () => {
    const data = unitCostChart.view(realInput(baseScenario, { measure: "concentrate" }));
    expect(data.layers).toEqual([]);
    expect(data.curves.map(({ id }) => id)).toEqual(["price", "allIn", "c1"]);
    expect(unitCostChart.rows(data).columns.map(({ id }) => id)).toEqual(["year", "price", "allIn", "c1"]);
    expect(partsOpens(data, { step: year, value: -1e6 })).toEqual({ id: "cost.netCost", year });
    expect(partsTip(data, year)!.rows).toHaveLength(3);
  });
});

describe("capital by plant", () => {
  it("ends at the investment of the whole chain", () => {
    const { layers, sums } = (() => {
      const data = plantCapitalChart.view(realInput(baseScenario));
      const last = data.layers[0]!.values.length - 1;
      return { layers: data.layers, sums: data.layers.reduce((all, { values }) => all + values[last]!, 0) };
    })();
    expect(layers.map(({ id }) => id)).toEqual(["mine", "iron", "titanium", "vanadium", "sustaining"]);
    expect(sums).toBeCloseTo(sum(resultsOf(baseScenario).lines["capital.investment"].mean), 6);
  });
});

describe("grade and tonnage", () => {
  // the neighbouring reading of the resource: 56 % of the tonnage lies above 20 % TFe, at 27.2 % (design sums)
  const fixed: Scenario = {
    ...baseScenario,
    values: {
      "deposit.resource": 3.256,
      "deposit.gradeIron": 22.86,
      "deposit.gradeTitanium": 8.76,
      "extraction.cutoff": 20,
    },
  };

  it("has 1.81 Gt at 27.2 % above 20 % TFe, all 3.256 Gt above 15 %", () => {
    const { points, cutoffs, title } = gradeTonnageChart(fixed).view(realInput(baseScenario));
    expect(points[0]).toMatchObject({ cutoff: 15 });
    expect(points[0]!.tonnage).toBeCloseTo(3256, 6);
    expect(cutoffs).toHaveLength(1);
    expect(cutoffs[0]!.tonnage / 1000).toBeCloseTo(1.81, 1);
    expect(cutoffs[0]!.iron).toBeCloseTo(27.2, 1);
    expect(plain(title)).toMatch(
      /^1\.8\d Gt at 27\.\d % TFe lie above the 20 % cut-off; above 15 %, 3\.26 Gt/,
    );
  });

  it("falls in tonnage and rises in grade with the cut-off", () => {
    const { points } = gradeTonnageChart(baseScenario).view(realInput(baseScenario));
    points.slice(1).forEach((point, i) => {
      expect(point.tonnage).toBeLessThan(points[i]!.tonnage);
      expect(point.iron).toBeGreaterThan(points[i]!.iron);
    });
  });

  it("marks both cut-offs of a stepwise policy", () => {
    const stepwise: Scenario = {
      ...fixed,
      values: { ...fixed.values, "extraction.cutoffPolicy": 1, "extraction.cutoffLater": 15 },
    };
    const { cutoffs } = gradeTonnageChart(stepwise).view(realInput(baseScenario));
    expect(cutoffs.map(({ cutoff }) => cutoff)).toEqual([20, 15]);
  });
});

describe("milestones", () => {
  it("count from the year of the announcement", () => {
    const { rows, title } = milestonesChart(baseScenario).view(realInput(baseScenario));
    expect(rows.map(({ announced: at }) => at)).toEqual([2025, 2027, 2029]);
    expect(plain(title)).toMatch(/^First ore comes in 20\d\d, \d+ years? after the announced 2027$/);
    for (const { p10, p50, p90 } of rows) {
      expect(p10).toBeLessThanOrEqual(p50);
      expect(p50).toBeLessThanOrEqual(p90);
    }
  });

  it("are met as announced", () => {
    const { rows, title } = milestonesChart(announced).view(realInput(announced));
    expect(rows.map(({ met }) => met)).toEqual([1, 1, 1]);
    expect(plain(title)).toBe("First ore in 2027, no later than the announced 2027");
  });
});
