/** What decides a value at a node: its equation, the other mode less the cost of changing, or giving up (0). */
export const PDE = 0;
export const CHANGE = 1;
export const GIVE_UP = 2;

/** Two values on one grid, each at least the other less a cost and at least 0. */
export interface Pair {
  readonly open: Float64Array;
  readonly closed: Float64Array;
  readonly openPolicy: Uint8Array;
  readonly closedPolicy: Uint8Array;
  readonly closing: number;
  readonly opening: number;
  /** eliminated blocks, kept between solutions */
  readonly work: Float64Array;
}

/** One mode's equation: (shift − generator) value = load. */
export interface ModeEquation {
  readonly shift: number;
  readonly load: Float64Array;
}

export function obstacles(nodes: number, closing: number, opening: number): Pair {
  const values = () => new Float64Array(nodes);
  const policy = () => new Uint8Array(nodes);
  return {
    open: values(),
    closed: values(),
    openPolicy: policy(),
    closedPolicy: policy(),
    closing,
    opening,
    work: new Float64Array(6 * nodes),
  };
}

const MOST_ROUNDS = 500;

/**
 * Solves min(equation, value − other + cost, value) = 0 for both modes together by policy iteration (R. A. Howard,
 * Dynamic Programming and Markov Processes, 1960): with what decides each node held, two coupled tridiagonal systems;
 * then every node chooses again, until none changes. Starts from what the pair holds. Throws if the rounds run out.
 */
export function solvePair(
  pair: Pair,
  rows: { readonly below: Float64Array; readonly above: Float64Array },
  openMode: ModeEquation,
  closedMode: ModeEquation,
): void {
  const { open, closed, openPolicy, closedPolicy, closing, opening } = pair;
  const n = open.length;
  for (let round = 0; round < MOST_ROUNDS; round++) {
    eliminate(pair, rows, openMode, closedMode);
    let changed = false;
    const tiny = 1e-12 * (Math.abs(open[n - 1]!) + opening + closing);
    for (let i = 0; i < n; i++) {
      const wasOpen = openPolicy[i]!;
      const wasClosed = closedPolicy[i]!;
      const ofOpen = slack(open, rows, openMode, i);
      const ofClosed = slack(closed, rows, closedMode, i);
      const nowOpen = choose(wasOpen, ofOpen, open[i]! - closed[i]! + closing, open[i]!, tiny);
      let nowClosed = choose(wasClosed, ofClosed, closed[i]! - open[i]! + opening, closed[i]!, tiny);
      // both cannot wait for the other
      if (nowOpen === CHANGE && nowClosed === CHANGE) nowClosed = PDE;
      if (nowOpen !== wasOpen || nowClosed !== wasClosed) changed = true;
      openPolicy[i] = nowOpen;
      closedPolicy[i] = nowClosed;
    }
    if (!changed) return;
  }
  throw new Error(`solvePair found no policy in ${MOST_ROUNDS} rounds`);
}

/** What is over in the mode's own equation, in money: 0 where it decides, positive where another condition does. */
function slack(
  value: Float64Array,
  { below, above }: { readonly below: Float64Array; readonly above: Float64Array },
  { shift, load }: ModeEquation,
  i: number,
): number {
  const low = below[i]!;
  const high = above[i]!;
  const diagonal = shift + low + high;
  let sum = diagonal * value[i]! - load[i]!;
  if (low !== 0) sum -= low * value[i - 1]!;
  if (high !== 0) sum -= high * value[i + 1]!;
  return sum / Math.abs(diagonal);
}

function choose(was: number, equation: number, change: number, giveUp: number, tiny: number): number {
  const least = Math.min(equation, change, giveUp);
  const present = was === PDE ? equation : was === CHANGE ? change : giveUp;
  if (present <= least + tiny) return was;
  return equation === least ? PDE : change === least ? CHANGE : GIVE_UP;
}

/** Block elimination: each node has two unknowns, its neighbours touch each mode by itself. */
function eliminate(
  { open, closed, openPolicy, closedPolicy, closing, opening, work }: Pair,
  { below, above }: { readonly below: Float64Array; readonly above: Float64Array },
  openMode: ModeEquation,
  closedMode: ModeEquation,
): void {
  const n = open.length;
  // after elimination: (v, w)ᵢ = (r, t)ᵢ − [[p, q], [x, y]]ᵢ (v, w)ᵢ₊₁
  for (let i = 0; i < n; i++) {
    const asOpen = openPolicy[i]!;
    const asClosed = closedPolicy[i]!;
    const ownOpen = asOpen === PDE;
    const ownClosed = asClosed === PDE;
    const low = below[i]!;
    const high = above[i]!;
    let a = ownOpen ? openMode.shift + low + high : 1;
    let b = asOpen === CHANGE ? -1 : 0;
    let c = asClosed === CHANGE ? -1 : 0;
    let d = ownClosed ? closedMode.shift + low + high : 1;
    let e = ownOpen ? openMode.load[i]! : asOpen === CHANGE ? -closing : 0;
    let f = ownClosed ? closedMode.load[i]! : asClosed === CHANGE ? -opening : 0;
    if (i > 0) {
      const at = 6 * (i - 1);
      const lowOpen = ownOpen ? low : 0;
      const lowClosed = ownClosed ? low : 0;
      a -= lowOpen * -work[at]!;
      b -= lowOpen * -work[at + 1]!;
      c -= lowClosed * -work[at + 2]!;
      d -= lowClosed * -work[at + 3]!;
      e += lowOpen * work[at + 4]!;
      f += lowClosed * work[at + 5]!;
    }
    const determinant = a * d - b * c;
    const highOpen = ownOpen ? -high : 0;
    const highClosed = ownClosed ? -high : 0;
    const at = 6 * i;
    work[at] = (d * highOpen) / determinant;
    work[at + 1] = (-b * highClosed) / determinant;
    work[at + 2] = (-c * highOpen) / determinant;
    work[at + 3] = (a * highClosed) / determinant;
    work[at + 4] = (d * e - b * f) / determinant;
    work[at + 5] = (a * f - c * e) / determinant;
  }
  let v = 0;
  let w = 0;
  for (let i = n - 1; i >= 0; i--) {
    const at = 6 * i;
    const nextV = work[at + 4]! - work[at]! * v - work[at + 1]! * w;
    const nextW = work[at + 5]! - work[at + 2]! * v - work[at + 3]! * w;
    v = open[i] = nextV;
    w = closed[i] = nextW;
  }
}
