/** A price at which behaviour changes, told from what was done. */
export interface Trigger {
  /** NaN where an action was hardly ever or nearly always taken, or goes by other things */
  readonly value: number;
  /** standard error, by leaving out a tenth of the trials at a time; NaN where a tenth has no trigger */
  readonly se: number;
  /** decisions looked at, and how many of them acted */
  readonly decisions: number;
  readonly acted: number;
}

/** Decisions, one an element: price known, whether it was acted on, and the trial. */
export interface Decisions {
  readonly price: readonly number[];
  readonly acted: readonly boolean[];
  readonly trial: readonly number[];
}

const GROUPS = 10;
/** Decisions of either kind below which nothing is told. */
const FEWEST = 10;

/**
 * The price that best divides acting from not acting: the fewest decisions lie on the wrong side of it. `when` says on
 * which side one acts. Other things known besides the price blur it. Standard error: grouped jackknife (M. H. Quenouille,
 * Biometrika 43, 1956).
 */
export function triggerOf(decisions: Decisions, when: "below" | "above"): Trigger {
  const acted = decisions.acted.filter(Boolean).length;
  const count = decisions.price.length;
  if (acted < FEWEST || count - acted < FEWEST) return { value: NaN, se: NaN, decisions: count, acted };
  const order = Array.from(decisions.price.keys()).sort((a, b) => decisions.price[a]! - decisions.price[b]!);
  const value = divide(decisions, order, when, -1);
  const parts = Array.from({ length: GROUPS }, (_, group) => divide(decisions, order, when, group));
  const mean = parts.reduce((a, b) => a + b, 0) / GROUPS;
  const square = parts.reduce((a, b) => a + (b - mean) ** 2, 0);
  return { value, se: Math.sqrt(((GROUPS - 1) / GROUPS) * square), decisions: count, acted };
}

/** The best dividing price without the trials of a group. */
function divide(
  { price, acted, trial }: Decisions,
  order: readonly number[],
  when: "below" | "above",
  without: number,
): number {
  const kept = order.filter((i) => trial[i]! % GROUPS !== without);
  // as the divide moves up past a decision, a right one below becomes right or wrong
  let score = 0;
  let best = -Infinity;
  let found = NaN;
  for (let j = 0; j < kept.length; j++) {
    const i = kept[j]!;
    score += acted[i] === (when === "below") ? 1 : -1;
    const next = kept[j + 1];
    if (next !== undefined && price[next] === price[i]) continue;
    if (score > best) {
      best = score;
      found = next === undefined ? price[i]! : (price[i]! + price[next]!) / 2;
    }
  }
  // nothing gained by any divide: no trigger
  return best > 0 ? found : NaN;
}
