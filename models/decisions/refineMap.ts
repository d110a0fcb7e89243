/** A lever's range on a map. */
export interface Axis {
  readonly low: number;
  readonly high: number;
}

/** A map of a statistic over two levers: a grid that is finer where contours run. */
export interface LeverMap {
  /** values of the two levers at the lines of the finest grid */
  readonly x: Float64Array;
  readonly y: Float64Array;
  /** statistic at x[i], y[j]: `values[j * x.length + i]`; between worked-out points interpolated */
  readonly values: Float64Array;
  /** 1 where the value was worked out */
  readonly known: Uint8Array;
  readonly evaluations: number;
}

/**
 * Maps a statistic over two levers, refined where it matters: a coarse grid first, then every cell that a contour level
 * crosses, and its neighbours, is halved, `refinements` times. A contour that lies within one coarse cell is missed.
 * Yields lists of points [x, y], is sent values (see `asking`); cells with an undefined corner are not refined.
 * Throws unless there is a cell and low < high on both axes.
 */
export function* refineMap(
  axes: readonly [Axis, Axis],
  levels: readonly number[],
  { cells = 6, refinements = 2 }: { readonly cells?: number; readonly refinements?: number } = {},
): Generator<readonly (readonly [number, number])[], LeverMap, readonly number[]> {
  for (const { low, high } of axes)
    if (!(low < high)) throw new Error(`refineMap requires low < high, got ${low} and ${high}`);
  if (!(Number.isInteger(cells) && cells >= 1))
    throw new Error(`refineMap requires a cell or more, got ${cells}`);
  const finest = cells * 2 ** refinements;
  const width = finest + 1;
  const [x, y] = axes.map(({ low, high }) =>
    Float64Array.from({ length: width }, (_, i) => low + ((high - low) * i) / finest),
  ) as [Float64Array, Float64Array];
  const values = new Float64Array(width * width).fill(NaN);
  const known = new Uint8Array(width * width);
  let evaluations = 0;

  function* ask(
    places: readonly number[],
  ): Generator<readonly (readonly [number, number])[], void, readonly number[]> {
    const fresh = [...new Set(places)].filter((place) => known[place] === 0);
    if (fresh.length === 0) return;
    const found = yield fresh.map((place) => [x[place % width], y[Math.floor(place / width)]] as const);
    fresh.forEach((place, k) => {
      values[place] = found[k];
      known[place] = 1;
    });
    evaluations += fresh.length;
  }

  let step = finest / cells;
  const coarse: number[] = [];
  for (let j = 0; j <= finest; j += step) for (let i = 0; i <= finest; i += step) coarse.push(j * width + i);
  yield* ask(coarse);
  for (; step > 1; step /= 2) {
    const half = step / 2;
    const wanted: number[] = [];
    for (let j = 0; j < finest; j += step)
      for (let i = 0; i < finest; i += step) {
        // a cell together with what lies half a cell around it: contours wander into neighbours
        const corners: number[] = [];
        for (const b of [j, j + step]) for (const a of [i, i + step]) corners.push(values[b * width + a]);
        const [least, greatest] = [Math.min(...corners), Math.max(...corners)];
        if (!levels.some((level) => least <= level && level <= greatest)) continue;
        for (let b = j; b <= j + step; b += half)
          for (let a = i; a <= i + step; a += half) wanted.push(b * width + a);
      }
    fill(values, known, width, step);
    yield* ask(wanted);
  }
  return { x, y, values, known, evaluations };
}

/** Gives points half a step apart the mean of those around them, where nothing better is known. */
function fill(values: Float64Array, known: Uint8Array, width: number, step: number): void {
  const half = step / 2;
  const mean = (...places: number[]): number =>
    places.reduce((sum, place) => sum + values[place], 0) / places.length;
  for (let j = 0; j < width; j += half)
    for (let i = 0; i < width; i += half) {
      const place = j * width + i;
      if (known[place]) continue;
      const [oddX, oddY] = [i % step !== 0, j % step !== 0];
      if (oddX && oddY)
        values[place] = mean(
          place - half - half * width,
          place + half - half * width,
          place - half + half * width,
          place + half + half * width,
        );
      else if (oddX) values[place] = mean(place - half, place + half);
      else if (oddY) values[place] = mean(place - half * width, place + half * width);
    }
}
