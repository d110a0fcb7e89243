import fc from "fast-check";
import { afterEach, describe, expect, it } from "vitest";
import { compileDifference } from "../../../models/engine/difference";
import { DESIGNS } from "../../../models/engine/designs";
import { compile, type Plan } from "../../../models/engine/plan";
import { replayTrial } from "../../../models/engine/replay";
import { runColumns, runLines, runRows } from "../../../models/engine/runs";
import { hasVectors, setVectors } from "../../../models/kernel/vectors";
import { baseScenario } from "../../../models/scenario/scenario";
import { readCsv } from "../../src/export/readCsv";
import { randomScenarios } from "../kernel/randomScenarios";

afterEach(() => setVectors(true));

/** What the machine alone says of a trial, in the order of the columns. */
function expected(plan: Plan, trial: number): number[] {
  const { inputs, metrics } = replayTrial(plan, trial);
  const all: Readonly<Record<string, number>> = { ...inputs, ...metrics };
  return runColumns.map((id) => all[id]!);
}

/** An odd beginning and a last batch that is cut short. */
const FIRST = 5;
const COUNT = 11;

function differences(plan: Plan): string[] {
  const rows = runRows(plan, FIRST, COUNT);
  const found: string[] = [];
  for (let k = 0; k < COUNT; k++)
    expected(plan, FIRST + k).forEach((value, i) => {
      const own = rows[k * runColumns.length + i]!;
      // −0 and 0 may differ between the two ways, as in all results
      if (own !== value && !(own !== own && value !== value))
        found.push(`${runColumns[i]} of trial ${FIRST + k}: ${own} instead of ${value}`);
    });
  return found;
}

describe("rows of trials", () => {
  it.each(DESIGNS)("are those of the machine, bit for bit, with the design %s", (design) => {
    expect(hasVectors()).toBe(true);
    expect(differences(compile(baseScenario, { trials: 600, seed: 3, design }))).toEqual([]);
  });

  it("are those of the machine for any scenario, inputs beyond their bounds among them", () => {
    fc.assert(
      fc.property(randomScenarios, (scenario) => {
        expect(differences(compile(scenario, { trials: 600, seed: 3 }))).toEqual([]);
      }),
      { numRuns: 12 },
    );
  });

  it("are the same without vectors", () => {
    const plan = compile(baseScenario, { trials: 600, seed: 3 });
    const rows = runRows(plan, FIRST, COUNT);
    setVectors(false);
    expect(runRows(plan, FIRST, COUNT)).toEqual(rows);
  });

  it("are refused of differences", () => {
    const other = { ...baseScenario, id: "other", values: { "extraction.cutoff": 20 } };
    const plan = compileDifference(baseScenario, other, { trials: 600, seed: 3 });
    expect(() => runRows(plan, 0, 1)).toThrow(/difference/);
  });

  it("read back from lines of CSV as the same doubles, undefined ones as empty cells", () => {
    const plan = compile(baseScenario, { trials: 600, seed: 3 });
    const rows = runRows(plan, FIRST, COUNT);
    const read = readCsv(runLines(plan, FIRST, COUNT));
    expect(read.map(([trial]) => trial)).toEqual(Array.from({ length: COUNT }, (_, k) => String(FIRST + k)));
    const cells = read.flatMap((row) => row.slice(1));
    expect(cells.map((cell) => (cell === "" ? NaN : Number(cell)))).toEqual([...rows]);
    expect(cells).toContain("");
  });
});
