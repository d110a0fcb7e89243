/* What `engine/steering` does, for two trials at once and bit for bit: see `models/kernel/steerer.ts`. */
import { scoreOf, uniformOf } from "./normal";
import {
  coordinates, paths, pathsAt, pointAt, reflectors, reflectorsAt, size, uniforms, uniformsAt, yearBytes,
} from "./places";

export { layLuck, layPoint, layTables } from "./places";
export { sobol } from "./sobol";

/** Bytes of a record of a path, and of a uniform. */
const PATH: u32 = 16;
const UNIFORM: u32 = 8;

/** Overwrites the luck of the two trials with what their points say. */
export function steer(): void {
  for (let at = pointAt, end = pointAt + coordinates * 16; at < end; at += 16)
    v128.store(at, scoreOf(v128.load(at)));
  for (let k = reflectors; k > 0; k--) reflect(reflectorsAt + (k - 1) * size * 8);
  for (let at = uniformsAt, end = uniformsAt + uniforms * UNIFORM; at < end; at += UNIFORM)
    v128.store(load<u32>(at, 4), uniformOf(v128.load(load<u32>(at))));
  for (let at = pathsAt, end = pathsAt + paths * PATH; at < end; at += PATH)
    lift(load<u32>(at), load<u32>(at, 4), load<u32>(at, 8), load<u32>(at, 12));
}

/** Sum of the products of weights with vectors that stand `stride` bytes apart, in four parts like `engine/fourSums`. */
// @ts-ignore: decorator
@inline
function sumOf(weights: u32, count: u32, vectors: u32, stride: u32): v128 {
  let a = f64x2.splat(0);
  let b = f64x2.splat(0);
  let c = f64x2.splat(0);
  let d = f64x2.splat(0);
  for (let end = weights + count * 8, at = vectors; weights < end; weights += 32, at += 4 * stride) {
    a = f64x2.add(a, f64x2.mul(v128.load64_splat(weights), v128.load(at)));
    b = f64x2.add(b, f64x2.mul(v128.load64_splat(weights, 8), v128.load(at + stride)));
    c = f64x2.add(c, f64x2.mul(v128.load64_splat(weights, 16), v128.load(at + 2 * stride)));
    d = f64x2.add(d, f64x2.mul(v128.load64_splat(weights, 24), v128.load(at + 3 * stride)));
  }
  return f64x2.add(f64x2.add(a, b), f64x2.add(c, d));
}

/** Adds to vectors a multiple of the weights. */
// @ts-ignore: decorator
@inline
function addTo(weights: u32, count: u32, vectors: u32, stride: u32, by: v128): void {
  for (let end = weights + count * 8, at = vectors; weights < end; weights += 8, at += stride)
    v128.store(at, f64x2.add(v128.load(at), f64x2.mul(by, v128.load64_splat(weights))));
}

function reflect(vector: u32): void {
  const along = sumOf(vector, size, pointAt, 16);
  addTo(vector, size, pointAt, 16, f64x2.mul(along, f64x2.splat(-2)));
}

/** Gives a price path the weighted mean that the point has. */
function lift(coordinate: u32, luck: u32, weights: u32, years: u32): void {
  const sum = sumOf(weights, years, luck, yearBytes);
  addTo(weights, years, luck, yearBytes, f64x2.sub(v128.load(coordinate), sum));
}
