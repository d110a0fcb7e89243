/** Most different values of a quantity that are counted one by one. */
export const MOST_DISTINCT = 256;

/** Most different values of one that is rounded. */
const MOST_ROUNDED = 8192;

/** Different values, ascending, and for each how many there are up to and with it. */
export interface Distinct {
  readonly values: Float64Array;
  readonly upTo: Float64Array;
  /** what the values were rounded to multiples of, 0 if they were not */
  readonly step: number;
}

interface Counted {
  readonly step: number;
  readonly counts: Map<number, number>;
}

/**
 * Counts, for each of several quantities, how often each of its values occurs, as long as these are few: years, whole
 * numbers, yes and no. Their percentiles then are exact however many trials there are. What the counts are depends on all
 * that is added, not on its order or on how it was cut into parts.
 */
export class DistinctValues {
  /** per quantity; undefined where the values are too many */
  private counted: (Counted | undefined)[];

  /**
   * @param steps per quantity: rounded to multiples of this as soon as its values are too many, or given up if 0. Meant
   *   for calendar years, of which a histogram with buckets of some per mille would not tell one from the next.
   */
  constructor(private readonly steps: readonly number[]) {
    this.counted = empty(steps);
  }

  /** Adds `count` values of every quantity: the k-th of quantity i at i * stride + k. What is not finite is left out. */
  add(values: Float64Array, stride: number, count: number): void {
    for (let i = 0; i < this.steps.length; i++)
      for (let k = 0; k < count && this.counted[i] !== undefined; k++)
        this.note(i, values[i * stride + k]!, 1);
  }

  /**
   * All counts in one array for `merge`, per quantity: how many different values or −1, their step, then each with its
   * count. Starts afresh.
   */
  take(): Float64Array<ArrayBuffer> {
    const packed = this.counted.flatMap((own) =>
      own === undefined ? [-1, 0] : [own.counts.size, own.step, ...[...own.counts].flat()],
    );
    this.counted = empty(this.steps);
    return Float64Array.from(packed);
  }

  /** Adds what `take` gave. */
  merge(packed: Float64Array): void {
    let at = 0;
    for (let i = 0; i < this.steps.length; i++) {
      const [size, step] = [packed[at]!, packed[at + 1]!];
      at += 2;
      if (size < 0) this.counted[i] = undefined;
      else if (step > 0) this.round(i);
      for (let k = 0; k < size; k++, at += 2) this.note(i, packed[at]!, packed[at + 1]!);
    }
  }

  /** The values of a quantity, undefined if they are too many. */
  of(quantity: number): Distinct | undefined {
    const own = this.counted[quantity];
    if (own === undefined) return undefined;
    const values = Float64Array.from(own.counts.keys()).sort();
    let sum = 0;
    return { values, upTo: values.map((value) => (sum += own.counts.get(value)!)), step: own.step };
  }

  private note(quantity: number, value: number, times: number): void {
    const own = this.counted[quantity];
    if (own === undefined || value - value !== 0) return;
    const { step, counts } = own;
    const key = step === 0 ? value : Math.round(value / step) * step;
    counts.set(key, (counts.get(key) ?? 0) + times);
    if (counts.size > (step === 0 ? MOST_DISTINCT : MOST_ROUNDED)) this.round(quantity);
  }

  /** Rounds the values of a quantity from now on; gives it up where that is not wanted or does not help. */
  private round(quantity: number): void {
    const own = this.counted[quantity];
    const step = this.steps[quantity]!;
    if (own === undefined || (own.step > 0 && own.counts.size <= MOST_ROUNDED)) return;
    this.counted[quantity] = step === 0 || own.step > 0 ? undefined : { step, counts: new Map() };
    for (const [value, times] of own.counts) this.note(quantity, value, times);
  }
}

const empty = (steps: readonly number[]): Counted[] => steps.map(() => ({ step: 0, counts: new Map() }));

/** Quantiles of type 7 (see `quantileType7`), exact, in any order of probabilities. NaN where there are no values. */
export function distinctQuantiles(
  { values, upTo }: Distinct,
  probabilities: readonly number[],
): Float64Array<ArrayBuffer> {
  const n = upTo.at(-1) ?? 0;
  const ranked = (rank: number): number => values[upTo.findIndex((count) => rank < count)]!;
  return Float64Array.from(probabilities, (p) => {
    if (n === 0) return NaN;
    const place = (n - 1) * p;
    const below = Math.floor(place);
    const low = ranked(below);
    return low + (place - below) * (ranked(Math.min(below + 1, n - 1)) - low);
  });
}
