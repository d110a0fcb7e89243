import { describe, expect, it } from "vitest";
import fc from "fast-check";
import { crossing } from "../../../src/charts/crossing";
import { namesRoom } from "../../../src/charts/decisions/nameRow";
import { gridValues, niceDomain, settleDomain } from "../../../src/charts/domain";
import { placeDots } from "../../../src/charts/placeDots";
import { shareBelow } from "../../../src/charts/shareBelow";
import { spreadLabels } from "../../../src/charts/spreadLabels";
import { textWidth } from "../../../src/charts/textWidth";
import { wrapText } from "../../../src/charts/wrapText";

const number = (min: number, max: number) => fc.double({ min, max, noNaN: true });

describe("crossing of a level", () => {
  it("is the first year at or above it, between two years on the line", () => {
    expect(crossing([0, 4, 8, 12], 2026, 10)).toEqual({ year: 2029, at: 2028.5 });
    expect(crossing([0, 4, 8, 12], 2026, 8)).toEqual({ year: 2028, at: 2028 });
  });
  it("is the first year of all if the line starts there", () => {
    expect(crossing([5, 6], 2026, 5)).toEqual({ year: 2026, at: 2026 });
  });
  it("does not exist if the line never gets there", () => {
    expect(crossing([0, 4, 9.999], 2026, 10)).toBeUndefined();
    expect(crossing([NaN, NaN], 2026, 0)).toBeUndefined();
  });
});

describe("share below a level", () => {
  const known = { p5: 5, p10: 10, p25: 25, p50: 50, p75: 75, p90: 90, p95: 95 };
  it("reads the straight lines between quantiles", () => {
    for (const level of [6, 10, 42, 90, 94]) {
      expect(shareBelow((name) => known[name], level)).toBeCloseTo(level / 100, 12);
    }
  });
  it("says no more than all or none beyond P5 and P95", () => {
    expect(shareBelow((name) => known[name], 5)).toBe(0);
    expect(shareBelow((name) => known[name], 95.1)).toBe(1);
  });
  it("counts a constant as reached", () => {
    expect(shareBelow(() => 7, 7)).toBe(0);
    expect(shareBelow(() => 7, 7.1)).toBe(1);
  });
});

describe("value axis", () => {
  it.each([
    [0, 117, [0, 125]],
    [0, 1710, [0, 2000]],
    [0, 11_760, [0, 12_500]],
    [0, 0, [0, 1]],
    [-3, 21, [-10, 30]],
  ])("from %d to %d spans %j", (low, high, domain) => expect(niceDomain(low, high)).toEqual(domain));

  it("covers the data with three to six gridlines beyond the base line", () =>
    fc.assert(
      fc.property(number(-1e6, 0), number(1e-3, 1e6), (low, high) => {
        const domain = niceDomain(low, high);
        const slack = (domain[1] - domain[0]) * 1e-8;
        expect(domain[0]).toBeLessThanOrEqual(low + slack);
        expect(domain[1]).toBeGreaterThanOrEqual(high - slack);
        const lines = gridValues(domain);
        expect(lines.length).toBeGreaterThanOrEqual(3);
        expect(lines.length).toBeLessThanOrEqual(6);
      }),
    ));

  it("keeps its range while refining, unless the data leave it or shrink to less than half", () => {
    expect(settleDomain([0, 100], [0, 80], true)).toEqual([0, 100]);
    expect(settleDomain([0, 100], [0, 120], true)).toEqual([0, 120]);
    expect(settleDomain([0, 100], [0, 40], true)).toEqual([0, 40]);
    expect(settleDomain([0, 100], [0, 80], false)).toEqual([0, 80]);
    expect(settleDomain(undefined, [0, 80], true)).toEqual([0, 80]);
    // while a lever is held nothing moves under the pointer
    expect(settleDomain([0, 100], [0, 120], true, true)).toEqual([0, 100]);
    expect(settleDomain([0, 100], [-20, 40], false, true)).toEqual([0, 100]);
    expect(settleDomain(undefined, [0, 80], true, true)).toEqual([0, 80]);
  });
});

describe("labels pushed apart", () => {
  it("leaves labels that do not touch where they are", () => {
    expect(spreadLabels([50, 10, 100], 13, 0, 200)).toEqual([50, 10, 100]);
  });
  it("moves touching labels by the same amount up and down", () => {
    expect(spreadLabels([50, 50], 13, 0, 200)).toEqual([43.5, 56.5]);
    expect(spreadLabels([50, 52, 54], 13, 0, 200)).toEqual([39, 52, 65]);
  });
  it("keeps order, distance and limits", () =>
    fc.assert(
      fc.property(fc.array(number(-50, 250), { minLength: 1, maxLength: 9 }), (wanted) => {
        const places = spreadLabels(wanted, 13, 0, 200);
        const pairs = wanted.map((w, i) => [w, places[i]!] as const).sort((a, b) => a[1] - b[1]);
        for (let i = 0; i < pairs.length; i++) {
          expect(pairs[i]![1]).toBeGreaterThanOrEqual(-1e-9);
          expect(pairs[i]![1]).toBeLessThanOrEqual(200 + 1e-9);
          if (i > 0) {
            expect(pairs[i]![1] - pairs[i - 1]![1]).toBeGreaterThanOrEqual(13 - 1e-9);
            expect(pairs[i]![0]).toBeGreaterThanOrEqual(pairs[i - 1]![0]);
          }
        }
      }),
    ));
  it("shrinks the distance where there is no room", () => {
    expect(spreadLabels([5, 5, 5], 13, 0, 10)).toEqual([0, 5, 10]);
  });
});

describe("quantile dots", () => {
  it("never overlap, never straddle the figure, stay inside", () =>
    fc.assert(
      fc.property(
        fc.array(number(0, 100), { minLength: 20, maxLength: 20 }),
        number(0, 100),
        (values, at) => {
          const sorted = [...values].sort((a, b) => a - b);
          const { dots, line, radius } = placeDots(sorted, at, 120, 40);
          expect(dots.filter((dot) => dot.met).length).toBe(values.filter((v) => v >= at).length);
          for (const [i, dot] of dots.entries()) {
            expect(dot.met ? dot.x - radius : line - dot.x - radius).toBeGreaterThan(dot.met ? line : 0);
            expect(dot.x).toBeGreaterThan(0);
            expect(dot.x).toBeLessThan(120);
            expect(dot.y - radius).toBeGreaterThanOrEqual(-1e-9);
            for (const other of dots.slice(0, i)) {
              expect(Math.hypot(dot.x - other.x, dot.y - other.y)).toBeGreaterThanOrEqual(2 * radius);
            }
          }
        },
      ),
    ));
});

describe("text without a layout engine", () => {
  it("counts a Chinese character as one em", () => expect(textWidth("万亿元", 10)).toBeCloseTo(30, 12));
  it("wraps between words and between Chinese characters, within the width", () => {
    expect(wrapText("passes 1 trillion CNY in 2083", 110, 12)).toEqual(["passes 1 trillion", "CNY in 2083"]);
    const lines = wrapText("累计销售收入最可能在二〇八三年超过一万亿元", 100, 12);
    expect(lines.join("")).toBe("累计销售收入最可能在二〇八三年超过一万亿元");
    for (const line of lines) expect(textWidth(line, 12)).toBeLessThanOrEqual(100);
  });
});

describe("names of rows at the left of a drawing", () => {
  const long = "Sustaining capital, share of invested capital a year (% a year)";
  it("take what they need and no more", () => {
    expect(namesRoom(["Royalty"], 358)).toBe(Math.ceil(textWidth("Royalty", 11) + 6));
    expect(namesRoom([], 358)).toBe(6);
  });
  it("take more than usual only where one would be cut in two lines", () => {
    expect(namesRoom(["First licence renewal, after 30 years"], 358)).toBe(Math.ceil(358 * 0.38));
    const room = namesRoom(["Royalty", long], 358);
    expect(room).toBeGreaterThan(358 * 0.38);
    expect(room).toBeLessThanOrEqual(358 * 0.48 + 2);
    expect(wrapText(long, room, 11).length).toBe(2);
  });
});
