/**
 * Positions nearest to the wanted ones (least squares) that keep their order, lie at least `gap` apart and stay
 * within [low, high]. If there is no room, the gap shrinks evenly.
 *
 * Subtracting i·gap from the sorted positions turns the problem into isotonic regression, solved by pooling
 * adjacent violators (Barlow, Bartholomew, Bremner, Brunk 1972).
 *
 * @returns one position per wanted position, in the given order
 */
export function spreadLabels(wanted: readonly number[], gap: number, low: number, high: number): number[] {
  const count = wanted.length;
  const space = count > 1 ? Math.min(gap, (high - low) / (count - 1)) : gap;
  const order = wanted.map((_, i) => i).sort((a, b) => wanted[a]! - wanted[b]! || a - b);
  const pools: { sum: number; size: number }[] = [];
  order.forEach((index, place) => {
    pools.push({ sum: wanted[index]! - place * space, size: 1 });
    while (pools.length > 1) {
      const last = pools[pools.length - 1]!;
      const before = pools[pools.length - 2]!;
      if (before.sum / before.size <= last.sum / last.size) break;
      before.sum += last.sum;
      before.size += last.size;
      pools.pop();
    }
  });
  const result = new Array<number>(count);
  const ceiling = high - (count - 1) * space;
  let place = 0;
  for (const pool of pools) {
    const level = Math.max(low, Math.min(ceiling, pool.sum / pool.size));
    for (let k = 0; k < pool.size; k++, place++) result[order[place]!] = level + place * space;
  }
  return result;
}
