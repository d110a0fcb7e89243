/** What the module offers: see `models/kernel/collector.ts` and `models/kernel/merged.ts`. */
import * as layout from "./layout";
import { clearMoments } from "./moments";
import { clearStore } from "./store";
import { clearBlock } from "./takeUp";

export { count } from "./count";
export { locate } from "./locate";
export { mergeMoments } from "./moments";
export { mergePiece, packFirst, packNext } from "./pieces";
export { quantiles } from "./quantiles";
export { sortFinite, sortedAt } from "./sort";
export { clearStore } from "./store";
export { endShard, takeUp, transpose } from "./takeUp";

/** Bytes of memory that are needed from 0 on to collect `columns` columns from `place` on. */
export function layCollector(place: u32, columns: u32): u32 {
  layout.layCollector(place, columns);
  return layout.poolAt;
}

/** Bytes of memory that are needed to merge `columns` columns, and to sort `trials` values. */
export function layMerger(columns: u32, trials: u32): u32 {
  layout.layMerger(columns, trials);
  return layout.poolAt;
}

/** Starts afresh once the memory is as large as it has to be. */
export function clearCollector(): void {
  clearStore();
  clearBlock();
}

export function clearMerger(): void {
  clearStore();
  clearMoments();
}

export function columns(): u32 {
  return layout.columns;
}
export function batchAt(): u32 {
  return layout.batchAt;
}
export function rowsAt(): u32 {
  return layout.rowsAt;
}
export function momentsAt(): u32 {
  return layout.momentsAt;
}
export function totalsAt(): u32 {
  return layout.totalsAt;
}
export function pieceAt(): u32 {
  return layout.pieceAt;
}
export function ranksAt(): u32 {
  return layout.ranksAt;
}
export function foundAt(): u32 {
  return layout.foundAt;
}
export function askedAt(): u32 {
  return layout.askedAt;
}
export function sortAt(): u32 {
  return layout.sortAt;
}
