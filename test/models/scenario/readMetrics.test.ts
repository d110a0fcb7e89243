import { describe, expect, it } from "vitest";
import { MOST_OWN, ownColumns, type OwnMetric } from "../../../models/formula/ownMetric";
import { baseScenario } from "../../../models/scenario/scenario";
import { serialise } from "../../../models/scenario/serialise";
import { parseScenario, validateScenario } from "../../../models/scenario/validate";

const city: OwnMetric = { name: "市级收入", formula: "sum(fiscal.toCity)" };
const cost: OwnMetric = { name: "Cost", formula: "sum(cost.total) / sum(extraction.ore)", unit: "CNY/t" };

const issuesOf = (metrics: unknown) => {
  const read = validateScenario({ ...baseScenario, metrics }, "mine.json");
  return read.ok ? [] : read.issues;
};

describe("metrics in a scenario file", () => {
  it("are written after everything else, and read back", () => {
    const scenario = { ...baseScenario, metrics: [city, cost] };
    const written = serialise(scenario);
    expect(parseScenario(written, "x")).toEqual({ ok: true, value: scenario });
    expect(written.indexOf('"metrics"')).toBeGreaterThan(written.indexOf('"values"'));
    // a file without them is the file that it was before there were any
    expect(serialise({ ...baseScenario, metrics: [] })).toBe(serialise(baseScenario));
  });

  it.each([
    [{}, "mine.json: metrics", "wrong-type", "a list of at most 20 metrics"],
    [Array(MOST_OWN + 1).fill(city), "mine.json: metrics", "wrong-type", "a list of at most 20 metrics"],
    [[city, 3], "mine.json: metrics.2", "wrong-type", "name, formula, unit"],
    [[{ formula: "1" }], "mine.json: metrics.1.name", "missing-field", "1 to 80 characters"],
    [[{ name: " ", formula: "1" }], "mine.json: metrics.1.name", "wrong-type", "1 to 80 characters"],
    [[{ name: "a", formula: 3 }], "mine.json: metrics.1.formula", "wrong-type", "1 to 500 characters"],
    [[{ ...city, unit: "pounds" }], "mine.json: metrics.1.unit", "wrong-type", "bn CNY"],
    [[{ ...city, unit: "constructor" }], "mine.json: metrics.1.unit", "wrong-type", "bn CNY"],
    [[{ ...city, color: "red" }], "mine.json: metrics.1.color", "unknown-id", "and no others"],
  ])("%j is refused at its field", (metrics, path, code, words) => {
    const [issue] = issuesOf(metrics);
    expect(issue).toMatchObject({ path, code });
    expect(issue!.message.en).toContain(words);
    expect(issue!.message.zh).toMatch(/\p{Script=Han}/u);
  });
});

describe("columns of own metrics", () => {
  it("are named after them, each once", () => {
    const names = ["City revenue, 80 a", "市级收入", "City revenue 80 a", "=1+1", "…"];
    expect(ownColumns(names.map((name) => ({ name })))).toEqual([
      "own.City_revenue_80_a",
      "own.市级收入",
      "own.City_revenue_80_a_2",
      "own.1_1",
      "own.metric",
    ]);
  });
});
