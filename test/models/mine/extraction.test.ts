import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { modules } from "../../../models/mine/registry";
import { lines } from "../../../models/mine/catalogue";
import { atModes } from "./atModes";

/** The licence lasts and nothing else stops the mine. */
const free = { "extraction.renewal1": 1, "extraction.renewal2": 1 } as const;
const sum = (values: Float64Array) => values.reduce((all, value) => all + value, 0);
const worstBalance = (replay: ReturnType<typeof atModes>) => Math.abs(replay.checks["extraction.ore"]!);
/** Iron in all ore that reached the mill, Mt. */
function ironMined({ lines }: ReturnType<typeof atModes>): number {
  return lines["extraction.ore"].reduce(
    (all, ore, t) => all + (ore * lines["extraction.gradeIron"][t]!) / 100,
    0,
  );
}

describe("feedback", () => {
  it("names lines that exist, of modules further down", () => {
    const ids = lines.map((line) => line.id as string);
    modules.forEach((owner, place) => {
      for (const id of Object.values(owner.feedback)) {
        expect(ids).toContain(id);
        const from = modules.findIndex((module) => module.id === id.split(".")[0]);
        expect(from, `${owner.id} reads back ${id}`).toBeGreaterThan(place);
      }
    });
  });
});

describe("cut-off policy", () => {
  const fast = {
    ...free,
    "extraction.phase1": 60,
    "extraction.phase2": 60,
    "calendar.horizon": 120,
  } as const;
  const low = atModes({ ...fast, "extraction.cutoff": 15 });
  const high = atModes({ ...fast, "extraction.cutoff": 20 });
  const later = (values: Parameters<typeof atModes>[0]) =>
    atModes({
      ...fast,
      "extraction.cutoffPolicy": 1,
      "extraction.cutoff": 20,
      "extraction.cutoffLater": 15,
      "extraction.cutoffAfter": 8,
      ...values,
    });

  it("falling, lean ore kept: rich ore first, in the end all ore and all metal of the lower cut-off", () => {
    const stepped = later({});
    expect(stepped.lines["extraction.gradeIron"][8]).toBeCloseTo(high.lines["extraction.gradeIron"][8]!, 10);
    expect(sum(stepped.lines["extraction.ore"])).toBeCloseTo(sum(low.lines["extraction.ore"]), 6);
    expect(ironMined(stepped) / ironMined(low)).toBeCloseTo(1, 10);
    expect(stepped.metrics["extraction.minable"]).toBeCloseTo(low.metrics["extraction.minable"], 6);
    expect(worstBalance(stepped)).toBeLessThan(1e-12);
    // first ore 4 years after the start, the new cut-off 8 years later: year 11 is the last of the old one
    const grade = stepped.lines["extraction.gradeIron"];
    expect(grade[11]).toBeCloseTo(grade[8]!, 10);
    expect(grade[12]).toBeLessThan(grade[11]! - 1);
  });
  it("falling, lean ore dumped: the mill gets less than at the lower and more than at the higher cut-off", () => {
    const stepped = later({ "extraction.cutoffBetween": 1 });
    const ore = sum(stepped.lines["extraction.ore"]);
    expect(ore).toBeLessThan(sum(low.lines["extraction.ore"]));
    expect(ore).toBeGreaterThan(sum(high.lines["extraction.ore"]));
    expect(ore).toBeCloseTo(stepped.metrics["extraction.minable"], 6);
    expect(worstBalance(stepped)).toBeLessThan(1e-12);
  });
  it("rising: the ore that is planned is the ore that is mined", () => {
    for (const between of [0, 1]) {
      const stepped = later({
        "extraction.cutoff": 15,
        "extraction.cutoffLater": 20,
        "extraction.cutoffBetween": between,
      });
      expect(sum(stepped.lines["extraction.ore"])).toBeCloseTo(stepped.metrics["extraction.minable"], 6);
      const mean = (ironMined(stepped) / sum(stepped.lines["extraction.ore"])) * 100;
      expect(mean).toBeCloseTo(stepped.metrics["extraction.headIron"], 8);
      expect(worstBalance(stepped)).toBeLessThan(1e-12);
    }
  });
  it("a second cut-off equal to the first, or never reached, changes nothing", () => {
    const base = atModes().lines["extraction.gradeIron"];
    const values = { "extraction.cutoffPolicy": 1, "extraction.cutoffLater": 15 };
    expect(Array.from(atModes(values).lines["extraction.gradeIron"])).toEqual(Array.from(base));
    const never = later({ "extraction.cutoffAfter": 119, "extraction.cutoffBetween": 1 });
    expect(ironMined(never)).toBeCloseTo(ironMined(high), 6);
  });
  it("rich ore that runs out early gives way to the second cut-off without a gap", () => {
    const stepped = later({ "extraction.cutoffAfter": 60 });
    const ore = stepped.lines["extraction.ore"];
    const end = ore.findLastIndex((mined) => mined > 0);
    for (let t = 14; t < end; t++) expect(ore[t]).toBeCloseTo(120, 8);
    expect(sum(ore)).toBeCloseTo(sum(low.lines["extraction.ore"]), 6);
  });
  it("lean ore that must be moved adds to the strip ratio: half of (1/S − 1), undiluted, at 20 % TFe", () => {
    const level = { "extraction.stripStart": 100, "extraction.cutoff": 20 };
    const strip = atModes(level).lines["extraction.strip"][30]!;
    const share = high.metrics["extraction.minable"] / low.metrics["extraction.minable"];
    expect(strip).toBeCloseTo(1.2 + 0.5 * 0.96 * (1 / share - 1), 8);
    expect(atModes({ ...level, "extraction.marginalMoved": 0 }).lines["extraction.strip"][30]).toBeCloseTo(
      1.2,
      10,
    );
  });
});

describe("phases and exhaustion", () => {
  it("a delay moves the later phases, not the first", () => {
    const ore = (delay: number) =>
      atModes({ "extraction.phaseDelay": delay, "extraction.phase3": 8 }).lines["extraction.ore"];
    const [now, late] = [ore(0), ore(3)];
    for (let t = 0; t < 9; t++) expect(late[t]).toBe(now[t]);
    // phase 2 starts in year 4 + 5, phase 3 in year 4 + 10; ramp 5 years: full rate from year 19 or 22 on
    expect(now[19]).toBeCloseTo(40, 10);
    expect(late[21]).toBeLessThan(40);
    expect(late[22]).toBeCloseTo(40, 10);
    expect(atModes({ "extraction.phaseDelay": 3 }).metrics["extraction.fullRateYear"]).toBe(
      2026 + 4 + 5 + 3 + 5,
    );
  });
  it("the last year takes what is left: a part of a year, then nothing", () => {
    const trial = atModes({ ...free, "extraction.phase1": 40, "extraction.phase2": 40 });
    const ore = trial.lines["extraction.ore"];
    const last = ore.findLastIndex((mined) => mined > 0);
    // 3,256 × 0.78 / 0.96 = 2,645.5 Mt; ramps of 5 years cost half of each: 40 × (t − 6.5) + 40 × (t − 11.5)
    const minable = (3256 * 0.78) / 0.96;
    expect(trial.metrics["extraction.minable"]).toBeCloseTo(minable, 8);
    const before = 40 * (last - 6.5) + 40 * (last - 11.5);
    expect(ore[last]).toBeCloseTo(minable - before, 6);
    expect(ore[last]).toBeLessThan(80);
    expect(ore[last]).toBeGreaterThan(0);
    expect(ore[last + 1]).toBe(0);
    expect(trial.lines["extraction.open"][last]).toBe(0);
    expect(trial.metrics["extraction.lastOreYear"]).toBe(2026 + last);
    expect(trial.metrics["extraction.producingYears"]).toBe(last - 4 + 1);
  });
});

describe("operating rule in the mine", () => {
  // a price far below cost after the first years: concentrates only, iron and ilmenite cheap
  const poor = {
    ...free,
    "processing.smeltShare": 0,
    "processing.pigmentShare": 0,
    "processing.spongeShare": 0,
    "market.ironConcentrateLevel": 60,
    "market.ironConcentrateStart": 520,
    "market.ilmeniteLevel": 150,
    "market.ilmeniteStart": 1700,
  } as const;
  it("is off in the base case and without effect where margins stay good", () => {
    const off = atModes();
    const on = atModes({ "extraction.operatingRule": 2, "extraction.mothballBelow": -200 });
    expect(off.metrics["extraction.mothballedYears"]).toBe(0);
    expect(Array.from(on.lines["extraction.ore"])).toEqual(Array.from(off.lines["extraction.ore"]));
  });
  it("mothballs in the year after a margin below the line, never before phase 1 ran at full rate", () => {
    const on = atModes({ ...poor, "extraction.operatingRule": 1 });
    const { lines, metrics } = on;
    const first = lines["extraction.mothballed"].findIndex((idle) => idle === 1);
    expect(first).toBeGreaterThanOrEqual(10);
    const margin = lines["valuation.ebitda"][first - 1]! / (lines["extraction.ore"][first - 1]! * 1e-3);
    expect(margin).toBeLessThan(0);
    expect(lines["extraction.ore"][first]).toBe(0);
    expect(lines["extraction.open"][first]).toBe(1);
    expect(metrics["extraction.mothballedYears"]).toBe(80 - first);
    expect(metrics["extraction.closedYear"]).toBeNaN();
    expect(worstBalance(on)).toBeLessThan(1e-12);
  });
  it("closes for good after N bad years and leaves the ore in the ground", () => {
    const after = 6;
    const on = atModes({ ...poor, "extraction.operatingRule": 2, "extraction.closeAfter": after });
    const { lines, metrics } = on;
    const first = lines["extraction.mothballed"].findIndex((idle) => idle === 1);
    // the first bad year is the one before
    expect(metrics["extraction.closedYear"]).toBe(2026 + first + after - 1);
    expect(metrics["extraction.mothballedYears"]).toBe(after - 1);
    expect(lines["extraction.open"][first + after - 1]).toBe(0);
    expect(lines["extraction.remaining"][79]).toBeGreaterThan(1000);
  });
  it("reopens when prices come back", () => {
    const on = atModes({
      ...poor,
      "market.ironConcentrateStart": 60,
      "market.ironConcentrateLevel": 600,
      "market.ironConcentrateReversion": 0.05,
      "market.ilmeniteStart": 150,
      "market.ilmeniteLevel": 2400,
      "market.ilmeniteReversion": 0.05,
      "extraction.operatingRule": 1,
    });
    const idle = on.lines["extraction.mothballed"];
    const first = idle.indexOf(1);
    const back = idle.indexOf(0, first);
    expect(first).toBeGreaterThan(0);
    expect(back).toBeGreaterThan(first);
    expect(on.lines["extraction.ore"][back]).toBeGreaterThan(20);
  });
});

describe("any policy, rule and size", () => {
  it("closes the ore balance and keeps grades above the cut-off", () => {
    const within = (min: number, max: number) => fc.double({ min, max, noNaN: true });
    fc.assert(
      fc.property(
        fc.record({
          "extraction.cutoff": within(15, 40),
          "extraction.cutoffLater": within(15, 40),
          "extraction.cutoffPolicy": fc.constantFrom(0, 1),
          "extraction.cutoffBetween": fc.constantFrom(0, 1),
          "extraction.cutoffAfter": within(0, 60),
          "extraction.gradePremium": within(0, 40),
          "extraction.phase1": within(0, 200),
          "extraction.phase2": within(0, 200),
          "extraction.phaseDelay": within(0, 20),
          "extraction.operatingRule": fc.constantFrom(0, 1, 2, 3),
          "extraction.mothballBelow": within(-100, 300),
          "deposit.gradeIron": within(16, 45),
          "deposit.gradeShape": within(0.3, 10),
          "deposit.resource": within(0.1, 50),
        }),
        (values) => {
          const trial = atModes(values);
          expect(worstBalance(trial)).toBeLessThanOrEqual(1e-9);
          const { lines, inputs } = trial;
          const floor =
            Math.min(
              inputs["extraction.cutoff"],
              values["extraction.cutoffPolicy"] ? inputs["extraction.cutoffLater"] : 40,
            ) *
            (1 - inputs["extraction.dilution"] / 100);
          lines["extraction.ore"].forEach((ore, t) => {
            expect(ore).toBeGreaterThanOrEqual(0);
            expect(lines["extraction.remaining"][t]).toBeGreaterThanOrEqual(-1e-9);
            if (ore > 0) expect(lines["extraction.gradeIron"][t]).toBeGreaterThanOrEqual(floor * (1 - 1e-9));
            expect(Number.isFinite(lines["extraction.waste"][t]!)).toBe(true);
          });
        },
      ),
      { numRuns: 60 },
    );
  });
});
