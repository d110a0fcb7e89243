import { round, type Group, type Plot } from "./drawAxes";
import { spreadLabels } from "./spreadLabels";

/** A label right of the plot, at the height of a line's last value. */
export interface LineLabel {
  readonly value: number;
  readonly label: string;
  /** class: none, the scenario's own or the base's */
  readonly style: string;
}

/** Height of a label, px. */
const ROW = 13;

/** Writes labels beside the ends of lines, moved apart where they would overlap. */
export function drawLineLabels(
  ink: Group,
  labels: readonly LineLabel[],
  y: (value: number) => number,
  plot: Plot,
): void {
  const places = spreadLabels(
    labels.map(({ value }) => y(value)),
    ROW,
    plot.top - 2,
    plot.bottom,
  );
  labels.forEach(({ label, style }, i) => {
    ink
      .append("text")
      .attr("class", style)
      .attr("x", plot.right + 7)
      .attr("y", round(places[i]! + 4))
      .text(label);
  });
}
