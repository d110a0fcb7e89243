import { params } from "../mine/catalogue";
import { normalCdf } from "../random/normal";
import { normalScore } from "../random/normalScore";
import { LARGEST_UNIFORM } from "../random/philox";
import { createPoints } from "./designPoints";
import { leading } from "./leading";
import type { Plan } from "./plan";
import { reflect } from "./reflectors";

/** Where the luck of a trial stands in a buffer. */
export interface Places {
  /** parameters whose uniforms stand there */
  readonly luck: ArrayLike<number>;
  /** place of the uniform of the k-th of these */
  luckAt(k: number): number;
  /** place of the first year's number of the shock with this index */
  shockAt(shock: number): number;
  /** from one year's place to the next one's */
  readonly year: number;
}

/** Overwrites in the luck of a trial what its design chooses. */
export interface Steering {
  /**
   * @param draws independent uniforms of parameters and uniform shocks, standard normals of the others
   * @param lane is added to every place
   */
  steer(trial: number, draws: Float64Array, lane: number): void;
}

/**
 * Sets up steering for a plan whose design is not random. What is chosen is independent standard normal like what it
 * replaces, so that every statistic stays without bias: uniforms are replaced, of a block of shocks the mean, while
 * deviations from it stay as drawn.
 */
export function createSteering(plan: Plan, places: Places): Steering {
  const { coordinates, reflectors } = leading();
  const points = createPoints(plan, coordinates);
  const size = coordinates.length;
  const point = new Float64Array(size);
  /** first place and the place after the last one; equal where the plan has no such coordinate */
  const begins = new Int32Array(size);
  const ends = new Int32Array(size);
  /** 1/√years of a block; 0 = a uniform */
  const scales = new Float64Array(size);
  const { year } = places;
  const redrawn = new Set(plan.redrawn);
  coordinates.forEach(({ index, kind, from, to }, c) => {
    if (redrawn.has(kind === "param" ? index : params.length + index)) return;
    if (kind === "param") {
      const k = Array.prototype.indexOf.call(places.luck, index);
      if (k < 0) return;
      begins[c] = places.luckAt(k);
      ends[c] = begins[c]! + 1;
      return;
    }
    const years = Math.min(to, plan.years) - from;
    if (years < 1) return;
    begins[c] = places.shockAt(index) + from * year;
    ends[c] = begins[c]! + years * year;
    if (kind === "normal") scales[c] = 1 / Math.sqrt(years);
  });

  return {
    steer(trial, draws, lane) {
      points.write(trial, point);
      for (let c = 0; c < size; c++) point[c] = normalScore(point[c]!);
      reflect(reflectors, point);
      for (let c = 0; c < size; c++) {
        const begin = begins[c]! + lane;
        const end = ends[c]! + lane;
        if (begin === end) continue;
        const scale = scales[c]!;
        if (scale === 0) {
          // a score beyond 8 would round to 1
          draws[begin] = Math.min(normalCdf(point[c]!), LARGEST_UNIFORM);
          continue;
        }
        let sum = 0;
        for (let at = begin; at < end; at += year) sum += draws[at]!;
        const shift = (point[c]! - sum * scale) * scale;
        for (let at = begin; at < end; at += year) draws[at]! += shift;
      }
    },
  };
}
