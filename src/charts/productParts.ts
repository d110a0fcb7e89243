import { text, type Text } from "../../models/core/text";
import type { LineId } from "../../models/mine/registry";
import type { Family, PartSpec } from "./stack";

/** Products from the bottom of the stack to the top, chain by chain, with the lines of their sales and tonnes. */
export const productParts: readonly (PartSpec & {
  readonly sales: readonly LineId[];
  /** tonnage line and the factor that makes it million tonnes */
  readonly tonnes: readonly { readonly line: LineId; readonly factor: number }[];
})[] = [
  {
    id: "steel",
    label: text("Steel", "钢"),
    colour: "var(--p-steel)",
    family: "iron",
    sales: ["market.revenueSteel"],
    tonnes: [{ line: "processing.steel", factor: 1 }],
  },
  {
    id: "pigIron",
    label: text("Pig iron", "生铁"),
    colour: "var(--p-pigiron)",
    family: "iron",
    sales: ["market.revenuePigIron"],
    tonnes: [{ line: "processing.pigIron", factor: 1 }],
  },
  {
    id: "ironConcentrate",
    label: text("Iron conc.", "铁精矿"),
    colour: "var(--p-iron)",
    family: "iron",
    sales: ["market.revenueIronConcentrate"],
    tonnes: [{ line: "processing.ironConcentrate", factor: 1 }],
  },
  {
    id: "ilmenite",
    label: text("Ilmenite", "钛精矿"),
    colour: "var(--p-ilmenite)",
    family: "titanium",
    sales: ["market.revenueIlmenite"],
    tonnes: [
      { line: "processing.ilmenite", factor: 1 },
      { line: "processing.titaniumSlag", factor: 1e-3 },
    ],
  },
  {
    id: "pigment",
    label: text("TiO₂ pigment", "钛白粉"),
    colour: "var(--p-pigment)",
    family: "titanium",
    sales: ["market.revenuePigment"],
    tonnes: [
      { line: "processing.pigment", factor: 1e-3 },
      { line: "processing.chloridePigment", factor: 1e-3 },
    ],
  },
  {
    id: "sponge",
    label: text("Ti sponge", "海绵钛"),
    colour: "var(--p-sponge)",
    family: "titanium",
    sales: ["market.revenueSponge"],
    tonnes: [
      { line: "processing.sponge", factor: 1e-3 },
      { line: "processing.titaniumIngot", factor: 1e-3 },
    ],
  },
  {
    id: "vanadium",
    label: text("Vanadium", "钒产品"),
    colour: "var(--p-vanadium)",
    family: "vanadium",
    sales: ["market.revenueVanadium"],
    tonnes: [
      { line: "processing.v2o5", factor: 1e-3 },
      { line: "processing.vnAlloy", factor: 1e-3 },
      { line: "processing.ferrovanadium", factor: 1e-3 },
      { line: "processing.electrolyte", factor: 1e-3 },
    ],
  },
  {
    id: "cobaltNickel",
    label: text("Co, Ni, Cr", "钴镍铬"),
    colour: "var(--p-coni)",
    family: "cobaltNickel",
    sales: ["market.revenueCobaltNickel", "market.revenueChromium"],
    tonnes: [],
  },
];

/** Chains as the subject of a title. */
export const familyNames: Readonly<Record<Family, Text>> = {
  iron: text("iron and steel", "钢铁产品"),
  titanium: text("titanium", "钛产品"),
  vanadium: text("vanadium", "钒产品"),
  cobaltNickel: text("cobalt, nickel and chromium", "钴镍铬产品"),
};
