/** Eigenvalues in ascending order; eigenvector k is column k of `vectors` (n × n, row by row), of length 1. */
export interface Eigen {
  readonly values: Float64Array;
  readonly vectors: Float64Array;
}

/** More sweeps than any matrix of doubles needs; ten is usual. */
const MAXIMUM_SWEEPS = 60;

/**
 * Eigenvalues and eigenvectors of a symmetric n × n matrix (row by row; only its upper half is trusted) by cyclic
 * Jacobi rotations: slow for large n, accurate to the last digits. Throws if the size does not fit or an entry is not
 * finite. Source: Golub and Van Loan, Matrix Computations, 4th edition (2013), section 8.5.
 */
export function symmetricEigen(matrix: Float64Array, n: number): Eigen {
  if (matrix.length !== n * n)
    throw new Error(`symmetricEigen requires ${n * n} entries, got ${matrix.length}`);
  const a = new Float64Array(n * n);
  for (let i = 0; i < n; i++) for (let j = i; j < n; j++) a[i * n + j] = a[j * n + i] = matrix[i * n + j]!;
  if (!a.every(Number.isFinite)) throw new Error("symmetricEigen requires finite entries");
  const v = new Float64Array(n * n);
  for (let i = 0; i < n; i++) v[i * n + i] = 1;

  let size = 0;
  for (const entry of a) size += entry * entry;
  const negligible = size * Number.EPSILON ** 2;
  for (let sweep = 0; sweep < MAXIMUM_SWEEPS; sweep++) {
    let off = 0;
    for (let p = 0; p < n; p++) for (let q = p + 1; q < n; q++) off += a[p * n + q]! ** 2;
    if (off <= negligible) break;
    for (let p = 0; p < n; p++) for (let q = p + 1; q < n; q++) rotate(a, v, n, p, q);
  }

  const order = Array.from({ length: n }, (_, i) => i).sort((i, j) => a[i * n + i]! - a[j * n + j]!);
  const vectors = new Float64Array(n * n);
  order.forEach((from, to) => {
    for (let i = 0; i < n; i++) vectors[i * n + to] = v[i * n + from]!;
  });
  return { values: Float64Array.from(order, (i) => a[i * n + i]!), vectors };
}

/** One rotation that makes entry (p, q) of `a` zero; the same rotation is added to `v`. */
function rotate(a: Float64Array, v: Float64Array, n: number, p: number, q: number): void {
  const apq = a[p * n + q]!;
  if (apq === 0) return;
  const tau = (a[q * n + q]! - a[p * n + p]!) / (2 * apq);
  // the smaller of the two angles, which is what makes the method converge
  const tangent = (tau >= 0 ? 1 : -1) / (Math.abs(tau) + Math.sqrt(1 + tau * tau));
  const cosine = 1 / Math.sqrt(1 + tangent * tangent);
  const sine = tangent * cosine;
  for (let k = 0; k < n; k++) turn(a, k * n + p, k * n + q, cosine, sine);
  for (let k = 0; k < n; k++) turn(a, p * n + k, q * n + k, cosine, sine);
  for (let k = 0; k < n; k++) turn(v, k * n + p, k * n + q, cosine, sine);
  a[p * n + q] = a[q * n + p] = 0;
}

function turn(a: Float64Array, first: number, second: number, cosine: number, sine: number): void {
  const x = a[first]!;
  const y = a[second]!;
  a[first] = cosine * x - sine * y;
  a[second] = sine * x + cosine * y;
}
