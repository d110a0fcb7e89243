import { symmetricEigen } from "./symmetricEigen";

/** Smallest eigenvalue of the result if nothing else is asked for: positive, and invisible in the entries. */
const EIGENVALUE_FLOOR = 1e-8;

const MAXIMUM_ROUNDS = 2000;
const CONVERGED = 1e-10;
/** What rounding may take from an eigenvalue. */
const ROUNDING = 1e-13;

/**
 * The correlation matrix (unit diagonal, no eigenvalue below `floor`) nearest to a symmetric n × n matrix in the
 * Frobenius norm, row by row. Alternating projections with Dykstra's correction onto the matrices of eigenvalues
 * ≥ floor and those of unit diagonal; a last step towards the identity takes up what the rounds left below the floor.
 * A matrix that is one already comes back as it is. 0 ≤ floor < 1; throws if the size does not fit or an entry is
 * not finite. Source: N. J. Higham, "Computing the nearest correlation matrix – a problem from finance", IMA Journal
 * of Numerical Analysis 22 (2002) 329–343, algorithm 3.3.
 */
export function nearestCorrelation(matrix: Float64Array, n: number, floor = EIGENVALUE_FLOOR): Float64Array {
  if (!(floor >= 0 && floor < 1)) throw new Error(`nearestCorrelation requires 0 ≤ floor < 1, got ${floor}`);
  const unitDiagonal = (m: Float64Array): Float64Array => {
    for (let i = 0; i < n; i++) m[i * n + i] = 1;
    return m;
  };
  if (isUnit(matrix, n) && smallest(matrix, n) >= floor - ROUNDING) return Float64Array.from(matrix);

  let y: Float64Array = Float64Array.from(matrix);
  const correction = new Float64Array(n * n);
  for (let round = 0; round < MAXIMUM_ROUNDS; round++) {
    const r = y.map((entry, i) => entry - correction[i]!);
    const x = raised(r, n, floor);
    for (let i = 0; i < correction.length; i++) correction[i] = x[i]! - r[i]!;
    const next = unitDiagonal(Float64Array.from(x));
    const moved = distance(next, y);
    y = next;
    if (moved <= CONVERGED && distance(y, x) <= CONVERGED) break;
  }
  const least = smallest(y, n);
  if (least >= floor - ROUNDING) return y;
  // (1 − s)·Y + s·I has the eigenvalues (1 − s)·λ + s
  const kept = (1 - floor) / (1 - least);
  return unitDiagonal(y.map((entry) => entry * kept));
}

/** The nearest symmetric matrix without an eigenvalue below `floor`. */
function raised(matrix: Float64Array, n: number, floor: number): Float64Array {
  const { values, vectors } = symmetricEigen(matrix, n);
  const result = new Float64Array(n * n);
  for (let i = 0; i < n; i++) {
    for (let j = i; j < n; j++) {
      let sum = 0;
      for (let k = 0; k < n; k++)
        sum += vectors[i * n + k]! * Math.max(values[k]!, floor) * vectors[j * n + k]!;
      result[i * n + j] = result[j * n + i] = sum;
    }
  }
  return result;
}

const smallest = (matrix: Float64Array, n: number): number =>
  n === 0 ? Infinity : symmetricEigen(matrix, n).values[0]!;

function isUnit(matrix: Float64Array, n: number): boolean {
  for (let i = 0; i < n; i++) if (matrix[i * n + i] !== 1) return false;
  return true;
}

function distance(a: Float64Array, b: Float64Array): number {
  let sum = 0;
  for (let i = 0; i < a.length; i++) sum += (a[i]! - b[i]!) ** 2;
  return Math.sqrt(sum);
}
