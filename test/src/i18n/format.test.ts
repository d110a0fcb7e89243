import { describe, expect, it } from "vitest";
import fc from "fast-check";
import { units, type Unit } from "../../../models/core/units";
import {
  displayUnit,
  formatFixed,
  formatInput,
  formatNumber,
  formatProbability,
  formatQuantity,
  formatRange,
  formatShare,
  formatYear,
  MINUS,
  probabilityNumber,
  scaleFor,
  sharedDecimals,
  significantDigits,
} from "../../../src/i18n/format";

/** No-break spaces as ordinary ones, so that the cases below can be read. */
const plain = (shown: string) => shown.replaceAll("\u00a0", " ");

describe("numbers", () => {
  it.each([
    [0, "0"],
    [1.8, "1.80"],
    [80, "80"],
    [79.4321, "79.4"],
    [10_834, "10,800"],
    [0.05123, "0.0512"],
    [-5.83, "−5.83"],
    [9.999, "10.0"],
    [999.6, "1,000"],
    [NaN, "–"],
    [Infinity, "∞"],
    [-Infinity, "−∞"],
  ])("%d → %s", (value, shown) => expect(formatNumber(value)).toBe(shown));

  it("trims only on request", () => {
    expect(formatNumber(7.5, 3)).toBe("7.50");
    expect(formatNumber(7.5, 3, true)).toBe("7.5");
  });

  it("never shows a negative zero or a hyphen", () => {
    expect(formatFixed(-0.04, 1)).toBe("0.0");
    expect(formatFixed(-0.05, 1)).toBe("−0.1");
    expect(formatFixed(-1234.5, 1)).toBe(`${MINUS}1,234.5`);
  });

  it("keeps the value within half of its last digit", () =>
    fc.assert(
      fc.property(
        fc.double({ min: 1e-6, max: 1e9, noNaN: true }),
        fc.integer({ min: 1, max: 3 }),
        (value, digits) => {
          const back = Number(formatNumber(value, digits).replaceAll(",", ""));
          expect(Math.abs(back - value) / value).toBeLessThanOrEqual(0.5 * 10 ** (1 - digits) + 1e-12);
        },
      ),
    ));
});

describe("digits supported by the standard error", () => {
  it.each([
    [1450, undefined, 3],
    [1450, 0, 3],
    [1450, 3, 3],
    [1450, 30, 2],
    [58, 0.5, 2],
    [-5.8, 0.4, 1],
    [1, 5, 1],
    [0, 1, 3],
  ])("%d ± %s → %d", (value, se, digits) => expect(significantDigits(value, se)).toBe(digits));
});

describe("quantities in words", () => {
  const cases: [number, Unit, string, string][] = [
    [1000, "bn CNY", "1 tn CNY", "1 万亿元"],
    [1800.4, "bn CNY", "1.80 tn CNY", "1.80 万亿元"],
    [111.2, "bn CNY", "111 bn CNY", "1,110 亿元"],
    [100, "bn CNY", "100 bn CNY", "1,000 亿元"],
    [-5.83, "bn CNY", "−5.83 bn CNY", "−58.3 亿元"],
    [0.0351, "bn CNY", "35.1 m CNY", "3,510 万元"],
    [0, "bn CNY", "0 bn CNY", "0 亿元"],
    [10_834, "persons", "10,800 people", "1.08 万人"],
    [8790, "persons", "8,790 people", "8,790 人"],
    [10_834, "jobs", "10,800 jobs", "1.08 万个"],
    [8790, "jobs", "8,790 jobs", "8,790 个"],
    [36, "Mt/a", "36 Mt/a", "3,600 万吨/年"],
    [31.72, "Mt", "31.7 Mt", "3,170 万吨"],
    [2310, "Mt", "2.31 Gt", "23.1 亿吨"],
    [3.256, "Gt", "3.26 Gt", "32.6 亿吨"],
    [62.31, "kt", "62.3 kt", "6.23 万吨"],
    [86.3, "kCNY/t", "86.3 k CNY/t", "8.63 万元/吨"],
    [79, "a", "79 years", "79 年"],
    [6, "%", "6 %", "6 %"],
    [2083, "year", "2083", "2083 年"],
    [NaN, "bn CNY", "–", "–"],
  ];
  it.each(cases)("%d %s → %s, %s", (value, unit, en, zh) => {
    expect(plain(formatQuantity(value, unit, "en"))).toBe(en);
    expect(plain(formatQuantity(value, unit, "zh"))).toBe(zh);
  });

  it("drops the currency or the whole unit on request", () => {
    expect(plain(formatQuantity(1450.2, "bn CNY", "en", { label: "short" }))).toBe("1.45 tn");
    expect(plain(formatQuantity(1450.2, "bn CNY", "zh", { label: "short" }))).toBe("1.45 万亿");
    expect(formatQuantity(1450.2, "bn CNY", "en", { label: "none" })).toBe("1.45");
  });

  it("shows fewer digits when the standard error is large", () => {
    expect(plain(formatQuantity(-5.83, "bn CNY", "en", { se: 0.4 }))).toBe("−6 bn CNY");
    expect(plain(formatQuantity(1453.2, "bn CNY", "zh", { se: 20 }))).toBe("1.5 万亿元");
  });

  it("gives both ends of a range one scale", () => {
    expect(plain(formatRange(916.2, 1801.3, "bn CNY", "en"))).toBe("0.916–1.80 tn CNY");
    expect(plain(formatRange(-40.21, 33.14, "bn CNY", "en"))).toBe("−40.2 to 33.1 bn CNY");
    expect(plain(formatRange(-40.21, 33.14, "bn CNY", "zh"))).toBe("−402 至 331 亿元");
    expect(plain(formatRange(12.5, 12.5, "bn CNY", "en"))).toBe("12.5 bn CNY");
    expect(plain(formatRange(2029, 2031, "year", "zh"))).toBe("2029–2031 年");
    expect(plain(formatRange(2029, 2031, "year", "en"))).toBe("2029–2031");
    expect(plain(formatRange(9832.4, 11_804, "persons", "zh"))).toBe("0.983–1.18 万人");
  });
});

describe("probabilities, shares, years", () => {
  it.each([
    [0, "< 1"],
    [0.0049, "< 1"],
    [0.005, "1"],
    [0.75, "75"],
    [0.994, "99"],
    [0.995, "> 99"],
    [1, "> 99"],
    [NaN, "–"],
  ])("%d → %s", (p, shown) => expect(plain(probabilityNumber(p))).toBe(shown));

  it("puts a space before the sign", () => {
    expect(formatProbability(0.58)).toBe("58\u00a0%");
    expect(plain(formatProbability(1))).toBe("> 99 %");
    expect(plain(formatShare(1))).toBe("100 %");
    expect(formatYear(2083, "en")).toBe("2083");
    expect(plain(formatYear(2083, "zh"))).toBe("2083 年");
  });
});

describe("display units", () => {
  it.each([
    ["bn CNY", 10, "亿元"],
    ["Mt/a", 100, "万吨/年"],
    ["kCNY/t", 0.1, "万元/吨"],
    ["Gt", 10, "亿吨"],
    ["GWh", 0.01, "亿千瓦时"],
    ["%", 1, "%"],
  ] as const)("%s in Chinese: × %d %s", (unit, factor, label) =>
    expect(displayUnit(unit, "zh")).toEqual({ factor, label }),
  );

  it("keeps every declared unit in English", () => {
    for (const unit of Object.keys(units) as Unit[]) {
      expect(displayUnit(unit, "en")).toEqual({ factor: 1, label: units[unit].label.en });
    }
  });

  it("writes typed values without trailing zeros", () => {
    expect(formatInput(36, "Mt/a", "zh")).toBe("3,600");
    expect(formatInput(6.5, "%", "en")).toBe("6.5");
    expect(formatInput(86.3, "kCNY/t", "zh")).toBe("8.63");
    expect(formatInput(2026, "year", "en")).toBe("2026");
  });

  it("finds a rung for every unit and size", () =>
    fc.assert(
      fc.property(
        fc.constantFrom(...(Object.keys(units) as Unit[])),
        fc.double({ noNaN: true, noDefaultInfinity: true }),
        fc.constantFrom("en" as const, "zh" as const),
        (unit, value, language) => {
          expect(scaleFor(unit, value, language).factor).toBeGreaterThan(0);
        },
      ),
    ));
});

describe("numbers that are read together", () => {
  it("share the decimals of the one that is known least", () => {
    expect(sharedDecimals([-97.5, -115, -75.9], [0.1, 0.1, 0.1])).toBe(0);
    expect(sharedDecimals([0.67, 0.0556, 1.35], [0.02, 0.02, 0.02])).toBe(1);
    expect(sharedDecimals([-39, -138, 81.5], [1, 6, 1])).toBe(-1);
  });

  it("leave out zero and what is not finite", () => {
    expect(sharedDecimals([0, 1.24, Infinity, NaN], [1, 0.001, 1, 1])).toBe(2);
    expect(sharedDecimals([0], [0])).toBe(0);
  });

  it.each([
    [0.0556, 1, "0.1 bn CNY"],
    [-0.04, 1, "0.0 bn CNY"],
    [-138, -1, "−140 bn CNY"],
    [-4, -1, "0 bn CNY"],
    [1.2, 2, "1.20 bn CNY"],
  ])("%d with %d decimals → %s", (value, decimals, shown) =>
    expect(
      plain(formatQuantity(value, "bn CNY", "en", { scale: scaleFor("bn CNY", 1, "en"), decimals })),
    ).toBe(shown),
  );
});
