import { afterAll, expect, it } from "vitest";
import { counted } from "../../../../models/core/plural";
import { baseScenario, type Scenario } from "../../../../models/scenario/scenario";
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

const study = {
  engine,
  scenario: baseScenario,
  output: { id: "valuation.npv" as const },
  trials: 64,
  seed: 1,
};

/** The reports told before the answer, and the answer. */
async function asked(
  id: string,
  choices: Partial<Choices>,
  scenario: Scenario = baseScenario,
): Promise<{ early: Report[]; report: Report }> {
  const early: Report[] = [];
  const report = await questions
    .find((own) => own.id === id)!
    .answer(analyses, { ...study, scenario }, { ...levers, ...choices }, (soFar) => early.push(soFar));
  return { early, report };
}

it.each([
  ["solve", 2],
  ["map", 3],
] as const)("%s tells every value tried as soon as it is known", async (id, width) => {
  const {
    early,
    report: { tables },
  } = await asked(id, {});
  expect(early.length).toBeGreaterThan(5);
  early.forEach(({ soWhat, tables: [tried] }, i) => {
    expect(tried!.rows).toHaveLength(i + 1);
    expect(tried!.columns).toHaveLength(width);
    const numbers = tried!.rows as readonly (readonly number[])[];
    for (const row of numbers) expect(row.every(Number.isFinite)).toBe(true);
    // in order of the levers
    numbers.slice(1).forEach((row, k) => expect(row[0]).toBeGreaterThanOrEqual(numbers[k]![0]!));
    expect(soWhat.en).toContain(`at the ${counted(i + 1, "value")}`);
    expect(soWhat.zh).toContain(`已试 ${i + 1} 个`);
  });
  expect(tables.length).toBeGreaterThan(0);
});

it("attribution tells contributions by the orders followed, which sum to the difference as the last ones do", async () => {
  const scenario: Scenario = {
    ...baseScenario,
    values: {
      "extraction.phase1": 24,
      "extraction.phase2": 8,
      "extraction.stripRatio": 2,
      "market.v2o5Level": 100,
      "market.steelLevel": 3500,
      "capital.overrun": 1.2,
      "deposit.conversion": 70,
      "valuation.discountRate": 10,
    },
  };
  const { early, report } = await asked("attribution", { from: baseScenario }, scenario);
  expect(early).toHaveLength(1);
  const [told, last] = [early[0]!, report].map(({ tables: [table] }) => table!);
  expect(told!.title).toEqual(last!.title);
  const numbers = (column: number, rows: typeof told) => rows!.rows.map((row) => row[column] as number);
  const sum = (values: number[]) => values.reduce((a, b) => a + b, 0);
  expect(sum(numbers(2, told))).toBeCloseTo(sum(numbers(2, last)), 9);
  const known = new Map(last!.rows.map((row) => [row[0], row[2] as number]));
  for (const [id, contribution, se] of told!.rows.map((row) => [row[0], row[2], row[3]] as const))
    expect(Math.abs((contribution as number) - known.get(id)!)).toBeLessThan(5 * (se as number));
});

it("cut-offs tell Lane's plan first, then the policies as they are simulated", async () => {
  const { early, report } = await asked("cutoff", {});
  expect(early.map(({ tables: [table] }) => table!.name)).toEqual(["policies", "simulated"]);
  expect(report.tables.find(({ name }) => name === "policies")).toEqual(early[0]!.tables[0]);
  const simulated = report.tables.find(({ name }) => name === "simulated")!;
  expect(early[1]!.tables[0]!.rows).toEqual(simulated.rows.slice(0, 2));
});

it("flexibility tells its options as they are valued", async () => {
  const { early, report } = await asked("flexibility", {});
  const rows = (own: Report) => own.tables.find(({ name }) => name === "options")!.rows;
  expect(early.map((own) => rows(own).length)).toEqual([4, 6]);
  expect(rows(report)).toHaveLength(7);
  for (const own of early) expect(rows(own)).toEqual(rows(report).slice(0, rows(own).length));
});
