import type { Chain } from "./chainAt";
import { IRON_IN_HOT_METAL, IRON_TAPPED_FROM_SLAG } from "./contents";
import type { Measure } from "./edge";
import type { Worth } from "./worth";

/*
 * Shares of concentrates by destination, and the iron of slag furnaces: what more than one part of the graph needs.
 */

/** Of the iron concentrate: to the blast furnace, to the electric furnace. */
export const blast: Measure = ({ depth, recoveries: r }) => depth.smelted * (1 - r.furnaceShare);
export const electric: Measure = ({ depth, recoveries: r }) => depth.smelted * r.furnaceShare;

/** Of the ilmenite: to sulphate and chloride pigment, to slag for sale or chlorination, to any slag furnace. */
export const sulphateShare: Measure = ({ depth }) => depth.pigment * (1 - depth.chloride);
export const chlorideShare: Measure = ({ depth }) => depth.pigment * depth.chloride;
export const merchantSlag: Measure = (c) => c.depth.slag + chlorideShare(c);
export const intoSlag: Measure = (c) => merchantSlag(c) + c.depth.sponge;

/** Iron that merchant slag furnaces tap, and its weight as metal, kt. */
export const tappedIron: Measure = (c) =>
  c.flow.ironInIlmenite * 1000 * merchantSlag(c) * IRON_TAPPED_FROM_SLAG;
export const tappedTonnes: Measure = (c) => tappedIron(c) / IRON_IN_HOT_METAL;

/** The part of the sales of pig iron that `tonnes` (kt) of it earn, bn CNY. */
export const pigIronSales = (tonnes: Measure) => (c: Chain, w: Worth) =>
  c.flow.pigIron > 0 ? (w.sold.pigIron * tonnes(c)) / (c.flow.pigIron * 1000) : 0;
