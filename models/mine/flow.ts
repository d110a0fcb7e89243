/**
 * The value chain as arithmetic: what one year's ore becomes, from concentrator to last product, with every loss.
 * Masses in Mt, except vanadium, pigment, sponge, cobalt and nickel in kt.
 */

/** Iron in hot metal and in steel, iron kept in smelting and in steelmaking (mass fractions). General knowledge. */
const IRON_IN_HOT_METAL = 0.945;
const IRON_KEPT_SMELTING = 0.96;
const IRON_IN_STEEL = 0.98;
const IRON_KEPT_STEELMAKING = 0.97;
/** Mean TFe (fraction) at which the iron concentrate yield is quoted. */
const REFERENCE_IRON = 0.229;
/** Beneficiation cannot recover more iron than this. */
const IRON_RECOVERY_LIMIT = 0.95;
/** Ti in TiO2 by mass: 47.867 / 79.866, rounded as in the published recipe. */
const TITANIUM_IN_OXIDE = 0.5995;
/** TiO2 in the iron concentrate (mass fraction), 10–12 %. */
const TITANIUM_IN_CONCENTRATE = 0.11;
/** V2O5 needed per tonne of V-N alloy (VN16), 1.2–1.25 t. */
export const V2O5_PER_VN = 1.22;

/** Recoveries and grades of a trial, all as fractions (concentrateYield in t/t at the reference grade). */
export interface Recoveries {
  readonly concentrateYield: number;
  readonly concentrateGrade: number;
  readonly ilmeniteRecovery: number;
  readonly ilmeniteGrade: number;
  readonly vanadiumToConcentrate: number;
  /** V from concentrate to V2O5, over both iron routes */
  readonly vanadiumYield: number;
  readonly furnaceShare: number;
  readonly titaniumFurnace: number;
  readonly pigmentYield: number;
  readonly spongeYield: number;
}

/** Depth of processing in a year: shares of the stream that are passed on (fractions). */
export interface Depth {
  smelted: number;
  steel: number;
  nitride: number;
  pigment: number;
  sponge: number;
}

/** Everything that comes out, plus the relative residual of each element's balance. */
export interface Flow {
  concentrate: number;
  ilmenite: number;
  ironInConcentrate: number;
  titaniumInIlmenite: number;
  hotMetal: number;
  v2o5Made: number;
  concentrateSold: number;
  ilmeniteSold: number;
  pigIron: number;
  steel: number;
  v2o5: number;
  vnAlloy: number;
  pigment: number;
  sponge: number;
  slagTitanium: number;
  ironBalance: number;
  titaniumBalance: number;
  vanadiumBalance: number;
}

export const emptyFlow = (): Flow => ({
  concentrate: 0,
  ilmenite: 0,
  ironInConcentrate: 0,
  titaniumInIlmenite: 0,
  hotMetal: 0,
  v2o5Made: 0,
  concentrateSold: 0,
  ilmeniteSold: 0,
  pigIron: 0,
  steel: 0,
  v2o5: 0,
  vnAlloy: 0,
  pigment: 0,
  sponge: 0,
  slagTitanium: 0,
  ironBalance: 0,
  titaniumBalance: 0,
  vanadiumBalance: 0,
});

/**
 * Runs `iron`, `titanium` (TiO2) and `vanadium` (V2O5), in Mt contained in ore, through the chain and writes into `out`
 * (reused from year to year, so that the trial loop allocates nothing).
 */
export function runFlow(
  iron: number,
  titanium: number,
  vanadium: number,
  r: Recoveries,
  depth: Readonly<Depth>,
  out: Flow,
): void {
  // concentrator
  const ironRecovery = Math.min(
    (r.concentrateYield * r.concentrateGrade) / REFERENCE_IRON,
    IRON_RECOVERY_LIMIT,
  );
  const ironInConcentrate = iron * ironRecovery;
  const concentrate = ironInConcentrate / r.concentrateGrade;
  const titaniumInIlmenite = titanium * r.ilmeniteRecovery;
  const ilmenite = titaniumInIlmenite / r.ilmeniteGrade;
  // TiO2 cannot leave with the concentrate if the ilmenite already took it
  const titaniumInConcentrate = Math.min(
    concentrate * TITANIUM_IN_CONCENTRATE,
    titanium - titaniumInIlmenite,
  );
  const vanadiumInConcentrate = vanadium * r.vanadiumToConcentrate * 1000;

  // iron and vanadium
  const { smelted } = depth;
  const ironSmelted = ironInConcentrate * smelted;
  const ironInHotMetal = ironSmelted * IRON_KEPT_SMELTING;
  const hotMetal = ironInHotMetal / IRON_IN_HOT_METAL;
  const ironToSteel = ironInHotMetal * depth.steel;
  const v2o5Made = vanadiumInConcentrate * smelted * r.vanadiumYield;
  const v2o5ToNitride = v2o5Made * depth.nitride;
  const slagTitanium = titaniumInConcentrate * smelted * r.furnaceShare * r.titaniumFurnace;

  out.concentrate = concentrate;
  out.ilmenite = ilmenite;
  out.ironInConcentrate = ironInConcentrate;
  out.titaniumInIlmenite = titaniumInIlmenite;
  out.hotMetal = hotMetal;
  out.v2o5Made = v2o5Made;
  out.concentrateSold = concentrate * (1 - smelted);
  out.ilmeniteSold = ilmenite * (1 - depth.pigment - depth.sponge);
  out.pigIron = hotMetal * (1 - depth.steel);
  out.steel = (ironToSteel * IRON_KEPT_STEELMAKING) / IRON_IN_STEEL;
  out.v2o5 = v2o5Made - v2o5ToNitride;
  out.vnAlloy = v2o5ToNitride / V2O5_PER_VN;
  out.pigment = titaniumInIlmenite * depth.pigment * r.pigmentYield * 1000;
  out.sponge = titaniumInIlmenite * depth.sponge * TITANIUM_IN_OXIDE * r.spongeYield * 1000;
  out.slagTitanium = slagTitanium * 1000;

  // balances: products, losses of each step and tailings against what the ore brought
  const ironOut =
    out.concentrateSold * r.concentrateGrade +
    out.pigIron * IRON_IN_HOT_METAL +
    out.steel * IRON_IN_STEEL +
    iron * (1 - ironRecovery) +
    ironSmelted * (1 - IRON_KEPT_SMELTING) +
    ironToSteel * (1 - IRON_KEPT_STEELMAKING);
  const titaniumOut =
    out.ilmeniteSold * r.ilmeniteGrade +
    titaniumInConcentrate * (1 - smelted) +
    (out.pigment + out.sponge / TITANIUM_IN_OXIDE + out.slagTitanium) / 1000 +
    titaniumInIlmenite * (depth.pigment * (1 - r.pigmentYield) + depth.sponge * (1 - r.spongeYield)) +
    titaniumInConcentrate * smelted * (1 - r.furnaceShare * r.titaniumFurnace) +
    (titanium - titaniumInConcentrate - titaniumInIlmenite);
  const vanadiumOut =
    out.v2o5 +
    out.vnAlloy * V2O5_PER_VN +
    vanadiumInConcentrate * (1 - smelted) +
    vanadiumInConcentrate * smelted * (1 - r.vanadiumYield) +
    vanadium * 1000 * (1 - r.vanadiumToConcentrate);
  out.ironBalance = relative(ironOut - iron, iron);
  out.titaniumBalance = relative(titaniumOut - titanium, titanium);
  out.vanadiumBalance = relative(vanadiumOut - vanadium * 1000, vanadium * 1000);
}

function relative(residual: number, size: number): number {
  return size > 0 ? residual / size : residual;
}
