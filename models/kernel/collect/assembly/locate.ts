/** Finds order statistics in the histogram of a column. */
import { PAGE, entriesAt, firstAt, foundAt, lengthAt, ranksAt, zerosAt } from "./layout";
import { isWide, pageOf } from "./store";
import { sumBytes, sumHigh, sumRun } from "./sums";

/** Buckets that one vector holds. */
const RUN: u32 = 16;

let next: u32 = 0;
let before: u32 = 0;

/**
 * Looks up `ranks` rising ranks (f64 at `ranksAt`); writes bucket, count of the bucket and count of all before it
 * (i32, u32, u32 and a reserve) for each. Returns how many were found.
 */
export function locate(column: u32, ranks: u32): u32 {
  next = before = 0;
  const first = load<i32>(firstAt + column * 4);
  const length = load<i32>(lengthAt + column * 4);
  const entries = load<u32>(entriesAt + column * 4);
  let zeros = load<u32>(zerosAt + column * 4);
  for (let i = 0; i < length && next < ranks; i++) {
    if (zeros > 0 && first + i >= 0) {
      pass(0, zeros, ranks);
      zeros = 0;
      if (next == ranks) break;
    }
    const entry = load<u32>(entries + i * 4);
    if (entry == 0) continue;
    const page = pageOf(entry);
    let sum = sumBytes(page);
    if (isWide(entry)) sum += sumHigh(page + PAGE) << 8;
    // most pages hold none of the ranks
    if (load<f64>(ranksAt + next * 8) >= <f64>(before + sum)) {
      before += sum;
      continue;
    }
    for (let run: u32 = 0; run < PAGE; run += RUN) {
      if (!isWide(entry)) {
        // nor do most runs
        const some = sumRun(page + run);
        if (next == ranks || load<f64>(ranksAt + next * 8) >= <f64>(before + some)) {
          before += some;
          continue;
        }
      }
      for (let k = run; k < run + RUN; k++) {
        let count = <u32>load<u8>(page + k);
        if (isWide(entry)) count += <u32>load<u16>(page + PAGE + 2 * k) << 8;
        if (count > 0) pass(((first + i) << 6) + <i32>k, count, ranks);
      }
    }
  }
  if (zeros > 0) pass(0, zeros, ranks);
  return next;
}

// @ts-ignore: decorator
@inline
function pass(bucket: i32, count: u32, ranks: u32): void {
  const after = before + count;
  for (; next < ranks && load<f64>(ranksAt + next * 8) < <f64>after; next++) {
    const to = foundAt + next * 16;
    store<i32>(to, bucket);
    store<u32>(to, count, 4);
    store<u32>(to, before, 8);
  }
  before = after;
}
