/** Centres and radius of the dots, and where the figure's line stands. */
export interface PlacedDots {
  readonly radius: number;
  readonly line: number;
  readonly dots: readonly { readonly x: number; readonly y: number; readonly met: boolean }[];
}

/**
 * Stacks dots in columns that start at the figure's line and go outwards, so that no stack straddles it. A full
 * column passes its surplus to the next one outwards; the radius shrinks until everything fits.
 *
 * @param values ascending
 * @param at the figure; values from it on are met
 */
export function placeDots(values: readonly number[], at: number, width: number, height: number): PlacedDots {
  const low = Math.min(at, ...values);
  const high = Math.max(at, ...values);
  let placed: PlacedDots | undefined;
  for (let radius = 4.2; radius >= 1.4; radius -= 0.2) {
    const size = 2 * radius + 0.7;
    const margin = radius + 1;
    const x = (v: number) =>
      high > low ? margin + ((v - low) / (high - low)) * (width - 2 * margin) : width / 2;
    const line = x(at);
    const tall = Math.max(1, Math.floor((height - 1) / size));
    const met = values.filter((v) => v >= at);
    const unmet = values.filter((v) => v < at).reverse();
    const dots = [...columns(met, 1), ...columns(unmet, -1)];
    placed = { radius, line, dots };
    if (dots.every((dot) => dot.x - radius >= -0.5 && dot.x + radius <= width + 0.5)) return placed;

    function columns(side: readonly number[], direction: 1 | -1) {
      let column = 0;
      let filled = 0;
      return side.map((v) => {
        const wanted = Math.max(0, Math.round(((x(v) - line) * direction - margin) / size));
        if (wanted > column) {
          column = wanted;
          filled = 0;
        } else if (filled >= tall) {
          column++;
          filled = 0;
        }
        const y = height - 1 - radius - filled * size;
        filled++;
        return { x: line + direction * (margin + column * size), y, met: direction === 1 };
      });
    }
  }
  return placed!;
}
