import { shownGrid } from "./domain";
import { drawTick, type Group, type Plot } from "./drawAxes";
import type { ExceedanceData } from "./exceedance";
import { thresholdText } from "./exceedanceView";

/** Values below the plot, round in the shown unit; calendar years are not grouped. */
export function drawValues(
  under: Group,
  data: ExceedanceData,
  x: (value: number) => number,
  plot: Plot,
): void {
  const most = Math.max(2, Math.floor((plot.right - plot.left) / 80));
  for (const value of shownGrid(data.domain, data.scale.factor, most)) {
    const shown = thresholdText(value, data, "short");
    drawTick(under, plot, x(value), data.unit === "year" ? String(Math.round(value)) : shown);
  }
}
