import { sample } from "../distributions/sampler";
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
  const { seed, streams, samplers, offsets, design } = plan;
  const [lo, hi] = [streams[2 * param]!, streams[2 * param + 1]!];
  const luck = new Float64Array(1);
  const steering =
    design === "random"
      ? undefined
      : // no years: of a trial's luck only this parameter's is wanted
        createSteering({ ...plan, years: 0 }, { luck: [param], luckAt: () => 0, shockAt: () => 1, year: 1 });
  return Float64Array.from({ length: count }, (_, k) => {
    uniforms(seed % TWO_32, Math.floor(seed / TWO_32), lo, hi, first + k, ONCE, pair);
    luck[0] = pair[0]!;
    steering?.steer(first + k, luck);
    return sample(samplers, offsets[param]!, luck[0]!);
  });
}
