import { BN_PER_KT, BN_PER_MT } from "../scale";
import type { Chain } from "./chainAt";
import { V2O5_PER_VN } from "./contents";

/** Sales and transfer values of one year, bn CNY. */
export interface Worth {
  /** all iron concentrate and all ilmenite, sold or passed on */
  readonly concentrate: number;
  readonly ilmenite: number;
  /** prices of what plants hand on, bn CNY per kt */
  readonly hotMetalPrice: number;
  readonly v2o5Price: number;
  readonly spongePrice: number;
  /** sales by product */
  readonly sold: Readonly<
    Record<
      | "cobaltNickel"
      | "pigIron"
      | "steel"
      | "v2o5"
      | "vnAlloy"
      | "ferrovanadium"
      | "electrolyte"
      | "chromium"
      | "slagTitanium"
      | "titaniumSlag"
      | "pigment"
      | "chloridePigment"
      | "sponge"
      | "titaniumIngot",
      number
    >
  >;
}

/**
 * What the streams of a year are worth at the trial's prices. The market's sales lines may hold several products (all
 * of vanadium, ilmenite with slags); what is left after the products with a price of their own belongs to the others.
 * A product without price and sales line is worth nothing.
 */
export function worth(chain: Chain): Worth {
  const { flow, line } = chain;
  const price = (name: string) => line(`market.price${name}`);
  const sales = (name: string) => line(`market.revenue${name}`);
  const v2o5Price = price("V2o5") * BN_PER_KT;
  const spongePrice = price("Sponge") * BN_PER_KT;
  const ilmenite = flow.ilmenite * price("Ilmenite") * BN_PER_MT;
  const rest = (name: string, known: number) => {
    const left = sales(name) - known;
    // rounding of a difference is no sale
    return left > 1e-9 * sales(name) ? left : 0;
  };

  const v2o5 = flow.v2o5 * v2o5Price;
  const vnAlloy = flow.vnAlloy * V2O5_PER_VN * (chain.input("market.nitrideValue") || 1) * v2o5Price;
  const otherVanadium = rest("Vanadium", v2o5 + vnAlloy);
  const deeper = flow.ferrovanadium + flow.electrolyte;
  const ferroShare = deeper > 0 ? flow.ferrovanadium / deeper : 0;
  const ilmeniteSold = flow.ilmeniteSold * price("Ilmenite") * BN_PER_MT;
  const slags = rest("Ilmenite", ilmeniteSold);
  const slagTonnes = flow.titaniumSlag + flow.slagTitanium;
  const titaniumShare = slagTonnes > 0 ? flow.titaniumSlag / slagTonnes : 0;
  const pigment = flow.pigment * price("Pigment") * BN_PER_KT;
  const sponge = flow.sponge * spongePrice;
  return {
    concentrate: Math.max(0, line("market.firstProduct") - ilmenite - sales("CobaltNickel")),
    ilmenite,
    hotMetalPrice: price("PigIron") * BN_PER_KT,
    v2o5Price,
    spongePrice,
    sold: {
      cobaltNickel: sales("CobaltNickel"),
      pigIron: sales("PigIron"),
      steel: sales("Steel"),
      v2o5,
      vnAlloy,
      ferrovanadium: sales("Ferrovanadium") + otherVanadium * ferroShare,
      electrolyte: sales("Electrolyte") + otherVanadium * (1 - ferroShare),
      chromium: sales("Chromium"),
      slagTitanium: slags * (1 - titaniumShare),
      titaniumSlag: sales("TitaniumSlag") + slags * titaniumShare,
      pigment,
      chloridePigment: sales("ChloridePigment") + rest("Pigment", pigment),
      sponge,
      titaniumIngot: sales("TitaniumIngot") + rest("Sponge", sponge),
    },
  };
}
