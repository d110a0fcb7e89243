import type { Coordinate } from "./leading";

/** Least length that must be left of a profile within a horizon. */
const LEAST_LEFT = 1e-3;

/**
 * Weights of the years by which a plan's shocks make the coordinates that are weighted means. Those of one shock are made
 * orthonormal within the horizon, one after the other, so that the means are independent standard normals; what hardly
 * has weight left there is left out.
 */
export function profilesOf(
  coordinates: readonly Coordinate[],
  years: number,
): ReadonlyMap<Coordinate, Float64Array> {
  const found = new Map<Coordinate, Float64Array>();
  const ofShock = new Map<number, Float64Array[]>();
  for (const own of coordinates) {
    if (own.kind !== "path") continue;
    const before = ofShock.get(own.index) ?? [];
    ofShock.set(own.index, before);
    const weights = own.weights.slice(0, years);
    // twice, as rounding leaves something the first time
    for (const other of [...before, ...before]) {
      const along = dot(other, weights);
      for (let t = 0; t < weights.length; t++) weights[t]! -= along * other[t]!;
    }
    const length = Math.sqrt(dot(weights, weights));
    if (!(length > LEAST_LEFT)) continue;
    for (let t = 0; t < weights.length; t++) weights[t]! /= length;
    before.push(weights);
    found.set(own, weights);
  }
  return found;
}

const dot = (a: Float64Array, b: Float64Array): number => a.reduce((sum, x, t) => sum + x * b[t]!, 0);
