import { cholesky } from "../distributions/correlation";
import { PERT_HEAD, SAMPLER } from "../distributions/sampler";
import { fnv1a64, hashText } from "../core/hash";
import { paramById, params, shocks } from "../mine/catalogue";
import { correlatedShocks } from "../mine/correlations";
import type { ParamId, ShockId } from "../mine/registry";
import type { Design } from "./designs";
import type { Plan } from "./plan";

/** How the trials of a plan differ from its own: the same model, the same luck, but for what is named here. */
export interface Variation {
  /** drawn parameters that are the same in every trial, in declared units */
  readonly pins?: Readonly<Partial<Record<ParamId, number>>>;
  /** parameters and shocks that are drawn anew, from random streams of their own; shocks for all years */
  readonly redrawn?: readonly (ParamId | ShockId)[];
  /**
   * order in which correlated shocks are formed from their streams: those drawn anew after others then follow their
   * distribution given the others. Registry order if left out; shocks that are not named come last.
   */
  readonly order?: readonly ShockId[];
  /** how trials are chosen; as the plan has it if left out. What is drawn anew is independent in every design */
  readonly design?: Design | undefined;
}

/**
 * A plan of the same shape whose trials vary as told, so that compiled code serves both. Streams that are drawn anew
 * get the hash of "id+" instead of the hash of the id: trial k of two variations shares every number that both
 * draw alike (pick and freeze).
 * Throws if a pinned parameter is not drawn, or a name is unknown.
 */
export function varied(
  plan: Plan,
  { pins = {}, redrawn = [], order, design = plan.design }: Variation,
): Plan {
  const samplers = Float64Array.from(plan.samplers);
  for (const [id, value] of Object.entries(pins)) pin(plan, samplers, id, value);
  const streams = Uint32Array.from(plan.streams);
  const places = redrawn.map(placeOf);
  redrawn.forEach((id, i) => {
    const place = places[i]!;
    const { lo, hi } = fnv1a64(`${id}+`);
    streams[2 * place] = lo;
    streams[2 * place + 1] = hi;
  });
  return {
    ...plan,
    hash: hashText(JSON.stringify([plan.hash, pins, redrawn, order ?? [], design])),
    design,
    redrawn: places,
    samplers,
    streams,
    cholesky: order === undefined ? plan.cholesky : orderedFactor(plan.cholesky, order),
  };
}

function placeOf(id: string): number {
  const param = paramById.get(id);
  if (param !== undefined) return param.index;
  const shock = shocks.find((entry) => entry.id === id);
  if (shock === undefined) throw new Error(`varied requires ids of parameters or shocks, got ${id}`);
  return params.length + shock.index;
}

/** Rewrites a parameter's record so that it gives one value whatever the uniform, its kind kept. */
function pin(plan: Plan, samplers: Float64Array, id: string, value: number): void {
  const param = paramById.get(id);
  const at = param === undefined ? -1 : plan.offsets[param.index]!;
  if (param === undefined || !plan.drawn.includes(param.index))
    throw new Error(`varied requires drawn parameters to pin, got ${id}`);
  switch (samplers[at]) {
    case SAMPLER.constant:
      samplers[at + 1] = value;
      return;
    case SAMPLER.uniform:
      samplers.fill(value, at + 1, at + 3);
      return;
    case SAMPLER.triangular:
      samplers.fill(value, at + 1, at + 4);
      return;
    case SAMPLER.normal:
    case SAMPLER.lognormal:
      samplers.set([value, 0], at + 1);
      return;
    case SAMPLER.bernoulli:
      // u is above 0 and below 1, so that either outcome can be made certain
      samplers[at + 1] = value > 0.5 ? 0 : 1;
      return;
    case SAMPLER.pert: {
      const next = param.index + 1;
      const end = next < plan.offsets.length ? plan.offsets[next]! : samplers.length;
      samplers.fill(value, at + 1, at + 4);
      for (let c = at + PERT_HEAD; c < end; c++) samplers[c] = (c - at - PERT_HEAD) % 6 === 0 ? value : 0;
      return;
    }
    default:
      throw new Error(`varied met an unknown sampler of ${id}`);
  }
}

/** The factor of the same correlations that forms the shocks in another order, its rows and columns in registry order. */
function orderedFactor(factor: Float64Array, order: readonly ShockId[]): Float64Array {
  const n = correlatedShocks.length;
  const given = order.map((id) => correlatedShocks.findIndex((shock) => shock.id === id));
  if (given.includes(-1) || new Set(given).size < given.length)
    throw new Error(`varied requires different correlated shocks as order, got ${order.join(", ")}`);
  const places = [...given, ...correlatedShocks.map((_, i) => i).filter((i) => !given.includes(i))];
  const matrix = new Float64Array(n * n);
  for (let a = 0; a < n; a++)
    for (let b = 0; b < n; b++) {
      let sum = 0;
      for (let k = 0; k < n; k++) sum += factor[places[a]! * n + k]! * factor[places[b]! * n + k]!;
      matrix[a * n + b] = sum;
    }
  const lower = cholesky(matrix, n);
  if (lower === undefined) throw new Error("varied requires a positive definite correlation matrix");
  const result = new Float64Array(n * n);
  for (let a = 0; a < n; a++)
    for (let b = 0; b <= a; b++) result[places[a]! * n + places[b]!] = lower[a * n + b]!;
  return result;
}
