import type { Language } from "../../models/core/text";
import type { LineSummary, Summary } from "../../models/engine/summary";
import { lineById } from "../../models/mine/catalogue";
import { isMoney, scaleFor } from "../i18n/format";
import { figureFor, type Figure } from "./announced";
import type { ChartInput } from "./chart";
import { chartWords } from "./chartWords";
import { crossing } from "./crossing";
import { settleDomain, shownDomain } from "./domain";
import type { AnnouncedLine, FanData, FanMeasure, FanSpec } from "./fan";
import { spreadTitle } from "./fanSpreadTitle";
import { crossingTitle, peakTitle } from "./fanTitle";
import { lineOf } from "./lineOf";
import { subtitleUnit } from "./subtitleUnit";
import { inPrices, lineInPrices, pricesWords } from "./prices";

/**
 * What a fan chart draws for one measure: bands, ghost, announced line with its crossings, axis range and message.
 * Cumulative only where the measure has a sum; the announced figure stands on cumulative lines, or on levels.
 */
export function fanView(spec: FanSpec, input: ChartInput, previous?: FanData): FanData {
  const { summary, language } = input;
  const measure = spec.measures.find(({ id }) => id === input.measure) ?? spec.measures[0]!;
  const unit = measure.unit ?? spec.unit;
  const sums = input.mode === "cumulative" && measure.cumulative !== undefined;
  const id = sums ? measure.cumulative! : measure.yearly;
  // a sum of money of many years has no price level of its own
  const nominal = sums || !isMoney(unit) ? undefined : input.nominal;
  const line = lineInPrices(lineOf(summary, id), summary.firstYear, nominal);
  const ghost = input.base && inPrices(lineOf(input.base, id).p50, input.base.firstYear, nominal);
  const known = sums || !measure.cumulative ? measure.announced : undefined;
  const figure = known && figureFor(known, input);

  const high = Math.max(greatest(line.p90), ghost ? greatest(ghost) : 0, figure ? figure.value * 1.12 : 0);
  const domainKey = `${spec.id}.${id}`;
  const scale =
    input.held && previous?.domainKey === domainKey && previous.language === language
      ? previous.scale
      : scaleFor(unit, Math.max(high, figure?.value ?? 0), language);
  const isRate = !sums && lineById.get(id)!.definition.stat === "flow";
  const domain = settleDomain(
    previous?.domainKey === domainKey ? previous.domain : undefined,
    shownDomain(least(line.p10), high, scale.factor),
    input.refining,
    input.held,
  );
  const title =
    sums && figure
      ? crossingTitle(line, summary, measure, figure, language)
      : sums || !(isRate || figure)
        ? spreadTitle(line, summary, measure, unit, sums, language)
        : peakTitle(line, summary, measure, figure, unit, language);
  return {
    language,
    title: title ?? (language === "zh" && sums ? `累计${measure.subject.zh}` : measure.subject[language]),
    subtitle: subtitle(
      spec,
      measure,
      {
        sums,
        isRate,
        unit: subtitleUnit(unit, scale.label, language),
        prices: isMoney(unit) ? pricesWords(nominal, language) : undefined,
      },
      language,
    ),
    note: chartWords.bandsNote[language],
    refining: input.refining,
    nominal,
    domain,
    domainKey,
    line: id,
    firstYear: summary.firstYear,
    unit,
    scale,
    trials: summary.trials,
    bands: line,
    ghost: ghost && { firstYear: input.base!.firstYear, p50: ghost },
    announced: figure && announcedLine(line, summary.firstYear, figure, language, sums),
    exhaustion: sums ? undefined : exhaustionYear(summary, line),
  };
}

interface Described {
  readonly sums: boolean;
  /** an amount of each year */
  readonly isRate: boolean;
  readonly unit: string;
  /** price basis; absent where nothing is money */
  readonly prices: string | undefined;
}

function subtitle(
  spec: FanSpec,
  measure: FanMeasure,
  { sums, isRate, unit, prices }: Described,
  language: "en" | "zh",
): string {
  const zh = language === "zh";
  const described = measure.describe[language];
  const what = zh
    ? sums
      ? `累计${described}`
      : described
    : sums
      ? `Cumulative ${described}`
      : described.charAt(0).toUpperCase() + described.slice(1);
  const rate = isRate ? (zh ? `${unit}/年` : `${unit} a year`) : unit;
  const parts = [what, rate, prices ?? ""].filter((part) => part !== "").join(zh ? "，" : ", ");
  return spec.explainBands ? `${parts}${zh ? "。" : ". "}${chartWords.bands[language]}` : parts;
}

function announcedLine(
  line: LineSummary,
  firstYear: number,
  figure: Figure,
  language: Language,
  sums: boolean,
): AnnouncedLine {
  const { value, own } = figure;
  const flag = figure.flag[language];
  if (!sums) return { value, flag, own };
  const from = crossing(line.p90, firstYear, value);
  return {
    value,
    flag,
    own,
    ring: crossing(line.p50, firstYear, value),
    segment: from && { from, to: crossing(line.p10, firstYear, value) },
  };
}

/** The year from which a tenth of the trials mines nothing more, if this line's P10 falls by more than half with it. */
function exhaustionYear(summary: Summary, line: LineSummary): number | undefined {
  const ore = lineOf(summary, "extraction.ore").p10;
  const start = ore.findIndex((v) => v > 0);
  if (start < 0) return undefined;
  const end = ore.findIndex((v, t) => t > start && !(v > 0));
  if (end < 0) return undefined;
  const before = line.p10[Math.max(start, end - 3)]!;
  const after = line.p10[Math.min(line.p10.length - 1, end + 2)]!;
  return after < 0.5 * before ? summary.firstYear + end : undefined;
}

const greatest = (values: Float64Array) => values.reduce((best, v) => (v > best ? v : best), 0);
const least = (values: Float64Array) => values.reduce((best, v) => (v < best ? v : best), 0);
