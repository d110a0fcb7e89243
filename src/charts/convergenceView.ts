import { scaleLinear } from "d3";
import { convergence, type Look } from "../../models/engine/convergence";
import { EXACT_LIMIT } from "../../models/engine/sketch";
import type { Summary } from "../../models/engine/summary";
import { wilsonInterval, Z_95 } from "../../models/statistics/standardErrors";
import { formatFixed, scaleFor, type Scale } from "../i18n/format";
import type { ChartInput } from "./chart";
import { estimates, type ConvergenceData, type ConvergencePoint, type Estimate } from "./convergenceData";
import { askedText, convergenceTitle } from "./convergenceTexts";
import { settleDomain } from "./domain";
import { lowerFirst } from "./lowerFirst";
import { measured, trialsOf, type MeasuredOf } from "./measured";
import { realMark } from "./prices";

/** What of a metric a convergence chart is to show. */
export interface ConvergenceOf extends MeasuredOf {
  /** the metric is 1 or 0 in every trial: its mean is a probability */
  readonly isYesNo: boolean;
  /** precision at which the run stops, where it is judged by this metric's median */
  readonly asked: number | undefined;
}

const PERCENT: Scale = { from: 0, factor: 100, label: "%", short: "%" };

/** How an estimate and its error settle as trials come in, at powers of √2 trials up to the whole run. */
export function convergenceView(
  of: ConvergenceOf,
  input: ChartInput,
  previous?: ConvergenceData,
): ConvergenceData {
  const { summary, language } = input;
  const { id, isYesNo, asked: wanted } = of;
  const { metric, unit, label } = measured(of, input);
  const estimate: Estimate = isYesNo ? "probability" : input.measure === "mean" ? "mean" : "median";
  const points = convergence(metric, { ...summary, trials: trialsOf(of, input) })
    .map((look) => pointOf(look, estimate, summary.design))
    .filter(({ low, high }) => Number.isFinite(low) && Number.isFinite(high));
  const asked = estimate === "median" ? wanted : undefined;
  const range = rangeOf(points, asked);
  const domainKey = `convergence.${id}.${estimate}`;
  const own = {
    language,
    estimate,
    unit,
    scale: isYesNo ? PERCENT : scaleFor(unit, Math.max(-range[0], range[1]), language),
    points,
    asked,
  };
  return {
    ...own,
    title: convergenceTitle(own),
    subtitle: subtitleOf(label[language], own, metric.values === undefined),
    note: noteOf(own),
    refining: input.refining,
    domainKey,
    domain: settleDomain(
      previous?.domainKey === domainKey ? previous.domain : undefined,
      range,
      input.refining,
      input.held,
    ),
  };
}

function pointOf(
  { trials, valid, ...look }: Look,
  estimate: Estimate,
  design: Summary["design"],
): ConvergencePoint {
  const value = estimate === "median" ? look.median : look.mean;
  const half = Z_95 * (estimate === "median" ? look.medianError : look.meanError);
  if (estimate !== "probability") return { trials, valid, value, low: value - half, high: value + half };
  // says something of independent trials even where none, or every one, says yes
  const [low, high] =
    design === "random"
      ? wilsonInterval(value, valid)
      : [Math.max(0, value - half), Math.min(1, value + half)];
  return { trials, valid, value, low, high };
}

/** Round ends around everything drawn; not from zero, because what is read is how narrow the band becomes. */
function rangeOf(points: readonly ConvergencePoint[], asked = 0): readonly [number, number] {
  const last = points.at(-1);
  if (!last) return [0, 1];
  const margin = Math.abs(last.value) * asked;
  const low = Math.min(last.value - margin, ...points.map((point) => point.low));
  const high = Math.max(last.value + margin, ...points.map((point) => point.high));
  const pad = high > low ? 0 : Math.abs(high) * 0.01 || 1;
  const [from = low, to = high] = scaleLinear([low - pad, high + pad], [0, 1])
    .nice(4)
    .domain();
  return [from, to];
}

type Own = Pick<ConvergenceData, "language" | "estimate" | "unit" | "scale" | "points" | "asked">;

function subtitleOf(name: string, { language, estimate, unit, scale }: Own, isEndOnly: boolean): string {
  const zh = language === "zh";
  const what = zh
    ? `“${name}”的${estimates[estimate].zh}随试验次数的变化`
    : `${estimates[estimate].en} of “${name}” by number of trials`;
  const label = unit === "year" ? "" : scale.label;
  const parts = [what, label, realMark(unit, language)].filter((part) => part !== "").join(zh ? "，" : ", ");
  if (!isEndOnly) return zh ? `${parts}。色带：95 % 置信区间` : `${parts}. Band: 95 % confidence interval`;
  const limit = formatFixed(EXACT_LIMIT, 0);
  return zh
    ? `${parts}。超过 ${limit} 次试验时不保留逐次数值，只画最终结果及其 95 % 置信区间`
    : `${parts}. Beyond ${limit} trials no single values are kept: the end alone, with its 95 % confidence interval`;
}

function noteOf({ language, estimate, asked }: Own): string {
  const zh = language === "zh";
  const band = zh
    ? "色带：截至该次数的全部试验给出的 95 % 置信区间；横轴为对数刻度"
    : "Band: 95 % confidence interval from the trials up to there; logarithmic axis";
  if (asked === undefined) return band;
  return zh
    ? `${band}；虚线：最终${estimates[estimate].zh} ${askedText(asked)}，即所要求的精度`
    : `${band}; dashed: final ${lowerFirst(estimates[estimate].en)} ${askedText(asked)}, the precision asked for`;
}
