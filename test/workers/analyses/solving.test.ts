import { describe, expect, it } from "vitest";
import { measure, withLever } from "../../../workers/analyses/levers";
import { mapOf } from "../../../workers/analyses/mapOf";
import { solveFor } from "../../../workers/analyses/solveFor";
import {} from "../../../workers/analyses/study";
import { baseScenario } from "../../../models/scenario/scenario";
import { baseStudy, median } from "./baseStudy";

const study = baseStudy();

describe("solving", () => {
  it("finds the price at which the median is what is wanted", async () => {
    const found = await solveFor({
      ...study,
      lever: "market.v2o5Level",
      statistic: median,
      range: { low: 20, high: 400, wanted: 0, tolerance: 0.01 },
    });
    const [{ lever, seLever }] = found.roots;
    expect(seLever).toBeGreaterThan(1);
    const at = await measure(study, withLever(baseScenario, "market.v2o5Level", lever), median);
    expect(Math.abs(at.value)).toBeLessThan(0.01);
  });

  it("states that no value does", async () => {
    const { failure, roots } = await solveFor({
      ...study,
      lever: "market.v2o5Level",
      statistic: { kind: "probability", above: 1e6 },
      range: { low: 20, high: 400, wanted: 0.5, scan: 3 },
    });
    expect([failure, roots]).toEqual(["below", []]);
  });

  it("maps two levers", async () => {
    const map = await mapOf({
      ...study,
      trials: 64,
      statistic: median,
      axes: [
        { lever: "market.v2o5Level", low: 40, high: 400 },
        { lever: "cost.mining", low: 8, high: 20 },
      ],
      levels: [0],
      cells: 2,
      refinements: 1,
    });
    expect(map.values[0]).toBeLessThan(map.values[map.x.length - 1]);
    expect(map.values[0]).toBeGreaterThan(map.values[map.values.length - map.x.length]);
  });
});
