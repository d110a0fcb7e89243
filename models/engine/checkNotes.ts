import { checks } from "../mine/catalogue";

/** Above this residual a balance has failed; rounding over 80 years stays below 1e-12. */
export const CHECK_TOLERANCE = 1e-9;

/** How the balances of consecutive trials closed, in transferable arrays with one number for each balance. */
export interface CheckNotes {
  /** how many trials failed */
  readonly failed: Float64Array<ArrayBuffer>;
  /** the first trial that failed, −1 if none did */
  readonly first: Float64Array<ArrayBuffer>;
  /** the largest residual */
  readonly worst: Float64Array<ArrayBuffer>;
}

/** Notes of no trials yet. */
export function emptyNotes(): CheckNotes {
  return {
    failed: new Float64Array(checks.length),
    first: new Float64Array(checks.length).fill(-1),
    worst: new Float64Array(checks.length),
  };
}

/** Notes the residuals of a trial, which begin at `from`. */
export function noteChecks(
  { failed, first, worst }: CheckNotes,
  residuals: Float64Array,
  from: number,
  trial: number,
): void {
  for (let i = 0; i < worst.length; i++) {
    const residual = residuals[from + i]!;
    if (residual > worst[i]!) worst[i] = residual;
    if (residual > CHECK_TOLERANCE) {
      if (failed[i] === 0) first[i] = trial;
      failed[i]! += 1;
    }
  }
}

/** Adds the notes of the trials that follow. */
export function addNotes(into: CheckNotes, next: CheckNotes): void {
  for (let i = 0; i < into.failed.length; i++) {
    if (into.failed[i] === 0) into.first[i] = next.first[i]!;
    into.failed[i]! += next.failed[i]!;
    into.worst[i] = Math.max(into.worst[i]!, next.worst[i]!);
  }
}
