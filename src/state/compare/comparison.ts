import { batch, computed, effect, signal, type ReadonlySignal } from "@preact/signals";
import { COMPARED_LINES, commonYears, inYears } from "../../../models/engine/difference";
import type { MetricSummary, Summary } from "../../../models/engine/summary";
import type { MetricId } from "../../../models/mine/registry";
import { baseScenario, type Scenario } from "../../../models/scenario/scenario";
import { serialise } from "../../../models/scenario/serialise";
import type { RunRequest } from "../../../workers/engine";
import { sameNumbers } from "../edits";
import { isCounting } from "../runner";
import type { AppStore } from "../store";
import { MOST_COMPARED } from "./chosen";
import { comparedOnly, pairedMetrics, sharesOf, type SignShares } from "./comparedMetrics";
import { contributionsOf, MIX_TRIALS, type Contributions } from "./contributions";
import { createQueue, type Job, type Queue } from "./queue";

/** Results kept; the oldest are forgotten. */
const MOST_SUMMARIES = 16;
const MOST_CONTRIBUTIONS = 24;

/** B − A within each trial: statistics of results, and how often each is above or below zero. */
export interface Differences {
  /** with the lines of the years that both cover; absent where they share none */
  readonly summary?: Summary;
  /** all metrics, or the compared ones where no year is shared */
  readonly metrics: Readonly<Partial<Record<MetricId, MetricSummary>>>;
  readonly shares: Readonly<Partial<Record<MetricId, SignShares>>>;
  readonly isComplete: boolean;
}

/** Scenarios side by side on common random numbers: A, B (the one on screen) and others. */
export interface Comparison {
  readonly a: ReadonlySignal<Scenario>;
  readonly b: ReadonlySignal<Scenario>;
  /** same: nothing to tell apart; years: no yearly differences, because the two share no year */
  readonly relation: ReadonlySignal<"same" | "years" | "differs">;
  /** A, B and the others, each once */
  readonly columns: ReadonlySignal<readonly Scenario[]>;
  readonly difference: ReadonlySignal<Differences | undefined>;
  /** what each change contributes; undefined until all mixes are in */
  readonly contributions: ReadonlySignal<Contributions | undefined>;
  readonly failure: ReadonlySignal<string | undefined>;
  summaryOf(scenario: Scenario): Summary | undefined;
  chooseA(id: string): void;
  chooseB(id: string): void;
  swap(): void;
}

const keyOf = (
  { values, correlations, paths }: Scenario,
  { trials, seed, design }: Pick<RunRequest, "trials" | "seed" | "design">,
): string =>
  `${seed}/${trials}/${design}/${serialise({ ...baseScenario, values, ...(correlations ? { correlations } : {}), ...(paths ? { paths } : {}) })}`;

function keep<T>(map: ReadonlyMap<string, T>, key: string, value: T, most: number): ReadonlyMap<string, T> {
  const entries = [...map].filter(([other]) => other !== key);
  return new Map([...entries, [key, value] as const].slice(-most));
}

const created = new WeakMap<AppStore, Comparison>();

/** The comparison of a page; computes only while its screen is open. */
export function comparisonOf(store: AppStore): Comparison {
  let comparison = created.get(store);
  if (comparison === undefined) created.set(store, (comparison = create(store)));
  return comparison;
}

function create(store: AppStore): Comparison {
  const queue: Queue = createQueue();
  const kept = signal<ReadonlyMap<string, Summary>>(new Map());
  const contributed = signal<ReadonlyMap<string, Contributions>>(new Map());
  /** the newest one, complete or not */
  const found = signal<({ readonly key: string } & Differences) | undefined>(undefined);

  const stored = computed(() => [...store.presets, ...store.library.own.value]);
  const find = (id: string): Scenario | undefined => stored.value.find((scenario) => scenario.id === id);
  const b = store.scenario;
  const a = computed((): Scenario => {
    const chosen = store.chosen.a.value;
    return typeof chosen === "string" ? (find(chosen) ?? baseScenario) : chosen;
  });
  const relation = computed(() =>
    sameNumbers(a.value, b.value) ? "same" : commonYears(a.value, b.value) ? "differs" : "years",
  );
  const columns = computed(() => {
    const others = store.chosen.others.value.flatMap((id) => find(id) ?? []);
    return [a.value, b.value, ...others]
      .filter((scenario, place, all) => all.findIndex((other) => sameNumbers(other, scenario)) === place)
      .slice(0, MOST_COMPARED);
  });
  const run = computed(() => ({
    trials: store.trials.value,
    seed: store.seed.value,
    design: store.design.value,
  }));
  const ownKey = (scenario: Scenario): string => keyOf(scenario, run.value);
  const differenceKey = computed(() => `${ownKey(b.value)} - ${ownKey(a.value)}`);
  const contributionKey = computed(() => `parts of ${differenceKey.value}`);

  /** Results that the page has anyway, or that were computed here. */
  function summaryOf(scenario: Scenario): Summary | undefined {
    const { summary, shown, base } = store.runner;
    const fits = (of: Summary | undefined): of is Summary =>
      of !== undefined &&
      of.trials === run.value.trials &&
      of.seed === run.value.seed &&
      of.design === run.value.design;
    if (shown.value && fits(summary.value) && sameNumbers(shown.value, scenario)) return summary.value;
    if (fits(base.value) && sameNumbers(baseScenario, scenario)) return base.value;
    return kept.value.get(ownKey(scenario));
  }

  /** Runs and shows what comes of it, unless nobody wants it any more. */
  const simulate = async (
    request: Omit<RunRequest, "signal" | "lines">,
    stop: AbortSignal,
    show: (summary: Summary, isComplete: boolean) => void,
  ): Promise<void> => {
    const told = (summary: Summary, isComplete: boolean): void => {
      if (!stop.aborted) show(summary, isComplete);
    };
    const onProgress = (part: Summary): void => told(part, false);
    told(await store.engine.run({ ...request, lines: COMPARED_LINES, signal: stop, onProgress }), true);
  };
  const differenceJob = (): Job => {
    const key = differenceKey.value;
    const request = { scenario: b.value, minus: a.value, ...run.value };
    const common = commonYears(a.value, b.value)!;
    return {
      key,
      run: (stop) =>
        simulate(request, stop, (summary, isComplete) => {
          const shares = sharesOf(summary);
          const slim = inYears(isComplete ? comparedOnly(summary) : summary, common);
          found.value = { key, summary: slim, metrics: slim.metrics, shares, isComplete };
        }),
    };
  };
  const ownJob = (scenario: Scenario): Job => {
    const key = ownKey(scenario);
    const request = { scenario, ...run.value };
    return {
      key,
      run: (stop) =>
        simulate(request, stop, (summary, isComplete) => {
          if (isComplete) kept.value = keep(kept.value, key, comparedOnly(summary), MOST_SUMMARIES);
        }),
    };
  };
  const contributionJob = (): Job => {
    const key = contributionKey.value;
    const [from, to, { seed }] = [a.value, b.value, run.value];
    const trials = Math.min(MIX_TRIALS, run.value.trials);
    return {
      key,
      run: async (stop) => {
        const made = await contributionsOf(store.engine, from, to, { trials, seed }, stop);
        if (!stop.aborted) contributed.value = keep(contributed.value, key, made, MOST_CONTRIBUTIONS);
      },
    };
  };

  const betweenCalendars = computed((): Differences | undefined => {
    const [of, from] = [summaryOf(b.value), summaryOf(a.value)];
    return of && from && { ...pairedMetrics(of, from), isComplete: true };
  });
  const isFound = (): boolean => found.value?.key === differenceKey.value && found.value.isComplete;
  effect(() => {
    if (store.tab.value !== "compare" || store.inGesture.value) return queue.want([]);
    // what the other screens show comes first
    if (isCounting(store.runner.state.value)) return queue.want([]);
    const jobs: Job[] = [];
    if (relation.value === "differs" && !isFound()) jobs.push(differenceJob());
    for (const scenario of columns.value) if (!summaryOf(scenario)) jobs.push(ownJob(scenario));
    if (relation.value !== "same" && !contributed.value.has(contributionKey.value))
      jobs.push(contributionJob());
    queue.want(jobs);
  });

  return {
    a,
    b,
    relation,
    columns,
    difference: computed(() => {
      if (relation.value === "same") return undefined;
      if (relation.value === "years") return betweenCalendars.value;
      return found.value?.key === differenceKey.value ? found.value : undefined;
    }),
    contributions: computed(() => contributed.value.get(contributionKey.value)),
    failure: queue.failure,
    summaryOf,
    chooseA: (id) => (store.chosen.a.value = id),
    chooseB(id) {
      const scenario = find(id);
      if (scenario) store.open(scenario);
    },
    swap() {
      const [before, now] = [a.value, b.value];
      batch(() => {
        // a changed preset is stored nowhere: it stands for itself
        store.chosen.a.value = sameNumbers(now, store.origin.value) ? now.id : now;
        store.open(before);
      });
    },
  };
}
