import type { Unit } from "../core/units";

/** A metric that a reader defined: a formula over the model's lines and metrics, under a name. */
export interface OwnMetric {
  readonly name: string;
  readonly formula: string;
  /** the unit asked for; without it the one that follows from the formula's lines */
  readonly unit?: Unit;
}

/** An own metric as a result that is studied: its name, and what its formula gives. */
export interface OwnOutput {
  readonly own: string;
  readonly unit: Unit;
  /** 1 or 0 in every trial: means are probabilities */
  readonly isYesNo: boolean;
}

/** Most metrics of one's own, longest name, and longest formula. */
export const MOST_OWN = 20;
export const NAME_LENGTH = 80;
export const FORMULA_LENGTH = 500;

/**
 * Names of the columns that own metrics have in tables, in order: "own." and the name's letters and digits. Names that are
 * alike get a number.
 */
export function ownColumns(metrics: readonly Pick<OwnMetric, "name">[]): string[] {
  const used = new Set<string>();
  return metrics.map(({ name }) => {
    const word = name.replace(/[^\p{L}\p{N}]+/gu, "_").replace(/^_|_$/g, "") || "metric";
    let column = `own.${word}`;
    for (let number = 2; used.has(column); number++) column = `own.${word}_${number}`;
    used.add(column);
    return column;
  });
}
