import type { Chain } from "./chainAt";
import {
  IRON_IN_HOT_METAL,
  IRON_IN_STEEL,
  IRON_KEPT_SMELTING,
  IRON_KEPT_STEELMAKING,
  TITANIUM_IN_FURNACE_SLAG,
  V2O5_IN_SLAG,
  V2O5_PER_FEV,
  V2O5_PER_VN,
  VANADIUM_STEPS,
} from "./contents";
import { lost, product, type FlowEdge, type Measure } from "./edge";
import type { Content } from "./elements";
import type { NodeId } from "./nodes";
import { blast, electric, pigIronSales, tappedIron, tappedTonnes } from "./shares";

/** Vanadium of concentrate that reaches the metal and the slag of a route whose overall yield to V2O5 is `overall`. */
const toMetal = (overall: number) => overall ** VANADIUM_STEPS.metal;
const toSlag = (overall: number) => overall ** (VANADIUM_STEPS.metal + VANADIUM_STEPS.slag);
const overBoth = (c: Chain, step: (overall: number) => number) =>
  c.flow.vanadiumInConcentrate *
  (blast(c) * step(c.recoveries.vanadiumBlast) + electric(c) * step(c.recoveries.vanadiumFurnace));

const hotMetal = (c: Chain, share: number, overall: number): Content => ({
  Fe: c.flow.ironInConcentrate * 1000 * share * IRON_KEPT_SMELTING,
  V2O5: c.flow.vanadiumInConcentrate * share * toMetal(overall),
  Cr2O3: c.flow.chromiumInConcentrate * share * c.recoveries.chromiumToSlag,
});
const hotMetalTonnes = (c: Chain, share: number) =>
  (c.flow.ironInConcentrate * 1000 * share * IRON_KEPT_SMELTING) / IRON_IN_HOT_METAL;
const furnaceLoss = (c: Chain, share: number, overall: number, titaniumKept: number): Content => ({
  Fe: c.flow.ironInConcentrate * 1000 * share * (1 - IRON_KEPT_SMELTING),
  TiO2: c.flow.titaniumInConcentrate * 1000 * share * (1 - titaniumKept),
  V2O5: c.flow.vanadiumInConcentrate * share * (1 - toMetal(overall)),
  Cr2O3: c.flow.chromiumInConcentrate * share * (1 - c.recoveries.chromiumToSlag),
});
const chromiumInSlag = ({ flow, depth, recoveries: r }: Chain) =>
  flow.chromiumInConcentrate * depth.smelted * r.chromiumToSlag;

/** V2O5 that a deeper vanadium plant takes in. */
const feedOf = (kind: "nitride" | "ferrovanadium" | "electrolyte") => (c: Chain) =>
  c.flow.v2o5Made * c.depth[kind];
const hotMetalEdge = (from: NodeId, share: Measure, overall: (c: Chain) => number): FlowEdge => ({
  from,
  to: "converter",
  content: (c) => hotMetal(c, share(c), overall(c)),
  tonnes: (c) => hotMetalTonnes(c, share(c)),
  money: (c, w) => hotMetalTonnes(c, share(c)) * w.hotMetalPrice,
});
const v2o5Edge = (to: NodeId, tonnes: Measure): FlowEdge => ({
  from: "vanadiumPlant",
  to,
  content: (c) => ({ V2O5: tonnes(c) }),
  tonnes,
  money: (c, w) => tonnes(c) * w.v2o5Price,
});

/** From iron concentrate to steel, vanadium products and chromium. */
export const ironEdges: readonly FlowEdge[] = [
  hotMetalEdge("blastFurnace", blast, (c) => c.recoveries.vanadiumBlast),
  lost("blastFurnace", (c) => furnaceLoss(c, blast(c), c.recoveries.vanadiumBlast, 0)),
  hotMetalEdge("electricFurnace", electric, (c) => c.recoveries.vanadiumFurnace),
  product(
    "electricFurnace",
    "slagTitanium",
    ({ flow }) => ({ TiO2: flow.slagTitanium }),
    (c) => c.flow.slagTitanium / TITANIUM_IN_FURNACE_SLAG,
  ),
  lost("electricFurnace", (c) =>
    furnaceLoss(c, electric(c), c.recoveries.vanadiumFurnace, c.recoveries.titaniumFurnace),
  ),
  {
    from: "converter",
    to: "pigIron",
    content: (c) => ({ Fe: c.flow.pigIron * 1000 * IRON_IN_HOT_METAL - tappedIron(c) }),
    tonnes: (c) => c.flow.pigIron * 1000 - tappedTonnes(c),
    money: pigIronSales((c) => c.flow.pigIron * 1000 - tappedTonnes(c)),
  },
  product(
    "converter",
    "steel",
    ({ flow }) => ({ Fe: flow.steel * 1000 * IRON_IN_STEEL }),
    (c) => c.flow.steel * 1000,
  ),
  {
    from: "converter",
    to: "vanadiumPlant",
    content: (c) => ({ V2O5: overBoth(c, toSlag), Cr2O3: chromiumInSlag(c) }),
    tonnes: (c) => overBoth(c, toSlag) / V2O5_IN_SLAG,
    // nobody quotes vanadium slag; its value shows where V2O5 is made
  },
  lost("converter", (c) => ({
    Fe:
      c.flow.ironInConcentrate *
      1000 *
      c.depth.smelted *
      IRON_KEPT_SMELTING *
      c.depth.steel *
      (1 - IRON_KEPT_STEELMAKING),
    V2O5: overBoth(c, (overall) => toMetal(overall) - toSlag(overall)),
  })),
  v2o5Edge("v2o5", (c) => c.flow.v2o5),
  v2o5Edge("nitridePlant", feedOf("nitride")),
  v2o5Edge("ferrovanadiumPlant", feedOf("ferrovanadium")),
  v2o5Edge("electrolytePlant", feedOf("electrolyte")),
  product(
    "vanadiumPlant",
    "chromium",
    ({ flow }) => ({ Cr2O3: flow.chromium }),
    (c) => c.flow.chromium,
  ),
  lost("vanadiumPlant", (c) => ({
    V2O5: overBoth(c, (overall) => toSlag(overall) - overall),
    Cr2O3: chromiumInSlag(c) * (1 - c.depth.chromium * c.recoveries.chromiumFromSlag),
  })),
  product(
    "nitridePlant",
    "vnAlloy",
    ({ flow }) => ({ V2O5: flow.vnAlloy * V2O5_PER_VN }),
    (c) => c.flow.vnAlloy,
  ),
  lost("nitridePlant", () => ({})),
  product(
    "ferrovanadiumPlant",
    "ferrovanadium",
    ({ flow }) => ({ V2O5: flow.ferrovanadium * V2O5_PER_FEV }),
    (c) => c.flow.ferrovanadium,
  ),
  lost("ferrovanadiumPlant", (c) => ({
    V2O5: feedOf("ferrovanadium")(c) * (1 - c.recoveries.ferrovanadiumYield),
  })),
  product(
    "electrolytePlant",
    "electrolyte",
    ({ flow }) => ({ V2O5: flow.electrolyte }),
    (c) => c.flow.electrolyte,
  ),
  lost("electrolytePlant", (c) => ({ V2O5: feedOf("electrolyte")(c) * (1 - c.recoveries.electrolyteYield) })),
];
