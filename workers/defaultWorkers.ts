const MAX_WORKERS = 8;

/**
 * Web workers for a number of cores: one per core up to three, then one core is left to the page; at most eight.
 * Merging and drawing are short: on few cores they do not deserve one of their own.
 * @param cores what the browser tells, which may be nothing
 */
export function defaultWorkers(cores: number | undefined): number {
  const known = cores || 2;
  return Math.min(known < 4 ? known : known - 1, MAX_WORKERS);
}
