import type { ScaleLinear } from "d3";
import { round, type Group, type Plot } from "./drawAxes";
import type { AnnouncedLine, FanData } from "./fan";
import { ghostAt } from "./fanTable";
import { textWidth } from "./textWidth";

type Axis = ScaleLinear<number, number>;

/** A line nearer to the base line than this leaves no room for words under it. */
const LOW = 38;

/**
 * The announced figure across the plot. On cumulative lines also when it is met: ring and dotted drop line at the
 * median's crossing, on the line itself a thick segment from the P10 to the P90 crossing year, with an arrow at the
 * edge if P90 never crosses. The year stands at the foot of the drop line; where the line itself is that low, above
 * the words of the line.
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
  const colour = line.own ? "var(--ink-2)" : "var(--announced)";
  ink
    .append("line")
    .attr("class", "announced")
    .attr("x1", plot.left)
    .attr("x2", plot.right)
    .attr("y1", height)
    .attr("y2", height)
    .attr("stroke", colour);
  const text = (words: string, style: string, at: number, above: number, anchor: "start" | "end") =>
    ink
      .append("text")
      .attr("class", `${style} halo`)
      .attr("x", at)
      .attr("y", above)
      .attr("text-anchor", anchor)
      .text(words);
  const { ring } = line;
  const range = small ? "" : spread(data, line);
  const isLow = plot.bottom - height < LOW;
  const stacked = ring && isLow ? [String(ring.year), range].filter(Boolean).join(", ") : "";
  const flag = flagPlace(data, line, x, y, plot, stacked);
  text(line.flag, line.own ? "ink2" : "an", flag.x, height + flag.dy, flag.anchor);
  if (line.segment) drawSegment(ink, line.segment, x, height, plot, colour);
  if (!ring) return;

  const at = round(x(ring.at));
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
    .attr("stroke", colour)
    .attr("stroke-width", 2);
  if (stacked !== "") {
    text(stacked, "strong", flag.x, height + flag.dy - 14, flag.anchor);
    return;
  }
  const right = at + 9 + Math.max(28, textWidth(range)) <= plot.right;
  const [edge, anchor] = right ? [at + 8, "start" as const] : [at - 8, "end" as const];
  text(String(ring.year), "strong", edge, plot.bottom - (small ? 7 : 23), anchor);
  if (!small) text(range, "ink2", edge, plot.bottom - 8, anchor);
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
  colour: string,
): void {
  const from = round(x(segment.from.at));
  const to = segment.to ? round(x(segment.to.at)) : plot.right - 2;
  ink
    .append("path")
    .attr("class", "segment")
    .attr("d", `M${from},${height}H${to}`)
    .attr("stroke", colour)
    .attr("stroke-width", 3)
    .attr("stroke-linecap", "round")
    .attr("fill", "none");
  if (segment.to) return;
  ink
    .append("path")
    .attr("class", "arrow")
    .attr("d", `M${plot.right - 4},${height - 5}l7,5l-7,5z`)
    .attr("fill", colour);
}

/** Years of the fan under words that are still readable. */
const CROWDED = 15;

/** Places tried for the words of the line, best liked first. */
const PLACES = [
  { right: false, above: true },
  { right: true, above: true },
  { right: false, above: false },
  { right: true, above: false },
] as const;

/**
 * Above or below the line, left or right: where the words lie over the fewest years of the fan and its ghost. With
 * `stacked`, a second line of words above them, only above.
 */
function flagPlace(
  data: FanData,
  line: AnnouncedLine,
  x: Axis,
  y: Axis,
  plot: Plot,
  stacked: string,
): { x: number; dy: number; anchor: "start" | "end" } {
  const reach = Math.max(textWidth(line.flag), textWidth(stacked, 11, true)) + 8;
  const height = y(line.value);
  const middle = (plot.left + plot.right) / 2;
  const hidden = ({ right, above }: (typeof PLACES)[number]) => {
    const [from, to] = right ? [plot.right - reach, plot.right] : [plot.left, plot.left + reach];
    const [top, bottom] = above ? [height - (stacked ? 29 : 15), height] : [height, height + 15];
    const crosses = (high: number, low: number) => y(high) < bottom && y(low) > top;
    let years = 0;
    for (let t = 0; t < data.bands.p90.length; t++) {
      const year = data.firstYear + t;
      if (x(year) < from || x(year) > to) continue;
      if (crosses(data.bands.p90[t]!, data.bands.p10[t]!)) years++;
      const ghost = ghostAt(data, year);
      if (ghost !== undefined && crosses(ghost, ghost)) years++;
    }
    return years;
  };
  const places = stacked ? PLACES.filter(({ above }) => above) : PLACES;
  const emptiest = places.reduce((old, place) => (hidden(place) < hidden(old) ? place : old));
  // the year belongs beside its ring, unless the fan is there
  const nearest = line.ring && places.find(({ right }) => right === x(line.ring!.at) > middle);
  const best = stacked && nearest && hidden(nearest) <= CROWDED ? nearest : emptiest;
  return {
    x: best.right ? plot.right - 4 : plot.left + 4,
    dy: best.above ? -5 : 13,
    anchor: best.right ? "end" : "start",
  };
}
