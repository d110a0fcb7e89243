// @vitest-environment happy-dom
import { h, render } from "preact";
import { act } from "preact/test-utils";
import { describe, expect, it } from "vitest";
import { claimYearsChart } from "../../../src/charts/claimYearsChart";
import { yearAt } from "../../../src/state/claimYears";
import { cashChart } from "../../../src/charts/cashChart";
import { drawCursor } from "../../../src/charts/drawCursor";
import { exceedanceChart, thresholdSentence } from "../../../src/charts/exceedanceChart";
import { futuresChart } from "../../../src/charts/futuresChart";
import { productionChart } from "../../../src/charts/productionChart";
import { ThresholdHandle } from "../../../src/charts/ThresholdHandle";
import { trialsChart } from "../../../src/charts/trialsChart";
import { baseScenario } from "../../../models/scenario/scenario";
import { trialsAtRanks } from "../../../src/state/trialNumber";
import { filledSummary, rankedReplays } from "./filledSummary";
import { inputFor, plain } from "./inputs";
import { lineFrom, metricFrom } from "./syntheticSummary";

const summary = filledSummary();
const newSvg = () => document.createElementNS("http://www.w3.org/2000/svg", "svg");
const FRAME = { width: 660, height: 280 };

describe("an exceedance curve", () => {
  // 1 … 100: so many per cent lie above each whole number
  const hundred = metricFrom(Array.from({ length: 100 }, (_, i) => i + 1));
  const told = { ...summary, metrics: { ...summary.metrics, "valuation.npv": hundred } };
  const view = (threshold: number, changes = {}) =>
    exceedanceChart({ id: "valuation.npv", threshold }).view(
      inputFor({ summary: told, base: undefined, ...changes }),
    );

  it.each([
    [0, 1],
    [0.5, 1],
    [1, 0.99],
    [62, 0.38],
    [99.5, 0.01],
    [100, 0],
    [250, 0],
  ])("at %f has a share of %f above", (threshold, share) => {
    expect(view(threshold).at.share).toBeCloseTo(share, 12);
  });

  it("says in how many of a hundred trials", () => {
    expect(plain(view(62).title)).toBe("In 38 of 100 trials: net present value after tax above 62 bn CNY");
    expect(plain(view(62, { language: "zh" }).title)).toBe("100 次试验中有 38 次税后净现值高于 620 亿元");
    expect(plain(thresholdSentence(view(62)))).toBe("62 bn CNY, 38 % of trials above");
  });

  it("never rises, and its axis does not depend on the threshold", () => {
    const { points, domain, step } = view(62);
    for (let i = 1; i < points.length; i++)
      expect(points[i]!.share).toBeLessThanOrEqual(points[i - 1]!.share);
    expect(view(20).domain).toEqual(domain);
    expect((domain[1] - domain[0]) / step).toBeGreaterThan(40);
  });

  it("counts only trials that define the number, and says how many", () => {
    const half = { ...hundred, invalid: summary.trials - 100 };
    const data = view(62, { summary: { ...told, metrics: { ...told.metrics, "valuation.npv": half } } });
    expect(data.at.share).toBeCloseTo(0.38, 12);
    expect(data.subtitle).toContain("of the 100 trials that define it");
  });
});

describe("twenty futures", () => {
  const hundred = metricFrom(Array.from({ length: 100 }, (_, i) => i + 1));
  const told = { ...summary, metrics: { ...summary.metrics, "valuation.npv": hundred } };
  const chart = futuresChart({ id: "valuation.npv", threshold: 62 });
  const data = chart.view(inputFor({ summary: told, base: undefined }));

  it("are quantiles in the middle of twentieths, counted in the title", () => {
    expect(data.futures).toHaveLength(20);
    expect(data.futures[0]).toBeCloseTo(1 + 99 * 0.025, 9);
    expect(plain(data.title)).toBe("In 8 of 20 futures: net present value after tax above 62 bn CNY");
  });

  it.each([
    [660, 280],
    [340, 200],
    [340, 90],
  ])("stand on the side where they belong, apart, in a frame of %i × %i", (width, height) => {
    const svg = newSvg();
    chart.draw(svg, data, { width, height });
    const line = Number(svg.querySelector(".threshold")!.getAttribute("x1"));
    const at = (dot: Element, name: string) => Number(dot.getAttribute(name));
    const met = [...svg.querySelectorAll(".met")];
    const unmet = [...svg.querySelectorAll(".unmet")];
    expect([met.length, unmet.length]).toEqual([8, 12]);
    for (const dot of met) expect(at(dot, "cx") - at(dot, "r")).toBeGreaterThanOrEqual(line);
    for (const dot of unmet) expect(at(dot, "cx") + at(dot, "r")).toBeLessThanOrEqual(line);
    const all = [...met, ...unmet];
    all.forEach((a, i) =>
      all.slice(i + 1).forEach((b) => {
        const apart = Math.hypot(at(a, "cx") - at(b, "cx"), at(a, "cy") - at(b, "cy"));
        expect(apart).toBeGreaterThan(at(a, "r") + at(b, "r"));
      }),
    );
    for (const dot of all) expect(at(dot, "cy") - at(dot, "r")).toBeGreaterThan(0);
  });
});

describe("the grip of a threshold", () => {
  function shown(value: number) {
    const host = document.createElement("div");
    document.body.append(host);
    const moved: number[] = [];
    const holds: boolean[] = [];
    let resets = 0;
    act(() =>
      render(
        h(ThresholdHandle, {
          plot: { left: 50, right: 250, top: 20, bottom: 200 },
          domain: [-10, 30],
          value,
          step: 0.5,
          label: "Threshold",
          valueText: "5 bn CNY",
          help: "",
          onChange: (next) => void moved.push(next),
          onReset: () => void resets++,
          onHold: (isHeld) => void holds.push(isHeld),
        }),
        host,
      ),
    );
    const grip = host.querySelector<HTMLElement>("[role=slider]")!;
    const press = (key: string, shiftKey = false) =>
      act(() => void grip.dispatchEvent(new KeyboardEvent("keydown", { key, shiftKey, bubbles: true })));
    return { grip, press, moved, holds, resets: () => resets, leave: () => act(() => render(null, host)) };
  }

  it("stands at its value and says it", () => {
    const { grip } = shown(5);
    expect(grip.style.left).toBe("125px");
    expect(grip.getAttribute("aria-valuetext")).toBe("5 bn CNY");
    expect(grip.getAttribute("aria-valuenow")).toBe("5");
  });

  it("moves by steps, ten with Shift, to the ends, and back where it began", () => {
    const { press, moved, resets } = shown(5);
    press("ArrowRight");
    press("ArrowLeft", true);
    press("Home");
    press("End");
    expect(moved).toEqual([5.5, 0, -10, 30]);
    press("Escape");
    expect(resets()).toBe(1);
  });

  it("follows the pointer once it is held, within the axis", () => {
    const { grip, moved, holds, leave } = shown(5);
    grip.setPointerCapture = () => undefined;
    const at = (type: string, clientX: number) =>
      act(() => void grip.dispatchEvent(new PointerEvent(type, { clientX, pointerId: 1, bubbles: true })));
    at("pointermove", 150);
    expect(moved).toEqual([]);
    at("pointerdown", 125);
    at("pointermove", 151);
    at("pointermove", 900);
    at("pointerup", 900);
    at("pointermove", 100);
    expect(moved).toEqual([10, 30]);
    // the address is written when it is let go, at the latest when it is gone
    expect(holds).toEqual([true, false]);
    at("pointerdown", 125);
    leave();
    expect(holds).toEqual([true, false, true, false]);
  });
});

describe("single trials", () => {
  const chart = trialsChart({ rankedBy: "valuation.npv", opened: rankedReplays(summary) });
  const data = chart.view(inputFor({ summary, measure: "market.revenue", mode: "yearly" }));

  it("open the trial that was clicked, in the year of the title", () => {
    expect(chart.opens(data, { step: 1 })).toEqual({ id: "market.revenue", year: data.read, trial: 35 * 43 });
    expect(chart.opens(data, { step: 2050, column: "p95" })).toEqual({
      id: "market.revenue",
      year: 2050,
      trial: 95 * 43,
    });
  });

  it("are named with their rank, and drawn in ink while they are read", () => {
    const tip = chart.tip(data, 2)!;
    expect(tip.heading).toBe("Trial 2,795");
    expect(tip.rows[0]).toMatchObject({ label: "Rank of 100", value: "65" });
    const svg = newSvg();
    const geometry = chart.draw(svg, data, FRAME);
    expect(svg.querySelectorAll("path.trial")).toHaveLength(4);
    drawCursor(svg, geometry, 2, true);
    expect(svg.querySelector("g.cursor path")!.getAttribute("d")).toBe(
      svg.querySelectorAll("path.trial")[2]!.getAttribute("d"),
    );
  });

  it("draw the fan alone until they are computed", () => {
    const empty = trialsChart({ rankedBy: "valuation.npv", opened: [] });
    const waiting = empty.view(inputFor({ summary }));
    const svg = newSvg();
    empty.draw(svg, waiting, FRAME);
    expect(svg.querySelectorAll("path.band")).toHaveLength(2);
    expect(empty.opens(waiting, { step: 0 })).toEqual({ id: "market.revenueCumulative", year: waiting.read });
  });

  it("are found by rank among those that have a value, ties by number", async () => {
    const values = Float64Array.from({ length: 1000 }, (_, i) => (i % 2 === 0 ? NaN : 1000 - i));
    const known = metricFrom([1]);
    const told = {
      ...summary,
      metrics: { ...summary.metrics, "valuation.irr": { ...known, values } },
    };
    const engine = { rows: () => Promise.reject(new Error("the values are kept")) };
    const found = await trialsAtRanks([5, 50, 95], "valuation.irr", told, baseScenario, engine);
    // 500 odd trials, falling: rank 5 is the 26th lowest, 1000 − value
    expect(found).toEqual([949, 499, 49]);
    expect(values[found[0]!]).toBeLessThan(values[found[2]!]!);
    const none = { ...known, values: new Float64Array(10).fill(NaN) };
    const empty = { ...told, metrics: { ...told.metrics, "valuation.irr": none } };
    expect(await trialsAtRanks([5, 95], "valuation.irr", empty, baseScenario, engine)).toEqual([]);
  });
});

describe("years in which claims are met", () => {
  it("count trials that never get there as later than any", () => {
    // four trials in ten get there, in 2041 … 2080
    const sample = Float64Array.from({ length: 40 }, (_, i) => 2041 + i);
    expect(yearAt({ sample, invalid: 60 }, 0.1, 100)).toBeCloseTo(2050.75, 6);
    expect(yearAt({ sample, invalid: 60 }, 0.4, 100)).toBe(2080);
    expect(yearAt({ sample, invalid: 60 }, 0.5, 100)).toBe(Infinity);
    expect(yearAt({ sample: new Float64Array(0), invalid: 100 }, 0.1, 100)).toBe(Infinity);
  });

  it("say so in words and leave the table empty", () => {
    const never = { ...metricFrom([NaN]), sample: new Float64Array(0), invalid: summary.trials };
    const told = { ...summary, metrics: { ...summary.metrics, "claims.jobsYear": never } };
    const chart = claimYearsChart(baseScenario);
    const data = chart.view(inputFor({ summary: told }));
    const jobs = data.rows.findIndex(({ id }) => id === "jobs");
    expect(chart.tip(data, jobs)!.rows.map(({ value }) => value)).toContain("later or never");
    expect(chart.rows(data).rows[jobs]!.slice(1, 4)).toEqual(["", "", ""]);
    expect(chart.opens(data, { step: jobs })).toEqual({ id: "claims.jobsYear" });
  });
});

describe("messages of sums and levels", () => {
  it("tell since when a sum stays above zero", () => {
    const falling = lineFrom([-1, -4, -6, -3, 2, -1, 3, 8, 12, 20]);
    const told = {
      ...summary,
      years: 10,
      lines: { ...summary.lines, "valuation.cashFlowCumulative": falling },
    };
    const { title } = cashChart.view(inputFor({ summary: told, base: undefined }));
    expect(plain(title)).toBe(
      "Free cash flow by 2035: 20 bn CNY (median), 16–24.4 in 80 % of trials; above zero from 2032",
    );
  });
});

describe("production and stripping", () => {
  const data = productionChart.view(inputFor({ summary, base: undefined }));

  it("has a strip ratio only where ore is mined", () => {
    const mined = summary.lines["extraction.ore"].p50;
    data.strip.bands.p50.forEach((ratio, t) => expect(Number.isNaN(ratio)).toBe(!(mined[t]! > 0)));
    const { columns, rows } = productionChart.rows(data);
    const strip = columns.findIndex(({ id }) => id === "strip_p50");
    expect(rows[0]![strip]).toBe("");
    expect(rows[40]![strip]).toBe(summary.lines["extraction.strip"].p50[40]);
  });

  it("opens the ratio below the tonnes, and what lies there above", () => {
    expect(productionChart.opens(data, { step: 2060, value: -5 })).toEqual({
      id: "extraction.strip",
      year: 2060,
    });
    expect(productionChart.opens(data, { step: 2060, value: 5 })).toEqual({
      id: "extraction.ore",
      year: 2060,
    });
    expect(productionChart.opens(data, { step: 2060, value: 40 })).toEqual({
      id: "extraction.waste",
      year: 2060,
    });
  });
});
