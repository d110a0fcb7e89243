import type { Features } from "./features";

/** Pivots below this share of their function's square sum are zero: the function says nothing new. */
const DEPENDENT = 1e-11;

/**
 * Least squares on the features of one date, prepared once for many targets: normal equations of the functions scaled to
 * length 1, by Cholesky. A function that depends on those before it gets coefficient 0.
 */
export class LeastSquares {
  private readonly factor: Float64Array;
  private readonly scale: Float64Array;
  private readonly right: Float64Array;

  /** @param only paths that count (1) or not (0); all if left out */
  constructor(
    private readonly features: Features,
    private readonly only?: Uint8Array,
  ) {
    const { count: n, paths, width, index, weight } = features;
    const gram = new Float64Array(n * n);
    for (let k = 0; k < paths; k++) {
      if (only !== undefined && only[k] === 0) continue;
      for (let a = k * width, end = a + width; a < end; a++)
        for (let b = k * width; b <= a; b++) gram[index[a]! * n + index[b]!]! += weight[a]! * weight[b]!;
    }
    this.scale = Float64Array.from({ length: n }, (_, i) => {
      const square = gram[i * n + i]!;
      return square > 0 ? 1 / Math.sqrt(square) : 0;
    });
    this.factor = gram;
    this.right = new Float64Array(n);
    this.factorise(n);
  }

  private factorise(n: number): void {
    const { factor: l, scale } = this;
    for (let i = 0; i < n; i++) for (let j = 0; j <= i; j++) l[i * n + j]! *= scale[i]! * scale[j]!;
    for (let j = 0; j < n; j++) {
      let pivot = l[j * n + j]!;
      for (let m = 0; m < j; m++) pivot -= l[j * n + m]! ** 2;
      const root = pivot > DEPENDENT ? Math.sqrt(pivot) : 0;
      l[j * n + j] = root;
      for (let i = j + 1; i < n; i++) {
        let sum = l[i * n + j]!;
        for (let m = 0; m < j; m++) sum -= l[i * n + m]! * l[j * n + m]!;
        l[i * n + j] = root > 0 ? sum / root : 0;
      }
    }
  }

  /** Writes the coefficients of the best fit to `target` (a number per path) into `out` from `offset` on. */
  fit(target: Float64Array, out: Float64Array, offset = 0): void {
    const { features, factor: l, scale, right: b, only } = this;
    const { count: n, paths, width, index, weight } = features;
    b.fill(0);
    for (let k = 0; k < paths; k++) {
      if (only !== undefined && only[k] === 0) continue;
      const y = target[k]!;
      for (let j = k * width, end = j + width; j < end; j++) b[index[j]!]! += weight[j]! * y;
    }
    for (let i = 0; i < n; i++) {
      let sum = b[i]! * scale[i]!;
      for (let m = 0; m < i; m++) sum -= l[i * n + m]! * b[m]!;
      b[i] = l[i * n + i]! > 0 ? sum / l[i * n + i]! : 0;
    }
    for (let i = n - 1; i >= 0; i--) {
      let sum = b[i]!;
      for (let m = i + 1; m < n; m++) sum -= l[m * n + i]! * b[m]!;
      b[i] = l[i * n + i]! > 0 ? sum / l[i * n + i]! : 0;
    }
    for (let i = 0; i < n; i++) out[offset + i] = b[i]! * scale[i]!;
  }

  /** Writes the value of a fit on every path into `out`. */
  values(coefficients: Float64Array, out: Float64Array, offset = 0): void {
    const { paths, width, index, weight } = this.features;
    if (width === 2) {
      for (let k = 0, j = 0; k < paths; k++, j += 2)
        out[k] =
          coefficients[offset + index[j]!]! * weight[j]! +
          coefficients[offset + index[j + 1]!]! * weight[j + 1]!;
      return;
    }
    for (let k = 0; k < paths; k++) {
      let sum = 0;
      for (let j = k * width, end = j + width; j < end; j++)
        sum += coefficients[offset + index[j]!]! * weight[j]!;
      out[k] = sum;
    }
  }
}
