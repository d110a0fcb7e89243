import { describe, expect, it } from "vitest";
import { baseScenario } from "../../../models/scenario/scenario";
import { MOST_OWN, NO_METRICS, readKeptMetrics, withMetric } from "../../../src/state/ownMetrics";
import { ownResults, shareAbove, type OwnOutcome } from "../../../src/state/ownResults";
import { memoryStore, persisted } from "../../../src/state/persisted";
import { createInlineEngine } from "../../../workers/inline";

describe("metrics of one's own, as they are kept", () => {
  it("reads this version, lifts the older one, refuses others", () => {
    const metric = { id: "own-7", name: "城市收入", formula: "sum(fiscal.toCity)" };
    expect(readKeptMetrics({ version: 1, metrics: [metric] })).toEqual({ version: 1, metrics: [metric] });
    // version 0: a bare list without ids
    expect(readKeptMetrics([{ name: "a", formula: "1" }])).toEqual({
      version: 1,
      metrics: [{ id: "own-1", name: "a", formula: "1" }],
    });
    for (const other of [null, 3, "x", {}, { version: 2, metrics: [] }])
      expect(readKeptMetrics(other)).toBe(undefined);
  });

  it("drops what is damaged and keeps no more than allowed", () => {
    const many = Array.from({ length: 30 }, (_, i) => ({ id: `own-${i}`, name: "n", formula: "1" }));
    expect(readKeptMetrics({ version: 1, metrics: [null, { name: 3 }, ...many] })!.metrics).toHaveLength(
      MOST_OWN,
    );
  });

  it("survives a visit", () => {
    const keep = memoryStore();
    const first = persisted(keep, "own", NO_METRICS, readKeptMetrics);
    first.value = { version: 1, metrics: withMetric([], "n", "1 + 1") };
    expect(persisted(keep, "own", NO_METRICS, readKeptMetrics).value).toEqual(first.value);
  });

  it("gives every metric an id of its own", () => {
    const two = withMetric(withMetric([], "a", "1"), "b", "2");
    expect(withMetric(two.slice(1), "c", "3").map(({ id }) => id)).toEqual(["own-2", "own-3"]);
  });
});

describe("metrics of one's own, over the trials of a run", () => {
  const metric = (name: string, formula: string) => ({ id: name, name, formula });
  const valuesOf = (outcome: OwnOutcome | undefined) => {
    if (outcome?.kind !== "values") throw new Error("no values");
    return outcome;
  };

  it.each(["random", "sobol"] as const)("are those of the run itself (%s)", async (design) => {
    const engine = createInlineEngine();
    const summary = await engine.run({ scenario: baseScenario, trials: 1200, seed: 3, design });
    const found = await ownResults(
      engine,
      { scenario: baseScenario, summary },
      [
        metric("npv", "discounted(valuation.cashFlow)"),
        metric("same", "valuation.npv"),
        metric("number", "2 ^ 10"),
        metric("wrong", "sum(market.revenue"),
      ],
      new AbortController().signal,
    );
    engine.close();
    const own = summary.metrics["valuation.npv"];
    const same = valuesOf(found.get("same"));
    expect([...same.values]).toEqual([...own.values!]);
    expect(same.quantiles.p50.value).toBe(own.p50);
    expect(same.mean).toBeCloseTo(own.mean, 9);
    const npv = valuesOf(found.get("npv"));
    npv.values.forEach((value, k) => expect(Math.abs(value - own.values![k]!)).toBeLessThan(1e-9));
    expect(shareAbove(npv.sample, 0)).toBe(own.values!.filter((value) => value > 0).length / 1200);
    expect(valuesOf(found.get("number")).mean).toBe(1024);
    const wrong = found.get("wrong")!;
    expect(wrong.kind === "fault" && wrong.issues[0]!.path).toBe("wrong");
  });

  it("ends when cancelled", async () => {
    const engine = createInlineEngine();
    const summary = await engine.run({ scenario: baseScenario, trials: 600, seed: 3 });
    const stop = new AbortController();
    stop.abort();
    await expect(
      ownResults(
        engine,
        { scenario: baseScenario, summary },
        [metric("a", "sum(market.revenue)")],
        stop.signal,
      ),
    ).rejects.toMatchObject({ name: "AbortError" });
    engine.close();
  });
});
