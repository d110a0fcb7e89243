import type { InputGroup } from "../../models/engine/inputGroups";
import { effectOf } from "../../models/decisions/morris";
import { designed, part, type Study } from "./study";

/** How much a result moves when one group alone is drawn anew. */
export interface Screened {
  readonly group: InputGroup;
  /** mean size of the change, and its standard error, in the result's unit */
  readonly size: number;
  readonly se: number;
}

/** Trials that screening takes. */
const SCREENING_TRIALS = 96;

/**
 * Ranks groups of inputs by elementary effects in a radial design: from each of some trials, every group is drawn anew by
 * itself. Effects of groups of many inputs have no step to be divided by, so that their plain size counts.
 * Source: F. Campolongo, A. Saltelli and J. Cariboni, Computer Physics Communications 182 (2011) 978-988.
 */
export async function screen(study: Study, groups: readonly InputGroup[]): Promise<Screened[]> {
  const { engine, scenario, seed, output, signal, onProgress } = designed(study);
  const trials = Math.min(SCREENING_TRIALS, study.trials);
  const [base, ...mixed] = await engine.values({
    scenario,
    seed,
    outputs: [output],
    drawn: [undefined, ...groups].map((group) => ({
      first: 0,
      count: trials,
      ...(group && { redrawn: [...group.params, ...group.shocks] }),
    })),
    signal,
    onProgress: part(onProgress, 0, 1, trials * (groups.length + 1)),
  });
  return groups
    .map((group, i): Screened => {
      const { size, seSize } = effectOf(mixed[i].map((value, k) => value - base[k]));
      return { group, size, se: seSize };
    })
    .sort((a, b) => b.size - a.size);
}
