/** Limits of a run's size and seed. */
export const TRIALS_RANGE = [256, 1_000_000] as const;
export const SEED_RANGE = [0, Number.MAX_SAFE_INTEGER] as const;
export const DEFAULT_TRIALS = 10_000;
export const DEFAULT_SEED = 1;
/** Precisions that the page offers, as shares. */
export const PRECISIONS = [0.02, 0.01, 0.005, 0.002] as const;
