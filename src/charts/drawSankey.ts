import { formatQuantity, formatShare } from "../i18n/format";
import type { ChartGeometry, Frame } from "./chart";
import { round, type Group } from "./drawAxes";
import { drawRoot } from "./drawRoot";
import { fitText } from "./fitText";
import { heightAt, layoutSankey, type PlacedLink, type PlacedNode, type SankeyTools } from "./layoutSankey";
import { placeGeometry } from "./placeGeometry";
import { sankeySteps } from "./sankeySteps";
import type { SankeyData } from "./sankeyView";
import { spreadLabels } from "./spreadLabels";
import { textWidth } from "./textWidth";

/** Below this width labels have two lines, and those that would cover others are left to table and tooltip. */
const NARROW = 620;
/** Room for the labels of the last column on narrow drawings, px. */
const NARROW_LABELS = 118;
/** Where a name is tried beside a tall node, px from its middle. */
const SHIFTS = [0, 30, -30, 60, -60];

/** Draws streams between nodes, each node with its name, amount and share; the last column's stand outside. */
export function drawSankey(
  tools: SankeyTools,
  svg: SVGSVGElement,
  data: SankeyData,
  { width, height }: Frame,
): ChartGeometry {
  const narrow = width < NARROW;
  const ends = data.nodes.filter(({ kind }) => kind === "product" || kind === "end");
  const wide = ends.map((node) => textWidth(node.label, 11, true) + textWidth(`  ${amountOf(data, node)}`));
  const labels = narrow ? NARROW_LABELS : Math.max(0, ...wide);
  const plot = { left: 1, right: width - Math.ceil(labels + 16), top: 8, bottom: height - 8 };
  const { nodes, links } = layoutSankey(tools, data, plot);

  const root = drawRoot(svg, { width, height });
  const streams = root.append("g").attr("class", "streams");
  for (const link of links) {
    streams
      .append("path")
      .attr("class", `stream ${link.from}-${link.to}`)
      .attr("d", pathOf(link))
      .attr("fill", link.colour)
      .attr("fill-opacity", 0.5);
  }
  const ink = root.append("g").attr("class", "ink");
  for (const { id, x0, x1, y0, y1, colour } of nodes) {
    ink
      .append("rect")
      .attr("class", `node ${id}`)
      .attr("x", round(x0))
      .attr("y", round(y0))
      .attr("width", round(x1 - x0))
      .attr("height", round(y1 - y0))
      .attr("fill", colour);
  }
  drawEndLabels(ink, data, nodes, plot, narrow);
  drawInnerLabels(ink, data, nodes, plot.right, narrow);

  const steps = sankeySteps(nodes, links);
  return placeGeometry(
    { ...plot, bottom: height },
    steps.map(({ x, y }) => ({ x, y, text: "" })),
    (x, y) => nearestStep(steps, x, y),
  );
}

/** Outline of a stream, as tall everywhere as it is wide: a stroke would bulge where it is wider than long. */
function pathOf({ x0, x1, y0, y1, width }: PlacedLink): string {
  const [left, middle, right] = [round(x0), round((x0 + x1) / 2), round(x1)];
  const [a, b] = [round(y0 - width / 2), round(y1 - width / 2)];
  const [c, d] = [round(y0 + width / 2), round(y1 + width / 2)];
  return `M${left},${a}C${middle},${a} ${middle},${b} ${right},${b}V${d}C${middle},${d} ${middle},${c} ${left},${c}Z`;
}

function amountOf(data: SankeyData, { value, share }: { value: number; share: number }): string {
  const amount = formatQuantity(value, data.unit, data.language, { label: "short" });
  return `${amount} · ${share < 0.005 ? "<\u00a01\u00a0%" : formatShare(share)}`;
}

function drawEndLabels(
  ink: Group,
  data: SankeyData,
  nodes: readonly PlacedNode[],
  plot: ChartGeometry["plot"],
  narrow: boolean,
): void {
  const ends = nodes.filter(({ last }) => last);
  const wanted = ends.map(({ y0, y1 }) => (y0 + y1) / 2);
  const places = spreadLabels(wanted, narrow ? 26 : 14, plot.top + (narrow ? 6 : 0), plot.bottom - 6);
  ends.forEach((node, i) => {
    const at = places[i]!;
    const x = node.x1 + 14;
    if (Math.abs(at - wanted[i]!) > 1.5) {
      ink
        .append("path")
        .attr("class", "leader")
        .attr("d", `M${round(node.x1 + 1)},${round(wanted[i]!)}L${round(node.x1 + 11)},${round(at)}`)
        .attr("fill", "none")
        .attr("stroke", "var(--line-strong)");
    }
    const name = narrow ? fitText(node.label, NARROW_LABELS, true) : node.label;
    const words = ink
      .append("text")
      .attr("class", "strong")
      .attr("x", round(x))
      .attr("y", round(at + (narrow ? -2 : 4)))
      .text(name);
    if (narrow)
      ink
        .append("text")
        .attr("x", round(x))
        .attr("y", round(at + 10))
        .text(amountOf(data, node));
    else words.append("tspan").attr("class", "amount").attr("dx", 6).text(amountOf(data, node));
  });
}

/** Names of sources and plants, over the streams that leave them; the largest first, none over another. */
function drawInnerLabels(
  ink: Group,
  data: SankeyData,
  nodes: readonly PlacedNode[],
  right: number,
  narrow: boolean,
): void {
  const taken: Box[] = [];
  const inner = nodes.filter(({ last }) => !last).sort((a, b) => b.value - a.value);
  for (const node of inner) {
    const amount = amountOf(data, node);
    const nameWidth = textWidth(node.label, 11, true);
    const left = node.x1 + 5;
    const boxOf = (lines: number, middle: number): Box => ({
      left,
      right:
        left + (lines === 2 ? Math.max(nameWidth, textWidth(amount)) : nameWidth + 6 + textWidth(amount)),
      top: middle - 7 * lines,
      bottom: middle + 7 * lines,
    });
    // beside another name there may be room further along a tall node
    const heights = SHIFTS.filter((by) => by === 0 || Math.abs(by) + 14 < (node.y1 - node.y0) / 2).map(
      (by) => (node.y0 + node.y1) / 2 + by,
    );
    const places = (narrow || nameWidth > 90 ? [2] : [1, 2])
      .flatMap((lines) => heights.map((middle) => ({ lines, middle, box: boxOf(lines, middle) })))
      .filter(({ box }) => box.right <= right - 4 && taken.every((other) => !overlap(box, other)));
    // over streams where it must be, over another node only where nothing else is left
    const place =
      places.find(({ box }) => nodes.every((other) => other === node || !covers(box, other))) ?? places[0];
    if (place === undefined) continue;
    const { lines, middle, box } = place;
    taken.push(box);
    const words = ink
      .append("text")
      .attr("class", "strong halo inner")
      .attr("x", round(left))
      .attr("y", round(middle + (lines === 2 ? -2 : 4)))
      .text(node.label);
    if (lines === 2)
      ink
        .append("text")
        .attr("class", "ink2 halo")
        .attr("x", round(left))
        .attr("y", round(middle + 11))
        .text(amount);
    else words.append("tspan").attr("class", "amount").attr("dx", 6).text(amount);
  }
}

interface Box {
  readonly left: number;
  readonly right: number;
  readonly top: number;
  readonly bottom: number;
}

const overlap = (a: Box, b: Box) =>
  a.left <= b.right && a.right >= b.left && a.top <= b.bottom && a.bottom >= b.top;

const covers = (box: Box, { x0, x1, y0, y1 }: PlacedNode) =>
  overlap(box, { left: x0, right: x1, top: y0, bottom: y1 });

type Steps = ReturnType<typeof sankeySteps>;

/** The node or stream nearest to a point; where several lie under it, the thinnest. */
function nearestStep(steps: Steps, x: number, y: number): number {
  let best = 0;
  let closest = Infinity;
  steps.forEach(({ node, link }, step) => {
    const away = node ? distanceToNode(node, x, y) : distanceToLink(link!, x, y);
    const size = node ? node.y1 - node.y0 : link!.width;
    // far below a pixel: only decides between marks that lie one over the other
    const rank = away + size * 1e-6;
    if (rank < closest) [best, closest] = [step, rank];
  });
  return best;
}

function distanceToNode({ x0, x1, y0, y1 }: PlacedNode, x: number, y: number): number {
  return Math.hypot(Math.max(0, x0 - x, x - x1), Math.max(0, y0 - y, y - y1));
}

function distanceToLink(link: PlacedLink, x: number, y: number): number {
  const across = Math.max(0, link.x0 - x, x - link.x1);
  return Math.hypot(across, Math.max(0, Math.abs(y - heightAt(link, x)) - link.width / 2));
}
