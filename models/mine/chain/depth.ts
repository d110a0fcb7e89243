/** Depth of processing: shares of each stream that are passed on (fractions). Those of one stream add up to at most 1. */
export interface Depth {
  /** of the iron concentrate */
  smelted: number;
  /** of the hot metal */
  steel: number;
  /** of the V2O5 */
  nitride: number;
  ferrovanadium: number;
  electrolyte: number;
  /** of the vanadium slag: treated for chromium */
  chromium: number;
  /** of the ilmenite */
  pigment: number;
  sponge: number;
  slag: number;
  /** of the pigment: made by the chloride route */
  chloride: number;
  /** of the sponge: melted */
  ingot: number;
}

/** The levers, as fractions. */
export interface DepthInputs {
  readonly smeltShare: number;
  readonly steelShare: number;
  readonly nitrideShare: number;
  readonly ferrovanadiumShare: number;
  readonly electrolyteShare: number;
  readonly chromiumShare: number;
  readonly pigmentShare: number;
  readonly spongeShare: number;
  readonly slagShare: number;
  readonly chlorideShare: number;
  readonly ingotShare: number;
}

/** Final depth from the levers. Where shares of one stream ask for more than there is, the first named is served first. */
export function fullDepth(p: DepthInputs): Depth {
  const sponge = Math.min(p.spongeShare, 1 - p.pigmentShare);
  const ferrovanadium = Math.min(p.ferrovanadiumShare, 1 - p.nitrideShare);
  return {
    smelted: p.smeltShare,
    steel: p.steelShare,
    nitride: p.nitrideShare,
    ferrovanadium,
    electrolyte: Math.min(p.electrolyteShare, 1 - p.nitrideShare - ferrovanadium),
    chromium: p.chromiumShare,
    pigment: p.pigmentShare,
    sponge,
    slag: Math.min(p.slagShare, 1 - p.pigmentShare - sponge),
    chloride: p.chlorideShare,
    ingot: p.ingotShare,
  };
}

/** Depth of a year in which the share `built` of the plants stands; shares of a plant's own output are not phased. */
export function setDepth(full: Readonly<Depth>, built: number, out: Depth): void {
  out.smelted = full.smelted * built;
  out.pigment = full.pigment * built;
  out.sponge = full.sponge * built;
  out.slag = full.slag * built;
}
