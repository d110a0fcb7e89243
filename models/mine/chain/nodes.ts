import { text, type Text } from "../../core/text";

/** Where a node stands in the chain: where streams come from, are worked, are sold, or end. */
export type NodeKind = "source" | "plant" | "product" | "end";

export interface FlowNode {
  readonly kind: NodeKind;
  readonly label: Text;
}

const node = (kind: NodeKind, en: string, zh: string): FlowNode => ({ kind, label: text(en, zh) });

/** Every node of the chain, from pit to gate. */
export const nodes = {
  ore: node("source", "Ore", "原矿"),
  additions: node("source", "Fluxes, reagents, air", "熔剂、药剂与空气"),
  valueAdded: node("source", "Value added on the way", "加工增值"),
  concentrator: node("plant", "Concentrator", "选矿厂"),
  blastFurnace: node("plant", "Blast furnace", "高炉"),
  electricFurnace: node("plant", "Kiln and electric furnace", "回转窑—电炉"),
  converter: node("plant", "Converters: vanadium slag and steel", "转炉（提钒、炼钢）"),
  vanadiumPlant: node("plant", "V₂O₅ plant", "五氧化二钒厂"),
  nitridePlant: node("plant", "V-N alloy plant", "钒氮合金厂"),
  ferrovanadiumPlant: node("plant", "Ferrovanadium plant", "钒铁厂"),
  electrolytePlant: node("plant", "Electrolyte plant", "钒电解液厂"),
  slagFurnace: node("plant", "Titanium slag furnace", "钛渣电炉"),
  sulphatePlant: node("plant", "Sulphate pigment plant", "硫酸法钛白粉厂"),
  chloridePlant: node("plant", "Chloride pigment plant", "氯化法钛白粉厂"),
  spongePlant: node("plant", "Titanium sponge plant", "海绵钛厂"),
  meltShop: node("plant", "Titanium melt shop", "钛熔铸厂"),
  ironConcentrate: node("product", "Iron concentrate", "铁精矿"),
  ilmenite: node("product", "Ilmenite concentrate", "钛精矿"),
  cobaltNickel: node("product", "Co-Ni concentrate", "钴镍硫精矿"),
  pigIron: node("product", "Pig iron", "生铁"),
  steel: node("product", "Steel", "钢材"),
  v2o5: node("product", "V₂O₅", "五氧化二钒"),
  vnAlloy: node("product", "V-N alloy", "钒氮合金"),
  ferrovanadium: node("product", "Ferrovanadium", "钒铁"),
  electrolyte: node("product", "Electrolyte (as V₂O₅)", "钒电解液（折五氧化二钒）"),
  chromium: node("product", "Chromium (as Cr₂O₃)", "铬（折三氧化二铬）"),
  slagTitanium: node("product", "Titanium-bearing furnace slag", "电炉含钛炉渣"),
  titaniumSlag: node("product", "Titanium slag", "钛渣"),
  pigment: node("product", "Sulphate pigment", "硫酸法钛白粉"),
  chloridePigment: node("product", "Chloride pigment", "氯化法钛白粉"),
  sponge: node("product", "Titanium sponge", "海绵钛"),
  titaniumIngot: node("product", "Titanium alloy", "钛合金"),
  tailings: node("end", "Tailings", "尾矿"),
  residues: node("end", "Slags, residues, gases", "炉渣、残渣与废气"),
  valueLost: node("end", "Value not earned back", "未收回的价值"),
} as const satisfies Record<string, FlowNode>;

export type NodeId = keyof typeof nodes;
