import { unzipSync, zipSync, strToU8 } from "fflate";
import { beforeAll, describe, expect, test } from "vitest";
import { baseScenario, type Scenario } from "../../../models/scenario/scenario";
import { serialise } from "../../../models/scenario/serialise";
import { parseScenario } from "../../../models/scenario/validate";
import { readBundle } from "../../../src/export/readBundle";
import { withoutPath, withPath, withValue } from "../../../src/state/edits";
import { linkOf, openLink } from "../../../src/state/link";
import { fetchPacking } from "../../../src/state/packer";
import {
  decodeTable,
  pathCsv,
  pathTable,
  placeText,
  readPriceFile,
  readPrices,
  strangePrices,
} from "../../../src/state/marketPath";
import { priceFan } from "../../../src/state/marketPreview";
import {
  inputsOf,
  marketProducts,
  marketTerms,
  processCounts,
  processOf,
  productWarnings,
} from "../../../src/state/marketProducts";
import { openFile } from "../../../src/state/openFile";
import { LINK_LIMIT } from "../../../src/state/packing";
import { summaryOf } from "../../models/mine/summaryOf";
import { idleStore } from "./idleStore";

// addresses hold packed scenarios
beforeAll(async () => void (await fetchPacking()));

const product = (key: string) => marketProducts.find(({ path }) => path.key === key)!;
const steel = product("steel");
const v2o5 = product("v2o5");
const file = (name: string, bytes: Uint8Array) => ({
  name,
  size: bytes.length,
  arrayBuffer: () => Promise.resolve(Uint8Array.from(bytes).buffer),
});
/** Yearly prices with all the digits of a double, which pack worst. */
const long = (seed: number, years = 120): number[] =>
  Array.from({ length: years }, (_, t) => 1000 + (((seed * 7919 + t * 104729) % 99991) * Math.PI) / 37);

describe("products", () => {
  test("each has its six inputs; what is left of the market stands apart", () => {
    expect(marketProducts.map(({ path }) => path.key)).toEqual([
      "ironConcentrate",
      "pigIron",
      "steel",
      "v2o5",
      "ilmenite",
      "pigment",
      "sponge",
      "cobalt",
      "nickel",
    ]);
    expect(v2o5.name).toEqual({ en: "V₂O₅", zh: "五氧化二钒" });
    const terms = marketTerms.map(({ key }) => key);
    expect(terms).toEqual(expect.arrayContaining(["vat", "payability", "batteryLimit", "feedbackV"]));
    expect(terms.filter((key) => /Level|Start|Reversion|Volatility|Drift|Process/.test(key))).toEqual([]);
  });

  test("only the inputs that count under a process are shown", () => {
    const keys = (process: number) => inputsOf(steel, process).map(({ key }) => key.replace("steel", ""));
    expect([0, 1, 2, 3].map(keys)).toEqual([
      ["Level", "Start", "Reversion", "Volatility"],
      ["Level"],
      ["Start", "Volatility", "Drift"],
      [],
    ]);
  });

  test("each is doubted for itself", () => {
    const brownian = withValue(baseScenario, "market.steelProcess", 2);
    const both = withPath(withValue(brownian, "market.v2o5Process", 3), "market.cobalt", [300]);
    const doubts = (key: string) => productWarnings(both, product(key)).map(({ id }) => id);
    expect(doubts("steel")).toEqual(["brownian"]);
    expect(doubts("v2o5")).toEqual(["missingPath"]);
    expect(doubts("cobalt")).toEqual([]);
    expect(doubts("nickel")).toEqual([]);
    expect(processCounts(both)).toEqual({ random: 7, constant: 0, given: 2 });
  });
});

describe("paths", () => {
  test("giving one chooses it, removing it brings the base case's process back", () => {
    const given = withPath(baseScenario, "market.steel", [2900, 3000]);
    expect(processOf(given, steel)).toBe(3);
    expect(given.paths).toEqual({ "market.steel": [2900, 3000] });
    expect(withoutPath(given, "market.steel")).toEqual(baseScenario);
    // one that is not followed goes without touching the process
    const idle = withValue(given, "market.steelProcess", 2);
    expect(withoutPath(idle, "market.steel").values).toEqual({ "market.steelProcess": 2 });
    const two = withPath(given, "market.v2o5", [80]);
    expect(withoutPath(two, "market.steel").paths).toEqual({ "market.v2o5": [80] });
  });

  test.each(["en", "zh"] as const)(
    "what is shown and saved in %s reads back to the last digit",
    async (language) => {
      const prices = long(3).map((price) => price / 17);
      for (const text of [
        pathTable(prices, v2o5, 2026, language, "\t"),
        pathTable(prices, v2o5, 2026, language),
        pathCsv(prices, v2o5, 2026, language, true),
      ])
        expect(await readPrices(text, v2o5, { firstYear: 2026 }, "x")).toEqual({ ok: true, value: prices });
    },
  );

  test("numbers without a unit mean the same in every language; a named unit counts", async () => {
    const read = async (text: string) => {
      const result = await readPrices(text, v2o5, { firstYear: 2026 }, "x");
      return result.ok ? result.value : result.issues.map(({ code }) => code);
    };
    expect(await read("年份,价格\n2026,80")).toEqual([80]);
    expect(await read("年份,价格（万元/吨）\n2026,8")).toEqual([80]);
    expect(await read("year,price (CNY/t)\n2026,80000")).toEqual([80]);
    expect(strangePrices([80], v2o5)).toBe(false);
    expect(strangePrices([80, 80_000], v2o5)).toBe(true);
  });

  test("a fault names file, line, value and what is allowed, in both languages", async () => {
    const table = "year,price\n2026,15\n2027,abc\n2028,-3\n";
    const read = await readPriceFile(file("prices.csv", strToU8(table)), steel, { firstYear: 2026 });
    expect(read.ok).toBe(false);
    if (read.ok) return;
    expect(read.issues.map(({ path, value }) => [path, value])).toEqual([
      ["prices.csv: line 3, column 2", "abc"],
      ["prices.csv: line 4, column 2", "-3"],
    ]);
    expect(read.issues.map(({ path }) => placeText(path, "zh"))).toEqual([
      "prices.csv：第 3 行第 2 列",
      "prices.csv：第 4 行第 2 列",
    ]);
    expect(read.issues[1]!.message.en).toContain("above 0");
    expect(read.issues[1]!.message.zh).toContain("大于 0");
    const gap = await readPrices("2026,1\n2028,2", steel, { firstYear: 2026 }, "prices.csv");
    expect(gap.ok ? [] : gap.issues.map(({ path, value }) => [path, value])).toEqual([
      ["prices.csv", "2027"],
    ]);
  });

  test("files as Chinese and other spreadsheets save them", async () => {
    const text = "年份\t价格\n2026\t15";
    const utf16 = new Uint8Array([
      0xff,
      0xfe,
      ...new Uint8Array(Uint16Array.from(text, (c) => c.charCodeAt(0)).buffer),
    ]);
    expect(await readPriceFile(file("a.txt", utf16), steel, { firstYear: 2026 })).toEqual({
      ok: true,
      value: [15],
    });
    // 年 in GB 18030
    expect(decodeTable(Uint8Array.of(0xc4, 0xea))).toBe("年");
    expect(decodeTable(strToU8("年"))).toBe("年");
  });

  test("a file of 1 GB is refused unread; a table that names no product says where it belongs", async () => {
    const arrayBuffer = (): Promise<ArrayBuffer> => Promise.reject(new Error("was read"));
    const read = await readPriceFile({ name: "big.csv", size: 2 ** 30, arrayBuffer }, steel, {
      firstYear: 2026,
    });
    expect(read.ok ? [] : read.issues[0]!.message.zh).toContain("1 MB");
    const store = idleStore();
    await openFile(store, { name: "prices.csv", size: 10, arrayBuffer });
    expect(store.notice.value?.issues[0]!.message.en).toContain("drop it on a product");
    expect(store.scenario.value).toBe(baseScenario);
  });
});

describe("what a scenario carries", () => {
  const full: Scenario = marketProducts.reduce(
    (scenario, { path }, place) => withPath(scenario, path.id, long(place)),
    {
      ...baseScenario,
      id: "paths",
      correlations: { "market.ironConcentrate|market.steel": 0.7 },
    } as Scenario,
  );

  test("the longest paths of all products fit into a link and come back", async () => {
    const store = idleStore();
    store.open(full);
    const link = linkOf(store)!;
    expect(link.length).toBeGreaterThan(8_000);
    expect(link.length).toBeLessThan(LINK_LIMIT / 2);
    const other = idleStore();
    expect(await openLink(other, link)).toEqual([]);
    expect(other.scenario.value).toEqual(full);
  });

  test("JSON and the zip of an export bring them back", () => {
    expect(parseScenario(serialise(full), "x")).toEqual({ ok: true, value: full });
    const zip = zipSync({
      "scenario.json": strToU8(serialise(full, { seed: 1, trials: 9, modelVersion: "1" })),
    });
    expect(Object.keys(unzipSync(zip))).toEqual(["scenario.json"]);
    expect(readBundle(zip, "x.zip")).toEqual({ ok: true, value: full });
  });
});

describe("the preview", () => {
  const scenarios: readonly [string, Scenario][] = [
    ["mean-reverting", baseScenario],
    ["constant", withValue(baseScenario, "market.steelProcess", 1)],
    [
      "Brownian with drift",
      withValue(withValue(baseScenario, "market.steelProcess", 2), "market.steelDrift", 1),
    ],
    ["own path", withPath(baseScenario, "market.steel", [2900, 3300, 3100])],
    ["own path that is missing", withValue(baseScenario, "market.steelProcess", 3)],
  ];
  test.each(scenarios)("agrees with a simulation: %s", (_, scenario) => {
    const fan = priceFan(scenario, steel);
    const line = summaryOf(scenario, 4096).lines["market.priceSteel"];
    for (const t of [0, 1, 5, 40])
      for (const band of ["p10", "p25", "p50", "p75", "p90"] as const) {
        // sampling, and the level taken as lognormal: 3 % of the price, more where sd grows beyond 1
        const width = Math.log(fan.p90[t]! / fan.p10[t]!);
        expect(Math.abs(Math.log(fan[band][t]! / line[band][t]!)), `${band} ${t}`).toBeLessThan(
          0.01 + 0.03 * width,
        );
      }
  });

  test("spans the horizon of the scenario, and a path goes on with its last price", () => {
    const short = withValue(withPath(baseScenario, "market.steel", [1, 2]), "calendar.horizon", 12);
    expect([...priceFan(short, steel).p50]).toEqual([1, ...Array<number>(11).fill(2)]);
  });
});
