import { scaleLinear, tickStep } from "d3";
import type { Unit } from "../../models/core/units";
import type { Language } from "../../models/core/text";
import { histogramBins } from "../../models/statistics/histogramBins";
import { quantileType7 } from "../../models/statistics/quantileType7";
import { formatNumber, scaleFor } from "../i18n/format";
import type { Frame } from "./chart";
import { round } from "./drawAxes";
import { drawRoot } from "./drawRoot";

/** A metric over all trials and in one of them. */
export interface TrialBars {
  readonly unit: Unit;
  readonly language: Language;
  /** ascending values that stand for the distribution */
  readonly sample: Float64Array;
  /** the trial's own value; absent until it is computed */
  readonly value: number | undefined;
}

const BARS = 28;

/** Draws how a metric is spread over the trials, tails beyond P1 and P99 cut, with one trial's value as an upright line. */
export function drawTrialBars(svg: SVGSVGElement, data: TrialBars, { width, height }: Frame): void {
  const { sample, value, unit, language } = data;
  const root = drawRoot(svg, { width, height });
  if (sample.length === 0) return;
  const [low, high] = [quantileType7(sample, 0.01), quantileType7(sample, 0.99)];
  const size = high > low ? tickStep(low, high, BARS) : 1;
  const from = Math.floor(low / size) * size;
  const to = Math.max(Math.ceil(high / size) * size, from + size);
  const { counts } = histogramBins(sample, from, to, size);
  const x = scaleLinear([from, from + counts.length * size], [4, width - 4]);
  const y = scaleLinear([0, Math.max(...counts)], [height - 20, 14]);
  counts.forEach((count, i) =>
    root
      .append("rect")
      .attr("class", "bar")
      .attr("x", round(x(from + i * size) + 0.5))
      .attr("width", Math.max(1, round(x(from + size) - x(from) - 1)))
      .attr("y", round(y(count)))
      .attr("height", round(y(0) - y(count)))
      .attr("fill", from + (i + 0.5) * size < 0 ? "var(--loss-fill)" : "var(--band-50)"),
  );
  root
    .append("line")
    .attr("x1", 0)
    .attr("x2", width)
    .attr("y1", y(0))
    .attr("y2", y(0))
    .attr("stroke", "var(--line-strong)");
  const scale = scaleFor(unit, Math.max(Math.abs(from), Math.abs(to)), language);
  for (const tick of x.ticks(5)) {
    const words = unit === "year" ? String(tick) : formatNumber(tick * scale.factor, 3, true);
    const at = x(tick);
    root
      .append("text")
      .attr("x", round(at))
      .attr("y", height - 5)
      .attr("text-anchor", at < 16 ? "start" : at > width - 16 ? "end" : "middle")
      .text(words);
  }
  if (value === undefined || !Number.isFinite(value)) return;
  const at = round(Math.min(Math.max(x(value), 2), width - 2));
  root
    .append("line")
    .attr("class", "trial")
    .attr("x1", at)
    .attr("x2", at)
    .attr("y1", 2)
    .attr("y2", height - 20)
    .attr("stroke", "var(--ink)")
    .attr("stroke-width", 1.5);
}
