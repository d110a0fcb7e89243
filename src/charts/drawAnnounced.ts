import type { ScaleLinear } from "d3";
import { round, type Group, type Plot } from "./drawAxes";
import type { AnnouncedLine, FanData } from "./fan";
import { textWidth } from "./textWidth";

type Axis = ScaleLinear<number, number>;

/**
 * The announced figure across the plot. On cumulative lines also when it is met: ring and dotted drop line at the
 * median's crossing, on the line itself a thick segment from the P10 to the P90 crossing year, with an arrow at the
 * edge if P90 never crosses.
 */
export function drawAnnounced(
  ink: Group,
  data: FanData,
  line: AnnouncedLine,
  x: Axis,
  y: Axis,
  plot: Plot,
  small: boolean,
): void {
  const height = round(y(line.value));
  ink
    .append("line")
    .attr("class", "announced")
    .attr("x1", plot.left)
    .attr("x2", plot.right)
    .attr("y1", height)
    .attr("y2", height)
    .attr("stroke", "var(--announced)");
  const flag = flagPlace(data, line, x, plot);
  ink
    .append("text")
    .attr("class", "an halo")
    .attr("x", flag.x)
    .attr("y", height + flag.dy)
    .attr("text-anchor", flag.anchor)
    .text(line.flag);
  if (line.segment) drawSegment(ink, line.segment, x, height, plot);
  if (!line.ring) return;

  const at = round(x(line.ring.at));
  ink
    .append("path")
    .attr("d", `M${at},${height}V${plot.bottom}`)
    .attr("stroke", "var(--ink-3)")
    .attr("stroke-dasharray", "1 3")
    .attr("fill", "none");
  ink
    .append("circle")
    .attr("class", "ring")
    .attr("cx", at)
    .attr("cy", height)
    .attr("r", 4.5)
    .attr("fill", "var(--surface)")
    .attr("stroke", "var(--announced)")
    .attr("stroke-width", 2);
  const range = spread(data, line);
  const right = at + 9 + Math.max(28, small ? 0 : textWidth(range)) <= plot.right;
  const text = (words: string, style: string, above: number) =>
    ink
      .append("text")
      .attr("class", `${style} halo`)
      .attr("x", right ? at + 8 : at - 8)
      .attr("y", plot.bottom - above)
      .attr("text-anchor", right ? "start" : "end")
      .text(words);
  text(String(line.ring.year), "strong", small ? 7 : 23);
  if (!small) text(range, "ink2", 8);
}

/** "80 % of trials: 2074–2095", with an open end if P90 never crosses. */
function spread(data: FanData, line: AnnouncedLine): string {
  const { segment } = line;
  if (!segment) return "";
  if (data.language === "zh") {
    return segment.to
      ? `80\u00a0% 的试验：${segment.from.year}–${segment.to.year} 年`
      : `80\u00a0% 的试验：${segment.from.year} 年至期末之后`;
  }
  return segment.to
    ? `80\u00a0% of trials: ${segment.from.year}–${segment.to.year}`
    : `80\u00a0% of trials: ${segment.from.year} to never`;
}

function drawSegment(
  ink: Group,
  segment: NonNullable<AnnouncedLine["segment"]>,
  x: Axis,
  height: number,
  plot: Plot,
): void {
  const from = round(x(segment.from.at));
  const to = segment.to ? round(x(segment.to.at)) : plot.right - 2;
  ink
    .append("path")
    .attr("class", "segment")
    .attr("d", `M${from},${height}H${to}`)
    .attr("stroke", "var(--announced)")
    .attr("stroke-width", 3)
    .attr("stroke-linecap", "round")
    .attr("fill", "none");
  if (segment.to) return;
  ink
    .append("path")
    .attr("class", "arrow")
    .attr("d", `M${plot.right - 4},${height - 5}l7,5l-7,5z`)
    .attr("fill", "var(--announced)");
}

/** Above the line on the side where the curves stay below it; if there is none, under it on the left. */
function flagPlace(
  data: FanData,
  line: AnnouncedLine,
  x: Axis,
  plot: Plot,
): { x: number; dy: number; anchor: "start" | "end" } {
  const reach = textWidth(line.flag) + 12;
  const free = (from: number, to: number) => {
    const ghost = data.ghost;
    for (let t = 0; t < data.bands.p90.length; t++) {
      const year = data.firstYear + t;
      if (x(year) < from || x(year) > to) continue;
      if (data.bands.p90[t]! > line.value) return false;
      if (ghost && (ghost.p50[year - ghost.firstYear] ?? 0) > line.value) return false;
    }
    return true;
  };
  if (free(plot.left, plot.left + reach)) return { x: plot.left + 4, dy: -5, anchor: "start" };
  if (free(plot.right - reach, plot.right)) return { x: plot.right - 4, dy: -5, anchor: "end" };
  return { x: plot.left + 4, dy: 13, anchor: "start" };
}
