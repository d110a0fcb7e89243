import type { SankeyNode as Node } from "d3-sankey";
import type { SankeyData, SankeyLinkData, SankeyNodeData } from "./sankeyView";
import { sankeyLook } from "./sankeyLook";

/** The layout library, loaded when a drawing first needs it. */
export type SankeyTools = Pick<typeof import("d3-sankey"), "sankey" | "sankeyJustify">;

/** A node in pixels. */
export interface PlacedNode extends SankeyNodeData {
  readonly x0: number;
  readonly x1: number;
  readonly y0: number;
  readonly y1: number;
  /** whether nothing leaves it */
  readonly last: boolean;
}

/** A stream in pixels: from (x0, y0) to (x1, y1), which are the middles of its ends. */
export interface PlacedLink extends SankeyLinkData {
  readonly x0: number;
  readonly x1: number;
  readonly y0: number;
  readonly y1: number;
  readonly width: number;
}

interface Box {
  readonly left: number;
  readonly right: number;
  readonly top: number;
  readonly bottom: number;
}

/** Width of a node in pixels. */
const NODE_WIDTH = 10;
const THINNEST = 1.2;

/** Places nodes in columns and streams between them. */
export function layoutSankey(
  tools: SankeyTools,
  data: SankeyData,
  box: Box,
): { readonly nodes: readonly PlacedNode[]; readonly links: readonly PlacedLink[] } {
  if (data.links.length === 0) return { nodes: [], links: [] };
  const crowd = data.nodes.filter(({ kind }) => kind === "product" || kind === "end").length;
  const place = tools
    .sankey<SankeyNodeData, SankeyLinkData>()
    .nodeId(({ id }) => id)
    .nodeAlign(tools.sankeyJustify)
    .nodeWidth(NODE_WIDTH)
    .nodePadding(Math.max(3, Math.min(16, ((box.bottom - box.top) * 0.55) / Math.max(1, crowd))))
    .nodeSort((a, b) => rank(a.id) - rank(b.id))
    .linkSort((a, b) => rank(a.to) - rank(b.to) || rank(a.from) - rank(b.from))
    // placed below, from left to right: streams then leave in the order in which they arrive
    .iterations(0)
    .extent([
      [box.left, box.top],
      [box.right, box.bottom],
    ]);
  const graph = place({
    nodes: data.nodes.map((node) => ({ ...node })),
    links: data.links.map((link) => ({ ...link, source: link.from, target: link.to })),
  });
  const padding = place.nodePadding();
  for (const column of columnsOf(graph.nodes)) settle(column, padding, box);
  place.update(graph);
  return {
    nodes: graph.nodes.map((node) => ({
      ...node,
      x0: node.x0!,
      x1: node.x1!,
      y0: node.y0!,
      y1: Math.max(node.y1!, node.y0! + THINNEST),
      last: node.sourceLinks!.length === 0,
    })),
    links: graph.links.map(({ source, target, ...link }) => ({
      ...link,
      x0: (source as { x1?: number }).x1!,
      x1: (target as { x0?: number }).x0!,
      y0: link.y0!,
      y1: link.y1!,
      width: Math.max(link.width!, THINNEST),
    })),
  };
}

const rank = (id: string) => sankeyLook(id).rank;

type Sized = Node<SankeyNodeData, SankeyLinkData>;

function columnsOf(nodes: readonly Sized[]): Sized[][] {
  const columns = new Map<number, Sized[]>();
  for (const node of nodes) columns.set(node.x0!, [...(columns.get(node.x0!) ?? []), node]);
  return [...columns]
    .sort(([a], [b]) => a - b)
    .map(([, column]) => column.sort((a, b) => rank(a.id) - rank(b.id)));
}

/** Moves the nodes of a column, in their order, to the height at which their streams leave the columns before. */
function settle(column: readonly Sized[], padding: number, box: Box): void {
  let floor = box.top;
  for (const node of column) {
    const height = node.y1! - node.y0!;
    const wanted = arrival(node) - height / 2;
    node.y0 = Math.max(floor, Number.isFinite(wanted) ? wanted : floor);
    node.y1 = node.y0 + height;
    floor = node.y1 + padding;
  }
  let ceiling = box.bottom;
  for (const node of [...column].reverse()) {
    const over = Math.max(0, node.y1! - ceiling);
    node.y0 = node.y0! - over;
    node.y1 = node.y1! - over;
    ceiling = node.y0 - padding;
  }
}

/** Mean height at which a node's streams leave their sources, by amount; not a number for a source. */
function arrival(node: Sized): number {
  let [sum, weight] = [0, 0];
  for (const link of node.targetLinks ?? []) {
    const source = link.source as Sized;
    let top = source.y0!;
    for (const other of source.sourceLinks ?? []) {
      if (other === link) break;
      top += other.width ?? 0;
    }
    sum += (top + (link.width ?? 0) / 2) * link.value;
    weight += link.value;
  }
  return sum / weight;
}

/** Height of the middle of a stream above x; the curve leaves and arrives level. */
export function heightAt({ x0, x1, y0, y1 }: PlacedLink, x: number): number {
  // a Bézier curve whose handles lie halfway: x(u) is monotone, so that u is found by halving
  let [low, high] = [0, 1];
  const share = Math.max(0, Math.min(1, (x - x0) / Math.max(1e-9, x1 - x0)));
  for (let i = 0; i < 20; i++) {
    const u = (low + high) / 2;
    if (1.5 * u * (1 - u) * (1 - u) + 1.5 * u * u * (1 - u) + u * u * u < share) low = u;
    else high = u;
  }
  const u = (low + high) / 2;
  return y0 + (y1 - y0) * (3 * u * u - 2 * u * u * u);
}
