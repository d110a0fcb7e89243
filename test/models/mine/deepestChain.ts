/** A chain in which every plant beyond those of the base case makes something. */
export const deepestChain = {
  "processing.ferrovanadiumShare": 20,
  "processing.electrolyteShare": 20,
  "processing.chromiumShare": 100,
  "processing.pigmentShare": 50,
  "processing.chlorideShare": 40,
  "processing.slagShare": 20,
  "processing.spongeShare": 15,
  "processing.ingotShare": 50,
} as const;
