import { heightAt, type PlacedLink, type PlacedNode } from "./layoutSankey";

/** A stop of the keyboard: a node or a stream, and where its mark lies. */
export interface SankeyStep {
  readonly x: number;
  readonly y: number;
  readonly node?: PlacedNode;
  readonly link?: PlacedLink;
}

/** Nodes and the streams that leave them, in the order of `sankeyOrder`, where they were placed. */
export function sankeySteps(nodes: readonly PlacedNode[], links: readonly PlacedLink[]): SankeyStep[] {
  return nodes.flatMap((node): SankeyStep[] => [
    { node, x: (node.x0 + node.x1) / 2, y: (node.y0 + node.y1) / 2 },
    ...links
      .filter(({ from }) => from === node.id)
      .map((link): SankeyStep => {
        const x = (link.x0 + link.x1) / 2;
        return { link, x, y: heightAt(link, x) };
      }),
  ]);
}
