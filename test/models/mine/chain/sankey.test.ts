import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { chainAt } from "../../../../models/mine/chain/chainAt";
import { elements } from "../../../../models/mine/chain/elements";
import { graph } from "../../../../models/mine/chain/graph";
import { nodes } from "../../../../models/mine/chain/nodes";
import { sankey, type Sankey, type SankeyLink } from "../../../../models/mine/chain/sankey";
import { atModes } from "../atModes";

/** Year index at full rate with every plant built. */
const FULL = 20;

const LEVERS = [
  "smeltShare",
  "steelShare",
  "furnaceShare",
  "nitrideShare",
  "ferrovanadiumShare",
  "electrolyteShare",
  "chromiumShare",
  "pigmentShare",
  "spongeShare",
  "slagShare",
  "chlorideShare",
  "ingotShare",
] as const;
const levers = (shares: readonly number[]) =>
  Object.fromEntries(LEVERS.map((lever, i) => [`processing.${lever}`, shares[i]!]));
/** Some of every product. */
const EVERYTHING = levers([80, 50, 40, 20, 30, 20, 50, 40, 20, 20, 50, 50]);

/** Largest imbalance over all plants, relative to what passes the first of them. */
function imbalance({ nodes: used, links }: Sankey, measure: (link: SankeyLink) => number): number {
  const through = Math.max(1e-30, ...links.map(measure));
  return Math.max(
    ...used
      .filter(({ kind }) => kind === "plant")
      .map(({ id }) => {
        const sum = (end: "from" | "to") =>
          links.filter((link) => link[end] === id).reduce((total, link) => total + measure(link), 0);
        return Math.abs(sum("to") - sum("from")) / through;
      }),
  );
}

describe("the flow graph", () => {
  it("lets streams pass only from source over plants to product or end", () => {
    for (const { from, to } of graph) {
      expect(["source", "plant"]).toContain(nodes[from].kind);
      expect(["plant", "product", "end"]).toContain(nodes[to].kind);
    }
    expect(new Set(graph.map(({ from, to }) => `${from} ${to}`)).size).toBe(graph.length);
  });
  it("gives every plant a feed and somewhere for its losses", () => {
    for (const [id, { kind }] of Object.entries(nodes)) {
      if (kind !== "plant") continue;
      expect(
        graph.some(({ to }) => to === id),
        id,
      ).toBe(true);
      expect(
        graph.some(({ from, to }) => from === id && nodes[to].kind === "end"),
        id,
      ).toBe(true);
    }
  });
});

describe("the chain of one year, opened again", () => {
  it("is the trial's own", () => {
    const trial = atModes(EVERYTHING);
    for (const t of [2, 6, FULL, 79]) {
      const { flow } = chainAt(trial, t);
      const same = {
        concentrateMade: flow.concentrate,
        hotMetal: flow.hotMetal,
        v2o5Made: flow.v2o5Made,
        ferrovanadium: flow.ferrovanadium,
        electrolyte: flow.electrolyte,
        chromium: flow.chromium,
        pigment: flow.pigment,
        chloridePigment: flow.chloridePigment,
        titaniumSlag: flow.titaniumSlag,
        titaniumIngot: flow.titaniumIngot,
        cobalt: flow.cobalt,
        tailings: flow.tailings,
      };
      for (const [key, value] of Object.entries(same))
        expect(value, key).toBeCloseTo(trial.lines[`processing.${key as keyof typeof same}`][t]!, 9);
    }
  });
  it("is refused outside the horizon", () => {
    const trial = atModes();
    expect(() => chainAt(trial, 80)).toThrow("0 to 79");
    expect(() => chainAt(trial, 1.5)).toThrow("year index");
  });
});

describe("the Sankey diagram", () => {
  it("lets everything that flows into a plant flow out of it: tonnes, money and each element", () => {
    fc.assert(
      fc.property(
        fc.array(fc.integer({ min: 0, max: 100 }), { minLength: LEVERS.length, maxLength: LEVERS.length }),
        fc.constantFrom(5, 9, FULL, 60),
        (shares, t) => {
          const drawn = sankey(atModes(levers(shares)), t);
          expect(imbalance(drawn, (link) => link.tonnes)).toBeLessThan(1e-11);
          expect(imbalance(drawn, (link) => link.money)).toBeLessThan(1e-11);
          for (const element of elements)
            expect(
              imbalance(drawn, (link) => link.content[element]),
              element,
            ).toBeLessThan(1e-11);
          for (const link of drawn.links) {
            expect(link.tonnes).toBeGreaterThanOrEqual(-1e-3);
            expect(link.money).toBeGreaterThanOrEqual(-1e-12);
            for (const element of elements) expect(link.content[element]).toBeGreaterThanOrEqual(-1e-3);
          }
        },
      ),
      { numRuns: 40 },
    );
  });
  it("starts with the ore and ends with the trial's sales, products and tailings", () => {
    const trial = atModes();
    const { links } = sankey(trial, FULL);
    const into = (id: string) => links.filter(({ to }) => to === id);
    const tonnes = (id: string) => into(id).reduce((sum, link) => sum + link.tonnes, 0);
    const line = (id: keyof typeof trial.lines) => trial.lines[id][FULL]!;
    expect(links.find(({ from }) => from === "ore")!.tonnes).toBeCloseTo(line("extraction.ore") * 1e6, 3);
    expect(tonnes("tailings")).toBeCloseTo(line("processing.tailings") * 1e6, 3);
    expect(tonnes("steel")).toBeCloseTo(line("processing.steel") * 1e6, 3);
    expect(tonnes("pigment")).toBeCloseTo(line("processing.pigment") * 1e3, 3);
    const sales = links.filter(({ to }) => nodes[to].kind === "product");
    expect(sales.reduce((sum, link) => sum + link.money, 0)).toBeCloseTo(line("market.revenue"), 9);
    expect(into("ironConcentrate")[0]!.money).toBeCloseTo(line("market.revenueIronConcentrate"), 9);
  });
  it("holds sales and nothing more at every depth", () => {
    const trial = atModes(EVERYTHING);
    const { links } = sankey(trial, FULL);
    const sales = links.filter(({ to }) => nodes[to].kind === "product");
    expect(sales.reduce((sum, link) => sum + link.money, 0)).toBeCloseTo(
      trial.lines["market.revenue"][FULL]!,
      9,
    );
    // some of every product
    for (const [id, { kind }] of Object.entries(nodes))
      if (kind === "product")
        expect(
          sales.some(({ to }) => to === id),
          id,
        ).toBe(true);
  });
  it("spreads vanadium losses as plants report them: metal 0.70–0.75, slag 0.85–0.88, V2O5 0.77–0.81", () => {
    const { links } = sankey(atModes({ "processing.smeltShare": 100 }), FULL);
    const vanadium = (from: string, to: string) =>
      links.find((link) => link.from === from && link.to === to)!.content.V2O5;
    const metal = vanadium("blastFurnace", "converter");
    const slag = vanadium("converter", "vanadiumPlant");
    expect(metal / vanadium("concentrator", "blastFurnace")).toBeCloseTo(0.748, 3);
    expect(slag / metal).toBeCloseTo(0.877, 3);
    const made = vanadium("vanadiumPlant", "v2o5") + vanadium("vanadiumPlant", "nitridePlant");
    expect(made / slag).toBeCloseTo(0.808, 3);
    // 8–9 t of slag per tonne of V2O5
    const weight = links.find(({ from, to }) => from === "converter" && to === "vanadiumPlant")!.tonnes;
    expect(weight / made).toBeGreaterThan(8);
    expect(weight / made).toBeLessThan(9);
  });
  it("is empty in a year without ore", () => {
    expect(sankey(atModes(), 0)).toEqual({ nodes: [], links: [] });
  });
});
