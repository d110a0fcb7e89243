import type { Text } from "../../core/text";
import { chainAt, type ChainSource } from "./chainAt";
import { elements, type Element } from "./elements";
import { graph } from "./graph";
import { nodes, type NodeId, type NodeKind } from "./nodes";
import { worth } from "./worth";

export interface SankeyNode {
  readonly id: NodeId;
  readonly kind: NodeKind;
  readonly label: Text;
}

/** A stream of one year. */
export interface SankeyLink {
  readonly from: NodeId;
  readonly to: NodeId;
  /** t */
  readonly tonnes: number;
  /** bn CNY, at what it is sold or handed on for */
  readonly money: number;
  /** t of each element, as the trade counts it */
  readonly content: Readonly<Record<Element, number>>;
}

export interface Sankey {
  readonly nodes: readonly SankeyNode[];
  readonly links: readonly SankeyLink[];
}

const TONNES_PER_KT = 1000;
/** Flows below this share of the ore, or of all sales, are rounding. */
const NOTHING = 1e-12;

/**
 * The value chain in year index `t` (0 = first year) of an opened trial, in tonnes, in money and by element: whatever
 * comes into a plant leaves it. Fluxes, reagents and air make up the weight that products have over their feed, slags
 * and gases take what feed has over products; value added or not earned back closes the money of each plant. Only what
 * flows is listed: a year without ore gives no nodes. Throws when the trial has no such year.
 */
export function sankey(source: ChainSource, t: number): Sankey {
  const chain = chainAt(source, t);
  const values = worth(chain);
  const links: SankeyLink[] = [];
  const balance = new Map<NodeId, { tonnes: number; money: number }>();
  const at = (id: NodeId) => {
    let found = balance.get(id);
    if (found === undefined) balance.set(id, (found = { tonnes: 0, money: 0 }));
    return found;
  };
  const ore = chain.feed.ore * 1e6;
  const smallest = { tonnes: ore * NOTHING, money: chain.line("market.revenue") * NOTHING };
  const add = (from: NodeId, to: NodeId, tonnes: number, money: number, content: SankeyLink["content"]) => {
    at(from).tonnes -= tonnes;
    at(from).money -= money;
    at(to).tonnes += tonnes;
    at(to).money += money;
    if (
      tonnes > smallest.tonnes ||
      money > smallest.money ||
      elements.some((one) => content[one] > smallest.tonnes)
    )
      links.push({ from, to, tonnes, money, content });
  };

  for (const edge of graph) {
    if (edge.tonnes === undefined) continue;
    const tonnes = edge.tonnes(chain) * TONNES_PER_KT;
    add(edge.from, edge.to, tonnes, edge.money?.(chain, values) ?? 0, whole(edge.content(chain)));
  }
  // what is left over weighs what the plant's streams leave open
  for (const edge of graph) {
    if (edge.tonnes !== undefined) continue;
    const content = whole(edge.content(chain));
    const left = at(edge.from).tonnes;
    // at least the elements in it
    const tonnes = Math.max(
      left,
      elements.reduce((sum, element) => sum + content[element], 0),
    );
    if (tonnes > left) add("additions", edge.from, tonnes - left, 0, whole({}));
    add(edge.from, edge.to, tonnes, 0, content);
  }
  for (const [id, { money }] of [...balance]) {
    if (nodes[id].kind !== "plant") continue;
    if (money < 0) add("valueAdded", id, 0, -money, whole({}));
    else add(id, "valueLost", 0, money, whole({}));
  }

  const used = new Set(links.flatMap(({ from, to }) => [from, to]));
  return {
    nodes: (Object.keys(nodes) as NodeId[])
      .filter((id) => used.has(id))
      .map((id) => ({ id, kind: nodes[id].kind, label: nodes[id].label })),
    links,
  };
}

/** All elements in t, zero where the stream has none. */
function whole(content: Readonly<Partial<Record<Element, number>>>): SankeyLink["content"] {
  return Object.fromEntries(
    elements.map((element) => [element, (content[element] ?? 0) * TONNES_PER_KT]),
  ) as Record<Element, number>;
}
