import { beforeAll, expect, test } from "vitest";
import { baseScenario, SCHEMA, type Scenario } from "../../../models/scenario/scenario";
import { linkOf, openLink } from "../../../src/state/link";
import { fetchPacking } from "../../../src/state/packer";
import { memoryStore } from "../../../src/state/persisted";
import { withMetric } from "../../../src/state/ownMetrics";
import { packText } from "../../../src/state/packing";
import { createStore } from "../../../src/state/store";
import type { Engine } from "../../../workers/engine";
import low from "../../../public/scenarios/low-prices.json";

// addresses hold packed scenarios
beforeAll(async () => void (await fetchPacking()));

const preset = low as Scenario;
const unused = (): never => {
  throw new Error("not used");
};
const engine = {
  run: unused,
  replay: unused,
  rows: unused,
  lines: unused,
  values: unused,
  close: unused,
} as Engine;
const app = () =>
  createStore({ engine, keep: memoryStore(), presets: [baseScenario, preset], languages: ["en"] });

test("a link of schema 0 opens as the scenario that it meant", async () => {
  const old = {
    schema: 0,
    id: "old",
    name: { en: "Old", zh: "旧" },
    overrides: { "extraction.phase2": 20, "market.marketGrowth": 3 },
  };
  const store = app();
  expect(await openLink(store, `#scenario=${packText(JSON.stringify(old))}`)).toEqual([]);
  expect(store.scenario.value.schema).toBe(SCHEMA);
  expect(store.scenario.value.values).toMatchObject({ "extraction.phase2": 20, "market.growthV": 3 });
});

test("a link of a newer version is refused politely, in both languages, and nothing changes", async () => {
  const newer = { ...preset, schema: SCHEMA + 1 };
  const store = app();
  const issues = await openLink(store, `#scenario=${packText(JSON.stringify(newer))}`);
  expect(issues.map(({ code }) => code)).toEqual(["newer-schema"]);
  expect(issues[0]!.message.en).toContain("newer version");
  expect(issues[0]!.message.zh).toContain("更新版本");
  expect(store.scenario.value).toBe(baseScenario);
});

test("a link to a comparison carries A, be it a preset or stored nowhere, and the presets beside", async () => {
  const edited: Scenario = { ...preset, values: { ...preset.values, "extraction.phase2": 20 } };
  for (const a of [preset.id, edited]) {
    const store = app();
    store.tab.value = "compare";
    store.chosen.a.value = a;
    store.chosen.others.value = [preset.id, "unknown"];
    const other = app();
    expect(await openLink(other, linkOf(store)!)).toEqual([]);
    expect(other.tab.value).toBe("compare");
    expect(other.chosen.a.value).toEqual(a);
    expect(other.chosen.others.value).toEqual([preset.id]);
  }
});

test("a broken A is a fault that is named", async () => {
  const store = app();
  const issues = await openLink(store, "#tab=compare&against=AAAA");
  expect(issues[0]).toMatchObject({ path: "link: against", value: "AAAA" });
  expect(store.chosen.a.value).toBe("base");
});

test("a link carries the reader's own metrics, once, even where the scenario is the base case", async () => {
  const store = app();
  expect(linkOf(store)).toBe("");
  const own = withMetric([], {
    name: "吨矿",
    formula: "sum(cost.total) / sum(extraction.ore)",
    unit: "CNY/t",
  });
  store.own.value = { version: 2, metrics: own };
  const address = linkOf(store)!;
  const other = app();
  expect(await openLink(other, address)).toEqual([]);
  expect(other.own.value.metrics).toEqual(own);
  expect(other.scenario.value).toBe(baseScenario);
  // loaded again, nothing is taken twice and the address stays
  expect(await openLink(other, address)).toEqual([]);
  expect(other.own.value.metrics).toEqual(own);
  expect(linkOf(other)).toBe(address);
});

const chartApp = (chart: string) => {
  const store = app();
  store.tab.value = "charts";
  store.gallery.chart.value = chart;
  return store;
};

test("a link to a chart carries its number and a threshold that was moved", async () => {
  const store = chartApp("futures");
  expect(linkOf(store)).toBe("#tab=charts&chart=futures");
  store.gallery.metric.value = "claims.outputValue";
  store.gallery.thresholds.value = { "claims.outputValue": 800, "valuation.npv": 3 };
  const other = app();
  expect(await openLink(other, linkOf(store)!)).toEqual([]);
  expect(other.gallery.metric.value).toBe("claims.outputValue");
  expect(other.gallery.thresholds.value).toEqual({ "claims.outputValue": 800 });

  // single trials have their own number and no threshold, other charts neither
  store.gallery.rankedBy.value = "valuation.payback";
  store.gallery.chart.value = "trials";
  expect(linkOf(store)).toBe("#tab=charts&chart=trials&metric=valuation.payback");
  expect(await openLink(other, linkOf(store)!)).toEqual([]);
  expect([other.gallery.rankedBy.value, other.gallery.metric.value]).toEqual([
    "valuation.payback",
    "claims.outputValue",
  ]);
  store.gallery.chart.value = "sankey";
  expect(linkOf(store)).toBe("#tab=charts&chart=sankey");

  // without a word on them, it shows what the chart begins with
  expect(await openLink(other, "#tab=charts&chart=futures")).toEqual([]);
  expect(other.gallery.metric.value).toBe("valuation.npv");
});

test("a link to one of the reader's own numbers finds it under another name and id", async () => {
  const own = { name: "Margin", formula: "sum(cost.total)" };
  const store = chartApp("exceedance");
  store.own.value = { version: 2, metrics: withMetric([], own) };
  store.gallery.metric.value = "own-1";
  store.gallery.thresholds.value = { "own-1": 12.5 };
  const other = app();
  // something else of this name is there already
  other.own.value = {
    version: 2,
    metrics: withMetric([], { name: "Margin", formula: "sum(extraction.ore)" }),
  };
  expect(await openLink(other, linkOf(store)!)).toEqual([]);
  const { metric, thresholds } = other.gallery;
  expect(other.own.value.metrics.find(({ id }) => id === metric.value)).toMatchObject({
    name: "Margin (2)",
    formula: own.formula,
  });
  expect(thresholds.value).toEqual({ [metric.value]: 12.5 });
});

test.each(["nothing.known", "market.revenue", "own-1", "own:Margin", ""])(
  "a link to the chart of %j, which is no metric, shows net present value with its own threshold",
  async (metric) => {
    const store = app();
    store.gallery.metric.value = "claims.outputValue";
    const hash = `#${new URLSearchParams({ tab: "charts", metric, threshold: "3" }).toString()}`;
    expect(await openLink(store, hash)).toEqual([]);
    expect(store.gallery.metric.value).toBe("valuation.npv");
    expect(store.gallery.thresholds.value).toEqual({});
  },
);
