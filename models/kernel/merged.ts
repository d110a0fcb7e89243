import type { ShardMoments } from "../engine/moments";
import { collectIn, reach } from "./collectModule";
import { eachPiece, type HistogramPieces } from "./histogramPieces";

/** Statistics of all shards that were merged, in a memory of their own. */
export interface Merged {
  readonly columns: number;
  readonly trials: number;
  /** adds the moments of a shard */
  addMoments(moments: ShardMoments): void;
  addHistograms(histograms: HistogramPieces): void;
  /** the merged moments where they lie: to be read before anything else is added */
  moments(): ShardMoments;
  locate(
    column: number,
    ranks: ArrayLike<number>,
    found: (k: number, bucket: number, count: number, before: number) => void,
  ): void;
  /** quantiles of the columns at rising probabilities, at most 1,024: as `quantilesOf` reads them, to the last bit */
  quantiles(columns: ArrayLike<number>, probabilities: ArrayLike<number>): Float64Array;
  /** the finite ones among at most `trials` values, ascending; to be read before anything else is asked for */
  sorted(values: Float64Array): Float64Array;
  /** starts afresh */
  clear(): void;
}

/** What one call of `quantiles` takes, columns or probabilities, and what it gives: `ASKED` and `RANKS` of the layout. */
const ASKED = 1024;
const GIVEN = 8192;

/** Sets up room for `columns` columns and for sorting `trials` values. `module`: see `collectModule`. */
export function createMerged(columns: number, trials: number, module: WebAssembly.Module): Merged {
  const memory = new WebAssembly.Memory({ initial: 1 });
  const wasm = collectIn(module, memory);
  reach(memory, wasm.layMerger(columns, trials));
  wasm.clearMerger();
  const width = wasm.columns();
  const momentsAt = wasm.momentsAt();
  const totalsAt = wasm.totalsAt();
  const pieceAt = wasm.pieceAt();
  const ranksAt = wasm.ranksAt();
  const foundAt = wasm.foundAt();
  const askedAt = wasm.askedAt();
  const sortAt = wasm.sortAt();
  // views end where memory grows
  let f64 = new Float64Array(memory.buffer);
  let i32 = new Int32Array(memory.buffer);
  const renew = () => {
    if (f64.buffer === memory.buffer) return;
    f64 = new Float64Array(memory.buffer);
    i32 = new Int32Array(memory.buffer);
  };
  const total = (index: number) => {
    const at = totalsAt / 8 + index * width;
    return f64.subarray(at, at + columns);
  };

  return {
    columns,
    trials,
    addMoments({ count, mean, squares, least, greatest }) {
      renew();
      [count, mean, squares, least, greatest].forEach((values, i) =>
        f64.set(values, momentsAt / 8 + i * width),
      );
      wasm.mergeMoments();
    },
    addHistograms(histograms) {
      eachPiece(histograms, (piece) => {
        new Uint8Array(memory.buffer, pieceAt, piece.length).set(piece);
        wasm.mergePiece(piece.length);
      });
      renew();
    },
    moments() {
      renew();
      return { count: total(0), mean: total(1), squares: total(2), least: total(3), greatest: total(4) };
    },
    locate(column, ranks, found) {
      f64.set(ranks, ranksAt / 8);
      const n = wasm.locate(column, ranks.length);
      for (let k = 0, at = foundAt / 4; k < n; k++, at += 4) found(k, i32[at]!, i32[at + 1]!, i32[at + 2]!);
    },
    quantiles(asked, probabilities) {
      const many = probabilities.length;
      if (many > ASKED) throw new Error(`quantiles requires at most ${ASKED} probabilities, got ${many}`);
      const found = new Float64Array(asked.length * many);
      const atOnce = Math.min(ASKED, Math.floor(GIVEN / many));
      renew();
      f64.set(probabilities, ranksAt / 8);
      for (let from = 0; from < asked.length; from += atOnce) {
        const n = Math.min(atOnce, asked.length - from);
        for (let i = 0; i < n; i++) i32[askedAt / 4 + i] = asked[from + i]!;
        wasm.quantiles(n, many);
        found.set(f64.subarray(foundAt / 8, foundAt / 8 + n * many), from * many);
      }
      return found;
    },
    sorted(values) {
      if (values.length > trials)
        throw new Error(`sorted requires at most ${trials} values, got ${values.length}`);
      renew();
      f64.set(values, sortAt / 8);
      const n = wasm.sortFinite(values.length);
      const at = wasm.sortedAt() / 8;
      return f64.subarray(at, at + n);
    },
    clear() {
      wasm.clearMerger();
    },
  };
}
