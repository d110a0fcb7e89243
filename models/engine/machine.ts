import type { AnyModule } from "../core/module";
import { sample } from "../distributions/sampler";
import { checks, metrics, ownLines, params, paths, shocks } from "../mine/catalogue";
import { correlatedShocks } from "../mine/correlations";
import { modules } from "../mine/registry";
import { uniforms, uniformsOfYears, YEARS_OF_BLOCK } from "../random/philox";
import { yearScore } from "../random/yearScore";
import { createSteering, type Steering } from "./steering";
import { feedbackView } from "./feedbackView";
import { LONGEST, type Plan } from "./plan";
import { notes, residualOf, view } from "./views";

/** Block number of draws that do not depend on the year; yearly blocks count from 0. */
const ONCE = 0xffffffff;
const TWO_32 = 4294967296;

/** What one trial leaves behind, in buffers that the next trial overwrites. */
export interface Machine {
  /** makes the machine ready for a plan; cheap if it already holds it */
  load(plan: Plan): void;
  /** simulates one trial, 0 … 2^32 − 1 */
  run(trial: number): void;
  /** simulates once more with what `draws` holds, whoever wrote it */
  runAgain(): void;
  /**
   * luck of the last trial: uniforms of the drawn parameters, in their order, from place 0; from place `params.length`
   * on year by year standard normals of the correlated shocks, not yet correlated, and uniforms of the other shocks
   */
  readonly draws: Float64Array;
  /** inputs in calculation units, by parameter index */
  readonly inputs: Float64Array;
  /** own lines of year t at `lines[t * ownLines.length + index]` */
  readonly lines: Float64Array;
  /** metrics by index; NaN = undefined in this trial */
  readonly metrics: Float64Array;
  /** relative residual of each balance */
  readonly checks: Float64Array;
}

interface Runner {
  readonly module: AnyModule;
  readonly context: never;
  state: never;
}

/** Builds the buffers, the views on them and the trial loop. One per thread is enough: see `sharedMachine`. */
export function createMachine(): Machine {
  const width = ownLines.length;
  const inputs = new Float64Array(params.length);
  const lines = new Float64Array(LONGEST * width);
  const now = new Float64Array(width);
  const past = new Float64Array(width);
  const results = new Float64Array(metrics.length);
  const residuals = new Float64Array(checks.length);
  const left = new Float64Array(checks.length);
  const sizes = new Float64Array(checks.length);
  const shockValues = new Float64Array(shocks.length);
  const pathValues = new Float64Array(paths.length).fill(NaN);
  const clock = { t: 0, firstYear: 0, years: 0 };

  const exposed: Record<string, { p: object; y: object; before: object; m: object }> = {};
  const runners: Runner[] = modules.map((declared) => {
    // widened: the list holds modules of many literal types
    const module: AnyModule = declared;
    const offset = (entries: readonly { module: string; index: number }[]) =>
      entries.find((entry) => entry.module === module.id)?.index ?? 0;
    const own = {
      p: view(Object.keys(module.params), inputs, offset(params)),
      y: view(Object.keys(module.lines), now, offset(ownLines)),
      before: view(Object.keys(module.lines), past, offset(ownLines)),
      m: view(Object.keys(module.metrics), results, offset(metrics)),
    };
    exposed[module.id] = own;
    const up: Record<string, object> = {};
    for (const id of reachable(module)) up[id] = exposed[id]!;
    const context = {
      ...own,
      c: notes(Object.keys(module.checks), left, sizes, offset(checks)),
      z: view(Object.keys(module.shocks), shockValues, offset(shocks)),
      path: view(Object.keys(module.paths), pathValues, offset(paths)),
      up,
      last: feedbackView(module, past),
      clock,
    };
    return { module, context: context as never, state: undefined as never };
  });

  const n = correlatedShocks.length;
  const free = shocks.filter((shock) => shock.definition.kind === "uniform");
  /** places of the correlated shocks, then of the free ones */
  const places = Int32Array.from([...correlatedShocks, ...free], (shock) => shock.index);
  const draws = new Float64Array(params.length + (LONGEST + YEARS_OF_BLOCK) * places.length);
  const shockStreams = new Uint32Array(2 * places.length);
  const pair = new Float64Array(2);
  let plan: Plan | undefined;
  let seedLo = 0;
  let seedHi = 0;
  let steering: Steering | undefined;

  /** Draws the luck of a trial. */
  function draw({ drawn, streams, years }: Plan, trial: number): void {
    for (let k = 0; k < drawn.length; k++) {
      const i = drawn[k]!;
      uniforms(seedLo, seedHi, streams[2 * i]!, streams[2 * i + 1]!, trial, ONCE, pair);
      draws[k] = pair[0]!;
    }
    const width = places.length;
    for (let t = 0; t < years; t++) {
      const from = params.length + t * width;
      if (t % YEARS_OF_BLOCK === 0)
        uniformsOfYears(seedLo, seedHi, shockStreams, trial, t / YEARS_OF_BLOCK, draws, from);
      for (let k = from; k < from + n; k++) draws[k] = yearScore(draws[k]!);
    }
    steering?.steer(trial, draws);
  }

  function setInputs({ drawn, samplers, offsets, scales }: Plan): void {
    for (let k = 0; k < drawn.length; k++) {
      const i = drawn[k]!;
      inputs[i] = sample(samplers, offsets[i]!, draws[k]!) * scales[i]!;
    }
  }

  function correlate({ cholesky }: Plan, t: number): void {
    const from = params.length + t * places.length;
    for (let i = 0; i < n; i++) {
      let sum = 0;
      for (let j = 0, at = i * n; j < n; j++, at++) sum += cholesky[at]! * draws[from + j]!;
      shockValues[places[i]!] = sum;
    }
    for (let k = n; k < places.length; k++) shockValues[places[k]!] = draws[from + k]!;
  }

  function readPaths(given: Float64Array, t: number): void {
    if (given.length === 0) return;
    const size = pathValues.length;
    for (let k = 0; k < size; k++) pathValues[k] = given[t * size + k]!;
  }

  function simulate(plan: Plan): void {
    setInputs(plan);
    results.fill(NaN);
    left.fill(0);
    sizes.fill(0);
    now.fill(0);
    clock.t = 0;
    for (const runner of runners) runner.state = runner.module.start(runner.context) as never;
    for (let t = 0; t < plan.years; t++) {
      clock.t = t;
      past.set(now);
      readPaths(plan.paths, t);
      correlate(plan, t);
      for (const runner of runners) runner.module.year(runner.context, runner.state);
      lines.set(now, t * width);
    }
    for (const runner of runners) runner.module.finish(runner.context, runner.state);
    for (let i = 0; i < residuals.length; i++) residuals[i] = residualOf(left[i]!, sizes[i]!);
  }

  return {
    inputs,
    draws,
    lines,
    metrics: results,
    checks: residuals,
    load(next) {
      if (plan === next) return;
      steering =
        next.design === "random"
          ? undefined
          : createSteering(next, {
              luck: next.drawn,
              luckAt: (k) => k,
              shockAt: (shock) => params.length + places.indexOf(shock),
              year: places.length,
            });
      plan = next;
      seedLo = next.seed % TWO_32;
      seedHi = Math.floor(next.seed / TWO_32);
      places.forEach((place, k) => {
        const i = 2 * (params.length + place);
        shockStreams.set(next.streams.subarray(i, i + 2), 2 * k);
      });
      clock.firstYear = next.firstYear;
      clock.years = next.years;
      pathValues.fill(NaN);
      for (let i = 0; i < params.length; i++)
        inputs[i] = sample(next.samplers, next.offsets[i]!, 0.5) * next.scales[i]!;
    },
    run(trial) {
      if (plan === undefined) throw new Error("run requires a loaded plan");
      draw(plan, trial);
      simulate(plan);
    },
    runAgain() {
      if (plan === undefined) throw new Error("runAgain requires a loaded plan");
      simulate(plan);
    },
  };
}

let shared: Machine | undefined;

/**
 * The machine of this thread, ready for a plan; whoever asks next takes it over. A second machine would double the shapes
 * of objects that the modules meet, which makes them slower for good.
 */
export function sharedMachine(plan: Plan): Machine {
  shared ??= createMachine();
  shared.load(plan);
  return shared;
}

/** Ids of all modules that a module may read: those it needs, and what they need. */
function reachable(module: AnyModule): Set<string> {
  const ids = new Set<string>();
  const visit = (upstream: AnyModule) => {
    ids.add(upstream.id);
    upstream.needs.forEach(visit);
  };
  module.needs.forEach(visit);
  return ids;
}
