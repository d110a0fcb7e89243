import { batch, signal, type ReadonlySignal } from "@preact/signals";
import { DEFAULT_DESIGN, type Design } from "../../models/engine/designs";
import { SHARD } from "../../models/engine/plan";
import type { Summary } from "../../models/engine/summary";
import { baseScenario, type Scenario } from "../../models/scenario/scenario";
import type { Engine } from "../../workers/engine";
import { abortError } from "../../workers/abortError";
import { pause } from "../../workers/pause";
import { sameNumbers, sameTrials } from "./edits";
import { createFocus } from "./focus";

/** What to show: a scenario with its size and seed. */
export interface Wanted {
  readonly scenario: Scenario;
  readonly trials: number;
  readonly seed: number;
  /** the default if left out */
  readonly design?: Design;
  /** stops at this precision; `trials` is then the most there may be */
  readonly precision?: number | undefined;
  /** a lever is being moved: one shard at once, the rest when it comes to rest */
  readonly live?: boolean;
}

export const designOf = ({ design = DEFAULT_DESIGN }: Wanted): Design => design;

/** An answer that is there before any thread is: what the engine will say first, as far as the first screen reads it. */
export interface Given {
  /** whether it answers this */
  fits(wanted: Wanted): boolean;
  summary(): Summary;
}

/** idle: complete; running: counting; stopped: cancelled by the user; lost: the engine failed. */
export type RunState = "idle" | "running" | "stopped" | "recovering" | "lost";

/** Whether trials are being run, or about to be run again. */
export const isCounting = (state: RunState): boolean => state === "running" || state === "recovering";

/** Results on screen and how they come about. */
export interface Runner {
  readonly summary: ReadonlySignal<Summary | undefined>;
  /** the scenario that `summary` belongs to */
  readonly shown: ReadonlySignal<Scenario | undefined>;
  readonly base: ReadonlySignal<Summary | undefined>;
  /** trials that the run in hand has done; of the last one when none is */
  readonly done: ReadonlySignal<number>;
  readonly state: ReadonlySignal<RunState>;
  readonly failure: ReadonlySignal<string | undefined>;
  /** what is on screen was given, not computed */
  readonly isGiven: ReadonlySignal<boolean>;
  /** the given answer is of no use any more: it leaves the screen */
  withdraw(): void;
  want(wanted: Wanted): void;
  cancel(): void;
  resume(): void;
}

/** How long a moved lever must rest before its first results are refined, ms: below it, refining would only be in the way. */
const REST = 120;

/** Times a lost run is started again before the user is asked. */
const ATTEMPTS = 3;

/**
 * Keeps the screen in step with what is wanted. The newest request wins; a request that arrives before the
 * running one has shown its first bands waits for them, so that a long drag still moves the charts. The base
 * case is computed once per seed and size, and again only when these change. Where only the reading of an announced
 * figure changes, every trial stays what it is: complete results remain on screen until the new ones are complete.
 * A given answer is shown until the engine says the same and more.
 * While a lever moves, each request is one shard, with the lines that the screen reads; it is refined once the lever rests.
 */
export function createRunner(engine: Engine, given?: Given): Runner {
  let offered = given;
  const summary = signal<Summary | undefined>(undefined);
  const shown = signal<Scenario | undefined>(undefined);
  const base = signal<Summary | undefined>(undefined);
  const done = signal(0);
  const state = signal<RunState>("idle");
  const failure = signal<string | undefined>(undefined);
  const isGiven = signal(false);

  let wanted: Wanted | undefined;
  let pending = false;
  let looping = false;
  let shownOnce = false;
  let baseKey = "";
  const focus = createFocus();
  /** what the screen shows with few lines only */
  let glimpsed: Wanted | undefined;
  let control: AbortController | undefined;

  const keyOf = (of: Wanted): string => `${of.seed}/${of.trials}/${designOf(of)}/${of.precision ?? ""}`;

  async function compute(of: Wanted, forBase: boolean): Promise<void> {
    control = new AbortController();
    const { signal: stop } = control;
    const both = !forBase && sameNumbers(of.scenario, baseScenario);
    if (both && baseKey === keyOf(of)) {
      // computed before: nothing to wait for
      batch(() => {
        summary.value = base.value;
        shown.value = of.scenario;
      });
      return;
    }
    const now = summary.value;
    const holds =
      !forBase &&
      now?.trials === of.trials &&
      now.seed === of.seed &&
      now.design === designOf(of) &&
      shown.value !== undefined &&
      sameTrials(shown.value, of.scenario);
    // nothing to wait for: a newer request may take over at once
    if (holds) shownOnce = true;
    if (!forBase && now === undefined && offered?.fits(of) === true) {
      const first = offered.summary();
      batch(() => {
        done.value = first.trials;
        summary.value = first;
        shown.value = of.scenario;
        isGiven.value = true;
      });
      glimpsed = of;
      shownOnce = true;
    }
    let known = 0;
    /** Puts results on screen; says whether it did. */
    const put = (arrived: Summary): boolean => {
      if (stop.aborted || arrived.trials <= known) return false;
      known = arrived.trials;
      const result = forBase ? arrived : focus.complete(arrived);
      // too few lines of another calendar to draw anything
      if (result === undefined) return false;
      batch(() => {
        if (!forBase) done.value = result.trials;
        if (!forBase && (!holds || result.trials === of.trials)) {
          summary.value = result;
          shown.value = of.scenario;
          isGiven.value = false;
        }
        if (forBase || both) base.value = result;
      });
      return true;
    };
    const show = (arrived: Summary): void => {
      if (!put(arrived)) return;
      shownOnce = true;
      // a request that came too early may now take over
      if (pending) control?.abort();
    };
    const { live = false, ...request } = of;
    const lines = forBase ? undefined : focus.lines();
    if (live && !forBase && !holds && of.trials > SHARD) {
      const first = await engine.run({ ...request, trials: SHARD, lines, signal: stop });
      glimpsed = request;
      if (pending) {
        // drawn once the next request is on its way, so that threads and page work at the same time
        void pause().then(() => put(first));
        return;
      }
      show(first);
      shownOnce = true;
      await rest(REST, stop);
    }
    const whole = (arrived: Summary): void => {
      show(arrived);
      if (!stop.aborted && !forBase) glimpsed = undefined;
    };
    whole(await engine.run({ ...request, signal: stop, onProgress: whole }));
    if (forBase || both) baseKey = keyOf(of);
  }

  /** Results that stay although they are not refined must be whole: another screen reads other lines. */
  async function fillIn(of: Wanted): Promise<void> {
    const all = await engine.run({ ...of, trials: SHARD });
    if (glimpsed !== of) return;
    batch(() => {
      summary.value = focus.complete(all);
      isGiven.value = false;
    });
    glimpsed = undefined;
  }

  async function attempt(of: Wanted, forBase: boolean): Promise<void> {
    for (let lost = 0; ; lost++) {
      try {
        await compute(of, forBase);
        if (state.value === "recovering") state.value = "running";
        return;
      } catch (problem) {
        const aborted = problem instanceof Error && problem.name === "AbortError";
        if (aborted || pending || lost + 1 >= ATTEMPTS) throw problem;
        state.value = "recovering";
      }
    }
  }

  async function loop(): Promise<void> {
    looping = true;
    while (pending && wanted) {
      pending = false;
      shownOnce = false;
      const now = wanted;
      batch(() => {
        state.value = "running";
        failure.value = undefined;
      });
      try {
        await attempt(now, false);
        if (pending) continue;
        if (baseKey !== keyOf(now)) {
          await attempt({ ...now, scenario: baseScenario }, true);
        }
        if (!pending) state.value = "idle";
      } catch (problem) {
        if (pending) continue;
        const aborted = problem instanceof Error && problem.name === "AbortError";
        if (aborted && glimpsed !== undefined) await fillIn(glimpsed).catch(() => undefined);
        if (pending) continue;
        batch(() => {
          state.value = aborted ? "stopped" : "lost";
          if (!aborted) failure.value = problem instanceof Error ? problem.message : String(problem);
        });
      }
    }
    looping = false;
  }

  return {
    summary,
    shown,
    base,
    done,
    state,
    failure,
    isGiven,
    withdraw() {
      offered = undefined;
      if (!isGiven.peek()) return;
      batch(() => {
        summary.value = shown.value = undefined;
        isGiven.value = false;
      });
    },
    want(next) {
      wanted = next;
      pending = true;
      if (!looping) void loop();
      else if (shownOnce) control?.abort();
    },
    cancel() {
      pending = false;
      control?.abort();
    },
    resume() {
      if (wanted) this.want(wanted);
    },
  };
}

/** Waits; rejects with an AbortError as soon as the signal is aborted. */
function rest(time: number, signal: AbortSignal): Promise<void> {
  return new Promise((resolve, reject) => {
    const end = (): void => {
      clearTimeout(timer);
      reject(abortError());
    };
    const timer = setTimeout(() => {
      signal.removeEventListener("abort", end);
      resolve();
    }, time);
    if (signal.aborted) end();
    else signal.addEventListener("abort", end, { once: true });
  });
}
