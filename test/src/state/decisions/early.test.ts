import { afterAll, expect, it } from "vitest";
import { baseScenario } from "../../../../models/scenario/scenario";
import { analyses } from "../../../../workers/analyses/analyses";
import { createInlineEngine } from "../../../../workers/inline";
import type { Report } from "../../../../src/decisions/report";
import { questions, type Choices } from "../../../../src/state/decisions/questions";

const engine = createInlineEngine();
afterAll(() => engine.close());

const levers = {
  lever: "market.v2o5Level",
  low: 60,
  high: 120,
  lever2: "extraction.phase1",
  low2: 8,
  high2: 24,
  wanted: 0,
  statistic: { kind: "mean" },
} as Partial<Choices> as Choices;

it.each([
  ["solve", 2],
  ["map", 3],
] as const)("%s tells every value tried as soon as it is known", async (id, width) => {
  const study = {
    engine,
    scenario: baseScenario,
    output: { id: "valuation.npv" as const },
    trials: 64,
    seed: 1,
  };
  const early: Report[] = [];
  const { tables } = await questions
    .find((own) => own.id === id)!
    .answer(analyses, study, levers, (report) => early.push(report));
  expect(early.length).toBeGreaterThan(5);
  early.forEach(({ soWhat, tables: [tried] }, i) => {
    expect(tried!.rows).toHaveLength(i + 1);
    expect(tried!.columns).toHaveLength(width);
    const numbers = tried!.rows as readonly (readonly number[])[];
    for (const row of numbers) expect(row.every(Number.isFinite)).toBe(true);
    // in order of the levers
    numbers.slice(1).forEach((row, k) => expect(row[0]).toBeGreaterThanOrEqual(numbers[k]![0]!));
    expect(soWhat.en).toContain(`at the ${i + 1} values`);
    expect(soWhat.zh).toContain(`已试 ${i + 1} 个`);
  });
  expect(tables.length).toBeGreaterThan(0);
});
