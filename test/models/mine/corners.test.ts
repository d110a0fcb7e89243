import { describe, expect, it } from "vitest";
import { createMachine } from "../../../models/engine/machine";
import { compile } from "../../../models/engine/plan";
import { CHECK_TOLERANCE } from "../../../models/engine/sketch";
import { checks, metrics, ownLines } from "../../../models/mine/catalogue";
import { baseScenario, type Scenario } from "../../../models/scenario/scenario";
import { everyProcess, PRODUCTS } from "./everyPrice";

/** Prices given year by year, next to nothing. */
const worthless = (values: Scenario["values"] = {}): Partial<Scenario> => ({
  values: { ...everyProcess(3), ...values },
  paths: Object.fromEntries(PRODUCTS.map((product) => [`market.${product}`, [1e-9]])),
});

const machine = createMachine();

describe("corners where something vanishes or explodes: lines finite, balances closed, metrics finite or undefined", () => {
  it.each<[string, Partial<Scenario>]>([
    ["nothing is worth anything", worthless()],
    [
      "nothing is worth anything, and the mine may close",
      worthless({ "extraction.operatingRule": 2, "environment.carbonPrice": 300 }),
    ],
    ["no mine", { values: { "extraction.phase1": 0, "extraction.phase2": 0 } }],
    ["no first phase", { values: { "extraction.phase1": 0 } }],
    [
      "ten years, all of them building, on credit",
      { values: { "calendar.horizon": 10, "extraction.firstOre": 12, "fiscal.debtShare": 90 } },
    ],
    [
      "fifty billion tonnes at 1.5 billion a year",
      {
        values: {
          "deposit.resource": 50,
          "extraction.phase1": 500,
          "extraction.phase2": 500,
          "extraction.phase3": 500,
        },
      },
    ],
    ["a deposit for a few months", { values: { "deposit.resource": 0.1, "extraction.phase1": 500 } }],
    [
      "a ramp that has hardly begun when the year ends",
      { values: { "extraction.firstOre": 4.999999, "extraction.rampUp": 30, "cost.fixedShare": 60 } },
    ],
    [
      "every share at 100 %",
      {
        values: {
          "processing.smeltShare": 100,
          "processing.steelShare": 100,
          "processing.nitrideShare": 100,
          "processing.ferrovanadiumShare": 100,
          "processing.electrolyteShare": 100,
          "processing.chromiumShare": 100,
          "processing.pigmentShare": 100,
          "processing.spongeShare": 100,
          "processing.slagShare": 100,
          "processing.chlorideShare": 100,
          "processing.ingotShare": 100,
        },
      },
    ],
    [
      "a licence that has run out",
      {
        values: {
          "calendar.firstYear": 2050,
          "extraction.licenceStart": 2020,
          "extraction.renewal1": 0,
        },
      },
    ],
    [
      "a loan for one year without interest",
      {
        values: {
          "fiscal.debtShare": 90,
          "fiscal.loanRate": 0,
          "fiscal.loanTenor": 1,
          "fiscal.loanStyle": 1,
        },
      },
    ],
    ["a real rate below zero", { values: { "valuation.discountRate": 0, "valuation.inflation": 20 } }],
  ])("%s", (_, parts) => {
    const plan = compile({ ...baseScenario, ...parts }, { trials: 5, seed: 3 });
    machine.load(plan);
    const faults = new Set<string>();
    for (let trial = 0; trial < 5; trial++) {
      machine.run(trial);
      for (const { id, index } of ownLines)
        for (let t = 0; t < plan.years; t++)
          if (!Number.isFinite(machine.lines[t * ownLines.length + index]!)) faults.add(id);
      for (const { id, index } of checks)
        if (!(machine.checks[index]! <= CHECK_TOLERANCE)) faults.add(`${id} ${machine.checks[index]}`);
      for (const { id, index } of metrics) {
        const value = machine.metrics[index]!;
        if (value === Infinity || value === -Infinity) faults.add(`${id} infinite`);
      }
    }
    expect([...faults]).toEqual([]);
  });
});
