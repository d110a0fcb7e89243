/** How a view writes. Checks keep the largest magnitude; everything else keeps the last value. */
export type WriteMode = "set" | "largest";

/**
 * An object with one property per key that reads and writes `row[offset + i]`. Built once per thread: the shapes stay
 * the same from plan to plan and the accessors are tiny, which is what lets the engine compile `y.ore = …` to one
 * store.
 */
export function view(
  keys: readonly string[],
  row: Float64Array,
  offset: number,
  mode: WriteMode = "set",
): object {
  const shape: object = {};
  keys.forEach((key, i) => {
    const place = offset + i;
    Object.defineProperty(shape, key, {
      enumerable: true,
      get: () => row[place],
      set:
        mode === "set"
          ? (value: number) => {
              row[place] = value;
            }
          : (value: number) => {
              // a residual that is not a number is the worst of all
              const size = value === value ? Math.abs(value) : Infinity;
              if (size > row[place]!) row[place] = size;
            },
    });
  });
  return Object.create(shape) as object;
}
