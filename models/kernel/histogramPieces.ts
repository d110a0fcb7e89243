/** Histograms on their way to a merger: plain data, or still in the memory that they were counted in. */
export interface HistogramPieces {
  /** as `collect/assembly/pieces.ts` says; empty while they are held */
  readonly pieces: Uint8Array<ArrayBuffer>[];
}

/** Shows every piece in turn; what is shown is overwritten by the next one. */
export type PieceReader = (see: (piece: Uint8Array) => void) => void;

// beside the objects and not in them, so that they can be sent to another thread
const holders = new WeakMap<HistogramPieces, PieceReader>();

/** Histograms that are read where they are, which saves a copy as long as they stay on the thread. */
export function heldPieces(read: PieceReader): HistogramPieces {
  const held: HistogramPieces = { pieces: [] };
  holders.set(held, read);
  return held;
}

/** Copies held pieces, so that they outlive their memory's next use and can be sent away. */
export function detach(histograms: HistogramPieces): void {
  const read = holders.get(histograms);
  if (read === undefined) return;
  holders.delete(histograms);
  read((piece) => histograms.pieces.push(piece.slice() as Uint8Array<ArrayBuffer>));
}

/** Shows every piece in turn. */
export function eachPiece(histograms: HistogramPieces, see: (piece: Uint8Array) => void): void {
  const read = holders.get(histograms);
  if (read === undefined) histograms.pieces.forEach(see);
  else read(see);
}
