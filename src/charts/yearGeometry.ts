import type { ScaleLinear } from "d3";
import type { ChartGeometry } from "./chart";

/** Geometry of a chart over calendar years: the cursor steps over years. */
export function yearGeometry(
  x: ScaleLinear<number, number>,
  plot: ChartGeometry["plot"],
  mark?: ChartGeometry["mark"],
): ChartGeometry {
  const [first, last] = x.domain() as [number, number];
  return {
    plot,
    steps: { kind: "year", first, last },
    x: (year) => x(year),
    step: (px) => Math.max(first, Math.min(last, Math.round(x.invert(px)))),
    ...(mark ? { mark } : {}),
  };
}
