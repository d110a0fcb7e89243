import { inTurns } from "../../models/decisions/asking";
import { pathAverages } from "../../models/decisions/pathAverages";
import { partialInformation, type PartialInformation } from "../../models/decisions/partialInformation";
import { perfectInformation, type PerfectInformation } from "../../models/decisions/perfectInformation";
import { drawsOf } from "../../models/engine/draws";
import { inputGroups, type InputGroup } from "../../models/engine/inputGroups";
import type { Output } from "../../models/engine/outputs";
import { compile } from "../../models/engine/plan";
import { lineById, paramById } from "../../models/mine/catalogue";
import type { LineId } from "../../models/mine/registry";
import type { Plan } from "./plans";
import { designed, type Study } from "./study";

export interface KnowingGroup {
  readonly group: InputGroup;
  readonly partial: PartialInformation;
}

export interface ValueOfKnowing {
  readonly plans: readonly Plan[];
  /** mean payoff of each plan */
  readonly means: readonly number[];
  readonly perfect: PerfectInformation;
  /** per input or price path, most valuable first */
  readonly groups: readonly KnowingGroup[];
}

/**
 * What knowing everything, or one input, would be worth to a choice between plans, from the same trials of all of them.
 * The result of the study is the payoff; its inputs are the uncertain ones of the study's scenario, whose luck all plans
 * share. A price path, its level and its moves alike, is known by its averages over spans of years.
 */
export async function valueOfKnowing(
  study: Study & {
    readonly plans: readonly Plan[];
    readonly onEarly?: (perfect: PerfectInformation) => void;
  },
): Promise<ValueOfKnowing> {
  const own = designed(study, "even");
  const { engine, scenario, seed, output, trials, signal, plans, onProgress, onEarly } = own;
  const drawn = [{ first: 0, count: trials }];
  let done = 0;
  const payoffs = await inTurns(plans, async (plan) => {
    if (plan.scenario === undefined) return new Float64Array(trials);
    const [values] = await engine.values({
      scenario: plan.scenario,
      seed,
      outputs: [output],
      drawn,
      signal,
    });
    onProgress?.((0.5 * ++done) / plans.length);
    return values;
  });
  const perfect = perfectInformation(payoffs);
  onEarly?.(perfect);
  const compiled = compile(scenario, { trials, seed, design: own.design });
  const groups = inputGroups(scenario);
  const { firstYear, years } = compiled;
  const priced = groups.flatMap((group) => {
    const line = priceLine(group);
    return line === undefined ? [] : [{ group, line }];
  });
  const averages = new Map<InputGroup, Float64Array[]>();
  // one path at a time: all years of all paths would take much memory
  for (const { group, line } of priced) {
    const outputs = Array.from({ length: years }, (_, t): Output => ({ id: line, year: firstYear + t }));
    const [read] = await engine.values({ scenario, seed, outputs, drawn, signal });
    averages.set(group, pathAverages(read, trials));
    onProgress?.(0.5 + (0.3 * averages.size) / priced.length);
  }
  const known = groups.flatMap((group): KnowingGroup[] => {
    const samples =
      averages.get(group) ?? group.params.map((id) => drawsOf(compiled, paramById.get(id)!.index, 0, trials));
    if (samples.length === 0) return [];
    return [{ group, partial: partialInformation(payoffs, samples, { seed }) }];
  });
  onProgress?.(1);
  return {
    plans,
    means: payoffs.map((own) => own.reduce((sum, value) => sum + value, 0) / trials),
    perfect,
    groups: known.sort((a, b) => b.partial.value - a.partial.value),
  };
}

/** The line that a price path makes; undefined for other groups. */
function priceLine(group: InputGroup): LineId | undefined {
  const key = group.shocks[0]?.split(".")[1];
  const id = key && `market.price${key[0].toUpperCase()}${key.slice(1)}`;
  return id !== undefined && lineById.has(id) ? (id as LineId) : undefined;
}
