/** Trials up to which results are shown at every doubling. */
const DOUBLING_UNTIL = 16_384;

/**
 * Number of trials at which results are worth showing again. Errors shrink with the square root, so results are
 * shown at every doubling, and in large runs at every sixteenth of the run, so that the meter keeps moving.
 *
 * @param shown trials of the last results shown, 0 before the first
 * @param total trials of the run
 */
export function nextReport(shown: number, total: number): number {
  if (shown < DOUBLING_UNTIL) return Math.max(1, 2 * shown);
  return shown + Math.max(DOUBLING_UNTIL, Math.ceil(total / 16));
}
