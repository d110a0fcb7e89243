import { describe, expect, it } from "vitest";
import { aboveCutoff } from "../../../models/mine/gradeTonnage";
import { atModes } from "./atModes";

const means = { iron: 0.2286, titanium: 0.08762, vanadium: 0.001838 };

describe("grade-tonnage curve (shares and grades of the fact base)", () => {
  it.each([
    [15, 1, 22.9, 8.74],
    [18, 0.72, 25.3, 9.75],
    [20, 0.56, 27.2, 10.5],
    [25, 0.28, 32.0, 12.5],
    [30, 0.14, 36.9, 14.5],
  ])("above %d % TFe", (cutoff, share, iron, titanium) => {
    const above = aboveCutoff(cutoff / 100, means, 1.2);
    expect(above.share).toBeCloseTo(share, 2);
    expect(Math.abs(above.iron * 100 - iron)).toBeLessThan(0.15);
    expect(Math.abs(above.titanium * 100 - titanium)).toBeLessThan(0.15);
  });
  it("never loses metal: what lies below the cut-off makes up the rest of the mean", () => {
    for (let cutoff = 0.15; cutoff < 0.4; cutoff += 0.01) {
      const above = aboveCutoff(cutoff, means, 1.2);
      const rest = (means.iron - above.share * above.iron) / (1 - above.share || 1);
      if (above.share < 1) {
        expect(rest).toBeGreaterThanOrEqual(0.15 - 1e-12);
        expect(rest).toBeLessThanOrEqual(cutoff + 1e-12);
      }
    }
  });
});

describe("sums of the deposit", () => {
  it("hold the announced contents", () => {
    expect(285.27 / 3255.79).toBeCloseTo(0.08762, 5);
    const { inputs } = atModes();
    expect(inputs["deposit.resource"] * inputs["deposit.gradeTitanium"] * 10).toBeCloseTo(285.2, 0);
    expect(inputs["deposit.resource"] * inputs["deposit.gradeVanadium"] * 10).toBeCloseTo(5.99, 2);
    expect(inputs["deposit.resource"] * inputs["deposit.gradeCobalt"] * 10).toBeCloseTo(0.4884, 3);
  });
  it("mean ore thickness is 161 m at 3.5 t/m³", () => {
    expect(atModes().metrics["deposit.thickness"]).toBeCloseTo(161, 0);
  });
  it("a 20 % cut-off leaves 1.81 Gt at 27.2 % TFe", () => {
    const { metrics } = atModes({
      "extraction.cutoff": 20,
      "deposit.conversion": 100,
      "extraction.dilution": 0,
    });
    expect(metrics["extraction.minable"] / 1000).toBeCloseTo(1.81, 1);
    expect(metrics["extraction.headIron"]).toBeCloseTo(27.2, 0);
  });
  it("announced: 40.7 Mt a year for 80 years", () => {
    const { metrics } = atModes({
      "deposit.conversion": 100,
      "extraction.dilution": 0,
      "extraction.phase1": 40.7,
      "extraction.phase2": 0,
    });
    expect(metrics["extraction.life"]).toBeCloseTo(80, 1);
  });
});
