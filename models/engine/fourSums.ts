/**
 * Sum of the products of weights with numbers that stand `stride` apart from place `from` on, in four parts by turns, as
 * vector code adds them. The number of weights is a multiple of four.
 */
export function sumOfProducts(
  weights: Float64Array,
  numbers: Float64Array,
  from: number,
  stride: number,
): number {
  let [a, b, c, d] = [0, 0, 0, 0];
  for (let i = 0, at = from; i < weights.length; i += 4, at += 4 * stride) {
    a += weights[i]! * numbers[at]!;
    b += weights[i + 1]! * numbers[at + stride]!;
    c += weights[i + 2]! * numbers[at + 2 * stride]!;
    d += weights[i + 3]! * numbers[at + 3 * stride]!;
  }
  return a + b + (c + d);
}

/** Adds to these numbers a multiple of the weights. */
export function addMultiple(
  weights: Float64Array,
  numbers: Float64Array,
  from: number,
  stride: number,
  by: number,
): void {
  for (let i = 0, at = from; i < weights.length; i++, at += stride) numbers[at]! += by * weights[i]!;
}

/** The same numbers, followed by zeros up to a multiple of four. */
export function padded(numbers: Float64Array): Float64Array {
  const longer = new Float64Array(4 * Math.ceil(numbers.length / 4));
  longer.set(numbers);
  return longer;
}
