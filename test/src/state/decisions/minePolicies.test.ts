import { afterAll, describe, expect, it } from "vitest";
import { told } from "../../../../src/decisions/amounts";
import { baseScenario, type Scenario } from "../../../../models/scenario/scenario";
import { validateScenario } from "../../../../models/scenario/validate";
import { analyses } from "../../../../workers/analyses/analyses";
import { createInlineEngine } from "../../../../workers/inline";
import { minePolicies } from "../../../../src/state/decisions/minePolicies";
import type { Choices } from "../../../../src/state/decisions/questions";

const engine = createInlineEngine();
afterAll(() => engine.close());
const question = (id: string) => minePolicies.find((own) => own.id === id)!;
const study = (scenario: Scenario, onProgress?: (share: number) => void, signal?: AbortSignal) => ({
  engine,
  scenario,
  output: { id: "valuation.npv" as const },
  trials: 128,
  seed: 1,
  signal,
  onProgress,
});
// neither question has any
const choices = {} as Choices;

describe("which ore goes to the mill", () => {
  it("advises a scenario that the model accepts, and shows what it costs", async () => {
    const shares: number[] = [];
    const { apply, soWhat, tables, pictures } = await question("cutoff").answer(
      analyses,
      study(baseScenario, (share) => shares.push(share)),
      choices,
      () => undefined,
    );
    expect(validateScenario(JSON.parse(JSON.stringify(apply)), "advice").ok).toBe(true);
    expect(apply!.values["extraction.cutoffPolicy"]).toBe(1);
    expect(told(soWhat, "declared").en).toMatch(/\d ± \d\.\d+ bn CNY more than with one cut-off/);
    expect(tables.map(({ name }) => name)).toEqual(["simulated", "policies", "schedule"]);
    for (const { columns, rows } of tables) for (const row of rows) expect(row).toHaveLength(columns.length);
    expect(pictures.map(({ id }) => id)).toEqual(["cutoffs", "gains"]);
    expect(shares.at(-1)).toBeCloseTo(1, 10);
  });
  it("says beforehand when there is nothing to plan by", () => {
    const none: Scenario = { ...baseScenario, values: { "extraction.phase1": 0, "extraction.phase2": 0 } };
    expect(question("cutoff").fault!(none, choices)!.zh).toContain("达产");
    expect(question("cutoff").fault!(baseScenario, choices)).toBeUndefined();
  });
});

describe("being able to change the plan", () => {
  it("has a sentence, gains, uses and triggers", async () => {
    const { soWhat, tables, pictures, method } = await question("flexibility").answer(
      analyses,
      study(baseScenario),
      choices,
      () => undefined,
    );
    expect(soWhat.en).toMatch(/never start/);
    expect(soWhat.zh).not.toBe("");
    expect(method.en).toContain("no risk-neutral drift");
    expect(tables.map(({ name }) => name)).toEqual(["options", "used", "triggers"]);
    for (const { columns, rows } of tables) for (const row of rows) expect(row).toHaveLength(columns.length);
    expect(pictures.map(({ id }) => id)).toEqual(["flexibility", "triggers"]);
  });
  it("can be stopped", async () => {
    const control = new AbortController();
    const answer = question("flexibility").answer(
      analyses,
      study(baseScenario, () => control.abort(), control.signal),
      choices,
      () => undefined,
    );
    await expect(answer).rejects.toThrow(expect.objectContaining({ name: "AbortError" }));
  });
});
