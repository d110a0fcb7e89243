import {
  IRON_TAPPED_FROM_SLAG,
  TITANIUM_IN_CHLORIDE_PIGMENT,
  TITANIUM_IN_CHLORIDE_SLAG,
  TITANIUM_IN_OXIDE,
} from "./contents";
import { lost, product, type FlowEdge, type Measure } from "./edge";
import { chlorideShare, merchantSlag, pigIronSales, sulphateShare, tappedIron, tappedTonnes } from "./shares";

/** TiO2 kept by the sponge works' own slag furnaces: as in others, unless the whole works keep more than that. */
const spongeSlag: Measure = ({ recoveries: r }) => Math.max(r.slagYield, r.spongeYield);
const titanium: Measure = (c) => c.flow.titaniumInIlmenite * 1000;
const iron: Measure = (c) => c.flow.ironInIlmenite * 1000;
const chlorideSlagTitanium: Measure = (c) => titanium(c) * chlorideShare(c) * c.recoveries.slagYield;
const spongeAll: Measure = (c) => c.flow.sponge + c.flow.titaniumIngot / c.recoveries.ingotYield;

/** From ilmenite to slag, pigment, sponge and alloy. */
export const titaniumEdges: readonly FlowEdge[] = [
  product(
    "sulphatePlant",
    "pigment",
    ({ flow }) => ({ TiO2: flow.pigment }),
    (c) => c.flow.pigment,
  ),
  lost("sulphatePlant", (c) => ({
    Fe: iron(c) * sulphateShare(c),
    TiO2: titanium(c) * sulphateShare(c) * (1 - c.recoveries.pigmentYield),
  })),
  product(
    "slagFurnace",
    "titaniumSlag",
    (c) => ({ TiO2: c.flow.titaniumSlag * c.recoveries.slagGrade }),
    (c) => c.flow.titaniumSlag,
  ),
  {
    from: "slagFurnace",
    to: "pigIron",
    content: (c) => ({ Fe: tappedIron(c) }),
    tonnes: tappedTonnes,
    money: pigIronSales(tappedTonnes),
  },
  {
    // own slag is handed on at the value of the ilmenite in it
    from: "slagFurnace",
    to: "chloridePlant",
    content: (c) => ({ TiO2: chlorideSlagTitanium(c) }),
    tonnes: (c) => chlorideSlagTitanium(c) / TITANIUM_IN_CHLORIDE_SLAG,
    money: (c, w) => w.ilmenite * chlorideShare(c),
  },
  {
    from: "slagFurnace",
    to: "spongePlant",
    content: (c) => ({ TiO2: titanium(c) * c.depth.sponge * spongeSlag(c) }),
    tonnes: (c) => (titanium(c) * c.depth.sponge * spongeSlag(c)) / TITANIUM_IN_CHLORIDE_SLAG,
    money: (c, w) => w.ilmenite * c.depth.sponge,
  },
  lost("slagFurnace", (c) => ({
    // iron left in slag, and that of the sponge works' furnaces, which their cost is net of
    Fe: iron(c) * (merchantSlag(c) * (1 - IRON_TAPPED_FROM_SLAG) + c.depth.sponge),
    TiO2:
      titanium(c) * (merchantSlag(c) * (1 - c.recoveries.slagYield) + c.depth.sponge * (1 - spongeSlag(c))),
  })),
  product(
    "chloridePlant",
    "chloridePigment",
    ({ flow }) => ({ TiO2: flow.chloridePigment * TITANIUM_IN_CHLORIDE_PIGMENT }),
    (c) => c.flow.chloridePigment,
  ),
  lost("chloridePlant", (c) => ({
    TiO2:
      chlorideSlagTitanium(c) *
      (1 - TITANIUM_IN_CHLORIDE_PIGMENT / TITANIUM_IN_CHLORIDE_SLAG / c.recoveries.chlorideSlag),
  })),
  product(
    "spongePlant",
    "sponge",
    ({ flow }) => ({ TiO2: flow.sponge / TITANIUM_IN_OXIDE }),
    (c) => c.flow.sponge,
  ),
  {
    from: "spongePlant",
    to: "meltShop",
    content: (c) => ({ TiO2: (spongeAll(c) - c.flow.sponge) / TITANIUM_IN_OXIDE }),
    tonnes: (c) => spongeAll(c) - c.flow.sponge,
    money: (c, w) => (spongeAll(c) - c.flow.sponge) * w.spongePrice,
  },
  lost("spongePlant", (c) => ({
    TiO2: titanium(c) * c.depth.sponge * (spongeSlag(c) - c.recoveries.spongeYield),
  })),
  product(
    "meltShop",
    "titaniumIngot",
    ({ flow }) => ({ TiO2: flow.titaniumIngot / TITANIUM_IN_OXIDE }),
    (c) => c.flow.titaniumIngot,
  ),
  lost("meltShop", (c) => ({
    TiO2:
      titanium(c) * c.depth.sponge * c.recoveries.spongeYield * c.depth.ingot * (1 - c.recoveries.ingotYield),
  })),
];
