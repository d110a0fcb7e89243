import type { Chain } from "./chainAt";
import type { Content } from "./elements";
import type { NodeId } from "./nodes";
import type { Worth } from "./worth";

/** A stream between two nodes. Masses in kt, money in bn CNY. */
export interface FlowEdge {
  readonly from: NodeId;
  readonly to: NodeId;
  /** what flows, by element */
  content(c: Chain): Content;
  /** weight of the stream; absent on what is left over, whose weight is the rest of the plant's */
  tonnes?(c: Chain): number;
  /** what it is sold or handed on for; absent where it has no price */
  money?(c: Chain, w: Worth): number;
}

/** A quantity of a year's chain. */
export type Measure = (c: Chain) => number;

/** A product that leaves the gate. */
export const product = (
  from: NodeId,
  to: keyof Worth["sold"] & NodeId,
  content: (c: Chain) => Content,
  tonnes: Measure,
): FlowEdge => ({ from, to, content, tonnes, money: (_, w) => w.sold[to] });

/** What a plant loses to slag, residue and gas. */
export const lost = (from: NodeId, content: (c: Chain) => Content): FlowEdge => ({
  from,
  to: "residues",
  content,
});
