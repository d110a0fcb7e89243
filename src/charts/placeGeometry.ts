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
 * that `nearest` finds. The pointer's height comes from the drawing itself, because a cursor knows only the width.
 */
export function placeGeometry(
  svg: SVGSVGElement,
  plot: ChartGeometry["plot"],
  places: readonly MarkedPlace[],
  nearest: (x: number, y: number) => number,
): ChartGeometry {
  let height: number | undefined;
  const watch = (event: PointerEvent): void => {
    height = event.clientY - svg.getBoundingClientRect().top;
  };
  // set, not added: a chart that is drawn again must not be watched twice
  svg.onpointermove = watch;
  svg.onpointerdown = watch;
  return {
    plot,
    steps: { kind: "bar", first: 0, last: places.length - 1 },
    x: (step) => places[step]?.x ?? plot.left,
    step: (x) => (height === undefined ? nearestAcross(places, x) : nearest(x, height)),
    mark: (step) => {
      const place = places[step];
      return (
        place && { y: place.y, text: place.text, ...(place.path === undefined ? {} : { path: place.path }) }
      );
    },
  };
}

function nearestAcross(places: readonly MarkedPlace[], x: number): number {
  return places.reduce(
    (best, place, step) => (Math.abs(place.x - x) < Math.abs(places[best]!.x - x) ? step : best),
    0,
  );
}
