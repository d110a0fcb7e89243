/** Finds order statistics in the histogram of a column. */
import { PAGE, entriesAt, firstAt, foundAt, lengthAt, ranksAt, zerosAt } from "./layout";
import { isWide, pageOf } from "./store";

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

// @ts-ignore: decorator
@inline
function sumBytes(at: u32): u32 {
  const a = i16x8.extadd_pairwise_i8x16_u(v128.load(at));
  const b = i16x8.extadd_pairwise_i8x16_u(v128.load(at, 16));
  const c = i16x8.extadd_pairwise_i8x16_u(v128.load(at, 32));
  const d = i16x8.extadd_pairwise_i8x16_u(v128.load(at, 48));
  return lanes(i32x4.extadd_pairwise_i16x8_u(i16x8.add(i16x8.add(a, b), i16x8.add(c, d))));
}

// @ts-ignore: decorator
@inline
function sumRun(at: u32): u32 {
  return lanes(i32x4.extadd_pairwise_i16x8_u(i16x8.extadd_pairwise_i8x16_u(v128.load(at))));
}

function sumHigh(at: u32): u32 {
  let sum = i32x4.splat(0);
  for (let k: u32 = 0; k < 2 * PAGE; k += 16)
    sum = i32x4.add(sum, i32x4.extadd_pairwise_i16x8_u(v128.load(at + k)));
  return lanes(sum);
}

// @ts-ignore: decorator
@inline
function lanes(sum: v128): u32 {
  return (
    i32x4.extract_lane(sum, 0) +
    i32x4.extract_lane(sum, 1) +
    i32x4.extract_lane(sum, 2) +
    i32x4.extract_lane(sum, 3)
  );
}
