import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { parseQuantity } from "../../models/core/quantity";
import { spellings } from "../../models/core/spellings";
import { unitDefinition, units, type Unit } from "../../models/core/units";

const value = (written: string, unit: Unit): number => {
  const result = parseQuantity(written, unit);
  if (!result.ok) throw new Error(`${written}: ${result.message.en}`);
  return result.value;
};
const fault = (written: string, unit: Unit) => {
  const result = parseQuantity(written, unit);
  if (result.ok) throw new Error(`${written} gave ${result.value}`);
  return result;
};

describe("parseQuantity", () => {
  it.each<[string, Unit, number]>([
    ["40", "Mt/a", 40],
    ["40 Mt/a", "Mt/a", 40],
    ["40Mt / a", "Mt/a", 40],
    ["40 000 kt/a".replace(" 000", ",000"), "Mt/a", 40],
    ["4000 万吨/年", "Mt/a", 40],
    ["1.2 * 32 Mt/a", "Mt/a", 38.4],
    ["10 Mt/a + 3000 kt/a", "Mt/a", 13],
    ["(16 + 16) Mt/a", "Mt/a", 32],
    ["120 % * 30 Mt/a", "Mt/a", 36],
    ["7.5 万元/t", "kCNY/t", 75],
    ["7.5 万元/吨", "CNY/t", 75000],
    ["32.56 亿吨", "Gt", 3.256],
    ["3256 Mt", "Gt", 3.256],
    ["1000 亿元", "bn CNY", 100],
    ["9.5 %", "%", 9.5],
    ["0.095", "%", 0.095],
    ["9.5 %", "1", 0.095],
    ["2 %/a", "%/a", 2],
    ["1.25×", "x", 1.25],
    ["2026 年", "year", 2026],
    ["2026", "year", 2026],
    ["3 years", "a", 3],
    ["12 kt/(person a)", "kt/(person a)", 12],
    ["12000 t/(person a)", "kt/(person a)", 12],
    ["450 CNY/(t/a)", "CNY/(t/a)", 450],
    ["16 kCNY/(t/a)", "CNY/(t/a)", 16000],
    ["1.2 t CO2/t", "t CO2/t", 1.2],
    ["1.2 t CO₂/t", "t CO2/t", 1.2],
    ["3.5 t/m³", "t/m3", 3.5],
    ["4e1", "Mt/a", 40],
    ["2^5", "Mt/a", 32],
    ["2·16 Mt/a", "Mt/a", 32],
    ["-1.5 %/a", "%/a", -1.5],
    ["−1.5 %/a", "%/a", -1.5],
    ["４０ Mt/a", "Mt/a", 40],
  ])("reads %s as %s = %d", (written, unit, expected) => {
    expect(value(written, unit)).toBeCloseTo(expected, 10);
  });

  it("keeps decimal figures exact where the unit is the declared one", () => {
    expect(value("0.1 kCNY/t", "kCNY/t")).toBe(0.1);
    expect(value("100 CNY/t", "kCNY/t")).toBe(0.1);
    expect(value("18.38 %", "%")).toBe(18.38);
  });

  it.each<[string, Unit]>([
    ["40 kt", "Mt/a"],
    ["40 %", "Mt/a"],
    ["40 a", "Mt/a"],
    ["5 CNY/t", "Mt/a"],
    ["40 Mt/a * 2 Mt/a", "Mt/a"],
    ["2 / (40 Mt/a)", "Mt/a"],
    ["3 oz", "Mt"],
    ["3 lb", "Mt"],
    ["2 kg/t", "%"],
    ["1 %", "choice"],
  ])("refuses the unit of %s for %s", (written, unit) => {
    expect(fault(written, unit).code).toBe("wrong-unit");
  });

  it.each([
    "",
    " ",
    "forty",
    "NaN",
    "Infinity",
    "1/0",
    "0/0",
    "10^400",
    "1 +",
    "sqrt(4)",
    "f(x)=2",
    "a=3",
    "a.b",
    "[1,2]",
    "{a:1}",
    "1;2",
    "1:3",
    "1 == 1",
    "'text'",
    "1'",
    "5!",
    "true",
    "i",
    "pi",
    "e",
    "u0",
    "u99",
    "2 u0",
    "2 Mt/a * u0",
    "0x10",
    "1 ? 2 : 3",
    "(".repeat(199),
    "1".repeat(201),
    "import('x')",
    "40 Mt/a + 3",
    "\u0000",
    "😀",
  ])("refuses %j", (written) => {
    const { message } = fault(written, "Mt/a");
    expect(message.en).not.toBe("");
    expect(message.zh).toMatch(/\p{Script=Han}/u);
  });

  it("says what is allowed", () => {
    const { message } = fault("40 kt", "Mt/a");
    expect(message.en).toContain("“kt”");
    expect(message.en).toContain("Mt/a, kt/a");
    expect(message.zh).toContain("Mt/a、kt/a");
  });

  it("reads every spelling of every unit back with its factor", () => {
    for (const { written, unit, factor, dollars } of spellings) {
      const read = parseQuantity(`3 ${written}`, unit, 7);
      expect(read.ok && read.value, written).toBeCloseTo(3 * factor * (dollars ? 7 : 1), 9);
    }
  });

  it("reads dollars at the exchange rate that it is given, and refuses them without one", () => {
    const read = (written: string, unit: Unit) => parseQuantity(written, unit, 7.1);
    expect(read("50 USD/t", "CNY/t")).toEqual({ ok: true, value: 355 });
    expect(read("1.2 * 2 亿美元", "bn CNY")).toEqual({ ok: true, value: 1.704 });
    expect(read("5 USD/t + 10 元/吨", "CNY/t")).toEqual({ ok: true, value: 45.5 });
    expect(read("7 USD/t", "bn CNY").ok).toBe(false);
    expect(fault("50 USD/t", "CNY/t").message.zh).toContain("没有美元汇率");
  });

  it("counts by 万 and 亿, but not on top of a unit that is itself a multiple", () => {
    expect(value("1.2万", "persons")).toBe(12000);
    expect(value("2 万", "CNY/t")).toBe(20000);
    expect(value("0.5 亿 t", "Mt")).toBe(50);
    expect(fault("2 亿", "bn CNY").code).toBe("wrong-unit");
  });

  it("converts within a dimension and back without loss", () => {
    const ids = (Object.keys(units) as Unit[]).filter((id) => !["choice", "1", "year"].includes(id));
    fc.assert(
      fc.property(
        fc.constantFrom(...ids),
        fc.constantFrom(...ids),
        fc.double({ min: 1e-6, max: 1e6, noNaN: true }),
        (from, to, x) => {
          const result = parseQuantity(`${x} ${from}`, to);
          const same = unitDefinition(from).dimension === unitDefinition(to).dimension;
          expect(result.ok).toBe(same);
          if (result.ok) expect(Math.abs(value(`${result.value} ${to}`, from) / x - 1)).toBeLessThan(1e-12);
        },
      ),
    );
  });

  it("never throws", () => {
    const anything = fc.oneof(
      fc.string(),
      fc.string({ unit: "binary" }),
      fc.string({ unit: fc.constantFrom(..."1.e+-*/^() Mta%元吨u0=;'") }),
    );
    fc.assert(
      fc.property(anything, fc.constantFrom(...(Object.keys(units) as Unit[])), (written, unit) => {
        const result = parseQuantity(written, unit);
        if (result.ok) expect(Number.isFinite(result.value)).toBe(true);
      }),
      { numRuns: 2000 },
    );
  });
});
