import type { Chain } from "./chainAt";
import { product, type FlowEdge, type Measure } from "./edge";
import { part, type Content } from "./elements";
import { ironEdges } from "./ironEdges";
import type { NodeId } from "./nodes";
import { blast, electric, intoSlag, sulphateShare } from "./shares";
import { titaniumEdges } from "./titaniumEdges";

const concentrate = ({ flow }: Chain): Content => ({
  Fe: flow.ironInConcentrate * 1000,
  TiO2: flow.titaniumInConcentrate * 1000,
  V2O5: flow.vanadiumInConcentrate,
  Cr2O3: flow.chromiumInConcentrate,
});
const ilmenite = ({ flow }: Chain): Content => ({
  Fe: flow.ironInIlmenite * 1000,
  TiO2: flow.titaniumInIlmenite * 1000,
});

const concentrateEdge = (to: NodeId, share: Measure): FlowEdge => ({
  from: "concentrator",
  to,
  content: (c) => part(concentrate(c), share(c)),
  tonnes: (c) => c.flow.concentrate * 1000 * share(c),
  money: (c, w) => w.concentrate * share(c),
});
const ilmeniteEdge = (to: NodeId, share: Measure): FlowEdge => ({
  from: "concentrator",
  to,
  content: (c) => part(ilmenite(c), share(c)),
  tonnes: (c) => c.flow.ilmenite * 1000 * share(c),
  money: (c, w) => w.ilmenite * share(c),
});

/** Every stream of the chain, from pit to gate, with its losses. */
export const graph: readonly FlowEdge[] = [
  {
    from: "ore",
    to: "concentrator",
    content: ({ feed }) =>
      part(
        {
          Fe: feed.iron,
          TiO2: feed.titanium,
          V2O5: feed.vanadium,
          Cr2O3: feed.chromium,
          Co: feed.cobalt,
          Ni: feed.nickel,
        },
        1000,
      ),
    tonnes: ({ feed }) => feed.ore * 1000,
  },
  concentrateEdge("ironConcentrate", ({ depth }) => 1 - depth.smelted),
  concentrateEdge("blastFurnace", blast),
  concentrateEdge("electricFurnace", electric),
  ilmeniteEdge("ilmenite", ({ depth }) => 1 - depth.pigment - depth.sponge - depth.slag),
  ilmeniteEdge("sulphatePlant", sulphateShare),
  ilmeniteEdge("slagFurnace", intoSlag),
  product(
    "concentrator",
    "cobaltNickel",
    ({ flow }) => ({ Co: flow.cobalt, Ni: flow.nickel }),
    (c) => c.flow.sulphide * 1000,
  ),
  {
    from: "concentrator",
    to: "tailings",
    content: ({ feed, flow }) => ({
      Fe: (feed.iron - flow.ironInConcentrate - flow.ironInIlmenite) * 1000,
      TiO2: (feed.titanium - flow.titaniumInConcentrate - flow.titaniumInIlmenite) * 1000,
      V2O5: feed.vanadium * 1000 - flow.vanadiumInConcentrate,
      Cr2O3: feed.chromium * 1000 - flow.chromiumInConcentrate,
      Co: feed.cobalt * 1000 - flow.cobalt,
      Ni: feed.nickel * 1000 - flow.nickel,
    }),
    tonnes: ({ flow }) => flow.tailings * 1000,
  },
  ...ironEdges,
  ...titaniumEdges,
];
