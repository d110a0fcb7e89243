/** An estimate with its error: standard error, and the interval that holds the true value with the stated confidence. */
export interface Estimate {
  readonly value: number;
  readonly se: number;
  readonly low: number;
  readonly high: number;
}

/** Confidence of every interval that the methods of this folder give, unless told otherwise. */
export const CONFIDENCE = 0.95;
