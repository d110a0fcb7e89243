/** A linear regression on orthonormal directions that span the columns. */
export interface Fit {
  /** per direction: its values by row, of unit length, orthogonal to all others; the constant is the first */
  readonly directions: readonly Float64Array[];
  /** per response: coefficients by direction */
  readonly coefficients: readonly Float64Array[];
  /** per response: fitted values */
  readonly fitted: readonly Float64Array[];
  /** residuals' covariance between responses, row by row, divisor rows − directions */
  readonly covariance: Float64Array;
}

/**
 * Least squares of several responses on the same columns and a constant, by modified Gram-Schmidt with reorthogonalisation
 * (Golub and Van Loan, Matrix Computations, 4th edition, 5.2.8). Columns that depend on earlier ones are dropped.
 * Throws unless there are more rows than directions.
 */
export function leastSquares(columns: readonly Float64Array[], responses: readonly Float64Array[]): Fit {
  const n = responses[0].length;
  const directions: Float64Array[] = [];
  for (const column of [new Float64Array(n).fill(1), ...columns]) {
    const own = Float64Array.from(column);
    const size = Math.sqrt(dot(own, own));
    for (let pass = 0; pass < 2; pass++)
      for (const direction of directions) {
        const share = dot(own, direction);
        for (let k = 0; k < n; k++) own[k] -= share * direction[k];
      }
    const left = Math.sqrt(dot(own, own));
    if (!(left > 1e-9 * size)) continue;
    for (let k = 0; k < n; k++) own[k] /= left;
    directions.push(own);
  }
  if (n <= directions.length)
    throw new Error(`leastSquares requires more rows than directions, got ${n} and ${directions.length}`);
  const coefficients = responses.map((response) => Float64Array.from(directions, (d) => dot(d, response)));
  const fitted = coefficients.map((own) => combine(directions, own));
  const residuals = responses.map((response, i) => response.map((value, k) => value - fitted[i][k]));
  const covariance = Float64Array.from(
    residuals.flatMap((a) => residuals.map((b) => dot(a, b) / (n - directions.length))),
  );
  return { directions, coefficients, fitted, covariance };
}

export function dot(a: Float64Array, b: Float64Array): number {
  let sum = 0;
  for (let k = 0; k < a.length; k++) sum += a[k] * b[k];
  return sum;
}

/** Sum of directions, each times its coefficient. */
export function combine(directions: readonly Float64Array[], coefficients: Float64Array): Float64Array {
  const out = new Float64Array(directions[0].length);
  directions.forEach((direction, i) => {
    for (let k = 0; k < out.length; k++) out[k] += coefficients[i] * direction[k];
  });
  return out;
}
