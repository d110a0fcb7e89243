import { area, line, scaleLinear } from "d3";
import { density, quantile, support } from "../../models/distributions/distribution";
import type { Distribution, ParamValue } from "../../models/distributions/spec";
import type { Frame } from "./chart";
import { round } from "./drawAxes";
import { drawRoot } from "./drawRoot";

/** Points along a density: enough for 120 px. */
const POINTS = 60;

/** Where a distribution is worth drawing: its support, or all but one in a thousand on an open side. */
export function sketchRange(value: ParamValue): [number, number] {
  if (typeof value === "number") return [value, value];
  const [low, high] = support(value);
  return [
    Number.isFinite(low) ? low : quantile(value, 0.001),
    Number.isFinite(high) ? high : quantile(value, 0.999),
  ];
}

/**
 * Draws a parameter's distribution: density with its P10–P90 darker and the median as a line; the base value dashed.
 * The axis spans both, so that a shift is seen as a shift. A `mark` stands in place of the median: one trial's draw.
 */
export function drawSketch(
  svg: SVGSVGElement,
  value: Distribution,
  base: ParamValue | undefined,
  { width, height }: Frame,
  mark?: number,
): void {
  const root = drawRoot(svg, { width, height });
  const ranges = [sketchRange(value), ...(base === undefined ? [] : [sketchRange(base)])];
  const low = Math.min(...ranges.map((range) => range[0]));
  const high = Math.max(...ranges.map((range) => range[1]));
  const x = scaleLinear(high > low ? [low, high] : [low - 1, low + 1], [3, width - 3]);
  const floor = height - 1.5;
  root
    .append("line")
    .attr("x1", 0)
    .attr("x2", width)
    .attr("y1", floor)
    .attr("y2", floor)
    .attr("stroke", "var(--line-strong)");
  const same = JSON.stringify(base) === JSON.stringify(value);

  if (value.type === "bernoulli") {
    const y = scaleLinear([0, 1], [floor, 3]);
    for (const [at, share] of [
      [0, 1 - value.p],
      [1, value.p],
    ] as const) {
      root
        .append("rect")
        .attr("x", round(x(at) - 3))
        .attr("y", round(y(share)))
        .attr("width", 6)
        .attr("height", round(floor - y(share)))
        .attr("fill", at === mark ? "var(--scenario)" : "var(--band-50)");
    }
    return;
  }
  const curve = (d: Distribution, from: number, to: number) =>
    Array.from({ length: POINTS + 1 }, (_, i) => {
      const at = from + ((to - from) * i) / POINTS;
      return [at, density(d, at)] as const;
    }).filter(([, v]) => Number.isFinite(v));
  const own = curve(value, ...sketchRange(value));
  const ghost =
    base !== undefined && typeof base !== "number" && !same ? curve(base, ...sketchRange(base)) : [];
  const y = scaleLinear([0, Math.max(...own.map((p) => p[1]), ...ghost.map((p) => p[1])) || 1], [floor, 3]);
  const shape = area<readonly [number, number]>()
    .x((p) => x(p[0]))
    .y0(floor)
    .y1((p) => y(p[1]))
    .digits(1);
  const fill = (points: readonly (readonly [number, number])[], colour: string) =>
    root
      .append("path")
      .attr("d", shape([...points]))
      .attr("fill", colour);
  fill(own, "var(--band-80)");
  fill(curve(value, quantile(value, 0.1), quantile(value, 0.9)), "var(--band-50)");
  const stroke = (points: readonly (readonly [number, number])[]) =>
    root
      .append("path")
      .attr("class", "ghost")
      .attr(
        "d",
        line<readonly [number, number]>(
          (p) => x(p[0]),
          (p) => y(p[1]),
        ).digits(1)([...points]),
      )
      .attr("fill", "none")
      .attr("stroke", "var(--base)")
      .attr("stroke-width", 1.25)
      .attr("stroke-dasharray", "3 2");
  if (ghost.length > 0) stroke(ghost);
  if (typeof base === "number") {
    stroke([
      [base, 0],
      [base, y.domain()[1]!],
    ]);
  }
  if (mark !== undefined) {
    const at = round(Math.min(Math.max(x(mark), 1), width - 1));
    root
      .append("line")
      .attr("class", "mark")
      .attr("x1", at)
      .attr("x2", at)
      .attr("y1", 1)
      .attr("y2", height)
      .attr("stroke", "var(--scenario)")
      .attr("stroke-width", 2);
    return;
  }
  const median = quantile(value, 0.5);
  root
    .append("line")
    .attr("class", "median")
    .attr("x1", round(x(median)))
    .attr("x2", round(x(median)))
    .attr("y1", round(y(density(value, median))))
    .attr("y2", floor)
    .attr("stroke", "var(--scenario)")
    .attr("stroke-width", 2);
}
