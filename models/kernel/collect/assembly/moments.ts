/** Merging of moments (Chan, Golub & LeVeque 1979), as `addMoments` does, two columns at a time. */
import { columns, momentsAt, totalsAt } from "./layout";

export function clearMoments(): void {
  const part = columns * 8;
  memory.fill(totalsAt, 0, 5 * part);
  for (let at: u32 = 0; at < part; at += 8) {
    store<f64>(totalsAt + 3 * part + at, Infinity);
    store<f64>(totalsAt + 4 * part + at, -Infinity);
  }
}

/** Adds the moments of a shard that were written at `momentsAt`. */
export function mergeMoments(): void {
  const part = columns * 8;
  const none = f64x2.splat(0);
  for (let own: u32 = 0; own < part; own += 16) {
    const from = momentsAt + own;
    const into = totalsAt + own;
    const n = v128.load(from);
    const before = v128.load(into);
    const all = f64x2.add(before, n);
    const mean = v128.load(into + part);
    const share = f64x2.div(n, all);
    const delta = f64x2.sub(v128.load(from + part), mean);
    const between = f64x2.mul(f64x2.mul(f64x2.mul(delta, delta), before), share);
    const squares = v128.load(into + 2 * part);
    const sum = f64x2.add(squares, f64x2.add(v128.load(from + 2 * part), between));
    // a column without values stays as it is
    const empty = f64x2.eq(n, none);
    v128.store(into, all);
    v128.store(into + part, v128.bitselect(mean, f64x2.add(mean, f64x2.mul(delta, share)), empty));
    v128.store(into + 2 * part, v128.bitselect(squares, sum, empty));
    v128.store(into + 3 * part, f64x2.pmin(v128.load(into + 3 * part), v128.load(from + 3 * part)));
    v128.store(into + 4 * part, f64x2.pmax(v128.load(into + 4 * part), v128.load(from + 4 * part)));
  }
}
