// @vitest-environment happy-dom
import { describe, expect, it } from "vitest";
import { baseScenario } from "../../../models/scenario/scenario";
import { amountsChart } from "../../../src/charts/amountsChart";
import { carbonChart } from "../../../src/charts/carbonChart";
import { cashChart } from "../../../src/charts/cashChart";
import type { Chart, ChartData, ChartInput } from "../../../src/charts/chart";
import { claimYearsChart } from "../../../src/charts/claimYearsChart";
import { exceedanceChart } from "../../../src/charts/exceedanceChart";
import { futuresChart } from "../../../src/charts/futuresChart";
import { jobsByChart } from "../../../src/charts/jobsByChart";
import { plantCapitalChart } from "../../../src/charts/plantCapitalChart";
import { pricesChart } from "../../../src/charts/pricesChart";
import { productionChart } from "../../../src/charts/productionChart";
import { recipientsChart } from "../../../src/charts/recipientsChart";
import { trialsChart } from "../../../src/charts/trialsChart";
import { unitCostChart } from "../../../src/charts/unitCostChart";
import { entries } from "../../../src/panels/gallery/entries";
import { filledSummary, rankedReplays } from "./filledSummary";
import { inputFor } from "./inputs";

/* Every chart of the page has a golden drawing: those of other files are named below. Few years keep them small. */

const YEARS = 24;
const summary = filledSummary({ years: YEARS });
const base = filledSummary({ years: YEARS, revenue: 14, npv: { mean: 2, sd: 22 } });

const newSvg = () => document.createElementNS("http://www.w3.org/2000/svg", "svg");
const pretty = (svg: SVGSVGElement) =>
  new XMLSerializer().serializeToString(svg).replaceAll("&nbsp;", "\u00a0").replaceAll("><", ">\n<") + "\n";

interface Case {
  readonly name: string;
  readonly words: (language: "en" | "zh") => readonly [title: string, subtitle: string];
  draw(svg: SVGSVGElement, language: "en" | "zh"): void;
  rows(language: "en" | "zh"): { columns: number; rows: readonly (readonly unknown[])[] };
}

function of<D extends ChartData>(name: string, chart: Chart<D>, changes: Partial<ChartInput> = {}): Case {
  const view = (language: "en" | "zh") => chart.view(inputFor({ summary, base, ...changes, language }));
  return {
    name,
    words: (language) => [view(language).title, view(language).subtitle],
    draw: (svg, language) => void chart.draw(svg, view(language), { width: 340, height: 220 }),
    rows: (language) => {
      const { columns, rows } = chart.rows(view(language));
      return { columns: columns.length, rows };
    },
  };
}

const threshold = { id: "valuation.npv", threshold: 5 } as const;
const announced = { id: "claims.outputValue", threshold: 250, announced: 250 } as const;
const cases: readonly Case[] = [
  of("exceedance", exceedanceChart(threshold)),
  of("exceedance-announced", exceedanceChart(announced), { base: undefined }),
  of("futures", futuresChart(threshold)),
  of("cash", cashChart),
  of("cash-yearly", cashChart, { mode: "yearly", measure: "ebitda" }),
  of("amounts", amountsChart, { mode: "yearly", measure: "co2" }),
  of("prices", pricesChart, { mode: "yearly", measure: "v2o5" }),
  of("production", productionChart),
  of("trials", trialsChart({ rankedBy: "valuation.npv", opened: rankedReplays(summary) }), {
    mode: "yearly",
    measure: "market.revenue",
  }),
  of("claimYears", claimYearsChart(baseScenario)),
  of("recipients", recipientsChart),
  of("unitCost", unitCostChart),
  of("unitCost-concentrate", unitCostChart, { measure: "concentrate" }),
  of("plantCapital", plantCapitalChart),
  of("carbon", carbonChart),
  of("jobsBy", jobsByChart),
  of("jobsBy-origin", jobsByChart, { measure: "origin" }),
];

/** Charts of the screen of all charts whose drawings other files hold. */
const ELSEWHERE = [
  "npv",
  "output",
  "investment",
  "employment",
  "products",
  "waterfall",
  "milestones",
  "gradeTonnage",
  "sankey",
  "convergence",
];

describe.each(["en", "zh"] as const)("drawings of all charts in %s", (language) => {
  it.each(cases)("$name", async ({ name, draw, words }) => {
    const svg = newSvg();
    draw(svg, language);
    const [title, subtitle] = words(language);
    await expect(`<!-- ${title} | ${subtitle} -->\n${pretty(svg)}`).toMatchFileSnapshot(
      `golden/${name}.${language}.svg`,
    );
  });

  it.each(cases)(
    "$name is whole: no broken numbers, rows as wide as their heads",
    ({ draw, rows, words }) => {
      const svg = newSvg();
      draw(svg, language);
      expect(svg.outerHTML + words(language).join(" ")).not.toMatch(/NaN|undefined|Infinity|null/);
      const table = rows(language);
      expect(table.rows.length).toBeGreaterThan(1);
      for (const row of table.rows) expect(row).toHaveLength(table.columns);
    },
  );
});

describe("the list of charts", () => {
  it("holds each once, and each has a drawing", () => {
    const ids = entries.map(({ id }) => id);
    expect(new Set(ids).size).toBe(ids.length);
    const drawn = [...cases.map(({ name }) => name.replace(/-.*/, "")), ...ELSEWHERE];
    expect(ids.filter((id) => !drawn.includes(id))).toEqual([]);
  });

  it("is named in both languages", () => {
    for (const { name } of entries) {
      expect(name.en).toMatch(/^[A-Z]/);
      expect(name.zh).toMatch(/[\u4e00-\u9fff]/);
    }
  });
});
