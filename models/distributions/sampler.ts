import { exp } from "../core/elementary";
import { normalScore } from "../random/normalScore";
import { support } from "./distribution";
import { pert } from "./pert";
import { PERT_HALF, PERT_STEPS, pertTable } from "./pertTable";
import type { ParamValue } from "./spec";

/** Codes that records start with; the numbers after them are named where they are read. */
export const SAMPLER = {
  constant: 0,
  uniform: 1,
  triangular: 2,
  normal: 3,
  lognormal: 4,
  bernoulli: 5,
  pert: 6,
} as const;
/** Numbers of a SAMPLER.pert record before its table. */
export const PERT_HEAD = 4;

/**
 * Compiles a value or distribution without fault into numbers that `sample` reads: a self-contained record of
 * `.length` numbers, in the parameter's unit. Records may be laid end to end in one array.
 */
export function compileSampler(value: ParamValue): Float64Array {
  if (typeof value === "number") return Float64Array.of(SAMPLER.constant, value);
  const [lowest, highest] = support(value);
  if (lowest === highest) return Float64Array.of(SAMPLER.constant, lowest);
  switch (value.type) {
    case "uniform":
      return Float64Array.of(SAMPLER.uniform, value.low, value.high);
    case "triangular":
      return Float64Array.of(SAMPLER.triangular, value.low, value.mode, value.high);
    case "normal":
      return Float64Array.of(SAMPLER.normal, value.mean, value.sd);
    case "lognormal":
      return Float64Array.of(SAMPLER.lognormal, value.median, value.sdLog);
    case "bernoulli":
      return Float64Array.of(SAMPLER.bernoulli, 1 - value.p);
    case "pert": {
      const { low, mode, high } = value;
      const table = pertTable(low, mode, high);
      const record = new Float64Array(PERT_HEAD + table.length);
      record.set([SAMPLER.pert, low, mode, high]);
      record.set(table, PERT_HEAD);
      return record;
    }
  }
}

/**
 * The quantile at u, 0 < u < 1, of the record that starts at `offset`. Agrees with `quantile` to 1e-9 of the
 * range; allocates nothing.
 */
export function sample(table: Float64Array, offset: number, u: number): number {
  switch (table[offset] | 0) {
    case SAMPLER.constant:
      return table[offset + 1];
    case SAMPLER.uniform: {
      const low = table[offset + 1];
      const high = table[offset + 2];
      return Math.min(low + (high - low) * u, high);
    }
    case SAMPLER.triangular:
      return sampleTriangular(table[offset + 1], table[offset + 2], table[offset + 3], u);
    case SAMPLER.normal:
      return table[offset + 1] + table[offset + 2] * normalScore(u);
    case SAMPLER.lognormal:
      return table[offset + 1] * exp(table[offset + 2] * normalScore(u));
    case SAMPLER.bernoulli:
      return u > table[offset + 1] ? 1 : 0;
    case SAMPLER.pert:
      return samplePert(table, offset, u);
    default:
      throw new Error(`sample requires the offset of a record, but ${offset} is none`);
  }
}

function sampleTriangular(low: number, mode: number, high: number, u: number): number {
  const range = high - low;
  if (u * range <= mode - low) return Math.min(low + Math.sqrt(u * range * (mode - low)), mode);
  return Math.max(high - Math.sqrt((1 - u) * range * (high - mode)), mode);
}

function samplePert(table: Float64Array, offset: number, u: number): number {
  const low = table[offset + 1];
  const high = table[offset + 3];
  const place = normalScore(u) * PERT_STEPS + PERT_HALF;
  if (!(place > 0 && place < 2 * PERT_HALF))
    return pert.quantile({ type: "pert", low, mode: table[offset + 2], high }, u);
  const piece = place | 0;
  const s = place - piece;
  const c = offset + PERT_HEAD + piece * 6;
  const x =
    ((((table[c + 5] * s + table[c + 4]) * s + table[c + 3]) * s + table[c + 2]) * s + table[c + 1]) * s +
    table[c];
  // the polynomial may leave the range by the last digit
  return x < low ? low : x > high ? high : x;
}
