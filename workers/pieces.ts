import type { Drawn } from "../models/engine/question";

/** Consecutive trials of an entry of `drawn`. */
export interface Piece {
  readonly entry: number;
  /** of its first trial among those of the entry */
  readonly offset: number;
  readonly drawn: Drawn;
}

/** Cuts what is to be drawn into pieces of so many trials, and puts pieces together as long as a task has room for them. */
export function tasksOf(drawn: readonly Drawn[], pieceTrials: number, taskTrials: number): Piece[][] {
  const pieces = drawn.flatMap((own, entry) =>
    Array.from({ length: Math.ceil(own.count / pieceTrials) }, (_, i): Piece => {
      const offset = i * pieceTrials;
      const count = Math.min(pieceTrials, own.count - offset);
      return { entry, offset, drawn: { ...own, first: own.first + offset, count } };
    }),
  );
  const tasks: Piece[][] = [];
  let room = 0;
  for (const piece of pieces) {
    if (room < piece.drawn.count) {
      tasks.push([]);
      room = taskTrials;
    }
    tasks.at(-1)!.push(piece);
    room -= piece.drawn.count;
  }
  return tasks;
}
