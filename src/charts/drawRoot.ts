import { select, type Selection } from "d3";
import type { Frame } from "./chart";

export type Root = Selection<SVGSVGElement, unknown, null, undefined>;

/** Empties a drawing and gives it its size. */
export function drawRoot(svg: SVGSVGElement, { width, height }: Frame): Root {
  const root = select(svg);
  root.selectAll("*").remove();
  return root.attr("width", width).attr("height", height).attr("viewBox", `0 0 ${width} ${height}`);
}
