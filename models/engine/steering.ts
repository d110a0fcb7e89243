import { params } from "../mine/catalogue";
import { normalScore } from "../random/normalScore";
import { uniformOfScore } from "../random/uniformOfScore";
import { createPoints, type Points } from "./designPoints";
import { addMultiple, padded, sumOfProducts } from "./fourSums";
import { leading } from "./leading";
import type { Plan } from "./plan";
import { profilesOf } from "./profiles";
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

/** What a plan's design chooses, and where it stands. */
export interface Course {
  readonly points: Points;
  /** numbers of a point */
  readonly size: number;
  /** see `reflect` */
  readonly reflectors: readonly Float64Array[];
  /** coordinates that are uniforms, and their places */
  readonly uniforms: readonly { readonly coordinate: number; readonly at: number }[];
  /** coordinates that are weighted means of normal shocks, the place of their first year, weights year by year, a multiple of four */
  readonly paths: readonly {
    readonly coordinate: number;
    readonly at: number;
    readonly weights: Float64Array;
  }[];
}

/** Works out what `createSteering` does with every trial of a plan whose design is not random. */
export function courseOf(plan: Plan, places: Places): Course {
  const { coordinates, reflectors } = leading();
  const redrawn = new Set(plan.redrawn);
  const uniforms: { coordinate: number; at: number }[] = [];
  const paths: { coordinate: number; at: number; weights: Float64Array }[] = [];
  const profiles = profilesOf(coordinates, plan.years);
  coordinates.forEach((own, coordinate) => {
    const { index, kind } = own;
    if (redrawn.has(kind === "param" ? index : params.length + index)) return;
    if (kind === "param") {
      const k = Array.prototype.indexOf.call(places.luck, index);
      if (k >= 0) uniforms.push({ coordinate, at: places.luckAt(k) });
    } else if (kind === "year") {
      if (own.year < plan.years)
        uniforms.push({ coordinate, at: places.shockAt(index) + own.year * places.year });
    } else {
      const weights = profiles.get(own);
      if (weights !== undefined)
        paths.push({ coordinate, at: places.shockAt(index), weights: padded(weights) });
    }
  });
  return { points: createPoints(plan, coordinates), size: coordinates.length, reflectors, uniforms, paths };
}

/** Overwrites in the luck of a trial what its design chooses. */
export interface Steering {
  /** @param draws independent uniforms of parameters and uniform shocks, standard normals of the others */
  steer(trial: number, draws: Float64Array): void;
}

/**
 * Sets up steering for a plan whose design is not random. What is chosen is independent standard normal like what it
 * replaces, so that every statistic stays without bias: uniforms are replaced, of the years of a price path some weighted
 * means, while everything orthogonal to them stays as drawn.
 */
export function createSteering(plan: Plan, places: Places): Steering {
  const { points, size, reflectors, uniforms, paths } = courseOf(plan, places);
  const point = padded(new Float64Array(size));
  return {
    steer(trial, draws) {
      points.write(trial, point);
      for (let c = 0; c < size; c++) point[c] = normalScore(point[c]!);
      reflect(reflectors, point);
      for (const { coordinate, at } of uniforms) draws[at] = uniformOfScore(point[coordinate]!);
      for (const { coordinate, at, weights } of paths) {
        const shift = point[coordinate]! - sumOfProducts(weights, draws, at, places.year);
        addMultiple(weights, draws, at, places.year, shift);
      }
    },
  };
}
