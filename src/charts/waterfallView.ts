import type { Language, Text } from "../../models/core/text";
import type { Summary } from "../../models/engine/summary";
import type { LineId } from "../../models/mine/registry";
import { waterfall, type WaterfallStep } from "../../models/mine/waterfall";
import type { Yearly } from "../../models/mine/yearly";
import {
  decimalsFor,
  formatQuantity,
  formatShare,
  scaleFor,
  significantDigits,
  type Scale,
} from "../i18n/format";
import type { ChartData, ChartInput } from "./chart";
import { chartWords } from "./chartWords";
import { niceDomain } from "./domain";
import { flowWords } from "./flowWords";
import { lowerFirst } from "./lowerFirst";
import { priceLevel, pricesWords } from "./prices";

/** One bar: a total stands on the axis, a part hangs between where the one before ended and its own end. */
export interface WaterfallBar {
  readonly id: string;
  readonly label: string;
  readonly value: number;
  readonly start: number;
  readonly end: number;
  readonly total: boolean;
  /** CSS colour, where its own colour would say the wrong thing */
  readonly colour?: string;
}

export interface WaterfallData extends ChartData {
  readonly scale: Scale;
  readonly bars: readonly WaterfallBar[];
  /** calendar year of the bars; undefined for the whole life */
  readonly year: number | undefined;
  /** write the sign of parts that add */
  readonly signed?: boolean;
  /** largest standard error of the parts, in the declared unit: no digit is written that it decides */
  readonly se?: number;
}

/** Decimals that give the largest bar four digits, or fewer if chance decides them, so that a column of values lines up. */
export function waterfallDecimals({ bars, scale, se }: Pick<WaterfallData, "bars" | "scale" | "se">): number {
  const largest = bars.reduce((best, { value }) => Math.max(best, Math.abs(value * scale.factor)), 1);
  const digits = significantDigits(largest, se === undefined ? undefined : se * scale.factor, 4);
  return Math.max(0, decimalsFor(largest, digits));
}

/** Parts smaller than this share of sales are rounding. */
const NOTHING = 1e-9;
const RATE_VARIES: Text = { en: "Rate differs between trials", zh: "各次试验折现率不同" };

/** The way from sales to free cash flow by means: whole life, present value, or one calendar year. */
export function waterfallView(input: ChartInput, chosenYear: number): WaterfallData {
  const { summary, language } = input;
  const zh = language === "zh";
  const kind = input.measure === "year" || input.measure === "present" ? input.measure : "life";
  const t = Math.min(Math.max(chosenYear - summary.firstYear, 0), summary.years - 1);
  const year = kind === "year" ? summary.firstYear + t : undefined;
  // only a single year has one price level: life and present value stay real
  const nominal = year === undefined ? undefined : input.nominal;
  const level = nominal && year !== undefined ? priceLevel(nominal, year) : 1;
  const steps = stepsOf(summary, kind, t).map((step) => ({ ...step, value: step.value * level }));
  const bars = barsOf(steps, language);
  const ends = bars.flatMap(({ start, end }) => [start, end]);
  const [low, high] = [Math.min(0, ...ends), Math.max(0, ...ends)];
  const scale = scaleFor("bn CNY", Math.max(high, -low), language);
  const span = {
    life: flowWords.wholeLife[language],
    present: flowWords.presentValue[language],
    year: year === undefined ? "" : zh ? `${year}\u00a0年` : String(year),
  }[kind];
  const basis = kind === "present" && input.npvBasis ? lowerFirst(input.npvBasis[language]) : undefined;
  return {
    language,
    title: titleOf(bars, kind, year, language) ?? flowWords.waterfall[language],
    subtitle: [
      flowWords.waterfall[language],
      span,
      scale.label,
      flowWords.means[language],
      basis,
      pricesWords(nominal, language),
    ]
      .filter(Boolean)
      .join(zh ? "，" : ", "),
    note: chartWords.meansNote[language],
    refining: input.refining,
    nominal,
    domain: niceDomain(low, high),
    domainKey: `waterfall.${kind}`,
    scale,
    bars,
    year,
  };
}

function stepsOf(summary: Summary, kind: "life" | "present" | "year", t: number): WaterfallStep[] {
  if (kind !== "present") return waterfall(summary, kind === "year" ? t : "all");
  const steps = waterfall(discounted(summary), "all");
  const last = steps[steps.length - 1]!;
  // the mean of products is not the product of means where the rate itself is drawn
  const npv = summary.lines["valuation.presentValue"].mean.reduce((sum, v) => sum + v, 0);
  const rest = npv - last.value;
  if (Math.abs(rest) <= NOTHING * steps[0]!.value) return steps;
  return [
    ...steps.slice(0, -1),
    { id: "rate", label: RATE_VARIES, value: rest, total: false },
    { ...last, value: last.value + rest },
  ];
}

/** The means of all lines, each year's seen from the start of the first. */
function discounted(summary: Summary): Yearly {
  const factor = summary.lines["valuation.discountFactor"].mean;
  return {
    lines: Object.fromEntries(
      Object.entries(summary.lines).map(([id, { mean }]) => [id, mean.map((v, t) => v * factor[t]!)]),
    ) as Record<LineId, Float64Array>,
  };
}

function barsOf(steps: readonly WaterfallStep[], language: Language): WaterfallBar[] {
  const largest = steps.reduce((best, { value }) => Math.max(best, Math.abs(value)), 0);
  let at = 0;
  return steps
    .map(({ id, label, value, total }) => {
      const start = total ? 0 : at;
      at = total ? value : at + value;
      return { id, label: label[language], value, start, end: at, total };
    })
    .filter(({ value, total }) => total || Math.abs(value) > NOTHING * largest);
}

/** "14 % of sales over the whole life is left as free cash flow; operating cost takes 55 %". */
function titleOf(
  bars: readonly WaterfallBar[],
  kind: "life" | "present" | "year",
  year: number | undefined,
  language: Language,
): string | undefined {
  const zh = language === "zh";
  const sales = bars[0]?.value ?? 0;
  const left = bars[bars.length - 1]?.value ?? 0;
  const money = formatQuantity(left, "bn CNY", language);
  const gone = formatQuantity(-left, "bn CNY", language);
  const when = {
    life: zh ? "全期" : "over the life",
    present: "",
    year: zh ? `${year}\u00a0年` : `in ${year}`,
  };
  if (!(sales > 0)) {
    if (left === 0) return undefined;
    if (zh) return `${year ?? ""}\u00a0年尚无销售，净流出 ${gone}`;
    return `Nothing is sold ${when[kind]} yet; ${gone} goes out`;
  }
  const cost = bars.find(({ id }) => id === "cost.total")?.value ?? 0;
  const [kept, spent] = [formatShare(left / sales), formatShare(-cost / sales)];
  if (kind === "present") {
    if (left >= 0)
      return zh
        ? `按现值计，销售收入的 ${kept} 留作净现值，即 ${money}`
        : `In present value ${kept} of sales is left: an NPV of ${money}`;
    return zh
      ? `按现值计，销售收入不抵成本、税费与投资，净现值为 ${money}`
      : `In present value sales do not cover cost, taxes and investment: NPV ${money}`;
  }
  if (left >= 0)
    return zh
      ? `${when[kind]}销售收入的 ${kept} 成为自由现金流，经营成本占 ${spent}`
      : `${kept} of sales ${when[kind]} is left as free cash flow; operating cost takes ${spent}`;
  return zh ? `${when[kind]}支出比收入多 ${gone}` : `${gone} more goes out than comes in ${when[kind]}`;
}
