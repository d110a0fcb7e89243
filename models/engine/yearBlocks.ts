import { LONGEST } from "./longest";

/** Lengths of blocks of years and the year index until which they apply: discounting makes early years count. */
const LENGTHS = [
  [2, 24],
  [4, 40],
  [8, LONGEST],
] as const;

/** First year index of each block of years, and the end of the last one. */
export const BLOCK_STARTS: readonly number[] = (() => {
  const starts = [0];
  for (const [length, end] of LENGTHS) while (starts.at(-1)! < end) starts.push(starts.at(-1)! + length);
  return starts;
})();

/** Year index after the block that begins at `start`; throws if none does. */
export function blockEnd(start: number): number {
  const place = BLOCK_STARTS.indexOf(start);
  const end = place < 0 ? undefined : BLOCK_STARTS[place + 1];
  if (end === undefined) throw new Error(`no block of years begins at ${start}`);
  return end;
}
