import { BN_PER_KT, BN_PER_MT } from "../scale";
import type { Chain } from "./chainAt";
import { PRICED_TITANIUM, V2O5_PER_FEV, V2O5_PER_VN } from "./contents";
import { ilmeniteQuoted } from "./made";

/** Sales and transfer values of one year, bn CNY. */
export interface Worth {
  /** all iron concentrate and all ilmenite, sold or passed on */
  readonly concentrate: number;
  readonly ilmenite: number;
  /** prices of what plants hand on, bn CNY per kt */
  readonly hotMetalPrice: number;
  readonly v2o5Price: number;
  readonly spongePrice: number;
  /** sales by product; they add up to the trial's revenue (tested) */
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

/** What the streams of a year are worth at the trial's prices and the market's terms of sale. */
export function worth({ flow, terms, recoveries: r, line }: Chain): Worth {
  const price = (name: string) => line(`market.price${name}`);
  const sales = (name: string) => line(`market.revenue${name}`);
  const v2o5Price = price("V2o5") * BN_PER_KT;
  const pigmentPrice = price("Pigment") * BN_PER_KT;
  const spongePrice = price("Sponge") * BN_PER_KT;
  const ilmenite = ilmeniteQuoted(flow.ilmenite, r) * price("Ilmenite") * BN_PER_MT;
  // per kt of TiO2
  const titaniumPrice = (price("Ilmenite") / PRICED_TITANIUM) * BN_PER_KT;
  const ferrovanadium = flow.ferrovanadium * V2O5_PER_FEV;
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
      v2o5: flow.v2o5 * v2o5Price,
      vnAlloy: flow.vnAlloy * V2O5_PER_VN * terms.nitrideValue * v2o5Price,
      ferrovanadium: ferrovanadium * terms.ferrovanadiumValue * v2o5Price,
      electrolyte: flow.electrolyte * terms.electrolyteValue * v2o5Price,
      chromium: sales("Chromium"),
      slagTitanium: flow.slagTitanium * terms.slagValue * titaniumPrice,
      titaniumSlag: flow.titaniumSlag * r.slagGrade * terms.titaniumSlagValue * titaniumPrice,
      pigment: flow.pigment * pigmentPrice,
      chloridePigment: flow.chloridePigment * terms.chlorideValue * pigmentPrice,
      sponge: flow.sponge * spongePrice,
      titaniumIngot: flow.titaniumIngot * terms.ingotValue * spongePrice,
    },
  };
}
