import { calendarOf } from "../models/engine/difference";
import { blockOf, needsOf, outputsFor } from "../models/formula/formulaOutputs";
import type { Formula } from "../models/formula/readFormula";
import { abortError } from "./abortError";
import type { Engine, ValuesRequest } from "./engine";
import { tasksOf } from "./pieces";

/** Trials asked of the engine at once, and in one piece: what bounds memory and feeds all workers. */
const BLOCK = 4096;
const PIECE = 512;

/** Of which trials the formulas are wanted; see `ValuesRequest`. */
export type FormulaRequest = Omit<ValuesRequest, "outputs"> & {
  readonly formulas: readonly Pick<Formula, "lines" | "metrics" | "evaluate">[];
};

/**
 * Formulas over trials whose draws vary as told, as `Engine.values` gives the model's own results: for each entry of
 * `drawn` the value of formula i of its trial k at `[i * count + k]`, in the formula's unit, NaN where undefined. What the
 * formulas name is simulated once for all of them, block by block, and so in bounded memory. Rejects with an Error named
 * "AbortError" if cancelled.
 */
export async function formulaValues(
  engine: Pick<Engine, "values">,
  { formulas, drawn, onProgress, ...request }: FormulaRequest,
): Promise<Float64Array[]> {
  const { scenario, signal } = request;
  const [needs, calendar] = [needsOf(formulas), calendarOf(scenario)];
  const outputs = outputsFor(needs, calendar);
  const found = drawn.map(({ count }) => new Float64Array(formulas.length * count));
  let done = 0;
  for (const block of tasksOf(drawn, PIECE, BLOCK)) {
    const before = done;
    // a formula of numbers alone needs no trial
    const values =
      outputs.length === 0
        ? block.map(() => new Float64Array())
        : await engine.values({
            ...request,
            outputs,
            drawn: block.map((piece) => piece.drawn),
            onProgress: onProgress && ((own) => onProgress(before + own)),
          });
    if (signal?.aborted) throw abortError();
    block.forEach(({ entry, offset, drawn: { count } }, i) => {
      const trials = blockOf(values[i]!, needs, calendar, count);
      formulas.forEach((formula, place) =>
        found[entry]!.set(formula.evaluate(trials), place * drawn[entry]!.count + offset),
      );
      done += count;
    });
    onProgress?.(done);
  }
  return found;
}
