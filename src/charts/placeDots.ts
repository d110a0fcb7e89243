/** Centres and radius of the dots, and where the figure's line stands. */
export interface PlacedDots {
  readonly radius: number;
  readonly line: number;
  readonly dots: readonly { readonly x: number; readonly y: number; readonly met: boolean }[];
}

/**
 * Stacks dots in columns that start at the figure's line and go outwards, so that no stack straddles it. A full
 * column passes its surplus on, outwards first; the radius shrinks until both sides have room. Where the line would
 * leave too little room for the dots of a side, it gives way.
 *
 * @param values ascending
 * @param at the figure; values from it on are met
 */
export function placeDots(values: readonly number[], at: number, width: number, height: number): PlacedDots {
  const met = values.filter((v) => v >= at);
  const unmet = values.filter((v) => v < at).reverse();
  for (let radius = 4.2; ; radius *= 0.94) {
    const size = 2 * radius + 0.7;
    const tall = Math.max(1, Math.floor((height - 1) / size));
    const room = (count: number) => (count === 0 ? 1 : Math.ceil(count / tall) * size + 1.5);
    if (room(met.length) + room(unmet.length) > width) continue;
    const low = Math.min(at, ...values);
    const high = Math.max(at, ...values);
    const margin = radius + 1;
    const x = (v: number) =>
      high > low ? margin + ((v - low) / (high - low)) * (width - 2 * margin) : width / 2;
    const line = Math.max(room(unmet.length), Math.min(width - room(met.length), x(at)));
    const side = (some: readonly number[], space: number, direction: 1 | -1) => {
      const last = Math.floor((space - 1) / size + 1e-9) - 1;
      const wanted = some.map((v) => Math.round((Math.abs(x(v) - x(at)) - margin) / size));
      const filled = new Map<number, number>();
      return columns(wanted, tall, last).map((column) => {
        const level = filled.get(column) ?? 0;
        filled.set(column, level + 1);
        return {
          x: line + direction * (margin + column * size),
          y: height - 1 - radius - level * size,
          met: direction === 1,
        };
      });
    };
    return { radius, line, dots: [...side(met, width - line, 1), ...side(unmet, line, -1)] };
  }
}

/**
 * Columns nearest to the wanted ones, in order, at most `tall` dots each, from 0 to `last`; surplus goes outwards, and
 * back inwards at the edge.
 */
function columns(wanted: readonly number[], tall: number, last: number): number[] {
  const filled = new Array<number>(last + 1).fill(0);
  let column = 0;
  for (const want of wanted) {
    column = Math.max(column, Math.min(last, Math.max(0, want)));
    while (column < last && filled[column]! >= tall) column++;
    filled[column] = filled[column]! + 1;
  }
  for (let k = last; k > 0; k--) {
    const surplus = Math.max(0, filled[k]! - tall);
    filled[k] = filled[k]! - surplus;
    filled[k - 1] = filled[k - 1]! + surplus;
  }
  return filled.flatMap((count, k) => new Array<number>(count).fill(k));
}
