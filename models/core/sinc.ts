/**
 * sin x ÷ x for |x| ≤ π/2, by its Taylor series: engines may round Math.sin differently in the last bit. Error of the
 * order of 2^-53.
 */
export function sinc(x: number): number {
  const square = x * x;
  let sum = 1;
  // smallest terms first; the next one would be below 3e-20
  for (let n = 22; n >= 0; n -= 2) sum = 1 - (square * sum) / ((n + 2) * (n + 3));
  return sum;
}
