import { tickStep } from "d3";
import { text } from "../../models/core/text";
import type { MetricSummary } from "../../models/engine/summary";
import { formatProbability, shownUnit } from "../i18n/format";
import type { ChartData, ChartInput } from "./chart";
import { chartWords } from "./chartWords";
import { settleDomain } from "./domain";
import { quantileType7 } from "../../models/statistics/quantileType7";
import { metricShareBelow } from "./shareBelow";

/** Bars that the plot aims at between P1 and P99. */
const BARS = 30;

/** Times that the base case may stand above the scenario's highest bar. */
const TALLEST_GHOST = 2;

/** A bar; the first and the last are open and hold the tails. Shares of all valid trials. */
export interface Bar {
  readonly low: number;
  readonly high: number;
  readonly share: number;
  readonly base?: number | undefined;
}

/** What the histogram draws, in bn CNY. */
export interface NpvData extends ChartData {
  readonly bars: readonly Bar[];
  readonly step: number;
  /** share of trials below zero */
  readonly loss: number;
  readonly baseLoss?: number | undefined;
  readonly p10: number;
  readonly p50: number;
  readonly p90: number;
  /** standard errors of P50, and of P10 and P90 */
  readonly error: number;
  readonly errors: readonly [number, number];
  /** highest bar that the plot makes room for, as a share */
  readonly top: number;
}

const words = {
  name: text("Net present value", "净现值"),
  basis: text("After tax, real", "税后，实际值"),
  note: text(
    "Share of trials per bar; the outermost bars hold the tails; dashed: base case",
    "各柱为试验占比；最外两柱含尾部；虚线：基准情景",
  ),
};

/** Histogram of the net present value: bars on a grid through zero from P1 to P99, tails counted into open bars. */
export function npvView(input: ChartInput, previous?: NpvData): NpvData {
  const { summary, base, language } = input;
  const metric = summary.metrics["valuation.npv"];
  const ghost = base?.metrics["valuation.npv"];
  const ranges = [middle(metric), ...(ghost ? [middle(ghost)] : [])];
  const low = Math.min(...ranges.map((range) => range[0]));
  const high = Math.max(...ranges.map((range) => range[1]));
  const wanted: readonly [number, number] =
    high > low ? [Math.min(low, 0), Math.max(high, 0)] : [low - 1, high + 1];
  // bars end where the shown money is round
  const { factor } = shownUnit("bn CNY", language);
  const wantedStep = tickStep(wanted[0] * factor, wanted[1] * factor, BARS) / factor;
  const snap = ([from, to]: readonly [number, number], step: number): readonly [number, number] => [
    Math.floor(from / step + 1e-9) * step,
    Math.ceil(to / step - 1e-9) * step,
  ];
  const domain = settleDomain(previous?.domain, snap(wanted, wantedStep), input.refining, input.held);
  const step = domain === previous?.domain ? previous.step : wantedStep;
  const count = Math.max(1, Math.round((domain[1] - domain[0]) / step));
  const edges = Array.from({ length: count + 1 }, (_, i) => Math.round((domain[0] + i * step) / step) * step);
  const shares = sharesOf(metric, edges);
  const ghostShares = ghost && sharesOf(ghost, edges);
  const loss = metricShareBelow(metric, 0);
  const own = Math.max(...shares);
  // a base case with a narrow peak must not press the scenario's bars flat: its outline is cut off instead
  const most = Math.max(own, Math.min(Math.max(...(ghostShares ?? [0])), TALLEST_GHOST * own));
  return {
    language,
    title: title(loss, summary.trials, language),
    subtitle: [
      (input.npvBasis ?? words.basis)[language],
      shownUnit("bn CNY", language).label,
      chartWords.realPrices[language],
    ].join(language === "zh" ? "，" : ", "),
    note: words.note[language],
    refining: input.refining,
    domain,
    domainKey: "npv",
    bars: shares.map((share, i) => ({
      low: i === 0 ? -Infinity : edges[i]!,
      high: i === count - 1 ? Infinity : edges[i + 1]!,
      share,
      base: ghostShares?.[i],
    })),
    step,
    loss,
    baseLoss: ghost && metricShareBelow(ghost, 0),
    p10: metric.p10,
    p50: metric.p50,
    p90: metric.p90,
    error: metric.errors.p50,
    errors: [metric.errors.p10, metric.errors.p90],
    top:
      previous && (input.held || (input.refining && previous.top >= most && previous.domain === domain))
        ? previous.top
        : most * 1.12,
  };
}

/** The message: the more likely side of zero, or that neither is, within the standard error of the share. */
function title(loss: number, trials: number, language: "en" | "zh"): string {
  if (Number.isNaN(loss)) return words.name[language];
  const margin = 1.96 * Math.sqrt(0.25 / Math.max(1, trials));
  if (Math.abs(loss - 0.5) <= margin) {
    return language === "zh" ? "净现值为正为负各占一半" : "NPV is as likely above zero as below";
  }
  const below = loss > 0.5;
  const share = formatProbability(below ? loss : 1 - loss);
  return language === "zh"
    ? `${share} 的试验净现值为${below ? "负" : "正"}`
    : `NPV is ${below ? "below" : "above"} zero in ${share} of trials`;
}

/** From P1 to P99. */
function middle({ sample }: MetricSummary): [number, number] {
  return [quantileType7(sample, 0.01), quantileType7(sample, 0.99)];
}

/** Share of trials per bar, the outer ones open. */
function sharesOf({ sample }: MetricSummary, edges: readonly number[]): number[] {
  const count = edges.length - 1;
  const shares = new Array<number>(count).fill(0);
  const step = (edges[count]! - edges[0]!) / count;
  for (const value of sample) {
    const bar = Math.floor((value - edges[0]!) / step);
    const place = Math.max(0, Math.min(count - 1, bar));
    shares[place] = shares[place]! + 1;
  }
  return shares.map((n) => n / Math.max(1, sample.length));
}
