import type { NodeId } from "../../models/mine/chain/nodes";
import type { LineId } from "../../models/mine/registry";

/** The lines that tell how much of a node's stream there is, and what it brings. */
export const nodeNumbers: Readonly<
  Partial<Record<NodeId, { readonly tonnes?: LineId; readonly money?: LineId }>>
> = {
  ore: { tonnes: "extraction.ore", money: "market.firstProduct" },
  valueAdded: { money: "valuation.valueAdded" },
  concentrator: { tonnes: "processing.concentrateMade", money: "market.firstProduct" },
  blastFurnace: { tonnes: "processing.hotMetal" },
  electricFurnace: { tonnes: "processing.hotMetal" },
  converter: { tonnes: "processing.hotMetal" },
  vanadiumPlant: { tonnes: "processing.v2o5Made", money: "market.revenueVanadium" },
  ironConcentrate: { tonnes: "processing.ironConcentrate", money: "market.revenueIronConcentrate" },
  ilmenite: { tonnes: "processing.ilmenite", money: "market.revenueIlmenite" },
  cobaltNickel: { tonnes: "processing.cobalt", money: "market.revenueCobaltNickel" },
  pigIron: { tonnes: "processing.pigIron", money: "market.revenuePigIron" },
  steel: { tonnes: "processing.steel", money: "market.revenueSteel" },
  v2o5: { tonnes: "processing.v2o5", money: "market.revenueVanadium" },
  vnAlloy: { tonnes: "processing.vnAlloy", money: "market.revenueVanadium" },
  ferrovanadium: { tonnes: "processing.ferrovanadium", money: "market.revenueVanadium" },
  electrolyte: { tonnes: "processing.electrolyte", money: "market.revenueVanadium" },
  chromium: { tonnes: "processing.chromium", money: "market.revenueChromium" },
  slagTitanium: { tonnes: "processing.slagTitanium", money: "market.revenueIlmenite" },
  titaniumSlag: { tonnes: "processing.titaniumSlag", money: "market.revenueIlmenite" },
  pigment: { tonnes: "processing.pigment", money: "market.revenuePigment" },
  chloridePigment: { tonnes: "processing.chloridePigment", money: "market.revenuePigment" },
  sponge: { tonnes: "processing.sponge", money: "market.revenueSponge" },
  titaniumIngot: { tonnes: "processing.titaniumIngot", money: "market.revenueSponge" },
  tailings: { tonnes: "processing.tailings" },
};
