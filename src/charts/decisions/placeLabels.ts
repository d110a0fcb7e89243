import type { Plot } from "../drawAxes";

interface Place {
  readonly x: number;
  readonly y: number;
}

/** Height of a label, and its distance from its point, px. */
const [HIGH, GAP] = [13, 8];

/**
 * Start and middle of a label beside each point, where it covers no point and no label placed before and stays inside the
 * plot; undefined where there is no such place (the tooltip and the table still name the point). Right, left, above, below
 * and further up or down are tried in this order.
 */
export function placeLabels(
  points: readonly Place[],
  widths: readonly number[],
  plot: Plot,
): (Place | undefined)[] {
  const taken: { left: number; right: number; top: number; bottom: number }[] = points.map(({ x, y }) => ({
    left: x - 5,
    right: x + 5,
    top: y - 5,
    bottom: y + 5,
  }));
  return points.map(({ x, y }, i) => {
    const width = widths[i]!;
    const shifts = [0, HIGH, -HIGH, 2 * HIGH, -2 * HIGH, 3 * HIGH, -3 * HIGH];
    const candidates: Place[] = [
      ...shifts.slice(0, 1).flatMap((dy) => [
        { x: x + GAP, y: y + dy },
        { x: x - GAP - width, y: y + dy },
      ]),
      ...shifts.slice(1).flatMap((dy) => [
        { x: x - width / 2, y: y + dy },
        { x: x + GAP, y: y + dy },
        { x: x - GAP - width, y: y + dy },
      ]),
    ];
    const found = candidates.find((place) => {
      const box = {
        left: place.x - 2,
        right: place.x + width + 2,
        top: place.y - HIGH / 2,
        bottom: place.y + HIGH / 2,
      };
      const inside =
        box.left >= plot.left && box.right <= plot.right && box.top >= plot.top && box.bottom <= plot.bottom;
      return (
        inside &&
        !taken.some(
          (other) =>
            box.left < other.right &&
            box.right > other.left &&
            box.top < other.bottom &&
            box.bottom > other.top,
        )
      );
    });
    if (found)
      taken.push({
        left: found.x,
        right: found.x + width,
        top: found.y - HIGH / 2,
        bottom: found.y + HIGH / 2,
      });
    return found;
  });
}
