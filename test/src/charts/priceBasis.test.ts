import { describe, expect, it } from "vitest";
import * as tools from "d3-sankey";
import { baseScenario } from "../../../models/scenario/scenario";
import { cashChart } from "../../../src/charts/cashChart";
import type { Chart, ChartData, ChartInput } from "../../../src/charts/chart";
import { contributionChart } from "../../../src/charts/compare/contributionChart";
import { differenceChart } from "../../../src/charts/compare/differenceChart";
import { COMPARED_MEASURES } from "../../../src/charts/compare/measures";
import { overlayChart } from "../../../src/charts/compare/overlayChart";
import { exceedanceChart } from "../../../src/charts/exceedanceChart";
import { futuresChart } from "../../../src/charts/futuresChart";
import { npvChart } from "../../../src/charts/npvChart";
import { outputChart } from "../../../src/charts/outputChart";
import { plantCapitalChart } from "../../../src/charts/plantCapitalChart";
import { priceLevel, tableInPrices } from "../../../src/charts/prices";
import { pricesChart } from "../../../src/charts/pricesChart";
import { productsChart } from "../../../src/charts/productsChart";
import { recipientsChart } from "../../../src/charts/recipientsChart";
import { sankeyChart } from "../../../src/charts/sankeyChart";
import { trialsChart } from "../../../src/charts/trialsChart";
import { unitCostChart } from "../../../src/charts/unitCostChart";
import { waterfallChart } from "../../../src/charts/waterfallChart";
import { isMoney } from "../../../src/i18n/format";
import { rankedReplays } from "./filledSummary";
import { realInput, resultsOf, trialOf } from "./flowInput";

const YEAR = 2060;
const nominal = { inflation: 0.03, offset: 0.5 };
const LEVEL = 1.03 ** (YEAR - 2026 + 0.5);
const summary = resultsOf(baseScenario);
const input = (changes: Partial<ChartInput>): ChartInput => realInput(baseScenario, changes);
const [cash, , , jobs] = COMPARED_MEASURES;
const look = { letter: "B", note: "" } as const;
const parts = {
  unit: "bn CNY",
  name: "NPV",
  trials: 1,
  changes: [],
  before: 1,
  after: 2,
  exact: true,
  ends: ["A", "B"],
} as const;

const charts = [
  cashChart,
  npvChart,
  outputChart,
  pricesChart,
  productsChart,
  recipientsChart,
  unitCostChart,
  plantCapitalChart,
  waterfallChart(YEAR),
  sankeyChart(tools, trialOf(baseScenario), YEAR),
  trialsChart({ rankedBy: "valuation.npv", opened: rankedReplays(summary) }),
  exceedanceChart({ id: "valuation.npv", threshold: 0 }),
  futuresChart({ id: "claims.outputValue", threshold: 1000 }),
  differenceChart(cash!),
  overlayChart("overlay", cash!, look),
  contributionChart(parts, "valuation.npv"),
] as unknown as readonly Chart[];

const readings = charts.flatMap((chart) =>
  (chart.measures?.map(({ id }) => id) ?? [undefined]).flatMap((measure) =>
    (["yearly", "cumulative"] as const).map((mode) => ({ chart, measure, mode, name: chart.id })),
  ),
);

describe("every chart of money says in which prices it is, and draws them", () => {
  it.each(readings)("$name, $measure, $mode", ({ chart, measure, mode }) => {
    const real = chart.view(input({ measure, mode }));
    const priced = chart.view(input({ measure, mode, nominal }));
    const hasMoney = (data: ChartData) => chart.rows(data).columns.some(({ unit }) => isMoney(unit));
    if (!hasMoney(real)) {
      expect(priced.subtitle).toBe(real.subtitle);
      return;
    }
    expect(real.subtitle).toContain("real 2025 prices");
    expect(chart.view(input({ measure, mode, nominal, language: "zh" })).subtitle).toMatch(
      priced.nominal ? /名义价，通胀率 3 %/ : /2025 年不变价/,
    );
    if (priced.nominal) expect(priced.subtitle).toContain("nominal, 3 % inflation");
    else {
      expect(priced.subtitle).toContain("real 2025 prices");
      expect(chart.rows(priced)).toEqual(chart.rows(real));
    }
  });
});

describe("a year's streams of money", () => {
  const chart = sankeyChart(tools, trialOf(baseScenario), YEAR);
  const view = (changes: Partial<ChartInput>) => chart.view(input({ measure: "money", ...changes }));

  it("are in that year's prices, in the same shares", () => {
    const [real, priced] = [view({}), view({ nominal })];
    real.links.forEach(({ value, share }, i) => {
      expect(priced.links[i]!.value / value).toBeCloseTo(LEVEL, 9);
      expect(priced.links[i]!.share).toBeCloseTo(share, 12);
    });
    const columns = tableInPrices(chart.rows(priced), priced).columns.map(({ id }) => id);
    expect(columns).toContain("money_nominal");
    expect(chart.view(input({ nominal })).links).toEqual(chart.view(input({})).links);
  });
});

describe("the way from sales to cash", () => {
  const chart = waterfallChart(YEAR);
  const view = (measure: string) => ({
    real: chart.view(input({ measure })),
    priced: chart.view(input({ measure, nominal })),
  });

  it("of one year is in that year's prices", () => {
    const { real, priced } = view("year");
    real.bars.forEach(({ value, end }, i) => {
      expect(priced.bars[i]!.value).toBeCloseTo(value * LEVEL, 9);
      expect(priced.bars[i]!.end).toBeCloseTo(end * LEVEL, 9);
    });
    expect(priced.title).toBe(real.title);
  });

  it.each(["life", "present"])("of the %s stays real", (measure) => {
    const { real, priced } = view(measure);
    expect(priced.bars).toEqual(real.bars);
  });
});

describe("messages on money of all years", () => {
  it.each([recipientsChart, plantCapitalChart, unitCostChart, productsChart] as unknown as readonly Chart[])(
    "$id stay real, and say so",
    (chart) => {
      const measure = chart.id === "plantCapital" ? "yearly" : undefined;
      const real = chart.view(input({ measure }));
      expect(real.title).not.toContain("real");
      expect(chart.view(input({ measure, nominal })).title).toBe(`${real.title} (real 2025 prices)`);
      expect(chart.view(input({ measure, nominal, language: "zh" })).title).toMatch(/（2025 年不变价）$/);
    },
  );
});

describe("scenarios against each other", () => {
  const at = YEAR - summary.firstYear;

  it("are each drawn at their own inflation, which is said where they differ", () => {
    const chart = overlayChart("overlay", cash!, look);
    const level = (inflation: number) => priceLevel({ inflation, offset: 0.5 }, YEAR);
    const view = (changes: Partial<ChartInput>) => chart.view(input({ base: summary, nominal, ...changes }));
    const line = summary.lines["valuation.cashFlow"].p50[at]!;
    const own = view({ baseNominal: { inflation: 0.05, offset: 0.5 } });
    expect(own.own.p50[at]! / line).toBeCloseTo(LEVEL, 9);
    expect(own.other!.bands.p50[at]! / line).toBeCloseTo(level(0.05), 9);
    expect(own.subtitle).toContain("nominal, each at its own inflation");
    expect(tableInPrices(chart.rows(own), own).columns.at(-1)!.label).toContain("each at its own inflation");
    const shared = view({ baseNominal: { ...nominal } });
    expect(shared.other!.bands.p50[at]! / line).toBeCloseTo(LEVEL, 9);
    expect(shared.subtitle).toContain("nominal, 3 % inflation");
  });

  it("have nominal differences by year, with the same share of trials above", () => {
    const chart = differenceChart(cash!);
    const [real, priced] = [chart.view(input({})), chart.view(input({ nominal }))];
    expect(priced.bands.p90[at]! / real.bands.p90[at]!).toBeCloseTo(LEVEL, 9);
    expect(priced.above).toEqual(real.above);
    expect(differenceChart(jobs!).view(input({ nominal })).bands).toEqual(
      differenceChart(jobs!).view(input({})).bands,
    );
  });
});
