import { addMultiple, padded, sumOfProducts } from "./fourSums";

/**
 * Householder vectors of unit length h_1 … h_k such that the first k columns of H_1 ⋯ H_k (H = 1 − 2hhᵀ) span the
 * given directions one after the other; directions that lie in the span of those before are left out. Zeros are added
 * up to a multiple of four.
 */
export function orthogonalise(directions: readonly Float64Array[]): Float64Array[] {
  const reflectors: Float64Array[] = [];
  for (const direction of directions) {
    const k = reflectors.length;
    const rest = padded(direction);
    for (const h of reflectors) reflectOne(h, rest);
    rest.fill(0, 0, k);
    const length = norm(rest);
    if (!(length > 1e-3 * norm(direction))) continue;
    // away from the axis, so that nothing cancels
    rest[k]! += rest[k]! < 0 ? -length : length;
    const size = norm(rest);
    reflectors.push(rest.map((x) => x / size));
  }
  return reflectors;
}

/** Applies H_1 ⋯ H_k in place: an orthogonal change of coordinates. The point is as long as the vectors. */
export function reflect(reflectors: readonly Float64Array[], point: Float64Array): void {
  for (let k = reflectors.length - 1; k >= 0; k--) reflectOne(reflectors[k]!, point);
}

function reflectOne(h: Float64Array, point: Float64Array): void {
  addMultiple(h, point, 0, 1, -2 * sumOfProducts(h, point, 0, 1));
}

const norm = (x: Float64Array): number => Math.sqrt(x.reduce((sum, value) => sum + value * value, 0));
