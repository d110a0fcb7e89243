import { BUCKET_OFFSET, BUCKET_SHIFT, bucketOf, bucketOfBits, LAST_BUCKET } from "./buckets";

/** Buckets of a page, a power of two: counts are kept for pages that hold anything, so that gaps cost nothing. */
const PAGE = 64;
const PAGE_BITS = 6;
/** Room that is kept free beyond the last page: no column can need more, so the loops below need not ask. */
const ROOM = 2 * (LAST_BUCKET + PAGE);

/** Values of a column that lie side by side. */
export const RUN = 8;

/** More values of a column than this need counts of 32 bits. */
export const MOST_16_BITS = 65_535;

type Counts = Uint16Array | Uint32Array;

/** The state of histograms, in transferable buffers. */
export interface PagedHistograms {
  /** per column: number of the first page that its span covers (rising with the value, 0 begins at zero) */
  readonly first: Int32Array;
  /** per column: number of pages that its span covers */
  readonly length: Int32Array;
  /** per column: place of its span in `pages` */
  readonly at: Int32Array;
  /** per page of a span: place of its counts, 0 = none yet */
  readonly pages: Int32Array;
  readonly counts: Counts;
}

/** One histogram per column over all buckets. */
export class Histograms {
  private readonly first: Int32Array;
  private readonly length: Int32Array;
  private readonly at: Int32Array;
  private pages: Int32Array;
  private pagesEnd = 0;
  private counts: Counts;
  // the first page is nobody's, because 0 means none
  private countsEnd = PAGE;

  /** Counts of 16 bits, where they suffice, halve the memory that is read and written. */
  constructor(
    readonly columns: number,
    private readonly array: Uint16ArrayConstructor | Uint32ArrayConstructor,
  ) {
    this.first = new Int32Array(columns);
    this.length = new Int32Array(columns);
    this.at = new Int32Array(columns);
    // enough for a thousand trials of most scenarios; memory is taken only where it is written to
    this.pages = new Int32Array(64 * columns);
    this.counts = new array(1024 * columns + ROOM);
  }

  /**
   * Counts the values of a column, given as bits of 32-bit floats in `runs` runs that start at `from` and every `step`
   * places on. The `count` of them that are numbers reach from `least` to `greatest`.
   */
  add(
    column: number,
    bits: Int32Array,
    from: number,
    step: number,
    runs: number,
    count: number,
    least: number,
    greatest: number,
  ): void {
    if (count === 0) return;
    const low = bucketOf(least);
    const high = bucketOf(greatest);
    const base = this.open(column, low >> PAGE_BITS, high >> PAGE_BITS);
    const { counts, pages } = this;
    if (low === high) {
      counts[this.page(base + (low >> PAGE_BITS)) + (low & (PAGE - 1))]! += count;
      return;
    }
    const end = from + runs * step;
    // values without a page are counted in nobody's and put right below: a call would make these loops twice as slow
    let lost = 0;
    if (low >= 0 && count === runs * RUN) {
      // no negative values and none missing, the usual case
      for (let start = from; start < end; start += step) {
        for (let i = start; i < start + RUN; i++) {
          const above = (bits[i]! >> BUCKET_SHIFT) - BUCKET_OFFSET;
          const bucket = above & ~(above >> 31);
          const page = pages[base + (bucket >> PAGE_BITS)]!;
          lost += page === 0 ? 1 : 0;
          counts[page + (bucket & (PAGE - 1))]! += 1;
        }
      }
    } else {
      for (let start = from; start < end; start += step) {
        for (let i = start; i < start + RUN; i++) {
          const bucket = bucketOfBits(bits[i]!);
          if (Math.abs(bucket) > LAST_BUCKET) continue;
          const page = pages[base + (bucket >> PAGE_BITS)]!;
          lost += page === 0 ? 1 : 0;
          counts[page + (bucket & (PAGE - 1))]! += 1;
        }
      }
    }
    if (lost > 0) this.addLost(base, bits, from, end, step);
  }

  /** Counts the values of a column whose page was missing, on new pages. */
  private addLost(base: number, bits: Int32Array, from: number, end: number, step: number): void {
    const { counts, pages } = this;
    const firstNew = this.countsEnd;
    counts.fill(0, 0, PAGE);
    for (let start = from; start < end; start += step) {
      for (let i = start; i < start + RUN; i++) {
        const bucket = bucketOfBits(bits[i]!);
        if (Math.abs(bucket) > LAST_BUCKET) continue;
        const place = base + (bucket >> PAGE_BITS);
        const held = pages[place]!;
        const page = held === 0 ? this.page(place) : held;
        if (page >= firstNew) counts[page + (bucket & (PAGE - 1))]! += 1;
      }
    }
  }

  /** Adds other histograms over the same columns. */
  merge(other: PagedHistograms): void {
    if (this.pagesEnd === 0) {
      this.adopt(other);
      return;
    }
    const { first, length, at, pages, counts: source } = other;
    for (let column = 0; column < this.columns; column++) {
      if (length[column] === 0) continue;
      const low = first[column]!;
      const start = at[column]!;
      const end = start + length[column]!;
      const shift = this.open(column, low, low + length[column]! - 1) + low - start;
      const { counts } = this;
      for (let i = start; i < end; i++) {
        const from = pages[i]!;
        if (from > 0) addPage(source, from, counts, this.page(i + shift));
      }
    }
  }

  private adopt({ first, length, at, pages, counts }: PagedHistograms): void {
    this.first.set(first);
    this.length.set(length);
    this.at.set(at);
    this.pages = longer(pages, new Int32Array(2 * pages.length));
    this.pagesEnd = pages.length;
    this.counts = longer(counts, new this.array(counts.length + (counts.length >> 1) + ROOM));
    this.countsEnd = counts.length;
    // what was counted in nobody's page was counted again elsewhere
    this.counts.fill(0, 0, PAGE);
  }

  /** Hands over all counts and starts afresh with the same pages, which the next shards will fill alike. */
  take(): PagedHistograms {
    const { first, length, at, pages, counts } = this;
    const packed = {
      first: first.slice(),
      length: length.slice(),
      at: at.slice(),
      pages: pages.slice(0, this.pagesEnd),
      counts: counts.slice(0, this.countsEnd),
    };
    counts.fill(0, 0, this.countsEnd);
    return packed;
  }

  /**
   * Finds the values of a column that have the given ranks (0 = least), which must rise: `found` is told the place in
   * `ranks`, the bucket, how many values it holds and how many lie before it.
   */
  locate(
    column: number,
    ranks: ArrayLike<number>,
    found: (k: number, bucket: number, count: number, before: number) => void,
  ): void {
    const { counts, pages } = this;
    const at = this.at[column]!;
    const first = this.first[column]!;
    let before = 0;
    let next = 0;
    for (let i = 0; i < this.length[column]! && next < ranks.length; i++) {
      const from = pages[at + i]!;
      if (from === 0) continue;
      let sum = 0;
      for (let k = from; k < from + PAGE; k++) sum += counts[k]!;
      // most pages hold none of the ranks
      if (ranks[next]! >= before + sum) {
        before += sum;
        continue;
      }
      for (let k = 0; k < PAGE; k++) {
        const count = counts[from + k]!;
        for (; next < ranks.length && ranks[next]! < before + count; next++)
          found(next, ((first + i) << PAGE_BITS) + k, count, before);
        before += count;
      }
    }
  }

  /**
   * Makes room for the pages low … high of a column, and for as many counts as one call needs. Returns the place of page
   * number 0 in `pages`, were it there.
   */
  private open(column: number, low: number, high: number): number {
    if (this.countsEnd + ROOM > this.counts.length)
      this.counts = longer(this.counts, new this.array(2 * this.counts.length));
    const first = this.first[column]!;
    const length = this.length[column]!;
    const at = this.at[column]!;
    if (low >= first && high < first + length) return at - first;
    // a page to spare where the span grows, so that it does rarely
    const from = length > 0 && low >= first ? first : low - 1;
    const end = length > 0 && high < first + length ? first + length : high + 2;
    const to = this.pagesEnd;
    if (to + end - from > this.pages.length)
      this.pages = longer(this.pages, new Int32Array(2 * (to + end - from)));
    this.pages.copyWithin(to + first - from, at, at + length);
    this.first[column] = from;
    this.length[column] = end - from;
    this.at[column] = to;
    this.pagesEnd = to + end - from;
    this.page(to);
    this.page(this.pagesEnd - 1);
    return to - from;
  }

  /** Place of the counts of a page, new ones if it has none yet. */
  private page(place: number): number {
    let page = this.pages[place]!;
    if (page === 0) {
      page = this.pages[place] = this.countsEnd;
      this.countsEnd += PAGE;
    }
    return page;
  }
}

function longer<T extends Int32Array | Counts>(from: Int32Array | Counts, into: T): T {
  into.set(from);
  return into;
}

function addPage(source: Counts, from: number, into: Counts, to: number): void {
  for (let k = 0; k < PAGE; k++) into[to + k]! += source[from + k]!;
}
