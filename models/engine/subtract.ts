/** Takes each number of `from` away from its counterpart in `of`. */
export function subtract(of: Float64Array, from: Float64Array): void {
  for (let i = 0; i < of.length; i++) of[i]! -= from[i]!;
}

/** Replaces each number by its counterpart where that is larger. */
export function takeLarger(of: Float64Array, than: Float64Array): void {
  for (let i = 0; i < of.length; i++) of[i] = Math.max(of[i]!, than[i]!);
}
