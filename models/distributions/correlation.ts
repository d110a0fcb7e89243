/**
 * Lower triangular factor L of a symmetric matrix, L·Lᵀ = matrix; both n × n, row by row, entries above the diagonal
 * of L zero. Only the lower half of `matrix` is read. Undefined if the matrix is not positive definite to working
 * precision (a correlation of exactly ±1 is not) or holds something that is not a number.
 * Source: Golub and Van Loan, Matrix Computations, 4th edition (2013), algorithm 4.2.1.
 */
export function cholesky(matrix: Float64Array, n: number): Float64Array | undefined {
  if (matrix.length !== n * n) throw new Error(`cholesky requires ${n * n} entries, got ${matrix.length}`);
  const factor = new Float64Array(n * n);
  for (let row = 0; row < n; row++) {
    for (let column = 0; column <= row; column++) {
      let rest = matrix[row * n + column];
      for (let k = 0; k < column; k++) rest -= factor[row * n + k] * factor[column * n + k];
      if (column < row) {
        factor[row * n + column] = rest / factor[column * n + column];
      } else {
        // what rounding alone can leave of a zero pivot
        const noise = 4 * n * Number.EPSILON * matrix[row * n + row];
        if (!(rest > noise && rest < Infinity)) return undefined;
        factor[row * n + row] = Math.sqrt(rest);
      }
    }
  }
  return factor;
}
