import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { compile } from "../../../models/engine/plan";
import { replayTrial } from "../../../models/engine/replay";
import { lineById } from "../../../models/mine/catalogue";
import type { ParamId } from "../../../models/mine/registry";
import { sheetOf, sheetRows } from "../../../models/mine/sheet";
import { baseScenario } from "../../../models/scenario/scenario";

const sheet = (values: Partial<Record<ParamId, number>>, trial: number) => {
  const replay = replayTrial(compile({ ...baseScenario, values }, { trials: 1, seed: 3 }), trial);
  return { replay, sheet: sheetOf(replay) };
};

describe("cash flow sheet of one trial", () => {
  it("adds up to free cash flow and net present value, in any trial and under any levies", () => {
    fc.assert(
      fc.property(
        fc.nat(1_000_000),
        fc.integer({ min: 0, max: 90 }),
        fc.integer({ min: 0, max: 100 }),
        fc.integer({ min: 0, max: 200 }),
        (trial, debt, tied, carbon) => {
          const values = {
            "fiscal.debtShare": debt,
            "fiscal.creditTied": tied,
            "environment.carbonPrice": carbon,
          } as const;
          const { sheet: one } = sheet(values, trial);
          expect(one.flowResidual).toBeLessThan(1e-12);
          expect(one.npvResidual).toBeLessThan(1e-12);
        },
      ),
      { numRuns: 60, seed: 11 },
    );
  });

  it("shows rows that only some scenarios have just there", () => {
    const ids = (values: Partial<Record<ParamId, number>>) =>
      sheet(values, 0).sheet.rows.map(({ row }) => row.id);
    expect(ids({})).not.toContain("environment.carbonCost");
    expect(ids({})).not.toContain("vatCredit");
    const all = ids({ "environment.carbonPrice": 100, "fiscal.creditTied": 100 });
    expect(all).toEqual(sheetRows.map(({ id }) => id));
  });

  it("names lines of the registry, money but for the memo, and has one sum, below its parts", () => {
    for (const row of sheetRows)
      for (const { line } of row.terms)
        expect(lineById.get(line)!.definition.unit).toBe(row.kind === "memo" ? "Mt" : "bn CNY");
    expect(sheetRows.map(({ kind }) => kind).lastIndexOf("flow")).toBe(sheetRows.length - 2);
    expect(sheetRows.at(-1)!.kind).toBe("sum");
  });

  it("cumulates present values up to the trial's net present value", () => {
    const { replay, sheet: one } = sheet({}, 42);
    expect(one.cumulative.at(-1)).toBeCloseTo(replay.metrics["valuation.npv"], 10);
    expect(one.rows[0]!.total).toBeCloseTo(
      replay.lines["extraction.ore"].reduce((a, b) => a + b),
      9,
    );
    // outflows are negative
    const cost = one.rows.find(({ row }) => row.id === "cost.total")!;
    expect(cost.total).toBeLessThan(0);
  });
});
