import type { NodeId } from "../../models/mine/chain/nodes";

/** How a node is drawn: its colour, and its place in its column, from the top. */
export interface NodeLook {
  readonly kind: "product" | "grey" | "source";
  readonly colour: string;
  readonly rank: number;
}

/** Nodes chain by chain, so that streams cross little and every year looks alike. */
const ORDER: readonly (readonly [NodeId, string])[] = [
  ["valueAdded", "--scenario-fill"],
  ["ore", "--ink-3"],
  ["concentrator", "--ink-3"],
  ["ironConcentrate", "--p-iron"],
  ["blastFurnace", "--p-iron"],
  ["electricFurnace", "--p-iron"],
  ["converter", "--p-pigiron"],
  ["pigIron", "--p-pigiron"],
  ["steel", "--p-steel"],
  ["slagTitanium", "--p-ilmenite"],
  ["vanadiumPlant", "--p-vanadium"],
  ["nitridePlant", "--p-vanadium"],
  ["ferrovanadiumPlant", "--p-vanadium"],
  ["electrolytePlant", "--p-vanadium"],
  ["v2o5", "--p-vanadium"],
  ["vnAlloy", "--p-vanadium"],
  ["ferrovanadium", "--p-vanadium"],
  ["electrolyte", "--p-vanadium"],
  ["chromium", "--p-coni"],
  ["sulphatePlant", "--p-pigment"],
  ["slagFurnace", "--p-ilmenite"],
  ["chloridePlant", "--p-pigment"],
  ["spongePlant", "--p-sponge"],
  ["meltShop", "--p-sponge"],
  ["ilmenite", "--p-ilmenite"],
  ["titaniumSlag", "--p-ilmenite"],
  ["pigment", "--p-pigment"],
  ["chloridePigment", "--p-pigment"],
  ["sponge", "--p-sponge"],
  ["titaniumIngot", "--p-sponge"],
  ["cobaltNickel", "--p-coni"],
  ["additions", "--line-strong"],
  ["residues", "--line-strong"],
  ["valueLost", "--loss-fill"],
  ["tailings", "--line-strong"],
];

const GREY: readonly string[] = ["residues", "tailings", "additions"];

const looks = new Map<string, NodeLook>(
  ORDER.map(([id, token], rank) => [
    id,
    {
      kind: GREY.includes(id) ? "grey" : id === "ore" || id === "valueAdded" ? "source" : "product",
      colour: `var(${token})`,
      rank,
    },
  ]),
);

/** Colour and place of a node; a node that this chart does not know is grey and last. */
export function sankeyLook(id: string): NodeLook {
  return looks.get(id) ?? { kind: "grey", colour: "var(--line-strong)", rank: ORDER.length };
}
