import { text } from "../../models/core/text";
import type { Summary } from "../../models/engine/summary";
import { isMoney, scaleFor } from "../i18n/format";
import type { ChartInput } from "./chart";
import { chartWords } from "./chartWords";
import { settleDomain, shownDomain } from "./domain";
import { lineOf } from "./lineOf";
import { inPrices, pricesWords, realMessage } from "./prices";
import { productParts } from "./productParts";
import { oreTitle, salesTitle, tonnesTitle } from "./productsTitle";
import type { Layer, StackData, StackMeasure } from "./stack";

/** The three readings of the chart: sales by product, tonnes by product, ore and waste. */
export const productMeasures: readonly StackMeasure[] = [
  {
    id: "sales",
    total: "market.revenue",
    label: text("Sales", "销售额"),
    unit: "bn CNY",
    describe: text("Sales by product", "各产品销售额"),
  },
  {
    id: "tonnes",
    label: text("Tonnes", "吨位"),
    unit: "Mt",
    describe: text("Products sold", "产品销售量"),
  },
  {
    id: "ore",
    label: text("Ore", "矿石"),
    unit: "Mt",
    describe: text("Ore and waste mined", "采出矿石与剥离废石"),
  },
];

/** Stacked means of the chosen reading; parts that never occur are left out. */
export function productsView(input: ChartInput, previous?: StackData): StackData {
  const { summary, base, language } = input;
  const measure = productMeasures.find(({ id }) => id === input.measure) ?? productMeasures[0]!;
  const money = isMoney(measure.unit);
  const nominal = money ? input.nominal : undefined;
  const realLayers = layersOf(measure, summary, language).filter(({ values }) => values.some((v) => v > 0));
  const layers = realLayers.map((layer) => ({
    ...layer,
    values: inPrices(layer.values, summary.firstYear, nominal),
  }));
  const sums = totals(
    layers.map(({ values }) => values),
    summary.years,
  );
  const ghost = base && {
    firstYear: base.firstYear,
    total: totals(
      layersOf(measure, base, language).map(({ values }) => inPrices(values, base.firstYear, nominal)),
      base.years,
    ),
  };
  const high = Math.max(greatest(sums), ghost ? greatest(ghost.total) : 0);
  const domainKey = `products.${measure.id}`;
  const scale = scaleFor(measure.unit, high, language);
  const described = measure.describe[language];
  const zh = language === "zh";
  return {
    language,
    // of money, a title tells each product's share over all years
    title:
      realMessage(titleOf(measure.id, realLayers, sums, summary.firstYear, language), {
        nominal,
        language,
      }) ?? described,
    subtitle: zh
      ? `${described}，${scale.label}/年，均值（可相加）${money ? `，${pricesWords(nominal, "zh")}` : ""}`
      : `${described}, ${scale.label} a year, means (they add up)${money ? `, ${pricesWords(nominal, "en")}` : ""}`,
    note: chartWords.meansNote[language],
    refining: input.refining,
    nominal,
    domain: settleDomain(
      previous?.domainKey === domainKey ? previous.domain : undefined,
      shownDomain(0, high * 1.02, scale.factor),
      input.refining,
      input.held,
    ),
    domainKey,
    total: measure.total,
    firstYear: summary.firstYear,
    unit: measure.unit,
    scale,
    layers,
    ghost,
  };
}

function titleOf(
  measure: string,
  layers: readonly Layer[],
  sums: Float64Array,
  firstYear: number,
  language: "en" | "zh",
): string | undefined {
  if (measure === "ore") return oreTitle(layers, firstYear, language);
  return measure === "tonnes" ? tonnesTitle(layers, sums, language) : salesTitle(layers, language);
}

function layersOf(measure: StackMeasure, summary: Summary, language: "en" | "zh"): Layer[] {
  if (measure.id === "ore") {
    return [
      {
        id: "ore",
        label: language === "zh" ? "矿石" : "Ore",
        colour: "var(--p-steel)",
        values: lineOf(summary, "extraction.ore").mean,
        line: "extraction.ore",
      },
      {
        id: "waste",
        label: language === "zh" ? "废石" : "Waste",
        colour: "var(--p-iron)",
        values: lineOf(summary, "extraction.waste").mean,
        line: "extraction.waste",
      },
    ];
  }
  return productParts
    .filter((part) => measure.id === "sales" || part.tonnes.length > 0)
    .map((part) => ({
      id: part.id,
      label: part.label[language],
      colour: part.colour,
      line: measure.id === "sales" ? part.sales[0]! : part.tonnes[0]!.line,
      values:
        measure.id === "sales"
          ? totals(
              part.sales.map((line) => lineOf(summary, line).mean),
              summary.years,
            )
          : totals(
              part.tonnes.map(({ line, factor }) => lineOf(summary, line).mean.map((v) => v * factor)),
              summary.years,
            ),
    }));
}

/** Sum of several yearly lines, year by year. */
export function totals(lines: readonly Float64Array[], years: number): Float64Array {
  const sums = new Float64Array(years);
  for (const line of lines) for (let t = 0; t < years; t++) sums[t] = sums[t]! + line[t]!;
  return sums;
}

const greatest = (values: Float64Array) => values.reduce((best, v) => (v > best ? v : best), 0);
