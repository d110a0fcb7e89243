import { sample } from "../distributions/sampler";
import { uniforms } from "../random/philox";
import type { Plan } from "./plan";

const ONCE = 0xffffffff;
const TWO_32 = 4294967296;
const pair = new Float64Array(2);

/**
 * What a drawn parameter was in trials first … first + count − 1, in its declared unit, without simulating them.
 * Throws unless the plan's design is random.
 * @param param index of the parameter
 */
export function drawsOf(plan: Plan, param: number, first: number, count: number): Float64Array {
  const { seed, streams, samplers, offsets, design } = plan;
  if (design !== "random") throw new Error(`drawsOf requires a random design, got ${design}`);
  const [lo, hi] = [streams[2 * param]!, streams[2 * param + 1]!];
  return Float64Array.from({ length: count }, (_, k) => {
    uniforms(seed % TWO_32, Math.floor(seed / TWO_32), lo, hi, first + k, ONCE, pair);
    return sample(samplers, offsets[param]!, pair[0]!);
  });
}
