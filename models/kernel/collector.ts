import type { ShardMoments } from "../engine/moments";
import { collectIn, reach } from "./collectModule";
import { heldPieces, letGo, type HistogramPieces } from "./histogramPieces";
import { newMoments } from "./momentsStock";

/** Trials of a batch. */
export const BATCH = 8;

/**
 * Collects moments and histograms of columns, batch by batch, with vector instructions. The value of column c of trial k
 * of a batch is the f64 at `batchAt + (c * 8 + k) * 8`; columns beyond the last one, up to `width`, must stay 0.
 */
export interface Collector {
  readonly memory: WebAssembly.Memory;
  readonly columns: number;
  /** columns, rounded up to what is worked on together */
  readonly width: number;
  readonly batchAt: number;
  /** end of the part whose size does not change; histograms grow beyond it, to where only the collector may write */
  readonly end: number;
  /** another way of writing a batch: eight rows of `width` values, put in order by `transpose`; ask again after growth */
  rows(): Float64Array;
  transpose(): void;
  /** takes up the first `count` trials of the batch, 1 … 8; only a shard's last batch may have fewer than 8 */
  takeUp(count: number): void;
  /** ends a shard of at most 256 trials; its moments may be merged once, then their arrays serve again */
  endShard(): ShardMoments;
  /** the histograms of all shards since the last `take`, at most 65,535 trials; starts afresh */
  take(): HistogramPieces;
  /** forgets everything since the last `take` */
  clear(): void;
}

/**
 * Sets up a collector.
 * @param memory grows as needed; nobody else may use what lies beyond `place`
 * @param place first byte, a multiple of 64
 * @param module see `collectModule`
 */
export function createCollector(
  memory: WebAssembly.Memory,
  place: number,
  columns: number,
  module: WebAssembly.Module,
): Collector {
  if (place % 64 !== 0) throw new Error(`createCollector requires a multiple of 64 as place, got ${place}`);
  const wasm = collectIn(module, memory);
  const end = wasm.layCollector(place, columns);
  reach(memory, end);
  wasm.clearCollector();
  const width = wasm.columns();
  const momentsAt = wasm.momentsAt();
  const pieceAt = wasm.pieceAt();
  let held: HistogramPieces | undefined;

  /** Saves histograms that nobody has read yet before their memory is used again. */
  const release = () => {
    if (held === undefined) return;
    letGo(held);
    held = undefined;
    wasm.clearStore();
  };
  const copy = (index: number, to: Float64Array) =>
    to.set(new Float64Array(memory.buffer, momentsAt + index * width * 8, columns));

  return {
    memory,
    columns,
    width,
    batchAt: wasm.batchAt(),
    end,
    rows: () => new Float64Array(memory.buffer, wasm.rowsAt(), BATCH * width),
    transpose: () => wasm.transpose(),
    takeUp(count) {
      if (held !== undefined) release();
      wasm.takeUp(count);
    },
    endShard() {
      const due = wasm.endShard() !== 0;
      const moments = newMoments(columns);
      copy(0, moments.count);
      copy(1, moments.mean);
      copy(2, moments.squares);
      copy(3, moments.least);
      copy(4, moments.greatest);
      if (due) wasm.count();
      return moments;
    },
    take() {
      release();
      wasm.count();
      held = heldPieces((see) => {
        wasm.packFirst();
        for (let bytes = wasm.packNext(); bytes > 0; bytes = wasm.packNext())
          see(new Uint8Array(memory.buffer, pieceAt, bytes));
      });
      return held;
    },
    clear() {
      release();
      wasm.clearCollector();
    },
  };
}
