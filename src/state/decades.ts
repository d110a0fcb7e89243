/** Years first … last of one calendar decade, as places in a yearly series. */
export interface Decade {
  readonly first: number;
  readonly last: number;
  /** place of the first year */
  readonly from: number;
  /** place after the last year */
  readonly to: number;
}

/** The calendar decades that a projection touches; the first and the last may be shorter than ten years. */
export function decadesOf(firstYear: number, years: number): Decade[] {
  const end = firstYear + years;
  const decades: Decade[] = [];
  for (let start = firstYear; start < end; start = Math.floor(start / 10) * 10 + 10) {
    const stop = Math.min(Math.floor(start / 10) * 10 + 10, end);
    decades.push({ first: start, last: stop - 1, from: start - firstYear, to: stop - firstYear });
  }
  return decades;
}

/** Mean of a yearly series over a decade. */
export function meanOver(values: Float64Array, { from, to }: Decade): number {
  return values.subarray(from, to).reduce((sum, value) => sum + value, 0) / (to - from);
}
