import { afterEach, describe, expect, it } from "vitest";
import { units, type Unit } from "../../../models/core/units";
import {
  displayUnit,
  formatInput,
  formatQuantity,
  formatRange,
  scaleFor,
  shownUnit,
} from "../../../src/i18n/format";
import { currency, moneyShown, MONEY_UNITS, type MoneyUnit } from "../../../src/i18n/money";
import { inPrices, lineInPrices, priceLevel, pricesWords, tableInPrices } from "../../../src/charts/prices";
import { outputChart } from "../../../src/charts/outputChart";
import { npvChart } from "../../../src/charts/npvChart";
import { inputFor } from "../charts/inputs";

const show = (unit: MoneyUnit | undefined, cnyPerUsd = 7.1): void => {
  moneyShown.value = { unit, cnyPerUsd };
};
const plain = (shown: string) => shown.replaceAll("\u00a0", " ");

afterEach(() => show(undefined));

describe("money in the unit that the reader chose", () => {
  it.each([
    [undefined, 117, "117 bn CNY", "1,170 亿元"],
    ["bn", 117, "117 bn CNY", "117 十亿元"],
    ["bn", 1030, "1.03 tn CNY", "1.03 万亿元"],
    ["bn", 0.05, "50.0 m CNY", "50.0 百万元"],
    ["yi", 117, "1,170 亿 CNY", "1,170 亿元"],
    ["usd", 71, "10 bn USD", "100 亿美元"],
    ["usd", 7100, "1 tn USD", "1 万亿美元"],
    ["usd", 0.071, "10 m USD", "1,000 万美元"],
  ] as const)("%s, %d", (unit, value, en, zh) => {
    show(unit);
    expect(plain(formatQuantity(value, "bn CNY", "en", { exact: true }))).toBe(en.replace("50.0", "50"));
    expect(plain(formatQuantity(value, "bn CNY", "zh", { exact: true }))).toBe(zh.replace("50.0", "50"));
  });

  it("carries over to money per something", () => {
    show("usd", 7);
    expect(plain(formatQuantity(700, "CNY/t", "en"))).toBe("100 USD/t");
    expect(plain(formatQuantity(70, "kCNY/t", "zh"))).toBe("1 万美元/吨");
    expect(shownUnit("persons/bn CNY", "en").factor).toBeCloseTo(7, 12);
    expect(plain(formatRange(7, 14, "bn CNY", "en"))).toBe("1–2 bn USD");
    expect(currency("zh")).toBe("美元");
  });

  it("leaves what is no money, and what is typed, as it is", () => {
    for (const chosen of MONEY_UNITS) {
      show(chosen);
      for (const unit of Object.keys(units) as Unit[])
        if (!/CNY/.test(unit) || unit === "CNY/USD")
          expect(shownUnit(unit, "zh")).toEqual(displayUnit(unit, "zh"));
      expect(formatInput(12.5, "bn CNY", "en")).toBe("12.5");
      expect(displayUnit("bn CNY", "zh").label).toBe("亿元");
    }
  });

  it("means the same amount whatever the unit", () => {
    for (const chosen of MONEY_UNITS)
      for (const language of ["en", "zh"] as const)
        for (const value of [0.004, 0.3, 7, 480, 12_000]) {
          show(chosen, 6.9);
          const { factor, label } = scaleFor("bn CNY", value, language);
          const magnitude = { m: 1e6, bn: 1e9, tn: 1e12, 万: 1e4, 百: 1e6, 十: 1e9, 亿: 1e8 };
          const word = label.startsWith("万亿") ? 1e12 : undefined;
          const size = word ?? Object.entries(magnitude).find(([name]) => label.startsWith(name))![1];
          const yuan = value * factor * size * (/USD|美元/.test(label) ? 6.9 : 1);
          expect(yuan / (value * 1e9)).toBeCloseTo(1, 12);
        }
  });

  it("moves titles, axes and tables of charts, not their CSV", () => {
    const view = () => outputChart.view(inputFor({}));
    const cny = view();
    show("usd", 10);
    const usd = view();
    expect(usd.subtitle).toContain("USD");
    expect(usd.title).toContain("USD");
    expect(usd.title).not.toContain("CNY");
    expect(outputChart.rows(usd).rows).toEqual(outputChart.rows(cny).rows);
    const npv = npvChart.view(inputFor({}));
    // bars end at round dollars
    expect((npv.step / 10) * 1e6).toBeCloseTo(Math.round((npv.step / 10) * 1e6), 6);
  });
});

describe("nominal money", () => {
  const nominal = { inflation: 0.02, offset: 0.5 };

  it("has the level of the price year's end at its end", () => {
    expect(priceLevel({ inflation: 0.03, offset: 1 }, 2025)).toBe(1);
    expect(priceLevel({ inflation: 0.03, offset: 0 }, 2027)).toBeCloseTo(1.03, 12);
    expect(priceLevel({ inflation: 0, offset: 0.5 }, 2100)).toBe(1);
  });

  it("multiplies each year, and every percentile alike", () => {
    const values = Float64Array.of(10, 10, 10);
    expect([...inPrices(values, 2026, nominal)]).toEqual(
      [0.5, 1.5, 2.5].map((t) => expect.closeTo(10 * 1.02 ** t, 9)),
    );
    expect(inPrices(values, 2026, undefined)).toBe(values);
    const names = ["mean", "sd", "p5", "p10", "p25", "p50", "p75", "p90", "p95"];
    const line = Object.fromEntries([...names, "invalid"].map((name) => [name, values]));
    const priced = lineInPrices(line as never, 2026, nominal);
    expect(priced.p90[2]! / priced.mean[2]!).toBe(1);
    expect(priced.invalid).toBe(values);
  });

  it("is drawn by year, and said; sums stay real", () => {
    const yearly = outputChart.view(inputFor({ mode: "yearly", nominal }));
    const real = outputChart.view(inputFor({ mode: "yearly" }));
    const at = 2060 - real.firstYear;
    expect(yearly.bands.p50[at]! / real.bands.p50[at]!).toBeCloseTo(1.02 ** 34.5, 9);
    expect(yearly.subtitle).toContain("nominal, 2 % inflation");
    const table = tableInPrices(outputChart.rows(yearly), yearly);
    expect(table.columns.map(({ id }) => id)).toContain("p50_nominal");
    expect(table.columns[0]!.id).toBe(outputChart.rows(real).columns[0]!.id);
    const sums = outputChart.view(inputFor({ mode: "cumulative", nominal }));
    expect(tableInPrices(outputChart.rows(sums), sums)).toEqual(outputChart.rows(sums));
    expect(sums.subtitle).toContain("real 2025 prices");
    expect(pricesWords(undefined, "zh")).toBe("2025 年不变价");
  });
});
