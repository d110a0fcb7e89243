import { readdirSync, readFileSync } from "node:fs";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { DESIGNS } from "../../../models/engine/designs";
import { compile } from "../../../models/engine/plan";
import { varied } from "../../../models/engine/variation";
import { baseScenario, type Scenario } from "../../../models/scenario/scenario";
import { parseScenario } from "../../../models/scenario/validate";
import { compareWays, type Agreement, type Batch } from "./agreement";
import { everyProcess, PRODUCTS } from "../mine/everyPrice";
import { randomScenarios } from "./randomScenarios";

/*
 * The compiled model and the plain machine give the same bits: every line of every year, every metric, every balance.
 * A batch begins at an even or odd trial and may end with half a pair.
 */

const agree = (scenario: Scenario, batches: readonly Batch[]): Agreement =>
  compareWays(compile(scenario, { trials: 1000, seed: 3 }), batches);
const SAME: Agreement = { refused: undefined, differences: [] };

describe("the compiled model gives the same bits as the machine", () => {
  const folder = new URL("../../../public/scenarios/", import.meta.url);
  it.each(readdirSync(folder))("for the preset %s", (name) => {
    const read = parseScenario(readFileSync(new URL(name, folder), "utf8"), name);
    if (!read.ok) throw new Error(JSON.stringify(read.issues));
    expect(
      agree(read.value, [
        [0, 8],
        [101, 5],
        [999, 1],
      ]),
    ).toEqual(SAME);
  });

  const debt = { "fiscal.debtShare": 60, "processing.smeltShare": 80 } as const;
  it.each<[string, Partial<Scenario>]>([
    ["on credit", { values: debt }],
    ["on credit in equal sums", { values: { ...debt, "fiscal.loanStyle": 1, "fiscal.loanGrace": 0 } }],
    ["on credit in some trials only", { values: { "fiscal.debtShare": { type: "bernoulli", p: 0.5 } } }],
    [
      "on credit of a share below zero",
      { values: { "fiscal.debtShare": { type: "normal", mean: 0, sd: 1 } } },
    ],
    ["with equipment renewed at the end of its life", { values: { "capital.renewals": 1 } }],
    ["with a falling cut-off", { values: { "extraction.cutoffPolicy": 1 } }],
    [
      "with a falling cut-off and dumps",
      { values: { "extraction.cutoffPolicy": 1, "extraction.cutoffBetween": 1 } },
    ],
    ["with an operating rule 1", { values: { "extraction.operatingRule": 1, ...everyProcess(1) } }],
    [
      "with an operating rule 2",
      { values: { "extraction.operatingRule": 2, "environment.carbonPrice": 300 } },
    ],
    [
      "with an operating rule 3",
      { values: { "extraction.operatingRule": 3, "environment.carbonPrice": 300 } },
    ],
    ["with prices of process 1", { values: everyProcess(1) }],
    ["with prices of process 2", { values: everyProcess(2) }],
    [
      "with given prices",
      {
        values: everyProcess(3),
        paths: Object.fromEntries(PRODUCTS.map((product, i) => [`market.${product}`, [100 + i, 90, 120]])),
      },
    ],
    ["with a plan by year", { paths: { "extraction.plan": [32, 0, 10, 20, 20, 12, 30, 0, 5, 18, 24] } }],
    [
      "with a plan by year and an operating rule",
      {
        values: { "extraction.operatingRule": 3, "environment.carbonPrice": 300 },
        paths: { "extraction.plan": [40, 40, 40, 40, 40, 4, 8, 12, 0, 20, 24] },
      },
    ],
    [
      "with a breakthrough in technology",
      {
        values: { "processing.breakthrough": { type: "bernoulli", p: 0.5 }, "processing.chlorideShare": 40 },
      },
    ],
    ["for ten years from 2050", { values: { "calendar.horizon": 10, "calendar.firstYear": 2050 } }],
    ["for 120 years", { values: { "calendar.horizon": 120 } }],
    ["without a mine", { values: { "extraction.phase1": 0, "extraction.phase2": 0 } }],
    [
      "with levels of prices below zero",
      { values: { "market.ilmeniteLevel": { type: "normal", mean: 48, sd: 120 } } },
    ],
  ])("%s", (_, parts) => {
    expect(
      agree({ ...baseScenario, ...parts }, [
        [0, 8],
        [7, 3],
      ]),
    ).toEqual(SAME);
  });

  it.each(DESIGNS)("with trials of the design %s", (design) => {
    const plan = compile(baseScenario, { trials: 1000, seed: 2 ** 40 + 5, design });
    expect(
      compareWays(plan, [
        [0, 8],
        [251, 8],
        [998, 2],
      ]),
    ).toEqual(SAME);
  });

  it("with inputs pinned and drawn anew and shocks in another order, by the code of the plan itself", () => {
    const plan = compile(baseScenario, { trials: 1000, seed: 3 });
    const other = varied(plan, {
      pins: { "deposit.resource": 3.1, "capital.overrun": 1.2 },
      redrawn: ["market.v2o5", "market.v2o5Level"],
      order: ["market.v2o5", "market.steel"],
    });
    expect(compareWays(other, [[0, 8]])).toEqual(SAME);
  });

  it("for 160 random scenarios of any design", { timeout: 240_000 }, () => {
    const design = fc.constantFrom(...DESIGNS);
    fc.assert(
      fc.property(randomScenarios, design, fc.integer({ min: 0, max: 900 }), (scenario, design, first) => {
        const found = compareWays(compile(scenario, { trials: 1000, seed: first, design }), [[first, 3]]);
        if (found.refused !== undefined || found.differences.length > 0)
          throw new Error([found.refused, ...found.differences.slice(0, 5)].join("\n"));
      }),
      { numRuns: 160, seed: 20_260_102, endOnFailure: true },
    );
  });
});
