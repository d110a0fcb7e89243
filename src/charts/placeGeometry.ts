import type { ChartGeometry } from "./chart";

/** Where the mark of a step lies. */
export interface MarkedPlace {
  readonly x: number;
  readonly y: number;
  readonly text: string;
  /** drawn in ink while the mark is read */
  readonly path?: string;
}

/**
 * Geometry of a chart whose marks lie anywhere in its plane: the cursor steps over marks, and the pointer picks the one
 * that `nearest` finds.
 */
export function placeGeometry(
  plot: ChartGeometry["plot"],
  places: readonly MarkedPlace[],
  nearest: (x: number, y: number) => number,
): ChartGeometry {
  return {
    plot,
    steps: { kind: "bar", first: 0, last: places.length - 1 },
    x: (step) => places[step]?.x ?? plot.left,
    step: (x, y) => (y === undefined ? nearestAcross(places, x) : nearest(x, y)),
    mark: (step) => {
      const place = places[step];
      return (
        place && { y: place.y, text: place.text, ...(place.path === undefined ? {} : { path: place.path }) }
      );
    },
  };
}

/** Picks among `count` rows of equal height below `top` the one at a pointer's height, the nearest beyond the ends. */
export const rowAt =
  (count: number, row: number, top = 0) =>
  (_: number, y: number): number =>
    Math.max(0, Math.min(count - 1, Math.floor((y - top) / row)));

function nearestAcross(places: readonly MarkedPlace[], x: number): number {
  return places.reduce(
    (best, place, step) => (Math.abs(place.x - x) < Math.abs(places[best]!.x - x) ? step : best),
    0,
  );
}
