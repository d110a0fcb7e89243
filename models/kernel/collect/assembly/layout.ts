/*
 * Where everything lies in the memory that is handed in. Every part begins at a multiple of 64 bytes, a cache line.
 * Bytes are counted in u32; a number of columns is rounded up to whole tiles, whose spare columns stay zero.
 */

/** Trials of a batch: a column's values lie side by side. */
export const BATCH: u32 = 8;
/** Batches of a full shard. */
export const SHARD_BATCHES: u32 = 32;
/** Shards whose bucket numbers are kept before they are counted, so that histograms are fetched less often. */
export const SLOTS: u32 = 8;
/** Columns whose bucket numbers lie together: what is written in one go fills lines, what is read fits the cache. */
export const TILE: u32 = 64;
/** Bytes of the bucket numbers of a column and batch, of a tile and batch, of a tile. */
export const RUN_BYTES: u32 = BATCH * 2;
export const ROW_BYTES: u32 = TILE * RUN_BYTES + 64;
export const TILE_BYTES: u32 = SLOTS * SHARD_BATCHES * ROW_BYTES;
/** Bytes of the statistics of a column in the shard at hand: a cache line. */
export const STATE_BYTES: u32 = 64;
/** Bytes of the counts of all bucket numbers; whole pages of memory and a part, so that those of columns alike lie apart. */
export const SCRATCH_BYTES: u32 = (1 << 17) + 1024 + 64;
/** Buckets of a page. */
export const PAGE: u32 = 64;
/** Bytes of a piece of packed histograms; any column fits. */
export const PIECE: u32 = 512 << 10;
/** Most ranks that `locate` takes. */
export const RANKS: u32 = 4096;
/** Most columns and probabilities that `quantiles` takes; it gives up to 8,192 numbers. */
export const ASKED: u32 = 1024;
/** Bytes that `quantiles` notes of a page, and most pages of a column. */
export const NOTE: u32 = 12;
export const NOTES: u32 = 2048;

export let columns: u32 = 0;
/** Most values that are sorted at once. */
export let trials: u32 = 0;

// the collector's
export let batchAt: u32 = 0;
export let rowsAt: u32 = 0;
export let codesAt: u32 = 0;
export let scratchAt: u32 = 0;
/** per slot and column: the value that deviations are taken from */
export let originsAt: u32 = 0;
/** per slot and pair of columns: see `takeUp` */
export let leadsAt: u32 = 0;
/** per slot: trials */
export let slotTrialsAt: u32 = 0;
/** per column: see `takeUp` */
export let stateAt: u32 = 0;
export let missingAt: u32 = 0;
/** per column: extremes of all shards that are kept */
export let blockLeastAt: u32 = 0;
export let blockGreatestAt: u32 = 0;

// the merger's
/** moments of all shards: five arrays end to end */
export let totalsAt: u32 = 0;
export let ranksAt: u32 = 0;
export let foundAt: u32 = 0;
export let askedAt: u32 = 0;
export let wantedAt: u32 = 0;
export let notesAt: u32 = 0;
/** running sums in a page; a zero precedes them */
export let runningAt: u32 = 0;
export let digitsAt: u32 = 0;
export let sortAt: u32 = 0;

// both have
/** moments of a shard, on their way to or from the caller: five arrays end to end */
export let momentsAt: u32 = 0;
/** per column: first page of its span, pages of its span, place of its span's entries, values in bucket 0 */
export let firstAt: u32 = 0;
export let lengthAt: u32 = 0;
export let entriesAt: u32 = 0;
export let zerosAt: u32 = 0;
export let pieceAt: u32 = 0;
export let poolAt: u32 = 0;

let end: u32 = 0;

function part(bytes: u32): u32 {
  const at = end;
  end = (end + bytes + 63) & ~63;
  return at;
}

/** Lays out what a collector needs from `place` on. */
export function layCollector(place: u32, count: u32): void {
  begin(place, count);
  batchAt = part(columns * BATCH * 8);
  rowsAt = part(columns * BATCH * 8);
  codesAt = part((columns / TILE) * TILE_BYTES);
  // bucket numbers reach to either side
  scratchAt = part(4 * SCRATCH_BYTES) + (1 << 16);
  originsAt = part(SLOTS * columns * 8);
  leadsAt = part((SLOTS * columns) / 2);
  slotTrialsAt = part(SLOTS * 4);
  stateAt = part(columns * STATE_BYTES);
  missingAt = part(columns * 4);
  blockLeastAt = part(columns * 8);
  blockGreatestAt = part(columns * 8);
  common();
}

/** Lays out what a merger needs, which has a memory of its own. */
export function layMerger(count: u32, most: u32): void {
  begin(64, count);
  trials = most;
  totalsAt = part(5 * columns * 8);
  ranksAt = part(RANKS * 8);
  foundAt = part(RANKS * 16);
  askedAt = part(ASKED * 4);
  wantedAt = part(ASKED * 32);
  notesAt = part(NOTES * NOTE);
  runningAt = part(64) + 16;
  digitsAt = part(6 * 2048 * 4);
  sortAt = part(2 * most * 8);
  common();
}

function begin(place: u32, count: u32): void {
  columns = (count + TILE - 1) & ~(TILE - 1);
  end = (place + 63) & ~63;
}

function common(): void {
  momentsAt = part(5 * columns * 8);
  firstAt = part(columns * 4);
  lengthAt = part(columns * 4);
  entriesAt = part(columns * 4);
  zerosAt = part(columns * 4);
  pieceAt = part(PIECE);
  poolAt = end;
}
