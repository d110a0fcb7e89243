/** Index of the last year above a quarter of the peak, where labels have something to stand beside; the last one if all is zero. */
export function lastFullYear(values: Float64Array): number {
  const peak = values.reduce((best, v) => (v > best ? v : best), 0);
  const found = peak > 0 ? values.findLastIndex((v) => v >= 0.25 * peak) : -1;
  return found < 0 ? values.length - 1 : found;
}
