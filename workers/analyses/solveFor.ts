import { answeredLater } from "../../models/decisions/asking";
import { solve, type SolveOptions, type Solved } from "../../models/decisions/solve";
import type { Statistic } from "../../models/decisions/statistic";
import { paramById } from "../../models/mine/catalogue";
import type { ParamId } from "../../models/mine/registry";
import { measure, withLever } from "./levers";
import type { Study } from "./study";

/** Lever values that are looked at first, and about as many again to close in. */
const ABOUT = 20;

/**
 * The value of a lever at which a statistic of the result meets a wanted value: "V₂O₅ price at which the median NPV is
 * zero". Levers in whole numbers are closed in on to neighbouring numbers. `onEarly` is told each value tried.
 */
export async function solveFor(
  study: Study & {
    readonly lever: ParamId;
    readonly statistic: Statistic;
    readonly range: SolveOptions;
    readonly onEarly?: (lever: number, value: number) => void;
  },
): Promise<Solved> {
  const { lever, statistic, range, onProgress, onEarly } = study;
  const isWhole = paramById.get(lever)?.definition.integer === true;
  const values = new Map<number, ReturnType<typeof measure>>();
  let done = 0;
  const found = await answeredLater(
    solve(isWhole ? { ...range, tolerance: 1 } : range),
    async (asked: number) => {
      const at = isWhole ? Math.round(asked) : asked;
      const known = values.get(at) ?? measure(study, withLever(study.scenario, lever, at), statistic);
      values.set(at, known);
      const measured = await known;
      onProgress?.(Math.min(0.99, ++done / ABOUT));
      onEarly?.(at, measured.value);
      return measured;
    },
  );
  onProgress?.(1);
  return found;
}
