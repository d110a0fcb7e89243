import { hashText, fnv1a64 } from "../core/hash";
import { unitDefinition } from "../core/units";
import { cholesky } from "../distributions/correlation";
import { compileSampler } from "../distributions/sampler";
import { correlatedShocks, correlationMatrix } from "../mine/correlations";
import { params, paths, shocks, type ParamEntry } from "../mine/catalogue";
import type { ParamId } from "../mine/registry";
import { MODEL_VERSION } from "../mine/version";
import type { ParamValue } from "../distributions/spec";
import type { Scenario } from "../scenario/scenario";
import { DEFAULT_DESIGN, type Design } from "./designs";

export { LONGEST } from "./longest";
export { SHARD } from "./shard";

/** How many trials are chosen, from which seed and by which design. */
export interface RunSize {
  readonly trials: number;
  readonly seed: number;
  /** the default if left out */
  readonly design?: Design | undefined;
}

/** A scenario made ready to run: numbers only, so that it can be sent to any thread. */
export interface Plan {
  /** identity of model version, scenario values, seed and number of trials */
  readonly hash: string;
  readonly trials: number;
  readonly seed: number;
  /** how trials are chosen */
  readonly design: Design;
  readonly firstYear: number;
  readonly years: number;
  /** sampler records of all parameters, end to end */
  readonly samplers: Float64Array;
  /** per parameter: offset of its record */
  readonly offsets: Uint32Array;
  /** per parameter: calculation value = declared value x scale */
  readonly scales: Float64Array;
  /** indices of the parameters that are drawn; all others are the same in every trial */
  readonly drawn: Uint32Array;
  /** per parameter, then per shock: random stream as two 32-bit words (lo, hi) */
  readonly streams: Uint32Array;
  /** factor F of the correlations of the correlated shocks, F·Fᵀ = matrix, row-major; lower triangular as compiled */
  readonly cholesky: Float64Array;
  /** given series in calculation units, year by year (paths.length numbers a year, NaN = not given); empty if none */
  readonly paths: Float64Array;
  /**
   * places in `streams` that a variation draws anew: a design leaves them as drawn, or they would not be independent of
   * the trials that they are compared with
   */
  readonly redrawn?: readonly number[];
  /** every result is this plan's less the other's, trial by trial: see `compileDifference` */
  readonly minus?: Plan;
}

/** The value of a parameter in a scenario, in the declared unit: its own or the declared default. */
export function valueOf(scenario: Pick<Scenario, "values">, param: ParamEntry): ParamValue {
  return scenario.values[param.id] ?? param.definition.value;
}

/**
 * Compiles a valid scenario. Streams are numbered by the hash of the parameter's id, so that adding, removing or
 * reordering inputs moves no other input's numbers and scenarios share their luck.
 * Throws if a structural parameter is distributed or the correlations are not positive definite, which
 * `validateScenario` reports to users before.
 */
export function compile(scenario: Scenario, run: RunSize): Plan {
  const { trials, seed, design = DEFAULT_DESIGN } = run;
  if (!Number.isInteger(trials) || trials < 1)
    throw new Error(`compile requires a whole number of trials, got ${trials}`);
  if (!Number.isSafeInteger(seed) || seed < 0)
    throw new Error(`compile requires a whole seed of 0 or more, got ${seed}`);
  const values = params.map((param) => valueOf(scenario, param));
  const records = values.map(compileSampler);
  const offsets = new Uint32Array(params.length);
  let size = 0;
  records.forEach((record, i) => {
    offsets[i] = size;
    size += record.length;
  });
  const samplers = new Float64Array(size);
  records.forEach((record, i) => samplers.set(record, offsets[i]!));

  const streams = new Uint32Array(2 * (params.length + shocks.length));
  [...params, ...shocks].forEach((entry, i) => {
    const { lo, hi } = fnv1a64(entry.id);
    streams[2 * i] = lo;
    streams[2 * i + 1] = hi;
  });

  const matrix = correlationMatrix(scenario);
  const factor = cholesky(matrix, correlatedShocks.length);
  if (factor === undefined) throw new Error("compile requires a positive definite correlation matrix");

  const structural = (id: ParamId): number => {
    const value = values[params.findIndex((param) => param.id === id)];
    if (typeof value !== "number") throw new Error(`${id} must be a number`);
    return value;
  };
  params.forEach((param) => param.definition.structural && structural(param.id));
  const years = structural("calendar.horizon");
  const given = pathTable(scenario, years);
  return {
    hash: hashText(
      JSON.stringify([
        MODEL_VERSION,
        values,
        Array.from(matrix),
        seed,
        trials,
        Array.from(given),
        ...(design === "random" ? [] : [design]),
      ]),
    ),
    trials,
    seed,
    design,
    firstYear: structural("calendar.firstYear"),
    years,
    samplers,
    offsets,
    scales: Float64Array.from(params, (param) => unitDefinition(param.definition.unit).calc),
    drawn: Uint32Array.from(values.flatMap((value, i) => (typeof value === "number" ? [] : [i]))),
    streams,
    cholesky: factor,
    paths: given,
  };
}

/** The given series side by side, each continued by its last value to the end of the horizon. */
function pathTable(scenario: Pick<Scenario, "paths">, years: number): Float64Array {
  const given = scenario.paths;
  if (given === undefined || Object.keys(given).length === 0) return new Float64Array(0);
  const table = new Float64Array(paths.length * years).fill(NaN);
  for (const { id, index, definition } of paths) {
    const series = given[id];
    if (series === undefined || series.length === 0) continue;
    const scale = unitDefinition(definition.unit).calc;
    for (let t = 0; t < years; t++)
      table[t * paths.length + index] = series[Math.min(t, series.length - 1)]! * scale;
  }
  return table;
}
