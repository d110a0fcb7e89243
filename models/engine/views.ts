import type { Note } from "../core/module";

/**
 * An object with one property per key that reads and writes `row[offset + i]`. Built once per thread: the shapes stay
 * the same from plan to plan and the accessors are tiny, which is what lets the engine compile `y.ore = …` to one
 * store.
 */
export function view(keys: readonly string[], row: Float64Array, offset: number): object {
  const shape: object = {};
  keys.forEach((key, i) => {
    const place = offset + i;
    Object.defineProperty(shape, key, {
      enumerable: true,
      get: () => row[place],
      set: (value: number) => {
        row[place] = value;
      },
    });
  });
  return Object.create(shape) as object;
}

/** An object with one `Note` per key, which adds to `left[offset + i]` and `sizes[offset + i]`. */
export function notes(
  keys: readonly string[],
  left: Float64Array,
  sizes: Float64Array,
  offset: number,
): Readonly<Record<string, Note>> {
  return Object.fromEntries(
    keys.map((key, i): [string, Note] => [
      key,
      (gap, size) => {
        left[offset + i]! += Math.abs(gap);
        sizes[offset + i]! += size;
      },
    ]),
  );
}

/** Residual of a balance from both sums; one that is no number is the worst of all. */
export function residualOf(left: number, size: number): number {
  const residual = size > 0 ? left / size : left;
  return residual === residual ? residual : Infinity;
}
