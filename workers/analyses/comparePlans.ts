import { inTurns } from "../../models/decisions/asking";
import { efficient } from "../../models/decisions/frontier";
import { regret, type Regret } from "../../models/decisions/regret";
import { batched, batchError, statisticOf } from "../../models/decisions/statistic";
import { metricById, paramById, params } from "../../models/mine/catalogue";
import type { MetricId, ParamId } from "../../models/mine/registry";
import type { Scenario } from "../../models/scenario/scenario";
import { valueOf } from "../../models/engine/plan";
import { measure } from "./levers";
import { planIn, type Plan } from "./plans";
import { designed, type Study } from "./study";

/** What a plan does to the study's result. */
export interface PlanOutcome {
  readonly plan: Plan;
  readonly mean: number;
  readonly seMean: number;
  readonly p10: number;
  readonly p50: number;
  readonly p90: number;
  /** share of trials below zero */
  readonly loss: number;
  /** mean of the worst tenth of trials, and its standard error */
  readonly shortfall: number;
  readonly seShortfall: number;
  /** on the frontier of mean against shortfall */
  readonly efficient: boolean;
}

/** A way of reading one announced figure. */
export interface Reading {
  readonly claim: MetricId;
  readonly param: ParamId;
  /** place among the options of the parameter */
  readonly reading: number;
}

export interface PlanComparison {
  readonly outcomes: readonly PlanOutcome[];
  /** regret over trials, in the result's unit */
  readonly regret: Regret;
  readonly readings: readonly Reading[];
  /** per plan: probability that the figure is met, by reading */
  readonly met: readonly Float64Array[];
  /** regret over readings, in probability */
  readonly readingRegret: Regret;
  /** worlds that every plan was put into; per plan the mean of the result in each; regret over them */
  readonly worlds: readonly Scenario[];
  readonly inWorlds: readonly Float64Array[];
  readonly worldRegret: Regret | undefined;
}

const WORST_TENTH = 0.1;

/** Every reading of every announced figure. */
export function allReadings(): Reading[] {
  return params.flatMap((param) => {
    const claim = param.key.replace(/Reading$/, "");
    const id = `${param.module}.${claim}` as MetricId;
    if (!param.key.endsWith("Reading") || !metricById.has(id)) return [];
    return (param.definition.options ?? []).map((_, reading) => ({
      claim: id,
      param: param.id,
      reading,
    }));
  });
}

/**
 * Compares plans on the same trials: the result's distribution, the efficient frontier, regret over trials; and over the
 * readings of the announced figures, the probability that each is met. A plan that builds nothing meets none.
 */
export async function comparePlans(
  study: Study & {
    readonly plans: readonly Plan[];
    /** scenarios whose assumptions every plan is tried under; none if left out */
    readonly worlds?: readonly Scenario[];
    readonly onEarly?: (outcome: PlanOutcome) => void;
  },
): Promise<PlanComparison> {
  const { engine, seed, output, trials, signal, plans, worlds = [], onProgress, onEarly } = designed(study);
  const works = plans.length * (1 + worlds.length);
  const readings = allReadings();
  const rounds = Math.max(...readings.map(({ reading }) => reading)) + 1;
  const claims = [...new Set(readings.map(({ claim }) => claim))];
  let done = 0;
  const results = await inTurns(
    plans,
    async (plan) => {
      const met = new Float64Array(readings.length);
      if (plan.scenario === undefined) return { values: new Float64Array(trials), met };
      const own = plan.scenario;
      const runs = await Promise.all(
        Array.from({ length: rounds }, async (_, round) => {
          const [values] = await engine.values({
            scenario: readAs(own, readings, round),
            seed,
            outputs: [output, ...claims.map((id) => ({ id }))],
            drawn: [{ first: 0, count: trials }],
            signal,
          });
          if (round === 0) onProgress?.(++done / works);
          return values;
        }),
      );
      readings.forEach(({ claim, reading }, i) => {
        const from = (claims.indexOf(claim) + 1) * trials;
        met[i] = statisticOf(runs[reading].subarray(from, from + trials), { kind: "mean" });
      });
      const values = runs[0].slice(0, trials);
      onEarly?.(outcomeOf(plan, values));
      return { values, met };
    },
    2,
  );
  const inWorlds = await inTurns(
    plans.map((plan) => plan.scenario),
    async (plan) => {
      const means = new Float64Array(worlds.length);
      for (const [place, world] of worlds.entries()) {
        if (plan === undefined) continue;
        const scenario = planIn(world, plan);
        means[place] = (await measure(study, scenario, { kind: "mean" })).value;
        onProgress?.(++done / works);
      }
      return means;
    },
    2,
  );
  onProgress?.(1);
  const outcomes = plans.map((plan, i) => outcomeOf(plan, results[i].values));
  const onFrontier = efficient(outcomes);
  return {
    outcomes: outcomes.map((outcome, i) => ({ ...outcome, efficient: onFrontier[i] })),
    regret: regret(results.map(({ values }) => values)),
    readings,
    met: results.map(({ met }) => met),
    readingRegret: regret(results.map(({ met }) => met)),
    worlds,
    inWorlds,
    worldRegret: worlds.length > 0 ? regret(inWorlds) : undefined,
  };
}

/** The scenario with every figure read in way number `round`, or as it was where there are not so many. */
function readAs(scenario: Scenario, readings: readonly Reading[], round: number): Scenario {
  const set = readings.filter(({ reading }) => reading === round).map(({ param }) => [param, round] as const);
  const kept = readings
    .filter(({ param }) => !set.some(([id]) => id === param))
    .map(({ param }) => [param, valueOf(scenario, paramById.get(param)!)] as const);
  return { ...scenario, values: { ...scenario.values, ...Object.fromEntries([...kept, ...set]) } };
}

function outcomeOf(plan: Plan, values: Float64Array): PlanOutcome {
  const mean = batched(values, { kind: "mean" });
  const shortfall = batched(values, { kind: "shortfall", p: WORST_TENTH });
  const percentile = (p: number): number => statisticOf(values, { kind: "percentile", p });
  return {
    plan,
    mean: mean[0],
    seMean: batchError(mean),
    p10: percentile(0.1),
    p50: percentile(0.5),
    p90: percentile(0.9),
    loss: values.filter((value) => value < 0).length / values.filter((value) => !Number.isNaN(value)).length,
    shortfall: shortfall[0],
    seShortfall: batchError(shortfall),
    efficient: false,
  };
}
