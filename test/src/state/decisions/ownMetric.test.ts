import { afterAll, describe, expect, it } from "vitest";
import { readFormula } from "../../../../models/formula/readFormula";
import { baseScenario, type Scenario } from "../../../../models/scenario/scenario";
import { analyses } from "../../../../workers/analyses/analyses";
import { createInlineEngine } from "../../../../workers/inline";
import { told } from "../../../../src/decisions/amounts";
import type { Report, TableCell } from "../../../../src/decisions/report";
import { aboutOf, resultOf, type About } from "../../../../src/state/decisions/about";
import { createAsked } from "../../../../src/state/decisions/asked";
import { questions, type Choices } from "../../../../src/state/decisions/questions";
import { readFormulas } from "../../../../src/state/ownFormulas";
import type { KeptMetric } from "../../../../src/state/ownMetrics";

const engine = createInlineEngine();
afterAll(() => engine.close());

const metrics: readonly KeptMetric[] = [
  { id: "own-1", name: "Value", formula: "valuation.npv" },
  { id: "own-2", name: "产值", formula: "claims.outputValue" },
  { id: "own-3", name: "In profit", formula: "valuation.npv > 0" },
  { id: "own-4", name: "Gone", formula: "sum(market.gone)" },
  { id: "own-5", name: "Nothing", formula: "1 / (0 * valuation.npv)" },
  { id: "own-6", name: "Dozen", formula: "12" },
  { id: "own-7", name: "If profitable", formula: "1 / (valuation.npv > 0)" },
];

const from: Scenario = {
  ...baseScenario,
  id: "other",
  name: { en: "Other", zh: "其他" },
  values: { "market.v2o5Level": 90, "extraction.phase1": 24 },
};
const choices: Choices = {
  metric: "valuation.npv",
  statistic: { kind: "mean" },
  lever: "market.v2o5Level",
  low: 60,
  high: 120,
  lever2: "extraction.phase1",
  low2: 8,
  high2: 24,
  wanted: 0,
  from,
  plans: [from],
};
const takingOwn = questions.filter(({ needs }) => needs.includes("result"));

async function aboutMetric(id: KeptMetric["id"]): Promise<About> {
  const about = aboutOf(id, metrics, await readFormulas(metrics));
  if (about === undefined || !("output" in about)) throw new Error("no formula");
  return about;
}

/** What the screen would show, with few trials. */
async function answered(id: string, about: About, own: Partial<Choices> = {}): Promise<Report> {
  const question = questions.find((one) => one.id === id)!;
  const asked = createAsked(engine, analyses);
  const run = { seed: 1, design: "random" as const };
  await asked.ask({ ...question, trials: 64 }, about, baseScenario, run, { ...choices, ...own });
  const { state, report, problem } = asked.answering.value!;
  if (state !== "done") throw new Error(`${problem?.en} ${problem?.zh}`);
  return told(report!, "declared");
}

const cells = ({ tables }: Report): TableCell[] =>
  tables.flatMap(({ name, columns, rows }) => [name, ...columns.map(({ unit }) => unit), ...rows.flat()]);

/** Every cell of two reports, numbers to 1e-12 of their size. */
function expectSame(own: Report, declared: Report): void {
  const [mine, wanted] = [cells(own), cells(declared)];
  expect(mine).toHaveLength(wanted.length);
  mine.forEach((cell, i) => {
    const other = wanted[i];
    if (typeof cell !== "number" || typeof other !== "number" || Number.isNaN(other))
      return expect(cell).toEqual(other);
    expect(Math.abs(cell - other)).toBeLessThanOrEqual(1e-12 * Math.abs(other));
  });
}

describe("a metric of the reader's own on the decisions screen", () => {
  it.each(takingOwn.map(({ id }) => id))(
    "is explained like the metric of the model that its formula names (%s)",
    async (id) => {
      for (const [own, declared] of [
        ["own-1", "valuation.npv"],
        ["own-2", "claims.outputValue"],
      ] as const) {
        const wanted = declared === "claims.outputValue" ? 1000 : 0;
        const about = await aboutMetric(own);
        const [mine, models] = await Promise.all([
          answered(id, about, { wanted }),
          answered(id, { output: { id: declared } }, { wanted }),
        ]);
        expectSame(mine, models);
        expect(mine.soWhat.zh).toContain(own === "own-1" ? "“Value”" : "“产值”");
      }
    },
  );

  it("has a probability where its formula says yes or no", async () => {
    const about = await aboutMetric("own-3");
    const [own, models] = [
      await answered("tornado", about, { statistic: { kind: "probability", above: 0 } }),
      await answered(
        "tornado",
        { output: { id: "valuation.npv" } },
        { statistic: { kind: "probability", above: 0 } },
      ),
    ];
    // screening ranks by the result itself, so that inputs may come in another order
    const byInput = ({ tables: [table] }: Report) =>
      table!.rows.map((row) => JSON.stringify(row)).sort((a, b) => (a < b ? -1 : 1));
    expect(byInput(own)).toEqual(byInput(models));
    expect(own.soWhat.en).toMatch(/moves the probability of “In profit” from [\d.]+ to [\d.]+;/);
    expect(own.soWhat.zh).toContain("“In profit”的概率");
  });

  it.each(takingOwn.map(({ id }) => id))(
    "may say the same in every trial, but not nothing (%s)",
    async (id) => {
      const { soWhat, method } = await answered(id, await aboutMetric("own-6"));
      for (const words of [soWhat.en, soWhat.zh]) expect(words).not.toMatch(/NaN|Infinity/);
      expect(method.en).not.toContain("has no value");
      await expect(answered(id, await aboutMetric("own-5"))).rejects.toThrow(
        /has no value in any trial.*所有试验中均无值/,
      );
    },
  );

  it("says in how many trials it has no value, and when these are too many", async () => {
    const { method } = await answered("tornado", await aboutMetric("own-7"));
    expect(method.en).toMatch(/The formula has no value in \d+ % of the trials; these are left out\.$/);
    expect(method.zh).toMatch(/公式在 \d+ % 的试验中无值，已略去。$/);
    await expect(answered("sobol", await aboutMetric("own-7"))).rejects.toThrow(/too many for this question/);
  });

  it("says what is wrong with its formula, and stands aside for what cannot be about it", async () => {
    const formulas = await readFormulas(metrics);
    const wrong = aboutOf("own-4", metrics, formulas);
    expect(wrong && "issues" in wrong && wrong.issues[0]!.message.en).toContain(
      "no line and no metric is called “market.gone”",
    );
    expect(aboutOf("own-1", metrics, undefined)).toBe(undefined);
    const result = (id: string, metric: Choices["metric"], own = metrics) =>
      resultOf(
        questions.find((one) => one.id === id)!,
        { metric },
        own,
      );
    expect(result("tornado", "own-1")).toBe("own-1");
    // removed since it was chosen
    expect(result("tornado", "own-1", metrics.slice(1))).toBe("valuation.npv");
    for (const id of ["knowing", "plans", "cutoff", "flexibility"])
      expect(result(id, "own-1")).toBe("valuation.npv");
    expect(result("plans", "claims.jobsValue")).toBe("claims.jobsValue");
  });

  it("is told in the unit that its formula is read in", async () => {
    const kept: KeptMetric = { id: "own-9", name: "Ore", formula: "sum(extraction.ore)", unit: "t" };
    const read = readFormula(kept.formula, kept.name, kept.unit);
    const about = aboutOf("own-9", [kept], new Map([["own-9", read]]));
    expect(about).toMatchObject({ output: { own: "Ore", unit: "t", isYesNo: false } });
  });
});
