import { inTurns } from "../../models/decisions/asking";
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

/** Calendar years after the first ore-bearing ones that a price path is summarised by: averages of these spans. */
const SPANS = [
  [0, 10],
  [10, 25],
  [25, 80],
] as const;
/** Of the years of a span every so many-th is read. */
const STRIDE = 3;

/**
 * What knowing everything, or one input, would be worth to a choice between plans, from the same trials of all of them.
 * The result of the study is the payoff; its inputs are the uncertain ones of the study's scenario, whose luck all plans
 * share. A price path is known by its averages over three spans of years.
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
  const paths = groups.flatMap((group) => {
    const spans = priceSpans(group, compiled.firstYear, compiled.years);
    return spans.length > 0 ? [{ group, spans }] : [];
  });
  const outputs = paths.flatMap(({ spans }) => spans.flat());
  const [read] = outputs.length > 0 ? await engine.values({ scenario, seed, outputs, drawn, signal }) : [];
  let at = 0;
  const averages = new Map(
    paths.map(({ group, spans }) => [
      group,
      spans.map((span) => {
        const mean = new Float64Array(trials);
        for (let i = 0; i < span.length; i++, at++)
          for (let k = 0; k < trials; k++) mean[k] += read[at * trials + k] / span.length;
        return mean;
      }),
    ]),
  );
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

/** Years of a price path's line, by span; none for other groups. */
function priceSpans(group: InputGroup, firstYear: number, years: number): Output[][] {
  const key = group.shocks[0]?.split(".")[1];
  if (key === undefined) return [];
  const id = `market.price${key[0].toUpperCase()}${key.slice(1)}`;
  if (!lineById.has(id)) return [];
  return SPANS.map(([from, to]) =>
    Array.from({ length: Math.ceil((Math.min(to, years) - from) / STRIDE) }, (_, i) => ({
      id: id as LineId,
      year: firstYear + from + i * STRIDE,
    })),
  ).filter((span) => span.length > 0);
}
