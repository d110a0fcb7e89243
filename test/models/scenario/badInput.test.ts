import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { issueLine, type IssueCode } from "../../../models/core/issue";
import { baseScenario, SCHEMA } from "../../../models/scenario/scenario";
import { parseScenario, validateScenario } from "../../../models/scenario/validate";

const file = (fields: Record<string, unknown>): string =>
  JSON.stringify({ schema: SCHEMA, id: "test", name: { en: "Test", zh: "测试" }, values: {}, ...fields });
const values = (entries: Record<string, unknown>): string => file({ values: entries });
const correlations = (entries: Record<string, unknown>): string => file({ correlations: entries });

interface Case {
  readonly what: string;
  readonly content: string;
  readonly code: IssueCode;
  readonly where: string;
  readonly en: RegExp;
  readonly zh: RegExp;
}

const cases: Case[] = [
  {
    what: "unknown id",
    content: values({ "extraction.cuttoff": 20 }),
    code: "unknown-id",
    where: "x.json: values.extraction.cuttoff",
    en: /did you mean extraction\.cutoff/,
    zh: /是否指 extraction\.cutoff/,
  },
  {
    what: "unknown id without a neighbour",
    content: values({ "qqqq.wwwwwwww": 20 }),
    code: "unknown-id",
    where: "x.json: values.qqqq.wwwwwwww",
    en: /unknown parameter.*--list params/,
    zh: /未知参数/,
  },
  {
    what: "wrong unit",
    content: values({ "extraction.phase1": "40 kt" }),
    code: "wrong-unit",
    where: "x.json: values.extraction.phase1",
    en: /“kt” measures something else; allowed: a number in Mt\/a, kt\/a/,
    zh: /“kt”与此量的量纲不符；允许：以 Mt\/a、kt\/a 为单位/,
  },
  {
    what: "value out of bounds",
    content: values({ "extraction.phase1": 501 }),
    code: "out-of-bounds",
    where: "x.json: values.extraction.phase1",
    en: /allowed between 0 and 500 Mt\/a/,
    zh: /允许 0 至 500 百万吨\/年/,
  },
  {
    what: "NaN as text",
    content: values({ "extraction.phase1": "NaN" }),
    code: "wrong-unit",
    where: "x.json: values.extraction.phase1",
    en: /neither a number nor a known unit/,
    zh: /既不是数字也不是已知单位/,
  },
  {
    what: "infinity by overflow",
    content: '{"schema":1,"id":"t","name":"t","values":{"extraction.phase1":1e999}}',
    code: "not-a-number",
    where: "x.json: values.extraction.phase1",
    en: /give a finite number/,
    zh: /请给出有限的数值/,
  },
  {
    what: "NaN as JSON",
    content: '{"schema":1,"id":"t","name":"t","values":{"extraction.phase1":NaN}}',
    code: "not-json",
    where: "x.json",
    en: /not JSON/,
    zh: /不是 JSON/,
  },
  {
    what: "text where a number belongs",
    content: values({ "extraction.phase1": "lots" }),
    code: "wrong-unit",
    where: "x.json: values.extraction.phase1",
    en: /“lots” is neither a number nor a known unit; allowed: a number in Mt\/a/,
    zh: /“lots”既不是数字/,
  },
  {
    what: "a list where a number belongs",
    content: values({ "extraction.phase1": [1] }),
    code: "wrong-type",
    where: "x.json: values.extraction.phase1",
    en: /a number is needed here/,
    zh: /此处需要数值/,
  },
  {
    what: "impossible distribution",
    content: values({ "extraction.stripRatio": { type: "pert", low: 3, mode: 2, high: 1 } }),
    code: "impossible-distribution",
    where: "x.json: values.extraction.stripRatio",
    en: /lowest ≤ most likely ≤ highest/,
    zh: /最小值 ≤ 最可能值 ≤ 最大值/,
  },
  {
    what: "distribution beyond the bounds",
    content: values({ "extraction.stripRatio": { type: "normal", mean: 1, sd: 5 } }),
    code: "impossible-distribution",
    where: "x.json: values.extraction.stripRatio",
    en: /must lie between 0 and 15/,
    zh: /0 到 15 之间/,
  },
  {
    what: "correlations that contradict one another",
    content: correlations({
      "market.ironConcentrate|market.steel": 0.99,
      "market.pigIron|market.steel": 0.99,
      "market.ironConcentrate|market.pigIron": -0.99,
    }),
    code: "not-positive-definite",
    where: "x.json: correlations",
    en: /not positive definite/,
    zh: /非正定/,
  },
  {
    what: "correlation with one of the base case",
    content: correlations({ "market.ironConcentrate|market.pigIron": -0.9 }),
    code: "not-positive-definite",
    where: "x.json: correlations",
    en: /together with those of the base case/,
    zh: /与基准情景的相关系数相互矛盾/,
  },
  {
    what: "correlation outside [-1, 1]",
    content: correlations({ "market.ironConcentrate|market.steel": 1.5 }),
    code: "out-of-bounds",
    where: "x.json: correlations.market.ironConcentrate|market.steel",
    en: /between -1 and 1/,
    zh: /-1 至 1/,
  },
  {
    what: "correlation of an unknown shock",
    content: correlations({ "market.ironConcentrate|market.stel": 0.5 }),
    code: "unknown-id",
    where: "x.json: correlations.market.ironConcentrate|market.stel",
    en: /nearest known: market\.steel/,
    zh: /最接近的已知标识：market\.steel/,
  },
  {
    what: "newer schema version",
    content: file({ schema: SCHEMA + 1 }),
    code: "newer-schema",
    where: "x.json: schema",
    en: /newer version.*reads up to schema 1/,
    zh: /更新版本.*schema 1/,
  },
  {
    what: "missing schema version",
    content: '{"id":"a","name":"a","values":{}}',
    code: "missing-field",
    where: "x.json: schema",
    en: /version of the file format/,
    zh: /文件格式版本/,
  },
  {
    what: "100 MB file",
    content: " ".repeat(100_000_000),
    code: "too-large",
    where: "x.json",
    en: /at most 1 MB/,
    zh: /最大为 1 MB/,
  },
  {
    what: "1 MB of Chinese, counted in bytes",
    content: file({ description: "矿".repeat(400_000) }),
    code: "too-large",
    where: "x.json",
    en: /at most 1 MB/,
    zh: /最大为 1 MB/,
  },
  {
    what: "deep nesting",
    content: "[".repeat(400_000) + "]".repeat(400_000),
    code: "too-deep",
    where: "x.json",
    en: /at most 8 levels/,
    zh: /最多允许 8 层/,
  },
  {
    what: "__proto__",
    content: '{"schema":1,"id":"t","name":"t","values":{"__proto__":{"polluted":1}}}',
    code: "unknown-id",
    where: "x.json: values.__proto__",
    en: /may not be called “__proto__”/,
    zh: /字段名不能为“__proto__”/,
  },
  {
    what: "misspelt field",
    content: file({ vaules: {} }),
    code: "unknown-id",
    where: "x.json: vaules",
    en: /did you mean “values”/,
    zh: /是否指“values”/,
  },
  {
    what: "an id that could be a path",
    content: file({ id: "../../etc/passwd" }),
    code: "wrong-type",
    where: "x.json: id",
    en: /1 to 64 letters, digits/,
    zh: /1 至 64 个字母、数字/,
  },
  {
    what: "a name without Chinese",
    content: file({ name: { en: "Test" } }),
    code: "wrong-type",
    where: "x.json: name",
    en: /both languages/,
    zh: /中英文/,
  },
  {
    what: "not JSON",
    content: "year,ore\r\n2026,1",
    code: "not-json",
    where: "x.json",
    en: /not JSON/,
    zh: /不是 JSON/,
  },
  { what: "empty", content: "", code: "not-json", where: "x.json", en: /not JSON/, zh: /不是 JSON/ },
  {
    what: "a number",
    content: "1",
    code: "wrong-type",
    where: "x.json",
    en: /a scenario is needed/,
    zh: /需要情景/,
  },
  {
    what: "a list",
    content: "[]",
    code: "wrong-type",
    where: "x.json",
    en: /a scenario is needed/,
    zh: /需要情景/,
  },
];

describe("bad input", () => {
  it.each(cases)("$what: says where, what and what is allowed, in both languages", (given) => {
    const read = parseScenario(given.content, "x.json");
    if (read.ok) throw new Error("accepted");
    expect(read.issues.map(({ code, path }) => ({ code, path }))).toEqual([
      { code: given.code, path: given.where },
    ]);
    const [issue] = read.issues;
    expect(issue!.message.en).toMatch(given.en);
    expect(issue!.message.zh).toMatch(given.zh);
    expect([...(issue!.value ?? "")].length).toBeLessThanOrEqual(60);
    expect(issueLine(issue!, "en")).toContain(given.where);
    expect(issueLine(issue!, "zh")).toContain(given.where);
  });

  it("reports every fault at once", () => {
    const read = parseScenario(
      values({ "extraction.phase1": -1, "extraction.phase2": "x", nonsense: 1 }),
      "x.json",
    );
    expect(read.ok ? [] : read.issues.map(({ code }) => code)).toEqual([
      "out-of-bounds",
      "wrong-unit",
      "unknown-id",
    ]);
  });

  it("leaves prototypes alone", () => {
    parseScenario('{"__proto__":{"polluted":1},"schema":1}', "x.json");
    validateScenario({ schema: 1, values: { constructor: { prototype: { polluted: 1 } } } }, "x");
    expect(({} as Record<string, unknown>)["polluted"]).toBeUndefined();
  });

  it("never throws, whatever it is given", () => {
    const scenarioLike = fc.record(
      {
        schema: fc.oneof(fc.constant(1), fc.constant(0), fc.anything()),
        id: fc.oneof(fc.constant("a"), fc.anything()),
        name: fc.oneof(fc.constant("a"), fc.anything()),
        values: fc.oneof(
          fc.dictionary(fc.constantFrom("extraction.phase1", "x"), fc.anything()),
          fc.anything(),
        ),
        overrides: fc.anything(),
        correlations: fc.oneof(
          fc.dictionary(fc.constantFrom("market.steel|market.pigIron", "a|b", "|"), fc.anything()),
          fc.anything(),
        ),
      },
      { requiredKeys: [] },
    );
    fc.assert(
      fc.property(fc.oneof(fc.anything(), scenarioLike), (raw) => {
        const read = validateScenario(raw, "x");
        if (!read.ok) expect(read.issues.length).toBeGreaterThan(0);
      }),
      { numRuns: 500 },
    );
    fc.assert(
      fc.property(
        fc.oneof(fc.string(), fc.json(), fc.string({ unit: fc.constantFrom(...'{}[]",:1e\\') })),
        (content) => {
          const read = parseScenario(content, "x");
          if (!read.ok) expect(read.issues.length).toBeGreaterThan(0);
        },
      ),
      { numRuns: 500 },
    );
  });
});

describe("good input", () => {
  it("is accepted as it was meant", () => {
    const read = parseScenario(
      `\uFEFF${values({ "extraction.phase1": "4000 万吨/年", "extraction.stripRatio": { type: "uniform", low: 1, high: "1.5 t/t" } })}`,
      "x.json",
    );
    expect(read).toEqual({
      ok: true,
      value: {
        schema: SCHEMA,
        id: "test",
        name: { en: "Test", zh: "测试" },
        values: { "extraction.phase1": 40, "extraction.stripRatio": { type: "uniform", low: 1, high: 1.5 } },
      },
    });
  });

  it("takes one text for both languages, and lifts schema 0", () => {
    const read = validateScenario(
      { schema: 0, id: "old", name: "Old", overrides: { "extraction.phase1": 1 } },
      "x",
    );
    expect(read.ok && read.value).toEqual({
      schema: SCHEMA,
      id: "old",
      name: { en: "Old", zh: "Old" },
      values: { "extraction.phase1": 1 },
    });
  });

  it("includes the base case", () => {
    expect(validateScenario(baseScenario, "x")).toEqual({ ok: true, value: baseScenario });
  });

  it("keeps correlations that are possible", () => {
    const read = parseScenario(correlations({ "market.steel|market.ironConcentrate": 0.8 }), "x.json");
    expect(read.ok && read.value.correlations).toEqual({ "market.ironConcentrate|market.steel": 0.8 });
  });
});
