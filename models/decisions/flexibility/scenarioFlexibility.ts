import { text } from "../../core/text";
import { valueOf } from "../../engine/plan";
import { paramById } from "../../mine/catalogue";
import type { ParamId } from "../../mine/registry";
import type { Scenario } from "../../scenario/scenario";
import { medianScenario } from "../cutoff/medianScenario";
import { answered } from "../asking";
import { knowledgeOf } from "./knowledge";
import { operate, type OperatingChoices } from "./operating";
import {
  decisionsOfTiming,
  operationTriggers,
  useOfOperation,
  useOfTiming,
  type OperationTriggers,
} from "./options";
import { scenarioFlows, type ScenarioFlows } from "./scenarioFlows";
import { shifted } from "./shifted";
import { meanAndError } from "./stopping";
import { timeStep } from "./timing";
import { triggerOf, type Trigger } from "./trigger";

/** Latest start, in years after the plan's, and the years by which phase 2 may come later. */
const LATEST_START = 8;
const LATER_PHASES = [0, 2, 4, 6, 8, 10] as const;
/** Cost of mothballing and of reopening, in years of holding cost: assumed, half of the two steps' usual span. */
const CLOSING_YEARS = 1;
const OPENING_YEARS = 2;

export type OptionId = "mothball" | "abandon" | "operate" | "defer" | "stage" | "deferAndOperate";
export type UseId = "close" | "reopen" | "abandon" | "later" | "never" | "laterPhase" | "noPhase";
export type TriggerId = "close" | "reopen" | "abandon" | "start" | "phase";

export interface FlexibilityRequest {
  readonly scenario: Scenario;
  /** trials that are valued; the rules are found on as many others */
  readonly trials: number;
  readonly seed: number;
  /** bn CNY; from the holding cost if left out */
  readonly closing?: number;
  readonly opening?: number;
  /** told the options valued up to now: of a mine that runs, then of its start */
  readonly onEarly?: ((soFar: FlexibilitySoFar) => void) | undefined;
}

/** Mean NPV of the scenario with an option, on the same trials as without, and the gain; bn CNY. */
export interface OptionValue {
  readonly id: OptionId;
  readonly npv: number;
  readonly gain: number;
  readonly gainSe: number;
}

/** What is known before all options are valued; bn CNY. */
export type FlexibilitySoFar = Pick<Flexibility, "npv" | "npvSe" | "options">;

export interface Flexibility {
  readonly trials: number;
  readonly seed: number;
  /** flows follow the scenario's own price processes and are discounted at its rate: no risk-neutral drift beside it */
  readonly convention: "riskAdjusted";
  /** real discount rate, fraction, as the medians have it */
  readonly rate: number;
  readonly npv: number;
  readonly npvSe: number;
  readonly closing: number;
  readonly opening: number;
  readonly options: readonly OptionValue[];
  /** shares of the trials; the first three for operating, then the start, then phase 2 */
  readonly used: Readonly<Partial<Record<UseId, number>>>;
  /** mean delay of the start among trials that start */
  readonly meanDelay: number;
  /** basket prices, CNY per tonne of ore */
  readonly triggers: Readonly<Partial<Record<TriggerId, Trigger>>>;
  /** the same decisions by last year's cash margin, CNY per tonne of ore: what the model's operating rule takes */
  readonly margins: OperationTriggers;
  /** the scenario with that rule; undefined where standing still is not clearly worth anything */
  readonly apply?: Scenario;
  /** mean basket price after the first decision */
  readonly basket: number;
}

/** Flows of one plan: the trials that are valued, and as many others that rules are found on. */
export interface FlowPair {
  readonly found: ScenarioFlows;
  readonly valued: ScenarioFlows;
}

/** A method that asks for the flows of plans. */
type Asking<R> = Generator<readonly Scenario[], R, readonly FlowPair[]>;

/**
 * What flexibility adds to a scenario: mothballing and reopening, abandoning, deferring the start, staging phase 2. Each
 * rule is found by least-squares Monte Carlo on trials of its own and followed on the trials that are valued, so that no
 * rule knows the future and every gain is, but for chance, what that rule earns: a lower bound of what the best rule
 * would. Gains of options do not add up. Asks for the flows of plans, one at a time; `scenarioFlexibility` knows them.
 */
export function* flexibility(request: FlexibilityRequest): Asking<Flexibility> {
  const { scenario, trials, seed, onEarly } = request;
  const [base] = (yield [scenario]) as readonly [FlowPair];
  const without = sums(base.valued);
  const closing = request.closing ?? CLOSING_YEARS * base.valued.holdingYear;
  const opening = request.opening ?? OPENING_YEARS * base.valued.holdingYear;
  const choose = (mothball: boolean, abandon: boolean): OperatingChoices => ({
    mothball,
    abandon,
    closing,
    opening,
  });
  const both = choose(true, true);
  const option = (id: OptionId, values: Float64Array): OptionValue => {
    const gain = meanAndError(values.map((value, k) => value - without[k]!));
    return { id, npv: meanAndError(values).value, gain: gain.value, gainSe: gain.se };
  };
  const run = (choices: OperatingChoices, { found, valued }: FlowPair = base) =>
    operate(valued, found, choices);
  const operating = run(both);
  const options = [
    option("mothball", run(choose(true, false)).followed.values),
    option("abandon", run(choose(false, true)).followed.values),
    option("operate", operating.followed.values),
  ];

  const planned = meanAndError(without);
  const tell = (): void => onEarly?.({ npv: planned.value, npvSe: planned.se, options: [...options] });
  tell();

  const starts = { valued: [without], found: [sums(base.found)] };
  const flexible = { valued: [operating.followed.values], found: [operating.training] };
  let waiting = base;
  for (let delay = 1; delay <= LATEST_START; delay++) {
    [waiting] = (yield [shifted(scenario, "extraction.firstOre", delay)]) as readonly [FlowPair];
    starts.valued.push(sums(waiting.valued));
    starts.found.push(sums(waiting.found));
    const later = run(both, waiting);
    flexible.valued.push(later.followed.values);
    flexible.found.push(later.training);
  }
  const dates = Array.from({ length: LATEST_START + 1 }, (_, delay) => delay);
  const known = {
    valued: dates.map(knowledgeOf("basket", waiting.valued, waiting.found)),
    found: dates.map(knowledgeOf("basket", waiting.found)),
  };
  const timed = (payoffs: { valued: Float64Array[]; found: Float64Array[] }) =>
    timeStep(
      { payoffs: payoffs.found, features: known.found },
      { payoffs: payoffs.valued, features: known.valued },
    );
  const started = timed(starts);
  options.push(option("defer", started.values), option("deferAndOperate", timed(flexible).values));
  const delays = useOfTiming(started, dates.length);

  const triggers: Partial<Record<TriggerId, Trigger>> = {
    ...operationTriggers(operating.followed, base.valued, operating.first, "basket"),
    start: triggerOf(decisionsOfTiming(started, waiting.valued, dates), "above"),
  };
  const used: Partial<Record<UseId, number>> = {
    ...useOfOperation(operating.followed, base.valued),
    later: delays.later,
    never: delays.never,
  };
  if (hasPhase(scenario)) {
    tell();
    const phase = yield* stage(scenario, base, without);
    options.push(option("stage", phase.values));
    triggers.phase = phase.trigger;
    used.laterPhase = phase.later;
    used.noPhase = phase.never;
  }
  const margins = operationTriggers(operating.followed, base.valued, operating.first, "margin");
  const apply = withRule(scenario, margins, options[0]!);
  const { basket, years } = base.valued;
  const from = Math.min(operating.first, years - 1) * trials;
  return {
    trials,
    seed,
    convention: "riskAdjusted",
    rate: realRateOf(base.valued),
    npv: planned.value,
    npvSe: planned.se,
    closing,
    opening,
    options,
    used,
    meanDelay: delays.mean,
    triggers,
    margins,
    ...(apply === undefined ? {} : { apply }),
    basket: meanAndError(basket.subarray(from)).value,
  };
}

const hasPhase = (scenario: Scenario): boolean => numberOf(medianScenario(scenario), "extraction.phase2") > 0;

/** Trials that are simulated in all. */
export const flexibilityWork = ({ scenario, trials }: FlexibilityRequest): number =>
  2 * trials * (1 + LATEST_START + (hasPhase(scenario) ? LATER_PHASES.length : 0));

/** The method on this thread. */
export function scenarioFlexibility(
  request: FlexibilityRequest,
  progress: (done: number, all: number) => void = () => undefined,
): Flexibility {
  const { trials, seed } = request;
  const all = flexibilityWork(request);
  let done = 0;
  const part = (plan: Scenario, first: number) =>
    scenarioFlows(plan, { first, count: trials, seed }, (more) => progress((done += more), all));
  return answered(flexibility(request), (plan) => ({ valued: part(plan, 0), found: part(plan, trials) }));
}

/** The scenario with the operating rule that the triggers say. */
function withRule(
  scenario: Scenario,
  { close, reopen }: OperationTriggers,
  { gain, gainSe }: OptionValue,
): Scenario | undefined {
  if (!(gain > 2 * gainSe) || Number.isNaN(close.value)) return undefined;
  const below = Math.round(close.value);
  return {
    ...scenario,
    id: `${scenario.id}-flexible`,
    name: text(`${scenario.name.en}, mothballed when it pays`, `${scenario.name.zh}，择机停产`),
    values: {
      ...scenario.values,
      "extraction.operatingRule": 1,
      "extraction.mothballBelow": below,
      "extraction.reopenAbove": Number.isNaN(reopen.value)
        ? below
        : Math.max(below, Math.round(reopen.value)),
    },
  };
}

/** When to build phase 2, if at all: values, shares and trigger. */
function* stage(
  scenario: Scenario,
  base: FlowPair,
  planned: Float64Array,
): Asking<{ values: Float64Array; later: number; never: number; trigger: Trigger }> {
  const [none] = (yield [
    { ...scenario, values: { ...scenario.values, "extraction.phase2": 0 } },
  ]) as readonly [FlowPair];
  const without = { valued: sums(none.valued), found: sums(none.found) };
  const payoffs = {
    valued: [difference(planned, without.valued)],
    found: [difference(sums(base.found), without.found)],
  };
  for (const later of LATER_PHASES.slice(1)) {
    const [pair] = (yield [shifted(scenario, "extraction.phase2After", later)]) as readonly [FlowPair];
    payoffs.valued.push(difference(sums(pair.valued), without.valued));
    payoffs.found.push(difference(sums(pair.found), without.found));
  }
  const plain = medianScenario(scenario);
  const first =
    numberOf(plain, "extraction.firstOre") +
    numberOf(plain, "extraction.phase2After") +
    numberOf(plain, "extraction.phaseDelay") -
    numberOf(plain, "capital.construction");
  const dates = LATER_PHASES.map((later) =>
    Math.min(base.valued.years - 1, Math.max(1, Math.floor(first) + later)),
  );
  const step = timeStep(
    { payoffs: payoffs.found, features: dates.map(knowledgeOf("basket", none.found)) },
    {
      payoffs: payoffs.valued,
      features: dates.map(knowledgeOf("basket", none.valued, none.found)),
    },
  );
  const { later, never } = useOfTiming(step, dates.length);
  return {
    values: step.values.map((value, k) => value + without.valued[k]!),
    later,
    never,
    trigger: triggerOf(decisionsOfTiming(step, none.valued, dates), "above"),
  };
}

/** Present value of each trial's flows. */
function sums({ run, trials, years }: ScenarioFlows): Float64Array {
  const values = new Float64Array(trials);
  for (let t = 0; t < years; t++) for (let k = 0; k < trials; k++) values[k]! += run[t * trials + k]!;
  return values;
}

const difference = (a: Float64Array, b: Float64Array): Float64Array => a.map((value, k) => value - b[k]!);

/** The rate between two years' mean discount factors. */
const realRateOf = ({ factor, years }: ScenarioFlows): number =>
  years > 1 ? factor[0]! / factor[1]! - 1 : 0;

/** An input at its median. */
const numberOf = (plain: Scenario, id: ParamId): number => Number(valueOf(plain, paramById.get(id)!));
