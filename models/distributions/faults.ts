import { text, type Text } from "../core/text";

/** A number as people write it: six significant digits at most. */
export const shown = (x: number): string => String(Number(x.toPrecision(6)));

/** Fault of a three-point estimate whose points are out of order, else undefined. */
export function threePointFault(low: number, mode: number, high: number): Text | undefined {
  if (low <= mode && mode <= high) return undefined;
  return text(
    `lowest ≤ most likely ≤ highest is required; here ${shown(low)}, ${shown(mode)}, ${shown(high)}`,
    `要求 最小值 ≤ 最可能值 ≤ 最大值；现为 ${shown(low)}、${shown(mode)}、${shown(high)}`,
  );
}

/** Fault of a spread below zero, else undefined. */
export function spreadFault(sd: number, name: Text): Text | undefined {
  if (sd >= 0) return undefined;
  return text(
    `the ${name.en} must be zero or more; here ${shown(sd)}`,
    `${name.zh}不得小于零；现为 ${shown(sd)}`,
  );
}
