import { describe, expect, it } from "vitest";
import { employmentChart } from "../../../src/charts/employmentChart";
import { investmentChart } from "../../../src/charts/investmentChart";
import { outputChart } from "../../../src/charts/outputChart";
import { productsChart } from "../../../src/charts/productsChart";
import { deep, inputFor, lean, plain } from "./inputs";
import { syntheticSummary } from "./syntheticSummary";

const both = (title: (language: "en" | "zh") => string) => [plain(title("en")), plain(title("zh"))];

describe("fan titles", () => {
  it("say when the median passes the announced figure", () => {
    expect(both((language) => outputChart.view(inputFor({ language })).title)).toEqual([
      "Revenue most likely passes 1 trillion CNY in 2085",
      "累计销售收入最可能在 2085 年超过 1 万亿元",
    ]);
  });

  it("say in how many trials it never does, as the claims strip counts", () => {
    // a claim whose median is the line's own: its count is used, 1 − 0.0495 after rounding to whole per cent
    const never = Math.round((1 - lean.metrics["claims.output"].mean) * 100);
    expect(both((language) => outputChart.view(inputFor({ summary: lean, language })).title)).toEqual([
      `Revenue never passes 1 trillion CNY by 2105 in ${never} % of trials`,
      `${never} % 的试验中，累计销售收入到 2105 年仍未超过 1 万亿元`,
    ]);
  });

  it("read the share from the quantiles where the claim is about another measure", () => {
    // value added 11 × 0.55 × 71.5 years of full rate = 435 bn: even its P95 stays below 1 tn
    const data = outputChart.view(inputFor({ summary: lean, measure: "valueAdded" }));
    expect(plain(data.title)).toBe("Value added never passes 1 trillion CNY by 2105 in > 99 % of trials");
  });

  it("give the share of trials where the median is too close to the figure to call", () => {
    // 72 years at 13.9 bn are 1,001 bn, less than a standard error of the median above the figure
    const close = syntheticSummary({ revenue: 13.9 });
    expect(both((language) => outputChart.view(inputFor({ summary: close, language })).title)).toEqual([
      "Revenue passes 1 trillion CNY by 2105 in 50 % of trials",
      "50 % 的试验中，累计销售收入到 2105 年超过 1 万亿元",
    ]);
  });

  it("fall back to the measure when too few trials are in", () => {
    const few = syntheticSummary({ revenue: 15, trials: 20 });
    expect(outputChart.view(inputFor({ summary: few })).title).toBe("Revenue");
    expect(outputChart.view(inputFor({ summary: few, language: "zh" })).title).toBe("累计销售收入");
  });

  it("say what a yearly line holds", () => {
    expect(both((language) => outputChart.view(inputFor({ mode: "yearly", language })).title)).toEqual([
      "Median revenue holds near 19.5 bn CNY a year from 2038 to 2105",
      "2038–2105 年，销售收入中位数稳定在每年 195 亿元左右",
    ]);
  });

  it("hold jobs against their announced figure, passed or not", () => {
    expect(both((language) => employmentChart.view(inputFor({ language })).title)).toEqual([
      "Median direct jobs pass 10,000 in 2038 and peak at 10,500",
      "直接岗位中位数 2038 年超过 1 万个，最高 1.05 万个",
    ]);
    expect(both((language) => employmentChart.view(inputFor({ summary: lean, language })).title)).toEqual([
      "Median direct jobs peak at 6,200 in 2038, short of 10,000",
      "直接岗位中位数 2038 年最高，为 6,200 个，不到 1 万个",
    ]);
  });

  it("name a stretch of equal years", () => {
    expect(both((language) => investmentChart.view(inputFor({ mode: "yearly", language })).title)).toEqual([
      "Median investment peaks at 4.88 bn CNY a year between 2026 and 2033",
      "投资中位数 2026–2033 年最高，为每年 48.8 亿元",
    ]);
  });

  it("fall back to the measure when nothing happens", () => {
    const nothing = syntheticSummary({ revenue: 0, jobs: 0 });
    expect(employmentChart.view(inputFor({ summary: nothing })).title).toBe("Direct jobs");
    expect(outputChart.view(inputFor({ summary: nothing, mode: "yearly" })).title).toBe("Revenue");
  });
});

describe("fan view", () => {
  it("takes the crossing years of P90, median and P10 as P10, P50 and P90 of the crossing year", () => {
    const { announced } = outputChart.view(inputFor());
    expect([announced!.segment!.from.year, announced!.ring!.year, announced!.segment!.to!.year]).toEqual([
      2076, 2085, 2098,
    ]);
  });

  it("leaves the segment open where P10 never crosses, and has none where P90 does not", () => {
    const open = investmentChart.view(inputFor()).announced!;
    expect(open.ring).toBeUndefined();
    // 39 + 11.7 by 2039, then 0.6825 a year: 1.22 times the sum passes 100 after 46 more years
    expect(open.segment!.from.year).toBe(2085);
    expect(open.segment!.to).toBeUndefined();
    expect(outputChart.view(inputFor({ summary: lean })).announced!.segment).toBeUndefined();
  });

  it("shows the announced figure on sums and levels only", () => {
    expect(outputChart.view(inputFor({ mode: "yearly" })).announced).toBeUndefined();
    expect(employmentChart.view(inputFor()).announced!.value).toBe(10_000);
    expect(employmentChart.view(inputFor({ mode: "yearly" })).announced!.value).toBe(10_000);
  });

  it("names measure, unit and price basis in the subtitle", () => {
    expect(outputChart.view(inputFor()).subtitle).toBe(
      "Cumulative sales of what leaves the system, tn CNY, real 2025 prices. Bands: 80 % and 50 % of trials, year by year",
    );
    expect(investmentChart.view(inputFor({ language: "zh", mode: "yearly" })).subtitle).toBe(
      "全产业链投资，亿元/年，2025 年不变价",
    );
  });

  it("says when the ore or licence ends, on yearly lines only", () => {
    expect(employmentChart.view(inputFor()).exhaustion).toBe(2098);
    expect(outputChart.view(inputFor()).exhaustion).toBeUndefined();
    expect(employmentChart.view(inputFor({ summary: lean })).exhaustion).toBeUndefined();
  });

  it("keeps the axis while refining and lets go when the measure changes", () => {
    const before = outputChart.view(inputFor());
    const smaller = syntheticSummary({ revenue: 16 });
    const refining = inputFor({ summary: smaller, base: undefined, refining: true });
    expect(before.domain).toEqual([0, 2000]);
    expect(outputChart.view({ ...refining, summary: lean }, before).domain).toEqual([0, 2000]);
    expect(outputChart.view({ ...refining, summary: lean, refining: false }, before).domain).toEqual([
      0, 1250,
    ]);
    expect(outputChart.view({ ...refining, mode: "yearly" }, before).domain[1]).toBeLessThan(100);
  });

  it("aligns a base case of another horizon by calendar year", () => {
    const early = syntheticSummary({ firstYear: 2024, years: 40 });
    const data = outputChart.view(inputFor({ base: early, mode: "yearly" }));
    const { columns, rows } = outputChart.rows(data);
    const column = columns.findIndex(({ id }) => id === "base_p50");
    expect(rows[0]![column]).toBe(early.lines["market.revenue"].p50[2]);
    expect(rows[79]![column]).toBe("");
  });

  it("has no ghost while the base case itself is shown", () => {
    const data = outputChart.view(inputFor({ base: undefined }));
    expect(data.ghost).toBeUndefined();
    expect(outputChart.rows(data).columns.map(({ id }) => id)).toEqual([
      "year",
      "p10",
      "p25",
      "p50",
      "p75",
      "p90",
      "announced",
    ]);
  });

  it("gives rows in declared units, the same in both languages", () => {
    const rows = (language: "en" | "zh") => outputChart.rows(outputChart.view(inputFor({ language })));
    expect(rows("zh").rows).toEqual(rows("en").rows);
    expect(rows("en").rows).toHaveLength(80);
    expect(rows("en").rows[79]![3]).toBeCloseTo(72 * 19.5, 9);
    expect(rows("zh").columns[1]!.unit).toBe("bn CNY");
  });

  it("reads out a year as numbers", () => {
    const sentence = (language: "en" | "zh") => {
      const data = outputChart.view(inputFor({ language }));
      return plain(outputChart.say(data, 2060));
    };
    expect(sentence("en")).toBe(
      "2060: median 0.526 tn CNY, 80 % of trials between 0.42 tn CNY and 0.642 tn CNY, base case 0.378 tn CNY",
    );
    expect(sentence("zh")).toBe(
      "2060 年：中位数 0.526 万亿元，80% 的试验介于 0.42 万亿元与 0.642 万亿元之间，基准情景 0.378 万亿元",
    );
    expect(outputChart.say(outputChart.view(inputFor()), 1999)).toBe("");
  });
});

describe("products", () => {
  it("say which chain brings the sales", () => {
    expect(both((language) => productsChart.view(inputFor({ language })).title)).toEqual([
      "Iron and steel bring 60 % of sales, titanium 30 %",
      "钢铁产品占销售额 60 %，钛产品占 30 %",
    ]);
    expect(both((language) => productsChart.view(inputFor({ language, measure: "tonnes" })).title)).toEqual([
      "Up to 9.09 Mt of products a year, 57 % of all tonnes iron concentrate",
      "产品最多一年售出 909 万吨，其中铁精矿占全期 57 %",
    ]);
    expect(both((language) => productsChart.view(inputFor({ language, measure: "ore" })).title)).toEqual([
      "Ore peaks at 31.1 Mt a year in 2038, with 1.2 t of waste per tonne",
      "矿石产量 2038 年最高，为每年 3,110 万吨；每吨矿石剥离 1.2 吨废石",
    ]);
  });

  it("add up to the total that is drawn", () => {
    const table = productsChart.rows(productsChart.view(inputFor()));
    const total = table.columns.findIndex(({ id }) => id === "total");
    for (const row of table.rows) {
      const parts = row.slice(1, total).reduce<number>((sum, cell) => sum + Number(cell), 0);
      expect(row[total]).toBeCloseTo(parts, 9);
    }
    expect(table.columns).toHaveLength(11);
  });

  it("convert thousand tonnes to million tonnes", () => {
    const data = productsChart.view(inputFor({ measure: "tonnes" }));
    const vanadium = data.layers.find(({ id }) => id === "vanadium")!;
    expect(vanadium.values[79]).toBeCloseTo((0.021 + 0.018) * 1.01 ** 0 * (1 + 0.01 * 0.4), 9);
  });

  it("leave out what is never sold", () => {
    const none = { ...deep.lines["market.revenueSponge"], mean: new Float64Array(80) };
    const summary = { ...deep, lines: { ...deep.lines, "market.revenueSponge": none } };
    expect(productsChart.view(inputFor({ summary })).layers.map(({ id }) => id)).not.toContain("sponge");
  });
});
