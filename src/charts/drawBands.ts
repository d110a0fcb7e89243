import { area } from "d3";
import type { Group } from "./drawAxes";
import type { FanBands } from "./fan";

/** Draws the bands of P10–P90 and P25–P75, year by year. */
export function drawBands(
  ink: Group,
  bands: FanBands,
  firstYear: number,
  x: (year: number) => number,
  y: (value: number) => number,
): void {
  for (const [low, high, shade] of [
    ["p10", "p90", "80"],
    ["p25", "p75", "50"],
  ] as const) {
    const shape = area<number>()
      .x((_, t) => x(firstYear + t))
      .y0((_, t) => y(bands[low][t]!))
      .y1((value) => y(value))
      .defined((value, t) => Number.isFinite(value) && Number.isFinite(bands[low][t]!))
      .digits(1);
    ink
      .append("path")
      .attr("class", `band band-${shade}`)
      .attr("d", shape(bands[high]))
      .attr("fill", `var(--band-${shade})`);
  }
}
