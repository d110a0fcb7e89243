import { describe, expect, it } from "vitest";
import { attributionOf } from "../../../workers/analyses/attributionOf";
import { scenarioChanges } from "../../../workers/analyses/scenarioChanges";
import { allReadings, comparePlans } from "../../../workers/analyses/comparePlans";
import { withLever } from "../../../workers/analyses/levers";
import { differentPlans, differentWorlds, planIn } from "../../../workers/analyses/plans";
import {} from "../../../workers/analyses/study";
import { valueOfKnowing } from "../../../workers/analyses/valueOfKnowing";
import { text } from "../../../models/core/text";
import { statisticOf } from "../../../models/decisions/statistic";
import { baseScenario, type Scenario } from "../../../models/scenario/scenario";
import { baseStudy, median, other } from "./baseStudy";

const study = baseStudy();
const { engine } = study;

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
