/** Lengths of blocks of years and the year index until which they apply: discounting makes early years count. */
const LENGTHS = [
  [2, 24],
  [4, 40],
  [8, 80],
] as const;

/** Blocks of years as [first index, index after the last one], over which gradients are taken together. */
export function yearBlocks(years: number): readonly (readonly [number, number])[] {
  const blocks: [number, number][] = [];
  let start = 0;
  for (const [length, end] of LENGTHS)
    for (; start < Math.min(end, years); start += length)
      blocks.push([start, Math.min(start + length, years)]);
  return blocks;
}
