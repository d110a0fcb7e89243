import { scaleFor } from "../i18n/format";
import type { ChartInput } from "./chart";
import { chartWords } from "./chartWords";
import { settleDomain, shownDomain } from "./domain";
import type { PartsData, PartsMeasure } from "./parts";
import { inPrices, pricesWords, realMessage } from "./prices";
import { totals } from "./productsView";
import { subtitleUnit } from "./subtitleUnit";
import type { Layer } from "./stack";

/** What lies below zero by less than this share of the axis is thinner than the axis itself. */
const HAIR = 0.01;

/** Stacked parts of a measure, by year. Parts that never occur are left out. */
export function partsView(
  chartId: string,
  measures: readonly PartsMeasure[],
  input: ChartInput,
  previous?: PartsData,
): PartsData {
  const { summary, base, language } = input;
  const measure = measures.find(({ id }) => id === input.measure) ?? measures[0]!;
  const nominal = measure.money && measure.kind !== "sum" ? input.nominal : undefined;
  const priced = <T extends { readonly values: Float64Array }>(parts: readonly T[], firstYear: number): T[] =>
    parts.map((part) => ({ ...part, values: inPrices(part.values, firstYear, nominal) }));
  const realLayers = measure.layers(summary, language).filter(({ values }) => values.some((v) => v !== 0));
  const realCurves = measure.curves?.(summary, language) ?? [];
  const layers = priced(realLayers, summary.firstYear);
  const curves = priced(realCurves, summary.firstYear);
  // what a title says of money, it says of all years together
  const told = {
    layers: realLayers,
    curves: realCurves,
    sums: sumOf(realLayers, summary.years),
    firstYear: summary.firstYear,
  };
  const ghost =
    base && layers.length > 0
      ? {
          firstYear: base.firstYear,
          total: sumOf(priced(measure.layers(base, language), base.firstYear), base.years),
        }
      : undefined;
  const extremes = [sided(layers, summary.years, -1), sided(layers, summary.years, 1)];
  const drawn = [...curves.map(({ values }) => values), ...(ghost ? [ghost.total] : [])];
  const high = Math.max(0, ...extremes[1]!, ...drawn.map(greatest));
  const lowest = Math.min(0, ...extremes[0]!, ...drawn.map(least));
  const low = -lowest < HAIR * high ? 0 : lowest;
  const domainKey = `${chartId}.${measure.id}`;
  const scale = scaleFor(measure.unit, Math.max(high, -low), language);
  return {
    language,
    title: realMessage(measure.title(told, language), { nominal, language }) ?? measure.describe[language],
    subtitle: subtitleOf(
      measure,
      subtitleUnit(measure.unit, scale.label, language),
      layers.length > 0,
      pricesWords(nominal, language),
      language,
    ),
    note: (measure.note ?? chartWords.meansNote)[language],
    refining: input.refining,
    nominal,
    domain: settleDomain(
      previous?.domainKey === domainKey ? previous.domain : undefined,
      shownDomain(low * 1.02, high * 1.02, scale.factor),
      input.refining,
      input.held,
    ),
    domainKey,
    total: measure.total,
    firstYear: summary.firstYear,
    years: summary.years,
    unit: measure.unit,
    scale,
    layers,
    curves,
    ghost,
  };
}

function subtitleOf(
  measure: PartsMeasure,
  unit: string,
  hasLayers: boolean,
  prices: string,
  language: "en" | "zh",
): string {
  const zh = language === "zh";
  const per = measure.kind !== "flow" ? "" : zh ? "/年" : " a year";
  const means = !hasLayers ? "" : zh ? "均值（可相加）" : "means (they add up)";
  const parts = [measure.describe[language], unit + per, means, measure.money ? prices : ""];
  return parts.filter((part) => part !== "").join(zh ? "，" : ", ");
}

const sumOf = (layers: readonly Layer[], years: number) =>
  totals(
    layers.map(({ values }) => values),
    years,
  );

/** What lies above (side 1) or below (side −1) zero, year by year. */
function sided(layers: readonly Layer[], years: number, side: 1 | -1): Float64Array {
  return totals(
    layers.map(({ values }) => values.map((v) => (v * side > 0 ? v : 0))),
    years,
  );
}

const greatest = (values: Float64Array) => values.reduce((best, v) => (v > best ? v : best), 0);
const least = (values: Float64Array) => values.reduce((best, v) => (v < best ? v : best), 0);
