import { fitText } from "../fitText";
import { textWidth } from "../textWidth";
import { round, type Group } from "../drawAxes";
import { wrapText } from "../wrapText";

/** Type size of the names of rows and the distance of their lines, px. */
const [SIZE, PITCH] = [11, 12];

/** Shares of a drawing that the names of its rows may take: at first, and at most, where some would be cut. */
const [USUAL, MOST] = [0.38, 0.48];

/** Room for the names of rows at the left of a drawing, px: as much as they need, if that is not too much. */
export function namesRoom(names: readonly string[], width: number): number {
  const needed = Math.max(0, ...names.map((name) => textWidth(name, SIZE)));
  let room = Math.min(needed + 6, width * USUAL);
  const isCut = (name: string): boolean => wrapText(name, room, SIZE).length > 2;
  while (room < width * MOST && names.some(isCut)) room += 2;
  return Math.ceil(room);
}

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
