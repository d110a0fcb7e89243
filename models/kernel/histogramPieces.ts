/** Histograms on their way to a merger: plain data, or still in the memory that they were counted in. */
export interface HistogramPieces {
  /** as `collect/assembly/pieces.ts` says; empty while they are held */
  readonly pieces: Uint8Array<ArrayBuffer>[];
}

/** Shows every piece in turn; what is shown is overwritten by the next one. */
export type PieceReader = (see: (piece: Uint8Array) => void) => void;

interface Holder {
  /** undefined once the memory serves others */
  read: PieceReader | undefined;
  used: boolean;
}

// beside the objects and not in them, so that they can be sent to another thread
const holders = new WeakMap<HistogramPieces, Holder>();

/** Histograms that are read where they are, which saves a copy as long as they stay on the thread. */
export function heldPieces(read: PieceReader): HistogramPieces {
  const held: HistogramPieces = { pieces: [] };
  holders.set(held, { read, used: false });
  return held;
}

/** Copies held pieces, so that they outlive their memory's next use and can be sent away. */
export function detach(histograms: HistogramPieces): void {
  const holder = holders.get(histograms);
  if (holder === undefined) return;
  const read = readerOf(holder);
  holders.delete(histograms);
  read((piece) => histograms.pieces.push(piece.slice() as Uint8Array<ArrayBuffer>));
}

/** Ends holding: pieces that nobody has seen yet are copied, others are given up. */
export function letGo(histograms: HistogramPieces): void {
  const holder = holders.get(histograms);
  if (holder === undefined) return;
  if (holder.used) holder.read = undefined;
  else detach(histograms);
}

/** Shows every piece in turn. Throws for held pieces that were seen before and whose memory has been used since. */
export function eachPiece(histograms: HistogramPieces, see: (piece: Uint8Array) => void): void {
  const holder = holders.get(histograms);
  if (holder === undefined) return histograms.pieces.forEach((piece) => see(piece));
  const read = readerOf(holder);
  holder.used = true;
  read(see);
}

function readerOf({ read }: Holder): PieceReader {
  if (read === undefined) throw new Error("these histograms were merged before, and their memory used since");
  return read;
}
