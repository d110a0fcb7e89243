import { scaleLinear } from "d3";
import {
  fixedScale,
  formatNumber,
  formatProbability,
  formatQuantity,
  formatRange,
  shownUnit,
} from "../i18n/format";
import type { ChartGeometry, Frame } from "./chart";
import { drawBase, round, type Group } from "./drawAxes";
import { drawGhost } from "./drawCurve";
import { drawRoot } from "./drawRoot";
import { shownGrid } from "./domain";
import type { NpvData } from "./npvView";
import { textWidth } from "./textWidth";

/** Room of an arrow at either end of the axis. */
const ARROW = 8;

/** Draws the histogram: loss left of the zero line, gain right of it, base case as a dashed outline. */
export function drawNpv(svg: SVGSVGElement, data: NpvData, { width, height }: Frame): ChartGeometry {
  const { bars, step, language } = data;
  const plot = { left: 4, right: width - 4, top: 30, bottom: height - 20 };
  const x = scaleLinear(data.domain, [plot.left, plot.right]);
  const y = scaleLinear([0, data.top || 1], [plot.bottom, plot.top]);
  const left = (i: number) => x(data.domain[0] + i * step);

  const root = drawRoot(svg, { width, height });
  const axis = root.append("g").attr("class", "axis");
  const { factor } = shownUnit("bn CNY", language);
  for (const value of shownGrid(data.domain, factor, Math.max(3, Math.min(8, Math.floor(width / 50))))) {
    const label = formatNumber(value * factor, 6, true);
    // the corners belong to the arrows
    const half = textWidth(label) / 2;
    if (x(value) - half < ARROW || x(value) + half > width - ARROW) continue;
    axis
      .append("text")
      .attr("x", round(x(value)))
      .attr("y", plot.bottom + 15)
      .attr("text-anchor", "middle")
      .text(label);
  }
  drawBase(axis, plot);

  const ink = root.append("g").attr("class", "ink");
  bars.forEach(({ share }, i) => {
    const loss = data.domain[0] + (i + 0.5) * step < 0;
    ink
      .append("rect")
      .attr("class", loss ? "bar loss" : "bar gain")
      .attr("x", round(left(i) + 0.5))
      .attr("y", round(y(share)))
      .attr("width", round(Math.max(0.5, left(i + 1) - left(i) - 1)))
      .attr("height", round(plot.bottom - y(share)))
      .attr("fill", loss ? "var(--loss-fill)" : "var(--scenario-fill)");
  });
  if (bars.some(({ base }) => base !== undefined)) {
    const steps = bars
      .map(({ base }, i) => `V${round(Math.max(plot.top - 12, y(base ?? 0)))}H${round(left(i + 1))}`)
      .join("");
    drawGhost(ink, `M${round(left(0))},${plot.bottom}${steps}V${plot.bottom}`);
  }
  // the outer bars are open: arrows say that they hold everything beyond
  const tails = [
    [plot.left, -4],
    [plot.right, 4],
  ] as const;
  for (const [edge, out] of tails) {
    ink
      .append("path")
      .attr("class", "tail")
      .attr("d", `M${edge},${plot.bottom + 4}v6l${out},-3z`)
      .attr("fill", "var(--ink-3)");
  }
  const zero = round(x(0));
  ink
    .append("line")
    .attr("class", "zero")
    .attr("x1", zero)
    .attr("x2", zero)
    .attr("y1", 2)
    .attr("y2", plot.bottom)
    .attr("stroke", "var(--ink)");
  drawWords(ink, data, zero, width, y);
  return {
    plot: { ...plot, top: 16 },
    steps: { kind: "bar", first: 0, last: bars.length - 1 },
    x: (bar) => (left(bar) + left(bar + 1)) / 2,
    step: (px) => Math.max(0, Math.min(bars.length - 1, Math.floor((x.invert(px) - data.domain[0]) / step))),
  };
}

/** Lose and gain left and right of zero where they fit, P50 and P10–P90 on the side with more room above the bars. */
function drawWords(
  ink: Group,
  data: NpvData,
  zero: number,
  width: number,
  y: (share: number) => number,
): void {
  const zh = data.language === "zh";
  const text = (label: string, style: string, at: number, height: number, anchor: "start" | "end") =>
    ink
      .append("text")
      .attr("class", style)
      .attr("x", at)
      .attr("y", height)
      .attr("text-anchor", anchor)
      .text(label);
  const lose = `${formatProbability(data.loss)} ${zh ? "亏" : "lose"}`;
  const gain = `${formatProbability(1 - data.loss)} ${zh ? "盈" : "gain"}`;
  const loseFits = zero - 6 - textWidth(lose, 11, true) > 0;
  const gainFits = zero + 6 + textWidth(gain, 11, true) < width;
  // a side without room is the unlikely one; the title has the share
  if (loseFits) text(lose, "lo halo", zero - 6, 12, "end");
  if (gainFits) text(gain, "sc halo", zero + 6, 12, "start");

  const options = { label: "none" as const };
  const facts = [
    {
      label: `P50 ${formatQuantity(data.p50, "bn CNY", data.language, { ...options, se: data.error, scale: fixed(data) })}`,
      style: "strong halo",
    },
    {
      label: `P10–P90 ${formatRange(data.p10, data.p90, "bn CNY", data.language, { ...options, errors: data.errors, scale: fixed(data) })}`,
      style: "ink2 halo",
    },
    ...(data.baseLoss === undefined
      ? []
      : [
          {
            label: zh
              ? `基准（虚线）：${formatProbability(data.baseLoss)} 亏`
              : `base (dashed): ${formatProbability(data.baseLoss)} lose`,
            style: "ba halo",
          },
        ]),
  ];
  // the corner whose highest bar is lower is the emptier one
  const reach = Math.max(...facts.map(({ label }) => textWidth(label, 11, true)));
  const share = Math.min(0.5, (reach + 8) / width);
  const edge = Math.ceil(data.bars.length * share);
  const peak = (some: NpvData["bars"]) =>
    Math.max(0, ...some.map((bar) => Math.max(bar.share, bar.base ?? 0)));
  const right = peak(data.bars.slice(-edge)) <= peak(data.bars.slice(0, edge));
  const clear = y(peak(right ? data.bars.slice(-edge) : data.bars.slice(0, edge)));
  const start = Math.min(34, Math.max(28, clear - facts.length * 15));
  facts.forEach(({ label, style }, i) =>
    text(label, style, right ? width - 4 : 4, start + i * 15, right ? "end" : "start"),
  );
}

function fixed(data: NpvData) {
  return fixedScale("bn CNY", data.language);
}
