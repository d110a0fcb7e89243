import { sample } from "../distributions/sampler";
import { shocks } from "../mine/catalogue";
import { uniforms } from "../random/philox";
import type { Plan } from "./plan";
import { createSteering } from "./steering";

const ONCE = 0xffffffff;
const TWO_32 = 4294967296;
const pair = new Float64Array(2);

/**
 * What a drawn parameter was in trials first … first + count − 1, in its declared unit, without simulating them.
 * @param param index of the parameter
 */
export function drawsOf(plan: Plan, param: number, first: number, count: number): Float64Array {
  const { seed, streams, samplers, offsets, design, years } = plan;
  const [lo, hi] = [streams[2 * param]!, streams[2 * param + 1]!];
  // a design overwrites the luck of a trial, of which only this parameter's is wanted: the first place
  const luck = new Float64Array(design === "random" ? 1 : 1 + shocks.length * years);
  const steering =
    design === "random"
      ? undefined
      : createSteering(plan, {
          luck: [param],
          luckAt: () => 0,
          shockAt: (shock) => 1 + shock,
          year: shocks.length,
        });
  return Float64Array.from({ length: count }, (_, k) => {
    uniforms(seed % TWO_32, Math.floor(seed / TWO_32), lo, hi, first + k, ONCE, pair);
    luck[0] = pair[0]!;
    steering?.steer(first + k, luck, 0);
    return sample(samplers, offsets[param]!, luck[0]!);
  });
}
