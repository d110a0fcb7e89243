import { describe, expect, it } from "vitest";
import { attributionOf } from "../../../workers/analyses/attributionOf";
import { driversOf } from "../../../workers/analyses/driversOf";
import { flexibilityOf } from "../../../workers/analyses/flexibilityOf";
import { measure } from "../../../workers/analyses/levers";
import { sensitivity } from "../../../workers/analyses/sensitivity";
import { designFor } from "../../../workers/analyses/study";
import { tornadoOf } from "../../../workers/analyses/tornadoOf";
import { statisticOf } from "../../../models/decisions/statistic";
import { baseScenario } from "../../../models/scenario/scenario";
import { createNodeEngine } from "../../../workers/node";
import { baseStudy, median, other } from "./baseStudy";

const study = baseStudy();
const { engine } = study;

describe("values of varied trials", () => {
  it("are the same bits for any number of workers, and those of the run itself", async () => {
    const drawn = [
      { first: 3, count: 300 },
      { first: 0, count: 40, redrawn: ["market.v2o5"] as const },
    ];
    const asked = {
      scenario: baseScenario,
      seed: 5,
      outputs: [study.output, { id: "claims.output" } as const],
      drawn,
    };
    const own = await engine.values(asked);
    const threads = createNodeEngine({ workers: 2 });
    try {
      expect(await threads.values(asked)).toEqual(own);
    } finally {
      threads.close();
    }
    const { metrics } = await engine.run({ scenario: baseScenario, trials: 303, seed: 5 });
    expect(Array.from(own[0].subarray(0, 300))).toEqual(
      Array.from(metrics["valuation.npv"].values!.subarray(3)),
    );
    expect(Array.from(own[0].subarray(300))).toEqual(
      Array.from(metrics["claims.output"].values!.subarray(3)),
    );
  });

  it("end with an AbortError when cancelled, before and while they run, and the engine goes on", async () => {
    const control = new AbortController();
    const running = sensitivity({ ...study, trials: 4096, signal: control.signal });
    setTimeout(() => control.abort(), 50);
    await expect(running).rejects.toMatchObject({ name: "AbortError" });
    await expect(driversOf({ ...study, signal: control.signal })).rejects.toMatchObject({
      name: "AbortError",
    });
    expect((await driversOf(study)).length).toBeGreaterThan(10);
  });

  it("are refused for results that there are not", async () => {
    const asked = { scenario: baseScenario, seed: 1, drawn: [{ first: 0, count: 8 }] };
    await expect(
      engine.values({ ...asked, outputs: [{ id: "market.revenue", year: 3000 }] }),
    ).rejects.toThrow("3000");
  });
});

describe("designs", () => {
  it.each(["latin", "sobol", "antithetic"] as const)(
    "are followed where a method only averages: %s",
    async (design) => {
      const { metrics } = await engine.run({ scenario: baseScenario, trials: 256, seed: 1, design });
      const run = statisticOf(metrics["valuation.npv"].values!, median);
      const { base } = await tornadoOf({ ...study, design, statistic: median });
      expect(base).toBe(run);
      expect((await measure({ ...study, design }, baseScenario, median)).value).toBe(run);
      const { before } = await attributionOf({ ...study, design, after: other, statistic: median });
      expect(before).toBe(run);
    },
  );
  it("give the shares that independent trials give", async () => {
    const wanted = { ...study, trials: 512, most: 2 };
    const [own, free] = await Promise.all([sensitivity({ ...wanted, design: "sobol" }), sensitivity(wanted)]);
    expect(own.sobol.groups.map(({ id }) => id)).toEqual(free.sobol.groups.map(({ id }) => id));
    own.sobol.indices.groups.forEach(({ total }, i) => {
      const theirs = free.sobol.indices.groups[i].total;
      expect(total.low).toBeLessThan(theirs.high);
      expect(theirs.low).toBeLessThan(total.high);
    });
    expect((await driversOf({ ...study, trials: 1024, design: "latin" }))[0].id).toBe("capital.overrun");
  });
  it("choose the trials that flexibility is valued on, not those that its rules are found on", async () => {
    const few = { ...study, trials: 64 };
    const [own, free] = [await flexibilityOf({ ...few, design: "sobol" }), await flexibilityOf(few)];
    const [values] = await engine.values({
      scenario: baseScenario,
      seed: 1,
      outputs: [study.output],
      drawn: [{ first: 0, count: 64, design: "sobol" }],
    });
    expect(own.npv).toBeCloseTo(statisticOf(values, { kind: "mean" }), 9);
    expect(own.npv).not.toBeCloseTo(free.npv, 3);
  });
  it("are refused where mirrored rows would pass for independent ones", async () => {
    expect(designFor("even", "antithetic")).toBe("random");
    expect(designFor("valued", "antithetic")).toBe("antithetic");
    await expect(driversOf({ ...study, design: "antithetic" })).rejects.toThrow("antithetic");
  });
});
