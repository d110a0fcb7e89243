/**
 * The value chain as arithmetic: what one year's ore becomes, from concentrator to last product, with every loss.
 * Masses in Mt, except vanadium, chromium, titanium products, cobalt and nickel in kt. The graph in chain/graph.ts
 * describes the same streams edge by edge.
 */
import {
  CHLORIDE_SLAG_PER_TITANIUM,
  FERROVANADIUM_PER_V2O5,
  HOT_METAL_PER_IRON,
  IRON_IN_HOT_METAL,
  IRON_IN_ILMENITE,
  IRON_IN_STEEL,
  IRON_KEPT_SMELTING,
  IRON_KEPT_STEELMAKING,
  IRON_RECOVERY_LIMIT,
  IRON_TAPPED_FROM_SLAG,
  NITRIDE_PER_V2O5,
  OXIDE_PER_TITANIUM,
  REFERENCE_IRON,
  STEEL_PER_IRON,
  SULPHIDE_PER_COBALT,
  SULPHIDE_PER_NICKEL,
  TITANIUM_IN_CHLORIDE_PIGMENT,
  TITANIUM_IN_CHLORIDE_SLAG,
  TITANIUM_IN_CONCENTRATE,
  TITANIUM_IN_OXIDE,
  V2O5_PER_FEV,
  V2O5_PER_VN,
} from "./chain/contents";
import type { Depth } from "./chain/depth";
import type { Feed } from "./chain/feed";
import type { Recoveries } from "./chain/recoveries";

export { V2O5_PER_VN };

/** Everything that comes out, plus the relative residual of each element's balance. */
export interface Flow {
  concentrate: number;
  ilmenite: number;
  /** cobalt–nickel sulphide concentrate */
  sulphide: number;
  tailings: number;
  ironInConcentrate: number;
  ironInIlmenite: number;
  titaniumInConcentrate: number;
  titaniumInIlmenite: number;
  /** V2O5, kt */
  vanadiumInConcentrate: number;
  /** Cr2O3, kt */
  chromiumInConcentrate: number;
  hotMetal: number;
  v2o5Made: number;
  concentrateSold: number;
  ilmeniteSold: number;
  pigIron: number;
  steel: number;
  v2o5: number;
  vnAlloy: number;
  /** FeV50 */
  ferrovanadium: number;
  /** V2O5 in battery electrolyte */
  electrolyte: number;
  /** Cr2O3 */
  chromium: number;
  /** sulphate route */
  pigment: number;
  chloridePigment: number;
  titaniumSlag: number;
  sponge: number;
  titaniumIngot: number;
  /** TiO2 in the slag of the kiln–electric furnace route */
  slagTitanium: number;
  cobalt: number;
  nickel: number;
  /** what the balance of an element leaves over: found in products, losses and tailings less brought by the ore, Mt */
  ironLeft: number;
  titaniumLeft: number;
  vanadiumLeft: number;
  chromiumLeft: number;
  cobaltLeft: number;
  nickelLeft: number;
}

export const emptyFlow = (): Flow => ({
  concentrate: 0,
  ilmenite: 0,
  sulphide: 0,
  tailings: 0,
  ironInConcentrate: 0,
  ironInIlmenite: 0,
  titaniumInConcentrate: 0,
  titaniumInIlmenite: 0,
  vanadiumInConcentrate: 0,
  chromiumInConcentrate: 0,
  hotMetal: 0,
  v2o5Made: 0,
  concentrateSold: 0,
  ilmeniteSold: 0,
  pigIron: 0,
  steel: 0,
  v2o5: 0,
  vnAlloy: 0,
  ferrovanadium: 0,
  electrolyte: 0,
  chromium: 0,
  pigment: 0,
  chloridePigment: 0,
  titaniumSlag: 0,
  sponge: 0,
  titaniumIngot: 0,
  slagTitanium: 0,
  cobalt: 0,
  nickel: 0,
  ironLeft: 0,
  titaniumLeft: 0,
  vanadiumLeft: 0,
  chromiumLeft: 0,
  cobaltLeft: 0,
  nickelLeft: 0,
});

/** Runs one year's ore through the chain and writes into `out` (reused, so that the trial loop allocates nothing). */
export function runFlow(feed: Readonly<Feed>, r: Recoveries, depth: Readonly<Depth>, out: Flow): void {
  const { ore, iron, titanium, vanadium, chromium, cobalt, nickel } = feed;
  // concentrator; however rich the ore, its concentrates do not weigh more than it
  const ironRecovery = Math.min(
    (r.concentrateYield * r.concentrateGrade) / REFERENCE_IRON,
    IRON_RECOVERY_LIMIT,
  );
  const ironInConcentrate = Math.min(iron * ironRecovery, ore * r.concentrateGrade);
  const concentrate = ironInConcentrate / r.concentrateGrade;
  const titaniumInIlmenite = Math.min(titanium * r.ilmeniteRecovery, (ore - concentrate) * r.ilmeniteGrade);
  const ilmenite = titaniumInIlmenite / r.ilmeniteGrade;
  const ironInIlmenite = Math.min(ilmenite * IRON_IN_ILMENITE, iron - ironInConcentrate);
  // TiO2 cannot leave with the concentrate if the ilmenite already took it
  const titaniumInConcentrate = Math.min(
    concentrate * TITANIUM_IN_CONCENTRATE,
    titanium - titaniumInIlmenite,
  );
  const vanadiumInConcentrate = vanadium * r.vanadiumToConcentrate * 1000;
  const chromiumInConcentrate = chromium * r.chromiumToConcentrate * 1000;
  const room = Math.max(0, ore - concentrate - ilmenite);
  const sulphideNeeded =
    Math.max(cobalt * SULPHIDE_PER_COBALT, nickel * SULPHIDE_PER_NICKEL) * r.cobaltNickel;
  const sulphide = Math.min(sulphideNeeded, room);
  const recovered = sulphideNeeded > room ? (r.cobaltNickel * room) / sulphideNeeded : r.cobaltNickel;

  // iron, vanadium and chromium
  const { smelted } = depth;
  const ironSmelted = ironInConcentrate * smelted;
  const ironInHotMetal = ironSmelted * IRON_KEPT_SMELTING;
  const hotMetal = ironInHotMetal * HOT_METAL_PER_IRON;
  const ironToSteel = ironInHotMetal * depth.steel;
  const v2o5Made = vanadiumInConcentrate * smelted * r.vanadiumYield;
  const v2o5ToNitride = v2o5Made * depth.nitride;
  const v2o5ToFerro = v2o5Made * depth.ferrovanadium;
  const v2o5ToElectrolyte = v2o5Made * depth.electrolyte;
  const chromiumYield = smelted * r.chromiumToSlag * depth.chromium * r.chromiumFromSlag;
  const slagTitanium = titaniumInConcentrate * smelted * r.furnaceShare * r.titaniumFurnace;

  // titanium
  const titaniumToChloride = titaniumInIlmenite * depth.pigment * depth.chloride;
  const titaniumToSulphate = titaniumInIlmenite * depth.pigment - titaniumToChloride;
  const titaniumToSponge = titaniumInIlmenite * depth.sponge;
  const titaniumToSlag = titaniumInIlmenite * depth.slag;
  const chlorideSlag = titaniumToChloride * r.slagYield * CHLORIDE_SLAG_PER_TITANIUM;
  const spongeMade = titaniumToSponge * TITANIUM_IN_OXIDE * r.spongeYield * 1000;
  const spongeMelted = spongeMade * depth.ingot;
  // metal of the merchant slag furnaces; that of the sponge works' own is credited in their cost
  const ironToSlag = ironInIlmenite * (depth.slag + depth.pigment * depth.chloride);
  const ironTapped = ironToSlag * IRON_TAPPED_FROM_SLAG;

  out.concentrate = concentrate;
  out.ilmenite = ilmenite;
  out.sulphide = sulphide;
  out.tailings = ore - concentrate - ilmenite - sulphide;
  out.ironInConcentrate = ironInConcentrate;
  out.ironInIlmenite = ironInIlmenite;
  out.titaniumInConcentrate = titaniumInConcentrate;
  out.titaniumInIlmenite = titaniumInIlmenite;
  out.vanadiumInConcentrate = vanadiumInConcentrate;
  out.chromiumInConcentrate = chromiumInConcentrate;
  out.hotMetal = hotMetal;
  out.v2o5Made = v2o5Made;
  out.concentrateSold = concentrate * (1 - smelted);
  out.ilmeniteSold = ilmenite * Math.max(0, 1 - depth.pigment - depth.sponge - depth.slag);
  out.pigIron = hotMetal * (1 - depth.steel) + ironTapped * HOT_METAL_PER_IRON;
  out.steel = ironToSteel * STEEL_PER_IRON;
  // shares that add up to one leave nothing, not a rounding error below it
  out.v2o5 = Math.max(0, v2o5Made - v2o5ToNitride - v2o5ToFerro - v2o5ToElectrolyte);
  out.vnAlloy = v2o5ToNitride * NITRIDE_PER_V2O5;
  out.ferrovanadium = v2o5ToFerro * r.ferrovanadiumYield * FERROVANADIUM_PER_V2O5;
  out.electrolyte = v2o5ToElectrolyte * r.electrolyteYield;
  out.chromium = chromiumInConcentrate * chromiumYield;
  out.pigment = titaniumToSulphate * r.pigmentYield * 1000;
  out.chloridePigment = (chlorideSlag / r.chlorideSlag) * 1000;
  out.titaniumSlag = ((titaniumToSlag * r.slagYield) / r.slagGrade) * 1000;
  out.sponge = spongeMade - spongeMelted;
  out.titaniumIngot = spongeMelted * r.ingotYield;
  out.slagTitanium = slagTitanium * 1000;
  out.cobalt = cobalt * recovered * 1000;
  out.nickel = nickel * recovered * 1000;

  // balances: products, losses of each step and tailings against what the ore brought
  const ironOut =
    out.concentrateSold * r.concentrateGrade +
    out.pigIron * IRON_IN_HOT_METAL +
    out.steel * IRON_IN_STEEL +
    (iron - ironInConcentrate - ironInIlmenite) +
    ironSmelted * (1 - IRON_KEPT_SMELTING) +
    ironToSteel * (1 - IRON_KEPT_STEELMAKING) +
    // with ilmenite sold, in residues of pigment and sponge, and left in slag
    ironInIlmenite * (1 - depth.slag - depth.pigment * depth.chloride) +
    ironToSlag * (1 - IRON_TAPPED_FROM_SLAG);
  const titaniumOut =
    out.ilmeniteSold * r.ilmeniteGrade +
    titaniumInConcentrate * (1 - smelted) +
    (out.pigment +
      out.chloridePigment * TITANIUM_IN_CHLORIDE_PIGMENT +
      out.titaniumSlag * r.slagGrade +
      (out.sponge + out.titaniumIngot) * OXIDE_PER_TITANIUM +
      out.slagTitanium) *
      0.001 +
    titaniumToSulphate * (1 - r.pigmentYield) +
    (titaniumToChloride + titaniumToSlag) * (1 - r.slagYield) +
    chlorideSlag * (TITANIUM_IN_CHLORIDE_SLAG - TITANIUM_IN_CHLORIDE_PIGMENT / r.chlorideSlag) +
    titaniumToSponge * (1 - r.spongeYield + r.spongeYield * depth.ingot * (1 - r.ingotYield)) +
    titaniumInConcentrate * smelted * (1 - r.furnaceShare * r.titaniumFurnace) +
    (titanium - titaniumInConcentrate - titaniumInIlmenite);
  const vanadiumOut =
    out.v2o5 +
    out.vnAlloy * V2O5_PER_VN +
    out.ferrovanadium * V2O5_PER_FEV +
    v2o5ToFerro * (1 - r.ferrovanadiumYield) +
    out.electrolyte +
    v2o5ToElectrolyte * (1 - r.electrolyteYield) +
    vanadiumInConcentrate * (1 - smelted) +
    vanadiumInConcentrate * smelted * (1 - r.vanadiumYield) +
    vanadium * 1000 * (1 - r.vanadiumToConcentrate);
  const chromiumOut =
    out.chromium +
    chromiumInConcentrate * (1 - chromiumYield) +
    chromium * 1000 * (1 - r.chromiumToConcentrate);
  out.ironLeft = ironOut - iron;
  out.titaniumLeft = titaniumOut - titanium;
  out.vanadiumLeft = vanadiumOut * 0.001 - vanadium;
  out.chromiumLeft = chromiumOut * 0.001 - chromium;
  out.cobaltLeft = out.cobalt * 0.001 + cobalt * (1 - recovered) - cobalt;
  out.nickelLeft = out.nickel * 0.001 + nickel * (1 - recovered) - nickel;
}
