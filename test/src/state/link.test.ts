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
