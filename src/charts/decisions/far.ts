interface Point {
  readonly x: number;
  readonly y: number;
}

/** What the others must at least gain in room, and the share of points that may lie off the axes. */
const [GAIN, MOST] = [2.5, 1 / 3];

/**
 * Which points lie so far out that all others would be crowded: without them the range of an axis is less than 1/2.5 of
 * what it was. They are named at the edge of the plot instead.
 */
export function farPoints(points: readonly Point[]): boolean[] {
  const far = points.map(() => false);
  const range = (of: "x" | "y", without?: number): number => {
    const values = points.flatMap((point, i) => (far[i] || i === without ? [] : [point[of]]));
    return Math.max(...values) - Math.min(...values);
  };
  for (let dropped = 0; dropped < Math.floor(points.length * MOST); dropped++) {
    const gains = points.map((_, i) =>
      far[i] ? 0 : Math.max(...(["x", "y"] as const).map((axis) => range(axis) / range(axis, i))),
    );
    const best = gains.indexOf(Math.max(...gains));
    if (!(gains[best]! > GAIN) || !Number.isFinite(gains[best]!)) break;
    far[best] = true;
  }
  return far;
}
