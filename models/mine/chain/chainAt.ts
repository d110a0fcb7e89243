import type { Params } from "../../core/module";
import { unitDefinition } from "../../core/units";
import { calendar } from "../calendar";
import { deposit } from "../deposit";
import { extraction } from "../extraction";
import { yearsToFirstOre } from "../firstOre";
import { emptyFlow, runFlow, type Flow } from "../flow";
import { market } from "../market";
import { processing } from "../processing";
import { phasedIn } from "../ramp";
import { fullDepth, setDepth, type Depth } from "./depth";
import { emptyFeed, fillFeed, type Feed } from "./feed";
import { recoveries, type Recoveries } from "./recoveries";

/** What is read of an opened trial: inputs in declared units, yearly lines. A `Replay` is one. */
export interface ChainSource {
  readonly inputs: Readonly<Record<string, number>>;
  readonly lines: Readonly<Record<string, ArrayLike<number>>>;
}

type InputsOf<M extends { readonly params: Params }> = { readonly [K in keyof M["params"]]: number };

/** The chain of one year: what went in, by which recoveries and depth, and what came of it. */
export interface Chain {
  readonly feed: Readonly<Feed>;
  readonly recoveries: Recoveries;
  readonly depth: Readonly<Depth>;
  readonly flow: Readonly<Flow>;
  /** value of a yearly line in this year; 0 for a line that the model does not have */
  line(id: string): number;
  /** the market's inputs, among them its terms of sale */
  readonly terms: InputsOf<typeof market>;
}

/**
 * The chain in year index `t` (0 = first year) of an opened trial, by the same arithmetic as the trial itself.
 * Throws when the trial has no such year.
 */
export function chainAt(source: ChainSource, t: number): Chain {
  const { lines } = source;
  const years = lines["extraction.ore"]?.length ?? 0;
  if (!(Number.isInteger(t) && t >= 0 && t < years))
    throw new Error(`chainAt requires a year index from 0 to ${years - 1}`);
  const line = (id: string) => lines[id]?.[t] ?? 0;
  const p = inputsOf(processing, source);
  const pit = inputsOf(extraction, source);
  const { firstYear } = inputsOf(calendar, source);

  const feed = emptyFeed();
  fillFeed(
    line("extraction.ore"),
    line("extraction.gradeIron"),
    line("extraction.gradeTitanium"),
    line("extraction.gradeVanadium"),
    inputsOf(deposit, source),
    pit.dilution,
    feed,
  );
  const full = fullDepth(p);
  const depth = { ...full };
  setDepth(full, phasedIn(t, yearsToFirstOre(pit, firstYear) + p.delay, p.phaseIn), depth);
  const improved = p.breakthrough >= 0.5 && t >= p.breakthroughYear - firstYear;
  const drawn = recoveries(p, improved);
  const flow = emptyFlow();
  runFlow(feed, drawn, depth, flow);
  return { feed, recoveries: drawn, depth, flow, line, terms: inputsOf(market, source) };
}

/** A module's inputs in the units that formulas use. */
function inputsOf<M extends { readonly id: string; readonly params: Params }>(
  owner: M,
  { inputs }: ChainSource,
): InputsOf<M> {
  return Object.fromEntries(
    Object.entries(owner.params).map(([key, { unit }]) => [
      key,
      inputs[`${owner.id}.${key}`]! * unitDefinition(unit).calc,
    ]),
  ) as InputsOf<M>;
}
