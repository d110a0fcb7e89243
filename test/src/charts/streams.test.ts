// @vitest-environment happy-dom
import * as tools from "d3-sankey";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { baseScenario } from "../../../models/scenario/scenario";
import { heightAt } from "../../../src/charts/layoutSankey";
import { sankeyChart } from "../../../src/charts/sankeyChart";
import { sankeyOrder } from "../../../src/charts/sankeyTable";
import { realInput, trialOf } from "./flowInput";
import { plain } from "./inputs";

const newSvg = () => document.createElementNS("http://www.w3.org/2000/svg", "svg");
const trial = trialOf(baseScenario);
const year = 2060;
const sum = (values: ArrayLike<number>) => Array.from(values).reduce((all, v) => all + v, 0);

describe("streams", () => {
  const chart = sankeyChart(tools, trial, year);
  const t = year - 2026;

  it("show the trial's ore, tailings and sales", () => {
    const tonnes = chart.view(realInput(baseScenario));
    const of = (id: string) => tonnes.nodes.find((node) => node.id === id)!.value;
    expect(of("ore")).toBeCloseTo(trial.lines["extraction.ore"][t]! * 1000, 6);
    expect(of("tailings")).toBeCloseTo(trial.lines["processing.tailings"][t]! * 1000, 6);
    const money = chart.view(realInput(baseScenario, { measure: "money" }));
    const products = money.nodes.filter(({ kind }) => kind === "product");
    expect(sum(products.map(({ share }) => share))).toBeCloseTo(1, 4);
    expect(plain(money.title)).toMatch(/ brings \d+ % of the [\d.]+ bn CNY sold in 2060, /);
  });

  it("lose nothing on the way through a node but what is too thin to draw", () => {
    const { nodes, links } = chart.view(realInput(baseScenario));
    for (const { id, kind, value } of nodes) {
      if (kind !== "plant") continue;
      const [incoming, outgoing] = (["to", "from"] as const).map((side) =>
        sum(links.filter((link) => link[side] === id).map((link) => link.value)),
      );
      expect(Math.abs(incoming! - outgoing!), id).toBeLessThan(1e-3 * value + 0.2);
    }
  });

  it("say so in a year without ore", () => {
    const early = sankeyChart(tools, trial, 2026);
    const data = early.view(realInput(baseScenario));
    expect(data.title).toBe("No ore is mined in 2026");
    expect(early.draw(newSvg(), data, { width: 800, height: 400 }).steps.last).toBe(-1);
  });

  it("lie inside their frame, columns in order, nothing over another", () => {
    const svg = newSvg();
    chart.draw(svg, chart.view(realInput(baseScenario)), { width: 1000, height: 500 });
    const boxes = [...svg.querySelectorAll("rect.node")].map((rect) =>
      ["x", "y", "width", "height"].map((name) => Number(rect.getAttribute(name))),
    ) as [number, number, number, number][];
    for (const [x, y, w, h] of boxes) {
      expect(x).toBeGreaterThanOrEqual(0);
      expect(x + w).toBeLessThan(1000);
      expect(y).toBeGreaterThanOrEqual(0);
      expect(y + h).toBeLessThanOrEqual(500);
      for (const [x2, y2] of boxes) if (x2 === x && y2 > y) expect(y2).toBeGreaterThanOrEqual(y + h - 0.2);
    }
  });

  it("are picked by the pointer: the node or stream under it", () => {
    const svg = newSvg();
    const data = chart.view(realInput(baseScenario));
    const geometry = chart.draw(svg, data, { width: 1000, height: 500 });
    const order = sankeyOrder(data);
    expect(geometry.steps).toEqual({ kind: "bar", first: 0, last: order.length - 1 });
    const missed = order.filter(
      (_, step) => geometry.step(geometry.x(step), geometry.mark!(step)!.y) !== step,
    );
    // thin streams run inside wider ones; almost all marks lead back to themselves
    expect(missed.length).toBeLessThanOrEqual(order.length * 0.15);
  });

  it("are tabled with their elements", () => {
    const data = chart.view(realInput(baseScenario));
    const { columns, rows } = chart.rows(data);
    expect(columns.map(({ id }) => id)).toEqual([
      "from",
      "to",
      "tonnes",
      "share",
      "Fe",
      "TiO2",
      "V2O5",
      "Cr2O3",
      "Co",
      "Ni",
    ]);
    expect(rows[0]!.slice(0, 2)).toEqual(["Ore", "Concentrator"]);
    expect(rows[0]![2]).toBeCloseTo(trial.lines["extraction.ore"][t]! * 1000, 6);
    expect(chart.opens(data, { step: 0, column: "tonnes" })).toEqual({
      id: "processing.concentrateMade",
      year,
    });
  });

  it("curve from end to end without overshooting", () => {
    const point = fc.double({ min: 0, max: 500, noNaN: true });
    fc.assert(
      fc.property(point, point, fc.double({ min: 0, max: 1, noNaN: true }), (y0, y1, share) => {
        const link = { x0: 100, x1: 300, y0, y1, width: 1 } as Parameters<typeof heightAt>[0];
        const y = heightAt(link, 100 + 200 * share);
        expect(y).toBeGreaterThanOrEqual(Math.min(y0, y1) - 1e-6);
        expect(y).toBeLessThanOrEqual(Math.max(y0, y1) + 1e-6);
        expect(heightAt(link, 200)).toBeCloseTo((y0 + y1) / 2, 3);
      }),
    );
  });
});
