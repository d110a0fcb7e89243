import { fitText } from "../fitText";
import { round, type Group } from "../drawAxes";
import { wrapText } from "../wrapText";

/** Type size of the names of rows and the distance of their lines, px. */
const [SIZE, PITCH] = [11, 12];

/**
 * Writes the name of a row at the left edge, in two lines where one has no room for it; only what two cannot hold is
 * cut.
 *
 * @param middle height of the row's middle, px
 * @param width room for the name, px
 */
export function nameRow(ink: Group, name: string, middle: number, width: number): void {
  const [first = "", ...rest] = wrapText(name, width, SIZE);
  const lines = rest.length === 0 ? [first] : [first, name.slice(first.length).trimStart()];
  lines.forEach((line, i) =>
    ink
      .append("text")
      .attr("class", "ink2")
      .attr("x", 0)
      .attr("y", round(middle + 4 + (i - (lines.length - 1) / 2) * PITCH))
      .text(fitText(line, width)),
  );
}
