/** A sample: one number per trial. */
export type Values = Float64Array | readonly number[];

/** As the plain array that simple-statistics declares; its functions only read. */
export function plain(values: Values): number[] {
  return Array.from(values);
}
