import { describe, expect, it } from "vitest";
import { createMachine } from "../../../models/engine/machine";
import { compile } from "../../../models/engine/plan";
import { CHECK_TOLERANCE } from "../../../models/engine/sketch";
import { checks, ownLines, params } from "../../../models/mine/catalogue";
import { baseScenario } from "../../../models/scenario/scenario";

const machine = createMachine();

/** Runs a few trials with one parameter at a bound and lists what is not finite or does not balance. */
function faults(id: string, value: number): string[] {
  const plan = compile({ ...baseScenario, values: { [id]: value } }, { trials: 3, seed: 11 });
  machine.load(plan);
  const found = new Set<string>();
  for (let trial = 0; trial < 3; trial++) {
    machine.run(trial);
    for (let t = 0; t < plan.years; t++)
      for (const line of ownLines)
        if (!Number.isFinite(machine.lines[t * ownLines.length + line.index]))
          found.add(`${line.id} not finite`);
    for (const check of checks)
      if (!(machine.checks[check.index]! <= CHECK_TOLERANCE))
        found.add(`${check.id} ${machine.checks[check.index]}`);
  }
  return [...found];
}

describe("every parameter at its bounds", () => {
  it.each(params.map((param) => [param.id, param.definition.bounds] as const))("%s", (id, [low, high]) => {
    expect(faults(id, low)).toEqual([]);
    expect(faults(id, high)).toEqual([]);
  });
});

describe("every trial of the base case", () => {
  it("closes all balances and yields no negative mass, job or investment", () => {
    machine.load(compile(baseScenario, { trials: 200, seed: 5 }));
    const signed =
      /cashFlow|preTax|profit|ebitda|presentValue|workingChange|equityFlow|netCost|allIn|valueAdded/;
    const faults = new Set<string>();
    for (let trial = 0; trial < 200; trial++) {
      machine.run(trial);
      for (const check of checks)
        if (!(machine.checks[check.index]! <= CHECK_TOLERANCE)) faults.add(`${check.id} in trial ${trial}`);
      for (const line of ownLines) {
        if (signed.test(line.key)) continue;
        for (let t = 0; t < 80; t++)
          if (!(machine.lines[t * ownLines.length + line.index]! >= -1e-9))
            faults.add(`${line.id} in trial ${trial}`);
      }
    }
    expect([...faults]).toEqual([]);
  });
});
