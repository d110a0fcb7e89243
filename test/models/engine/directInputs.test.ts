import { describe, expect, it } from "vitest";
import { directInputs } from "../../../models/engine/directInputs";
import { moduleBench } from "../../../models/engine/moduleBench";
import { compile } from "../../../models/engine/plan";
import { replayTrial } from "../../../models/engine/replay";
import { lines, metrics, ownLines } from "../../../models/mine/catalogue";
import { modules, type ParamId } from "../../../models/mine/registry";
import { baseScenario } from "../../../models/scenario/scenario";

const planOf = (values: Partial<Record<ParamId, number>> = {}) =>
  compile({ ...baseScenario, values }, { trials: 1, seed: 7 });

describe("a module alone", () => {
  it.each(modules.map(({ id }) => id))("%s computes what it computed in the full trial, to the bit", (id) => {
    const owner = modules.find((each) => each.id === id)!;
    for (const values of [{}, { "fiscal.debtShare": 50, "extraction.operatingRule": 2 }] as const) {
      const plan = planOf(values);
      const replay = replayTrial(plan, 12);
      const out = moduleBench(plan, 12, owner).run();
      for (const line of ownLines.filter((each) => each.module === id))
        for (let t = 0; t < plan.years; t++)
          expect(out.lines[t * ownLines.length + line.index], `${line.id} ${t}`).toBe(
            replay.lines[line.id][t],
          );
      for (const metric of metrics.filter((each) => each.module === id))
        expect(out.metrics[metric.index], metric.id).toBe(replay.metrics[metric.id]);
    }
  });
});

describe("direct inputs, found by trying", () => {
  const ids = (id: (typeof lines)[number]["id"] | (typeof metrics)[number]["id"], values = {}) =>
    directInputs(planOf(values), 12, id).map((input) => input.id);

  it("are those of the formula and no more", () => {
    expect(ids("valuation.presentValue").sort()).toEqual([
      "valuation.cashFlow",
      "valuation.discountRate",
      "valuation.inflation",
      "valuation.timing",
    ]);
    expect(ids("extraction.waste").sort()).toEqual(expect.arrayContaining(["extraction.strip"]));
    expect(ids("valuation.npv")).toContain("valuation.presentValue");
    expect(ids("valuation.npv")).not.toContain("market.revenue");
    expect(ids("valuation.cashFlow").sort()).toEqual(
      ["fiscal.incomeTax", "fiscal.taxShield", "valuation.preTax"].sort(),
    );
    expect(ids("fiscal.surcharges")).toEqual(expect.arrayContaining(["fiscal.vat", "fiscal.surcharge"]));
  });

  it("say how much the result moves: proportional inputs by 1 %, shares of a sum by their share", () => {
    const plan = planOf();
    const effect = (id: (typeof lines)[number]["id"], input: string) =>
      directInputs(plan, 12, id, 40).find((each) => each.id === input)!.effect;
    expect(effect("fiscal.surcharges", "fiscal.surcharge")).toBeCloseTo(1, 6);
    const { lines: values } = replayTrial(plan, 12);
    const flow = values["valuation.cashFlow"][40]!;
    expect(effect("valuation.cashFlow", "valuation.preTax")).toBeCloseTo(
      values["valuation.preTax"][40]! / Math.abs(flow),
      4,
    );
  });

  it("find what only switches, and leave out what the trial does not use", () => {
    expect(ids("claims.output")).toEqual(
      expect.arrayContaining(["claims.outputThreshold", "market.revenue"]),
    );
    expect(ids("claims.output")).not.toContain("valuation.grossOutput");
    expect(ids("claims.output", { "claims.outputReading": 1 })).toContain("valuation.grossOutput");
    expect(ids("fiscal.interest")).not.toContain("fiscal.loanRate");
    expect(ids("fiscal.interest", { "fiscal.debtShare": 50 })).toContain("fiscal.loanRate");
  });

  it("of a running sum are the line that it sums", () => {
    expect(ids("market.revenueCumulative")).toEqual(["market.revenue"]);
  });

  it("refuse what is no result", () => {
    expect(() => directInputs(planOf(), 12, "valuation.nothing" as never)).toThrow(
      /requires a line or metric/,
    );
  });

  it.each([
    "extraction.ore",
    "employment.direct",
    "environment.co2",
    "capital.total",
    "valuation.irr",
  ] as const)("of %s exist", (id) => expect(ids(id).length).toBeGreaterThan(0));
});
