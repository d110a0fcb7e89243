import { metrics } from "../mine/catalogue";

/**
 * Copies `count` trials of every metric between tables that keep a metric's trials side by side: metric i of the k-th trial
 * from place i · fromStride + k of `from` to place i · stride + at + k of `into`.
 */
export function copyMetrics(
  into: Float64Array,
  stride: number,
  at: number,
  from: Float64Array,
  fromStride: number,
  count: number,
): void {
  for (let i = 0; i < metrics.length; i++) {
    const to = i * stride + at;
    const source = i * fromStride;
    for (let k = 0; k < count; k++) into[to + k] = from[source + k]!;
  }
}
