import type { Selection } from "d3";

type Ink<E extends SVGElement> = Selection<E, unknown, null, undefined>;

/** Draws a line along a path. */
export const drawCurve = <E extends SVGElement>(
  ink: Ink<E>,
  name: string,
  path: string | null,
  colour: string,
  thickness: number,
) =>
  ink
    .append("path")
    .attr("class", name)
    .attr("d", path)
    .attr("fill", "none")
    .attr("stroke", colour)
    .attr("stroke-width", thickness);

/** Draws what the base case, or what would hold without a change, looks like behind the rest: dashed. */
export const drawGhost = <E extends SVGElement>(ink: Ink<E>, path: string | null) =>
  drawCurve(ink, "ghost", path, "var(--base)", 1.5).attr("stroke-dasharray", "4 3");
