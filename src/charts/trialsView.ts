import type { Language } from "../../models/core/text";
import type { Replay } from "../../models/engine/replay";
import { lineById } from "../../models/mine/catalogue";
import type { LineId, MetricId } from "../../models/mine/registry";
import type { ChosenMetric } from "../state/ownMetrics";
import { formatQuantity, isMoney, scaleFor } from "../i18n/format";
import type { ChartInput, Measure } from "./chart";
import { niceDomain, settleDomain } from "./domain";
import { lastFullYear } from "./lastFullYear";
import { lineOf } from "./lineOf";
import { lowerFirst } from "./lowerFirst";
import { measured, type Measured } from "./measured";
import { inPrices, lineInPrices, pricesWords } from "./prices";
import type { TrialPath, TrialsData } from "./trials";

/** Trials opened because of their rank by a metric. */
export interface RankedTrials {
  readonly rankedBy: ChosenMetric;
  /** present where that is one of the reader's own */
  readonly own?: Measured | undefined;
  /** from the lowest rank to the highest; empty until they are computed */
  readonly opened: readonly { readonly rank: number; readonly replay: Replay }[];
}

const ids = [
  "market.revenue",
  "valuation.cashFlow",
  "capital.investment",
  "employment.direct",
  "extraction.ore",
  "market.priceV2o5",
  "market.priceIronConcentrate",
] as const satisfies readonly LineId[];

/** The lines that single trials are shown of, with their declared names. */
export const trialMeasures: readonly Measure[] = ids.map((id) => ({
  id,
  label: lineById.get(id)!.definition.label,
}));

/** Single trials by rank over the bands of all of them, yearly or summed where the line has a sum. */
export function trialsView(
  { rankedBy: id, own: mine, opened }: RankedTrials,
  input: ChartInput,
  previous?: TrialsData,
): TrialsData {
  const { summary, measure, mode, language, refining, held } = input;
  const yearly: LineId = ids.find((id) => id === measure) ?? ids[0];
  const sum = `${yearly}Cumulative`;
  const isSum = mode === "cumulative" && lineById.has(sum);
  const line = isSum ? (sum as LineId) : yearly;
  const { unit, stat } = lineById.get(line)!.definition;
  // a sum of money of many years has no price level of its own
  const nominal = isSum || !isMoney(unit) ? undefined : input.nominal;
  const bands = lineInPrices(lineOf(summary, line), summary.firstYear, nominal);
  const paths = opened.map(({ rank, replay }): TrialPath => {
    return {
      trial: replay.trial,
      rank,
      ranked: mine ? mine.metric.values![replay.trial]! : replay.metrics[id as MetricId],
      values: inPrices(replay.lines[line], summary.firstYear, nominal),
    };
  });
  const drawn = [bands.p10, bands.p90, ...paths.map(({ values }) => values)];
  const reach = (pick: (a: number, b: number) => number): number =>
    drawn.reduce(
      (best, values) => values.reduce((far, v) => (Number.isFinite(v) ? pick(far, v) : far), best),
      0,
    );
  const domainKey = `trials.${line}`;
  const wanted = niceDomain(reach(Math.min), reach(Math.max));
  const domain = settleDomain(
    previous?.domainKey === domainKey ? previous.domain : undefined,
    wanted,
    refining,
    held,
  );
  const scale = scaleFor(unit, Math.max(-domain[0], domain[1]), language);
  const zh = language === "zh";
  const read = summary.firstYear + (isSum ? summary.years - 1 : lastFullYear(bands.p50));
  const rankedBy = measured({ id, own: mine }, input);
  const own = { line, firstYear: summary.firstYear, unit, scale, bands, paths, rankedBy, read };
  const name = lineById.get(yearly)!.definition.label[language];
  const per = isSum || stat !== "flow" ? "" : zh ? "/年" : " a year";
  const rankName = rankedBy.label[language];
  const parts = [
    zh
      ? `${isSum ? "累计" : ""}${name}：按${rankName}排序的单次试验`
      : `${isSum ? `Cumulative ${lowerFirst(name)}` : name} in single trials ranked by ${lowerFirst(rankName)}`,
    scale.label + per,
    ...(isMoney(unit) ? [pricesWords(nominal, language)] : []),
  ];
  return {
    ...own,
    language,
    title: titleOf(own, isSum, name, rankName, language) ?? name,
    subtitle: parts.filter((part) => part !== "").join(zh ? "，" : ", "),
    note: zh
      ? "细线：第 5、15……95 百分位的单次试验；色带：逐年 80 % 与 50 % 的试验；粗线：中位数"
      : "Thin lines: the trials at the 5th, 15th … 95th rank of 100; bands: 80 % and 50 % of trials by year; thick line: median",
    refining,
    nominal,
    domain,
    domainKey,
  };
}

/** "Revenue in 2105: 910 bn CNY in the trial ranked 5th of 100 by NPV, 1,310 in the one ranked 95th". */
function titleOf(
  {
    paths,
    read,
    firstYear,
    unit,
    scale,
  }: Pick<TrialsData, "paths" | "read" | "firstYear" | "unit" | "scale">,
  isSum: boolean,
  name: string,
  rankName: string,
  language: Language,
): string | undefined {
  const [low, high] = [paths[0], paths.at(-1)];
  if (!low || !high || low === high) return undefined;
  const show = ({ values }: TrialPath): string =>
    formatQuantity(values[read - firstYear]!, unit, language, { scale });
  return language === "zh"
    ? `按${rankName}排序，${isSum ? "至 " : ""}${read}\u00a0年${isSum ? "累计" : ""}${name}：第 ${low.rank} 百分位的试验 ${show(low)}，第 ${high.rank} 百分位 ${show(high)}`
    : `${name} ${isSum ? "by" : "in"} ${read}: ${show(low)} in the trial ranked ${low.rank}th of 100 by ${lowerFirst(rankName)}, ${show(high)} in the ${high.rank}th`;
}
