import { normalCdf, normalDensity } from "../random/normal";
import { pertShape } from "./pert";
import { pertDensity, pertLowerQuantile } from "./pertBeta";

/*
 * The inverse of a PERT distribution as a table of quintic Hermite pieces. The variable is the normal score z of
 * the uniform u: against z the quantile is smooth and flat in both tails, so even steps serve everywhere.
 * Measured error below 2e-10 of the range for every shape.
 */

/** Pieces per unit of z. */
export const PERT_STEPS = 5;
/** Pieces on each side of z = 0: scores up to ±8.4; the generator's uniforms stay within ±8.3. */
export const PERT_HALF = 42;
const PIECES = 2 * PERT_HALF;

/** Value, slope and curvature of the unit quantile at node i, as a function of the piece's own 0…1. */
interface Node {
  x: number;
  slope: number;
  bend: number;
}

/** Nodes of the lower half, z ≤ 0, for the unit beta distribution with shapes a and 6 − a. */
function lowerNodes(a: number): Node[] {
  const step = 1 / PERT_STEPS;
  const nodes: Node[] = [];
  let x = 0;
  for (let i = 0; i <= PERT_HALF; i++) {
    const z = (i - PERT_HALF) * step;
    x = pertLowerQuantile(normalCdf(z), a, x);
    // F(x(z)) = Φ(z), differentiated once and twice
    const first = normalDensity(z) / pertDensity(x, a);
    const second = -z * first - first * first * ((a - 1) / x - (5 - a) / (1 - x));
    nodes.push({ x, slope: first * step, bend: (second * step * step) / 2 });
  }
  return nodes;
}

/** A dragged lever asks for the tables of all other inputs again and again: making one takes a quarter of a millisecond. */
const MOST_KEPT = 512;
const kept = new Map<string, Float64Array>();

/** Six polynomial coefficients per piece (constant first) for PERT(low, mode, high), low < high. Not to be written to. */
export function pertTable(low: number, mode: number, high: number): Float64Array {
  const key = `${low},${mode},${high}`;
  const known = kept.get(key);
  if (known !== undefined) return known;
  const table = makeTable(low, mode, high);
  if (kept.size >= MOST_KEPT) kept.delete(kept.keys().next().value!);
  kept.set(key, table);
  return table;
}

function makeTable(low: number, mode: number, high: number): Float64Array {
  const a = pertShape(low, mode, high);
  const upper = lowerNodes(6 - a).map(({ x, slope, bend }) => ({ x: 1 - x, slope, bend: -bend }));
  const nodes = [...lowerNodes(a).slice(0, -1), ...upper.reverse()];
  const range = high - low;
  const table = new Float64Array(PIECES * 6);
  for (let i = 0; i < PIECES; i++) {
    const { x: x0, slope: s0, bend: b0 } = nodes[i];
    const { x: x1, slope: s1, bend: b1 } = nodes[i + 1];
    const rise = x1 - x0;
    const piece = [
      x0,
      s0,
      b0,
      10 * rise - 6 * s0 - 4 * s1 - 3 * b0 + b1,
      -15 * rise + 8 * s0 + 7 * s1 + 3 * b0 - 2 * b1,
      6 * rise - 3 * (s0 + s1) - b0 + b1,
    ];
    table.set(
      piece.map((coefficient, power) => coefficient * range + (power === 0 ? low : 0)),
      i * 6,
    );
  }
  return table;
}
