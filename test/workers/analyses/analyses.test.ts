import { afterAll, describe, expect, it } from "vitest";
import { attributionOf } from "../../../workers/analyses/attributionOf";
import { scenarioChanges } from "../../../workers/analyses/scenarioChanges";
import { allReadings, comparePlans } from "../../../workers/analyses/comparePlans";
import { driversOf } from "../../../workers/analyses/driversOf";
import { measure, withLever } from "../../../workers/analyses/levers";
import { mapOf } from "../../../workers/analyses/mapOf";
import { differentPlans, differentWorlds, planIn } from "../../../workers/analyses/plans";
import { sensitivity } from "../../../workers/analyses/sensitivity";
import { solveFor } from "../../../workers/analyses/solveFor";
import { designFor, type Study } from "../../../workers/analyses/study";
import { tornadoOf } from "../../../workers/analyses/tornadoOf";
import { valueOfKnowing } from "../../../workers/analyses/valueOfKnowing";
import { text } from "../../../models/core/text";
import { statisticOf } from "../../../models/decisions/statistic";
import { baseScenario, type Scenario } from "../../../models/scenario/scenario";
import { createInlineEngine } from "../../../workers/inline";
import { createNodeEngine } from "../../../workers/node";

const engine = createInlineEngine();
afterAll(() => engine.close());

const study: Study = {
  engine,
  scenario: baseScenario,
  output: { id: "valuation.npv" },
  trials: 256,
  seed: 1,
};
const median = { kind: "percentile", p: 0.5 } as const;

/** Nothing uncertain but two inputs of known effect: mining cost (adverse) and the V₂O₅ level (favourable). */
const other: Scenario = {
  ...baseScenario,
  values: {
    "extraction.cutoff": 18,
    "processing.pigmentShare": 60,
    "market.v2o5Level": 90,
    "fiscal.extended": 1,
  },
};

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

describe("sensitivity", () => {
  it("tells apart what matters, with shares that sum to one", async () => {
    const early: number[] = [];
    const shares: number[] = [];
    const found = await sensitivity({
      ...study,
      trials: 1024,
      onProgress: (share) => shares.push(share),
      most: 4,
      onEarly: ({ indices }) => early.push(indices.rows),
    });
    expect(found.screened[0].size).toBeGreaterThan(found.screened[20].size);
    const all = found.shapley.effects.shares.reduce((sum, { value }) => sum + value, 0);
    expect(all).toBeCloseTo(1, 10);
    // two estimates of one variance, from different trials
    expect(found.shapley.effects.variance / found.sobol.indices.variance).toBeGreaterThan(0.8);
    expect(found.shapley.effects.variance / found.sobol.indices.variance).toBeLessThan(1.25);
    // capital overrun drives NPV alone: both methods agree on an input that is independent of all others
    const place = (groups: readonly { id: string }[]) =>
      groups.findIndex(({ id }) => id === "capital.overrun");
    const index = found.sobol.indices.groups[place(found.sobol.groups)];
    const effect = found.shapley.effects.shares[place(found.shapley.groups)];
    expect(index.total.low).toBeLessThan(effect.high);
    expect(effect.low).toBeLessThan(index.total.high);
    expect(early).toEqual([128]);
    expect(shares.every((share, i) => share <= 1 && share >= (shares[i - 1] ?? 0) - 1e-9)).toBe(true);
    expect(shares.at(-1)).toBe(1);
  });

  it("of a line in a year knows nothing of later luck", async () => {
    const early = await driversOf({ ...study, output: { id: "extraction.ore", year: 2027 } });
    // no ore yet: nothing varies, nothing correlates
    expect(early).toEqual([]);
  });
});

describe("tornado", () => {
  it("has bars that run the way the model does, widest first, the first ones early", async () => {
    const seen: number[] = [];
    const { bars, base } = await tornadoOf({
      ...study,
      trials: 64,
      statistic: median,
      onEarly: (soFar) => seen.push(soFar.bars.length),
    });
    const bar = (id: string) => bars.find((own) => own.id === id)!;
    expect(bar("capital.overrun").swing).toBeLessThan(0);
    expect(bar("market.pigmentLevel").swing).toBeGreaterThan(0);
    expect(bar("extraction.renewal1").inputs).toEqual([0, 1]);
    expect(Math.abs(bars[0].swing)).toBeGreaterThanOrEqual(Math.abs(bars[1].swing));
    const [low, high] = bar("capital.overrun").results;
    expect(low).toBeGreaterThan(base);
    expect(high).toBeLessThan(base);
    expect(seen[0]).toBe(12);
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
  it("are refused where mirrored rows would pass for independent ones", async () => {
    expect(designFor("even", "antithetic")).toBe("random");
    expect(designFor("valued", "antithetic")).toBe("antithetic");
    await expect(driversOf({ ...study, design: "antithetic" })).rejects.toThrow("antithetic");
  });
});

describe("drivers", () => {
  it("rank inputs by correlation, with deciles that run the same way", async () => {
    const drivers = await driversOf({ ...study, trials: 1024 });
    expect(drivers[0].id).toBe("capital.overrun");
    expect(drivers[0].correlation).toBeLessThan(-0.3);
    expect(drivers[0].deciles[0].change).toBeGreaterThan(0);
    expect(drivers[0].deciles[9].change).toBeLessThan(0);
  });
});

describe("attribution", () => {
  it("sums to the difference of the two scenarios on the same trials", async () => {
    const found = await attributionOf({ ...study, after: other, statistic: median });
    const [before] = await engine.values({
      scenario: baseScenario,
      seed: 1,
      outputs: [study.output],
      drawn: [{ first: 0, count: 256 }],
    });
    const [after] = await engine.values({
      scenario: other,
      seed: 1,
      outputs: [study.output],
      drawn: [{ first: 0, count: 256 }],
    });
    expect(found.before).toBeCloseTo(statisticOf(before, median), 12);
    expect(found.after).toBeCloseTo(statisticOf(after, median), 12);
    expect(found.changes.reduce((sum, { contribution }) => sum + contribution, 0)).toBeCloseTo(
      found.after - found.before,
      10,
    );
    expect(found.changes.map(({ id }) => id).sort()).toEqual(Object.keys(other.values).sort());
    expect(found.exact).toBe(true);
  });

  it("knows correlations and given paths as changes too", () => {
    const given: Scenario = {
      ...baseScenario,
      correlations: { "market.pigIron|market.steel": 0.5 },
      paths: { "market.v2o5": [80, 90] },
    };
    const changes = scenarioChanges(baseScenario, given);
    expect(changes.map(({ id }) => id)).toEqual(["market.v2o5", "correlations"]);
    const applied = changes.reduce((scenario, change) => change.apply(scenario), baseScenario);
    expect([applied.paths, applied.correlations]).toEqual([given.paths, given.correlations]);
    expect(scenarioChanges(given, { ...given, id: "other" })).toEqual([]);
  });
});

describe("value of knowing", () => {
  it("of one input is at most that of everything, and nil where one plan always wins", async () => {
    const plans = [
      { id: "none", label: text("none", "无"), scenario: undefined },
      { id: "base", label: text("base", "基准"), scenario: baseScenario },
    ];
    const { perfect, groups, means } = await valueOfKnowing({ ...study, trials: 1024, plans });
    expect(means[0]).toBe(0);
    expect(perfect.value).toBeGreaterThan(0);
    for (const { partial } of groups)
      expect(partial.value).toBeLessThanOrEqual(perfect.value + 3 * perfect.se);
    expect(groups[0].partial.value).toBeGreaterThan(0);
    const cheaper = { ...plans[1], scenario: withLever(baseScenario, "capital.mine", 100) };
    const dearer = { ...plans[1], scenario: withLever(baseScenario, "capital.mine", 1000) };
    const sure = await valueOfKnowing({ ...study, plans: [cheaper, dearer] });
    expect(sure.perfect.value).toBe(0);
    expect(sure.groups[0].partial.value).toBe(0);
  });
});

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

describe("plans", () => {
  it("carry their decisions into another world, and nothing else", () => {
    const plan: Scenario = {
      ...baseScenario,
      id: "plan",
      values: { "extraction.phase1": 30, "market.v2o5Level": 50 },
    };
    const world: Scenario = {
      ...baseScenario,
      values: { "extraction.cutoff": 22, "market.steelLevel": 3000 },
    };
    expect(planIn(world, plan).values).toEqual({ "extraction.phase1": 30, "market.steelLevel": 3000 });
  });

  it("are told apart by decisions, worlds by everything else", () => {
    const named = (id: string, values: Scenario["values"]): Scenario => ({ ...baseScenario, id, values });
    const others = [
      named("bigger", { "extraction.phase1": 30 }),
      named("dearer", { "market.steelLevel": 3000 }),
      named("both", { "extraction.phase1": 30, "market.steelLevel": 3000 }),
    ];
    expect(differentPlans(baseScenario, others).map(({ id }) => id)).toEqual(["base", "bigger"]);
    expect(differentWorlds(baseScenario, others).map(({ id }) => id)).toEqual(["base", "dearer"]);
  });

  it("are tried in every world", async () => {
    const plans = differentPlans(baseScenario, [
      { ...baseScenario, id: "ore", values: { "processing.pigmentShare": 0, "processing.spongeShare": 0 } },
    ]);
    const cheap: Scenario = {
      ...baseScenario,
      id: "cheap",
      values: { "capital.pigment": 1, "capital.sponge": 1 },
    };
    const { inWorlds, worldRegret, outcomes } = await comparePlans({
      ...study,
      trials: 64,
      plans,
      worlds: [baseScenario, cheap],
    });
    plans.forEach((_, i) => expect(inWorlds[i][0]).toBeCloseTo(outcomes[i].mean, 12));
    // plants that cost nothing are worth building, plants that cost what they do are not
    expect(inWorlds[1][0]).toBeGreaterThan(inWorlds[0][0]);
    expect(inWorlds[0][1]).toBeGreaterThan(inWorlds[0][0]);
    expect(worldRegret!.states).toBe(2);
  });

  it("are compared on one frontier, by regret and by every reading of the figures", async () => {
    const better = withLever(baseScenario, "capital.mine", 100);
    const plans = [baseScenario, better].map((scenario, i) => ({
      id: String(i),
      label: text("", ""),
      scenario,
    }));
    const { outcomes, regret, readings, met } = await comparePlans({ ...study, plans });
    expect(outcomes.map(({ efficient }) => efficient)).toEqual([false, true]);
    expect(regret.plans[1].worst).toBe(0);
    expect(regret.plans[0].mean).toBeCloseTo(outcomes[1].mean - outcomes[0].mean, 10);
    expect(readings.length).toBe(allReadings().length);
    expect(new Set(readings.map(({ claim }) => claim)).size).toBe(5);
    // gross output counts more than sales
    const at = (reading: number) =>
      readings.findIndex((own) => own.claim === "claims.output" && own.reading === reading);
    expect(met[0][at(1)]).toBeGreaterThanOrEqual(met[0][at(0)]);
  });
});
