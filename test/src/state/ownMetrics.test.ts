import { describe, expect, it } from "vitest";
import type { MetricId } from "../../../models/mine/registry";
import { baseScenario, type Scenario } from "../../../models/scenario/scenario";
import { MOST_OWN, NAME_LENGTH } from "../../../models/formula/ownMetric";
import { COMPARED_METRICS, pairedShares } from "../../../src/state/compare/comparedMetrics";
import { knownOutcomes, ownOutcomes } from "../../../src/state/ownCache";
import {
  carrying,
  NO_METRICS,
  readKeptMetrics,
  takeMetrics,
  withCarried,
  withMetric,
  type KeptMetric,
} from "../../../src/state/ownMetrics";
import { ownResults, shareAbove, type OwnOutcome } from "../../../src/state/ownResults";
import { memoryStore, persisted } from "../../../src/state/persisted";
import { createInlineEngine } from "../../../workers/inline";

const plain = (name: string, formula: string) => ({ name, formula });

describe("metrics of one's own, as they are kept", () => {
  it("reads this version, lifts the older ones, refuses others", () => {
    const metric = { id: "own-7", name: "城市收入", formula: "sum(fiscal.toCity)" };
    const other = { id: "own-8", name: "b", formula: "1", unit: "kt" };
    const kept = { version: 2, metrics: [metric, other] };
    expect(readKeptMetrics(kept)).toEqual(kept);
    // version 1 had no units: they follow from the formula
    expect(readKeptMetrics({ version: 1, metrics: [metric] })).toEqual({ version: 2, metrics: [metric] });
    // version 0: a bare list without ids
    expect(readKeptMetrics([{ name: "a", formula: "1" }])).toEqual({
      version: 2,
      metrics: [{ id: "own-1", name: "a", formula: "1" }],
    });
    expect(readKeptMetrics({ version: 2, metrics: [{ ...metric, unit: "pounds" }] })!.metrics).toEqual([
      metric,
    ]);
    for (const strange of [null, 3, "x", {}, { version: 3, metrics: [] }])
      expect(readKeptMetrics(strange)).toBe(undefined);
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
    first.value = { version: 2, metrics: withMetric([], plain("n", "1 + 1")) };
    expect(persisted(keep, "own", NO_METRICS, readKeptMetrics).value).toEqual(first.value);
  });

  it("gives every metric an id of its own", () => {
    const two = withMetric(withMetric([], plain("a", "1")), plain("b", "2"));
    expect(withMetric(two.slice(1), plain("c", "3")).map(({ id }) => id)).toEqual(["own-2", "own-3"]);
  });
});

describe("metrics of one's own, with a scenario from outside", () => {
  const mine = withMetric([], plain("City", "sum(fiscal.toCity)"));

  it("are taken once, and numbered where the name is taken by another formula", () => {
    const carried = [
      plain("City", "sum(fiscal.toCity)"),
      plain("City", "1"),
      { ...plain("New", "2"), unit: "kt" } as const,
    ];
    const all = withCarried(mine, carried);
    expect(all.map(({ name }) => name)).toEqual(["City", "City (2)", "New"]);
    expect(all[2]!.unit).toBe("kt");
    expect(new Set(all.map(({ id }) => id)).size).toBe(3);
    // a page that is loaded again finds its own in the address
    expect(withCarried(all, carried)).toEqual(all);
    expect(withCarried(all, carrying(baseScenario, { version: 2, metrics: all }).metrics!)).toEqual(all);
  });

  it("never become more or longer than allowed", () => {
    const long = "n".repeat(NAME_LENGTH);
    const many = Array.from({ length: 30 }, (_, i) => plain(long, String(i)));
    const all = withCarried([], many);
    expect(all).toHaveLength(MOST_OWN);
    expect(new Set(all.map(({ name }) => name)).size).toBe(MOST_OWN);
    for (const { name } of all) expect(name.length).toBeLessThanOrEqual(NAME_LENGTH);
  });

  it("leave the scenario as it is computed", () => {
    const own = persisted(memoryStore(), "own", NO_METRICS, readKeptMetrics);
    const sent = carrying(baseScenario, { version: 2, metrics: mine });
    expect(sent.metrics).toEqual([plain("City", "sum(fiscal.toCity)")]);
    expect(takeMetrics(own, sent)).toEqual(baseScenario);
    expect(own.value.metrics).toEqual(mine);
    expect(carrying(baseScenario, NO_METRICS)).toBe(baseScenario);
  });
});

describe("metrics of one's own, over the trials of a run", () => {
  const ids = { npv: 1, same: 2, number: 3, wrong: 4, a: 5, met: 6, cost: 7 } as const;
  const metric = (name: keyof typeof ids, formula: string): KeptMetric => ({
    id: `own-${ids[name]}`,
    name,
    formula,
  });
  const other: Scenario = {
    ...baseScenario,
    values: { "extraction.cutoff": 18, "processing.pigmentShare": 60, "market.v2o5Level": 90 },
  };
  /** Equal to 1e-12 of the value; both undefined counts, too. */
  const expectSame = (value: number, wanted: number): void => {
    if (Number.isNaN(wanted)) expect(value).toBeNaN();
    else expect(Math.abs(value - wanted)).toBeLessThanOrEqual(1e-12 * Math.abs(wanted));
  };
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
        metric("met", "valuation.npv > 0"),
        { ...metric("cost", "sum(cost.total) / sum(extraction.ore)"), unit: "CNY/t" },
      ],
      new AbortController().signal,
    );
    engine.close();
    const own = summary.metrics["valuation.npv"];
    const of = (name: keyof typeof ids) => valuesOf(found.get(`own-${ids[name]}`));
    const same = of("same").metric;
    expect([...same.values!]).toEqual([...own.values!]);
    expect(same.p50).toBe(own.p50);
    expect(same.mean).toBeCloseTo(own.mean, 9);
    expect(of("same").unit).toBe("bn CNY");
    of("npv").metric.values!.forEach((value, k) =>
      expect(Math.abs(value - own.values![k]!)).toBeLessThan(1e-9),
    );
    const positive = own.values!.filter((value) => value > 0).length / 1200;
    expect(shareAbove(of("npv").metric.sample, 0)).toBe(positive);
    expect(of("met")).toMatchObject({ isYesNo: true, metric: { mean: positive } });
    expect(of("number")).toMatchObject({ units: [], unit: "1", metric: { mean: 1024 } });
    expect(of("cost").units[0]).toBe("kCNY/t");
    // a plausible cost of a tonne of ore, mined and made into something
    expect(of("cost").metric.p50).toBeGreaterThan(50);
    expect(of("cost").metric.p50).toBeLessThan(5000);
    const wrong = found.get(`own-${ids.wrong}`)!;
    expect(wrong.kind === "fault" && wrong.issues[0]!.path).toBe("wrong");
  });

  it.each(["random", "latin", "sobol", "antithetic"] as const)(
    "say what the table says of the same metric, errors and shares too (%s)",
    async (design) => {
      const engine = createInlineEngine();
      const run = { trials: 2048, seed: 5, design };
      const kept = COMPARED_METRICS.map((id, i): KeptMetric => ({ id: `own-${i}`, name: id, formula: id }));
      const [ofA, ofB] = await Promise.all(
        [baseScenario, other].map(async (scenario) => {
          const summary = await engine.run({ scenario, ...run });
          const { signal } = new AbortController();
          return { summary, own: await ownResults(engine, { scenario, summary }, kept, signal) };
        }),
      );
      engine.close();
      for (const { id, name } of kept) {
        const [a, b] = [ofA!, ofB!].map(({ own }) => valuesOf(own.get(id)).metric);
        const declared = ofB!.summary.metrics[name as MetricId];
        expect(b!.invalid).toBe(declared.invalid);
        for (const read of ["mean", "sd", "se", "p10", "p50", "p90"] as const)
          expectSame(b![read], declared[read]);
        for (const read of ["p10", "p50", "p90"] as const) expectSame(b!.errors[read], declared.errors[read]);
        expect(pairedShares(b!, a!)).toEqual(pairedShares(declared, ofA!.summary.metrics[name as MetricId]));
      }
    },
  );

  it("have no value where a trial divides by nothing, and take nothing from the others by a fault", async () => {
    const engine = createInlineEngine();
    const summary = await engine.run({ scenario: baseScenario, trials: 300, seed: 3 });
    const found = await ownResults(
      engine,
      { scenario: baseScenario, summary },
      [
        metric("a", "1 / (valuation.npv > 0)"),
        metric("wrong", "valuation.nvp"),
        metric("same", "valuation.npv"),
      ],
      new AbortController().signal,
    );
    engine.close();
    const [own, npv] = [valuesOf(found.get("own-5")).metric, summary.metrics["valuation.npv"]];
    const positive = npv.values!.filter((value) => value > 0).length;
    expect([own.sample.length, own.invalid, own.mean]).toEqual([positive, 300 - positive, 1]);
    const wrong = found.get("own-4")!;
    expect(wrong.kind === "fault" && wrong.issues[0]!.message.zh).toContain("没有名为“valuation.nvp”的");
    expect(valuesOf(found.get("own-2")).metric.p50).toBe(npv.p50);
  });

  it("are simulated once for whoever asks", async () => {
    const engine = createInlineEngine();
    const summary = await engine.run({ scenario: baseScenario, trials: 600, seed: 3 });
    let asked = 0;
    const counting = {
      values: (request: Parameters<typeof engine.values>[0]) => (asked++, engine.values(request)),
    };
    const run = { scenario: baseScenario, summary };
    const [one, two] = [metric("a", "valuation.npv"), metric("npv", "valuation.irr")];
    const { signal } = new AbortController();
    expect(knownOutcomes(summary, [one])).toBe(undefined);
    await ownOutcomes(counting, run, [one], signal);
    expect([...knownOutcomes(summary, [one])!.keys()]).toEqual([one.id]);
    await ownOutcomes(counting, run, [one], signal);
    expect(asked).toBe(1);
    const both = await ownOutcomes(counting, run, [one, two], signal);
    expect([asked, both.size]).toEqual([2, 2]);
    // another unit is another result
    expect(knownOutcomes(summary, [{ ...two, unit: "1" }])).toBe(undefined);
    engine.close();
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
