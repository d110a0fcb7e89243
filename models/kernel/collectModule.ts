import { bytes } from "./generated/collect";
import { hasVectors } from "./vectors";

/** What the compiled module offers; addresses and sizes in bytes. See `collect/assembly`. */
export interface CollectFunctions {
  layCollector(place: number, columns: number): number;
  layMerger(columns: number, trials: number): number;
  clearCollector(): void;
  clearMerger(): void;
  clearStore(): void;
  /** columns, rounded up */
  columns(): number;
  batchAt(): number;
  rowsAt(): number;
  momentsAt(): number;
  totalsAt(): number;
  pieceAt(): number;
  ranksAt(): number;
  foundAt(): number;
  askedAt(): number;
  sortAt(): number;
  transpose(): void;
  takeUp(count: number): void;
  /** 1 = `count` is due */
  endShard(): number;
  count(): void;
  packFirst(): void;
  packNext(): number;
  mergePiece(bytes: number): void;
  mergeMoments(): void;
  locate(column: number, ranks: number): number;
  quantiles(asked: number, many: number): void;
  sortFinite(n: number): number;
  sortedAt(): number;
}

let compiled: WebAssembly.Module | undefined;
let tried = false;

/** The module, or undefined where WebAssembly or its vectors are missing. */
export function collectModule(): WebAssembly.Module | undefined {
  if (!hasVectors()) return undefined;
  if (!tried) {
    tried = true;
    try {
      compiled = new WebAssembly.Module(bytes);
    } catch {
      // a page that forbids it: TypeScript does the same, only slower
      compiled = undefined;
    }
  }
  return compiled;
}

/** The module at work in a memory. */
export function collectIn(module: WebAssembly.Module, memory: WebAssembly.Memory): CollectFunctions {
  return new WebAssembly.Instance(module, { env: { memory } }).exports as unknown as CollectFunctions;
}

/** Makes a memory at least so large. */
export function reach(memory: WebAssembly.Memory, bytes: number): void {
  const missing = bytes - memory.buffer.byteLength;
  if (missing > 0) memory.grow(Math.ceil(missing / 65_536));
}
