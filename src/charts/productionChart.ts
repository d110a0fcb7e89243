import { text } from "../../models/core/text";
import { formatQuantity, scaleFor, type Scale } from "../i18n/format";
import type { LineSummary } from "../../models/engine/summary";
import { yearlyError } from "../i18n/yearlyError";
import { lineError } from "../../models/engine/lineError";
import type { Chart, ChartInput, ChartTable, Tip } from "./chart";
import { niceDomain, settleDomain } from "./domain";
import { drawProduction } from "./drawProduction";
import { linedLayers, type LinedLayer } from "./linedLayers";
import { lineOf } from "./lineOf";
import type { PartsData, PartsMeasure } from "./parts";
import { partsOpens, partsRows, partsSentence, partsTip } from "./partsTable";
import { partsView } from "./partsView";
import { oreTitle } from "./productsTitle";

/** Tonnes moved above, tonnes of waste per tonne of ore below. */
export interface ProductionData extends PartsData {
  readonly strip: {
    /** blank where nothing is mined */
    readonly bands: LineSummary;
    readonly domain: readonly [number, number];
    readonly scale: Scale;
    readonly label: string;
    readonly trials: number;
  };
}

const layers: readonly LinedLayer[] = [
  { id: "ore", label: text("Ore", "矿石"), colour: "var(--p-steel)", line: "extraction.ore" },
  { id: "waste", label: text("Waste", "废石"), colour: "var(--p-iron)", line: "extraction.waste" },
];
const words = {
  name: text("Production and stripping", "采剥产量与剥采比"),
  strip: text("strip ratio", "剥采比"),
  note: text(
    "Above: means, which add up. Below: strip ratio, median with 80 % and 50 % of trials by year",
    "上图：均值（可相加）。下图：剥采比中位数，色带为逐年 80 % 与 50 % 的试验",
  ),
} as const;

const measure: PartsMeasure = {
  id: "tonnes",
  label: words.name,
  unit: "Mt",
  describe: text("Ore and waste mined, and waste per tonne of ore", "采出矿石与剥离废石，及剥采比"),
  kind: "flow",
  money: false,
  note: words.note,
  layers: (summary, language) => linedLayers(layers, summary, language),
  title: ({ layers: found, firstYear }, language) => oreTitle(found, firstYear, language),
};

/** Ore and waste by year, and how much waste a tonne of ore takes. */
export const productionChart: Chart<ProductionData> = {
  id: "production",
  name: words.name,
  modes: false,
  view: productionView,
  draw: drawProduction,
  rows: productionRows,
  tip: productionTip,
  opens: (data, point) =>
    point.column?.startsWith("strip_") || (point.value !== undefined && point.value < 0)
      ? { id: "extraction.strip", year: point.step }
      : partsOpens(data, point),
  say: (data, year) => {
    const ratio = stripAt(data, year);
    const strip = ratio === undefined ? "" : `, ${data.strip.label} ${ratio}`;
    return partsSentence(data, year) + (data.language === "zh" ? strip.replace(", ", "，") : strip);
  },
};

function productionView(input: ChartInput, previous?: ProductionData): ProductionData {
  const parts = partsView("production", [measure], input, previous);
  const { summary, language } = input;
  const ore = lineOf(summary, "extraction.ore").p50;
  const line = lineOf(summary, "extraction.strip");
  // without ore there is no ratio to speak of
  const mined = (values: Float64Array): Float64Array => values.map((v, t) => (ore[t]! > 0 ? v : NaN));
  const { p5, p10, p25, p50, p75, p90, p95 } = line;
  const bands: LineSummary = {
    ...line,
    p5: mined(p5),
    p10: mined(p10),
    p25: mined(p25),
    p50: mined(p50),
    p75: mined(p75),
    p90: mined(p90),
    p95: mined(p95),
  };
  const high = bands.p90.reduce((best, v) => (v > best ? v : best), 0);
  return {
    ...parts,
    strip: {
      bands,
      domain: settleDomain(previous?.strip.domain, niceDomain(0, high), input.refining, input.held),
      scale: scaleFor("t/t", high, language),
      label: words.strip[language],
      trials: summary.trials,
    },
  };
}

/** Median strip ratio of a year in words. */
function stripAt({ strip, firstYear, language }: ProductionData, year: number): string | undefined {
  const t = year - firstYear;
  const value = strip.bands.p50[t];
  if (value === undefined || Number.isNaN(value)) return undefined;
  const se = lineError(strip.bands, "p50", t, strip.trials);
  return formatQuantity(value, "t/t", language, { se, scale: strip.scale });
}

function productionRows(data: ProductionData): ChartTable {
  const { columns, rows } = partsRows(data);
  const shown = ["p10", "p50", "p90"] as const;
  return {
    columns: [
      ...columns,
      ...shown.map((id) => ({
        id: `strip_${id}`,
        label: `${data.strip.label} ${id.toUpperCase()}`,
        unit: "t/t" as const,
        errors: Array.from(data.strip.bands[id], (_, t) =>
          lineError(data.strip.bands, id, t, data.strip.trials),
        ),
      })),
    ],
    rows: rows.map((row, t) => [
      ...row,
      ...shown.map((id) => {
        const value = data.strip.bands[id][t]!;
        return Number.isNaN(value) ? "" : value;
      }),
    ]),
    note: yearlyError[data.language],
  };
}

function productionTip(data: ProductionData, year: number): Tip | undefined {
  const tip = partsTip(data, year);
  const ratio = stripAt(data, year);
  if (!tip || ratio === undefined) return tip;
  return { ...tip, rows: [...tip.rows, { label: `${data.strip.label} P50`, value: ratio }] };
}
