import { beforeAll, describe, expect, test } from "vitest";
import { lines } from "../../../models/mine/catalogue";
import type { Summary } from "../../../models/engine/summary";
import { baseScenario, type Scenario } from "../../../models/scenario/scenario";
import { linkOf, openLink } from "../../../src/state/link";
import { fetchPacking } from "../../../src/state/packer";
import { openFile } from "../../../src/state/openFile";
import { memoryStore, type Store } from "../../../src/state/persisted";
import { namedScenario, scenarioName } from "../../../src/state/scenarioName";
import { startRuns } from "../../../src/state/startRuns";
import { createStore, preferredLanguage } from "../../../src/state/store";
import type { Engine } from "../../../workers/engine";

// addresses hold packed scenarios
beforeAll(async () => void (await fetchPacking()));

const deep: Scenario = {
  ...baseScenario,
  id: "deep",
  name: { en: "Deep", zh: "深" },
  values: { "extraction.phase2": 20 },
};

function app(keep: Store = memoryStore()) {
  const runs: number[] = [];
  const engine: Engine = {
    run: ({ trials }) => {
      runs.push(trials);
      const none = Object.fromEntries(lines.map(({ id }) => [id, {}]));
      return Promise.resolve({ trials, lines: none } as unknown as Summary);
    },
    replay: () => Promise.reject(new Error("not used")),
    rows: () => Promise.reject(new Error("not used")),
    lines: () => Promise.reject(new Error("not used")),
    values: async () => [],
    close: () => undefined,
  };
  const store = createStore({ engine, keep, presets: [baseScenario, deep], languages: ["en"] });
  return { store, runs };
}

/** The own scenarios that another visit with the same browser finds. */
async function ownOf(keep: Store): Promise<readonly Scenario[]> {
  const { library } = app(keep).store;
  await library.ready;
  return library.own.value;
}

const file = (name: string, content: string) => ({
  name,
  size: content.length,
  arrayBuffer: () => Promise.resolve(new TextEncoder().encode(content).buffer as ArrayBuffer),
});

test("the first language that the page speaks is taken", () => {
  expect(preferredLanguage(["fr", "zh-TW", "en"])).toBe("zh");
  expect(preferredLanguage(["en-US", "zh"])).toBe("en");
  expect(preferredLanguage(["de"])).toBe("en");
});

describe("edits", () => {
  test("a value equal to the base case is not a change", () => {
    const { store } = app();
    store.setValue("extraction.phase2", 20);
    expect(store.changes.value).toBe(1);
    store.setValue("extraction.phase2", 16);
    expect(store.scenario.value.values).toEqual({});
  });

  test("an impossible value is refused with its place, and nothing changes", async () => {
    const { store } = app();
    for (const wrong of [NaN, Infinity, -5, 1e12]) {
      const result = store.setValue("extraction.phase2", wrong);
      expect(result.ok).toBe(false);
      if (!result.ok) expect((await result.why())[0]!.path).toContain("extraction.phase2");
    }
    expect(store.scenario.value).toBe(baseScenario);
    expect(store.canUndo.value).toBe(false);
  });

  test("a changed preset does not pass for the preset", () => {
    const { store } = app();
    store.open(deep);
    expect(scenarioName(store, "zh")).toBe("深");
    store.setValue("extraction.phase2", 21);
    expect(scenarioName(store, "zh")).toBe("深（已改）");
    expect(namedScenario(store).id).toBe("deep-edited");
    store.revert();
    expect(namedScenario(store)).toEqual(deep);
  });
});

describe("own scenarios", () => {
  test("survive in the browser and follow edits and undo", async () => {
    const keep = memoryStore();
    const { store } = app(keep);
    store.duplicate({ en: "Mine", zh: "Mine" });
    store.setValue("extraction.phase2", 30);
    const again = await ownOf(keep);
    expect(again).toHaveLength(1);
    expect(again[0]!.values).toEqual({ "extraction.phase2": 30 });
    store.undo();
    expect((await ownOf(keep))[0]!.values).toEqual({});
  });

  test("damaged ones are left out, the others stay", async () => {
    const keep = memoryStore();
    keep.set("scenarios", JSON.stringify([deep, { schema: 1, id: "x" }, 5, null]));
    expect((await ownOf(keep)).map(({ id }) => id)).toEqual(["deep"]);
    keep.set("scenarios", "{broken");
    expect(await ownOf(keep)).toEqual([]);
  });

  test("one saved before the kept ones are read adds to them", async () => {
    const keep = memoryStore();
    keep.set("scenarios", JSON.stringify([deep, { ...deep, id: "own-1" }]));
    const { store } = app(keep);
    store.duplicate({ en: "Mine", zh: "Mine" });
    expect(store.scenario.value.id).toBe("own-2");
    await store.library.ready;
    expect((await ownOf(keep)).map(({ id }) => id)).toEqual(["deep", "own-1", "own-2"]);
  });

  test("a file with the id of an own scenario does not overwrite it", async () => {
    const { store } = app();
    store.duplicate({ en: "Mine", zh: "Mine" });
    const { id } = store.scenario.value;
    await openFile(store, file("other.json", JSON.stringify({ ...deep, id })));
    expect(store.scenario.value.id).not.toBe(id);
    store.setValue("extraction.phase2", 33);
    expect(store.library.own.value[0]!.values).toEqual({});
  });
});

describe("files", () => {
  test("a good one is opened, as one step that can be undone", async () => {
    const { store } = app();
    await openFile(store, file("deep.json", JSON.stringify(deep)));
    expect(store.scenario.value).toEqual(deep);
    expect(store.notice.value?.kind).toBe("done");
    store.undo();
    expect(store.scenario.value).toBe(baseScenario);
  });

  test("a bad one is named in the user's language, and the scenario stays", async () => {
    const { store } = app();
    for (const language of ["en", "zh"] as const) {
      store.language.value = language;
      await openFile(
        store,
        file("bad.json", '{"schema":1,"id":"x","name":{"en":"x","zh":"x"},"values":{"a":1}}'),
      );
      expect(store.notice.value?.kind).toBe("error");
      expect(store.notice.value?.title).toMatch(language === "zh" ? /未改动/ : /Nothing was changed/);
      expect(store.notice.value?.issues[0]!.path).toContain("bad.json");
    }
    expect(store.scenario.value).toBe(baseScenario);
  });

  test("one of 100 MB is refused without being read", async () => {
    const { store } = app();
    const arrayBuffer = (): Promise<ArrayBuffer> => Promise.reject(new Error("was read"));
    await openFile(store, { name: "big.json", size: 100 * 2 ** 20, arrayBuffer });
    expect(store.notice.value?.issues[0]!.code).toBe("too-large");
    expect(store.notice.value?.issues[0]!.message.en).toContain("100.0 MB");
  });
});

describe("links", () => {
  test("carry scenario, size, seed and screen", async () => {
    const { store } = app();
    expect(linkOf(store)).toBe("");
    store.open(deep);
    store.trials.value = 500;
    store.seed.value = 7;
    store.design.value = "sobol";
    store.tab.value = "model";
    const other = app().store;
    expect(await openLink(other, linkOf(store)!)).toEqual([]);
    expect(other.scenario.value).toEqual(deep);
    expect([other.trials.value, other.seed.value, other.tab.value]).toEqual([500, 7, "model"]);
    expect(other.design.value).toBe("sobol");
  });

  test.each([
    "#trials=12",
    "#trials=abc",
    "#seed=-1",
    "#seed=1.5",
    "#design=halton",
    "#scenario=AAAA",
    "#scenario=%00",
    "#trials=",
  ])("%s is refused and nothing is taken over", async (hash) => {
    const { store } = app();
    store.setValue("extraction.phase2", 20);
    const before = store.scenario.value;
    const issues = await openLink(store, hash);
    expect(issues).toHaveLength(1);
    expect(issues[0]!.path).toMatch(/^link/);
    expect(store.scenario.value).toBe(before);
    expect(store.trials.value).toBe(10_000);
  });
});

test("a new name alone starts no run", async () => {
  const { store, runs } = app();
  const stop = startRuns(store);
  store.duplicate({ en: "Mine", zh: "Mine" });
  store.rename({ en: "Yours", zh: "Yours" });
  await new Promise((resolve) => setImmediate(resolve));
  expect(runs).toEqual([10_000]);
  store.seed.value = 2;
  await new Promise((resolve) => setImmediate(resolve));
  expect(runs).toEqual([10_000, 10_000]);
  stop();
});
