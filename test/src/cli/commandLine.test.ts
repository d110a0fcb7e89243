import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, describe, expect, it } from "vitest";
import { lines, metrics, params } from "../../../models/mine/catalogue";
import { commandLine } from "../../../src/cli/commandLine";
import { readCsv } from "../export/readCsv";

const folder = mkdtempSync(join(tmpdir(), "command-line-"));
afterAll(() => rmSync(folder, { recursive: true }));
const file = (name: string, content: string | Uint8Array): string => {
  writeFileSync(join(folder, name), content);
  return join(folder, name);
};

async function run(...args: string[]): Promise<{ code: number; out: string; err: string }> {
  let out = "";
  let err = "";
  const code = await commandLine({
    args,
    environment: { LANG: "C" },
    out: { write: (text) => (out += text) },
    err: { write: (text) => (err += text) },
  });
  return { code, out, err };
}

describe("help", () => {
  it("explains itself", async () => {
    const [en, zh] = await Promise.all([run("--help"), run("--help", "--lang=zh")]);
    expect([en.code, zh.code, en.err]).toEqual([0, 0, ""]);
    expect(en.out).toContain("--set ID=VALUE");
    expect(zh.out).toContain("情景文件");
  });
});

describe("simulate --list", () => {
  it.each([
    ["params", params.map(({ id }) => id)],
    ["lines", lines.map(({ id }) => id)],
    ["metrics", metrics.map(({ id }) => id)],
    ["scenarios", undefined],
  ])("%s prints CSV", async (name, ids) => {
    const { code, out, err } = await run("--list", name);
    expect([code, err]).toEqual([0, ""]);
    const [header, ...rows] = readCsv(out);
    expect(header![0]).toBe("id");
    expect(rows.every((row) => row.length === header!.length)).toBe(true);
    if (ids !== undefined) expect(rows.map(([id]) => id)).toEqual(ids);
    else
      expect(rows.map(([id]) => id)).toEqual(expect.arrayContaining(["base", "as-announced", "low-prices"]));
  });
});

describe("simulate --book", () => {
  it.each([
    [
      "en",
      "# Hongge South · 红格南矿: The model book",
      "`R − operating cost − safety − closure + labour cost`",
    ],
    ["zh", "# Hongge South · 红格南矿: 模型手册", "`R − 经营成本 − 安全生产费 − 闭坑基金 + 用工成本`"],
  ])("prints the model book as Markdown: %s", async (language, title, formula) => {
    const { code, out, err } = await run("--book", language);
    expect({ code, err }).toEqual({ code: 0, err: "" });
    expect(out.startsWith(title)).toBe(true);
    expect(out).toContain(formula);
    expect(out.split("\n").length).toBeGreaterThan(1000);
  });
  it("knows two languages", async () => {
    const { code, err } = await run("--book", "fr");
    expect(code).toBe(2);
    expect(err).toMatch(/--book \(fr\): allowed: en, zh/);
  });
});

describe("simulate --schema", () => {
  it("prints the JSON schema of a scenario file, with every parameter", async () => {
    const { code, out, err } = await run("--schema");
    expect([code, err]).toEqual([0, ""]);
    const schema = JSON.parse(out) as { $schema: string; properties: { values: { properties: object } } };
    expect(schema.$schema).toContain("json-schema.org");
    expect(Object.keys(schema.properties.values.properties)).toEqual(params.map(({ id }) => id));
  });
});

describe("simulate with bad input ends with 2, says why on standard error, prints nothing", () => {
  const huge = new Uint8Array(100_000_000).fill(0x20);
  const cases: [string, () => string[], RegExp, RegExp][] = [
    ["unknown option", () => ["--trails", "5"], /did you mean --trials/, /是否指 --trials/],
    [
      "trials",
      () => ["--trials", "0"],
      /--trials \(0\): allowed: a whole number from 1 to 1000000/,
      /1 至 1000000/,
    ],
    ["unknown preset", () => ["--scenario", "low-price"], /did you mean low-prices/, /是否指 low-prices/],
    ["a folder", () => ["--scenario", folder], /not a file/, /不是文件/],
    ["unknown id", () => ["--set", "extraction.cuttoff=20"], /did you mean extraction\.cutoff/, /是否指/],
    [
      "wrong unit",
      () => ["--set", "extraction.phase1=40 kt"],
      /--set extraction\.phase1 \(40 kt\): “kt”/,
      /量纲不符/,
    ],
    ["out of bounds", () => ["--set", "extraction.phase1=501"], /allowed between 0 and 500/, /0 至 500/],
    ["no number", () => ["--set", "extraction.phase1=lots"], /neither a number/, /既不是数字/],
    [
      "impossible distribution",
      () => ["--set", 'extraction.stripRatio={"type":"pert","low":3,"mode":2,"high":1}'],
      /lowest ≤ most likely/,
      /最小值 ≤ 最可能值/,
    ],
    [
      "newer",
      () => ["--scenario", file("newer.json", '{"schema":99}')],
      /newer\.json: schema \(99\)/,
      /更新版本/,
    ],
    ["not JSON", () => ["--scenario", file("table.json", "a,b\r\n")], /table\.json .*not JSON/, /不是 JSON/],
    ["100 MB", () => ["--scenario", file("huge.json", huge)], /huge\.json.*at most 1 MB/, /最大 1 MB/],
    [
      "hostile",
      () => ["--scenario", file("proto.json", '{"schema":1,"values":{"__proto__":{"a":1}}}')],
      /proto\.json: values\.__proto__/,
      /字段名不能为/,
    ],
    [
      "a folder that cannot be",
      () => ["--trials", "1", "--out", join(file("plain.txt", "x"), "below")],
      /--out .*cannot be made/,
      /无法创建/,
    ],
  ];

  it.each(cases)("%s", async (_, args, en, zh) => {
    const given = args();
    const english = await run(...given, "--json");
    const chinese = await run(...given, "--json", "--lang", "zh");
    expect([english.code, english.out, chinese.code, chinese.out]).toEqual([2, "", 2, ""]);
    expect(english.err).toMatch(en);
    expect(chinese.err).toMatch(zh);
    expect(english.err).not.toMatch(/\n\s+at /);
  });
});
