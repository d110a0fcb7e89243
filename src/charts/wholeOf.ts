/** Sum over all years; gaps count as nothing. */
export function wholeOf(values: Float64Array): number {
  return values.reduce((sum, v) => (Number.isFinite(v) ? sum + v : sum), 0);
}
