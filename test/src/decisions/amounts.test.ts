import { afterEach, describe, expect, it } from "vitest";
import { text } from "../../../models/core/text";
import { pictureChart } from "../../../src/charts/decisions/pictureChart";
import {
  amount,
  amountInUnit,
  amountWithError,
  resultText,
  told,
  toldWords,
  unitBehind,
  unitName,
} from "../../../src/decisions/amounts";
import { csvRows } from "../../../src/decisions/csvRows";
import type { BarsPicture } from "../../../src/decisions/pictures";
import type { Report } from "../../../src/decisions/report";
import { moneyShown } from "../../../src/i18n/money";
import { inputFor } from "../charts/inputs";

afterEach(() => (moneyShown.value = { unit: undefined, cnyPerUsd: 1 }));
const show = (unit: "bn" | "yi" | "usd" | undefined): unknown => (moneyShown.value = { unit, cnyPerUsd: 7 });
const plain = (words: string): string => words.replaceAll("\u00a0", " ");

const sentence = `${amount(12.3456, "bn CNY", 0.02)} ${unitName("bn CNY")}`;

describe("results inside sentences", () => {
  it.each([
    [undefined, "en", "12.3 bn CNY"],
    [undefined, "zh", "123 亿元"],
    ["bn", "zh", "12.3 十亿元"],
    ["yi", "en", "123 亿 CNY"],
    ["usd", "en", "1.76 bn USD"],
    ["usd", "zh", "17.6 亿美元"],
  ] as const)("are told in the unit of their reader: %s, %s", (unit, language, expected) => {
    show(unit);
    expect(plain(toldWords(sentence, language, "shown"))).toBe(expected);
  });

  it("carry their unit where it has a name", () => {
    show("usd");
    const told = (unit: "bn CNY" | "1" | undefined): string =>
      plain(toldWords(amountInUnit(12.3456, unit, 0.02), "en", "shown"));
    expect([told("bn CNY"), told("1"), told(undefined)]).toEqual(["1.76 bn USD", "12.3", "12.35"]);
  });

  it("are told in declared units on the command line, whatever a page shows", () => {
    show("usd");
    expect(toldWords(sentence, "en", "declared")).toBe("12.3 bn CNY");
    expect(toldWords(sentence, "zh", "declared")).toBe("12.3 十亿元");
    expect(toldWords(`NPV${unitBehind("bn CNY")}`, "en", "declared")).toBe("NPV (bn CNY)");
    expect(toldWords(`净现值${unitBehind("bn CNY")}，份额${unitBehind("1")}`, "zh", "declared")).toBe(
      "净现值（十亿元），份额",
    );
  });

  it("have the digits that their error supports, and no more than three without one", () => {
    const said = (value: number, se?: number) => toldWords(amount(value, "bn CNY", se), "en", "declared");
    expect(said(12.3456)).toBe("12.3");
    expect(said(12.3456, 0.0004)).toBe("12.35");
    expect(said(12.3456, 0.2)).toBe("12");
    expect(said(12.3456, 3)).toBe("10");
    expect(said(-0.4, 0.1)).toBe("−0.4");
    expect(said(NaN)).toBe("–");
    expect(resultText(2081.4, "year", 0.2)).toBe("2081");
    expect(toldWords(amountWithError(8.363, "bn CNY", 0.062), "en", "declared")).toBe("8.363 ± 0.062");
    show(undefined);
    expect(toldWords(amountWithError(8.363, "bn CNY", 0.062), "zh", "shown")).toBe("83.63 ± 0.62");
  });
});

const picture: BarsPicture = {
  kind: "bars",
  id: "bars",
  unit: "bn CNY",
  name: text("Bars", "条形"),
  title: text(sentence, sentence),
  subtitle: text("s", "s"),
  note: text("n", "n"),
  origin: 1,
  bars: [{ label: text("one", "一"), from: 1, to: 3, spread: [2, 4] }],
};
const report: Report = {
  soWhat: text(sentence, sentence),
  method: text("m", "m"),
  pictures: [picture],
  tables: [
    {
      name: "table",
      title: text(sentence, sentence),
      columns: [
        { id: "gain", label: text("gain", "增值"), unit: "bn CNY" },
        { id: "share", label: text("share", "份额") },
      ],
      rows: [[12.3456, 0.5]],
    },
  ],
};

describe("a report", () => {
  it("has no mark left in any of its texts, and its numbers as they were", () => {
    show("usd");
    const shown = told(report, "shown");
    expect(JSON.stringify(shown)).not.toMatch(/[\ue000\ue001]/);
    expect(shown.tables[0]!.rows).toEqual(report.tables[0]!.rows);
    expect(shown.tables[0]!.title.en).toBe("1.76 bn USD");
    expect(csvRows(shown.tables[0]!)).toEqual([
      ["gain (bn CNY)", "share"],
      [12.3456, 0.5],
    ]);
  });

  it("draws its pictures in the unit of the reader and writes them in declared ones", () => {
    show(undefined);
    const chart = pictureChart(told(picture, "shown"));
    const data = chart.view(inputFor({ language: "zh" }));
    expect(data.title).toBe("123 亿元");
    expect(data.domain).toEqual([10, 40]);
    expect(chart.tip(data, 0)!.rows[1]!.value).toBe("30");
    const { columns, rows } = chart.rows(data);
    expect(columns.map(({ unit }) => unit)).toEqual(["1", "bn CNY", "bn CNY", "bn CNY", "bn CNY"]);
    expect(rows).toEqual([["一", 1, 3, 2, 4]]);
  });
});
