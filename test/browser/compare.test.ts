import type { BrowserContextOptions, Page } from "playwright-core";
import { describe, expect, it } from "vitest";
import { appFixture, TRIALS } from "./appFixture";
import { packText } from "../../src/state/packing";
import { accessFaults, textsOutside, settled } from "./appPage";

const HASH = `#tab=compare&trials=${TRIALS}`;

const app = appFixture();

/** Opens the comparison of the base case with a preset and waits for differences and contributions. */
async function open(preset: string, options: BrowserContextOptions = {}): Promise<Page> {
  // the meter of settled runs stands on the overview
  const page = await app.open(`#trials=${TRIALS}`, options);
  await page.evaluate((hash) => (location.hash = hash), HASH);
  await page.waitForSelector(".compare-pick select");
  await page.locator(".compare-pick select").nth(1).selectOption(preset);
  await compared(page);
  return page;
}

async function compared(page: Page): Promise<void> {
  await page.waitForSelector(`.compare .meter[data-pairs="${TRIALS}"]`, { timeout: 60_000 });
  await page.waitForSelector('[data-chart="contributions"] svg rect.total', { timeout: 60_000 });
}

const title = (page: Page, id: string): Promise<string> =>
  page.locator(`[data-chart="${id}"] h2`).innerText();
const higher = (page: Page, metric: string): Promise<string> =>
  page.locator(`[data-metric="${metric}"] td.share`).innerText();

describe("the comparison", () => {
  it("asks what the user wants to know where there is nothing to compare", async () => {
    const page = await app.open();
    await page.getByRole("link", { name: "Compare" }).click();
    await page.getByRole("button", { name: "What if only concentrates are sold?" }).click();
    await compared(page);
    expect(await page.locator(".compare h1").innerText()).toMatch(
      /^Against “Base case”, “Concentrates only” sells \d+\sbn\sCNY less over the whole life; its NPV is higher in \d+\s% of trials$/u,
    );
    await page.close();
  });

  it("shows a fan of differences, a probability, and what each change contributes", async () => {
    const page = await open("deep-processing");
    expect(await title(page, "difference")).toMatch(/B ends .* lower in 2105; lower in \d+\s% of trials/);
    const chart = page.locator('[data-chart="difference"]');
    expect(await chart.locator("path.band").count()).toBe(4);
    expect(await chart.locator("path.share").count()).toBe(1);
    expect(await higher(page, "claims.outputValue")).toMatch(/>\s99\s%/);
    expect(await higher(page, "valuation.npv")).toMatch(/^(<\s1|\d+)\s%$/);

    // contributions add up from A to B
    await page
      .locator('[data-chart="contributions"]')
      .getByRole("button", { name: /^Table/ })
      .click();
    const rows = await page
      .locator('[data-chart="contributions"] tbody tr')
      .evaluateAll((found) =>
        found.map((row) =>
          [...row.querySelectorAll("td, th")].map((cell) =>
            Number((cell.textContent ?? "").replace("−", "-").replace(",", "")),
          ),
        ),
      );
    const values = rows.map((row) => row[1]!);
    const [first, last] = [values[0]!, values.at(-1)!];
    const parts = values.slice(1, -1);
    expect(parts).toHaveLength(5);
    expect(first + parts.reduce((sum, part) => sum + part, 0)).toBeCloseTo(last, 1);
    await page.close();
  });

  it("reads by keyboard, as a table and as CSV, and switches measure, view and year", async () => {
    const page = await open("deep-processing");
    await page.getByRole("button", { name: "Direct jobs" }).click();
    await expect.poll(() => title(page, "difference")).toMatch(/The gap is widest in \d{4}: B is .* higher/);
    await page.getByRole("button", { name: "Both", exact: true }).click();
    await expect.poll(() => title(page, "overlay")).toMatch(/in B, .* in A$/);
    await page.getByRole("button", { name: "Difference", exact: true }).click();
    const drawing = page.locator('[data-chart="difference"] .drawing');
    await drawing.focus();
    await page.keyboard.press("End");
    await expect.poll(() => page.locator('[data-chart="difference"] .tip b').innerText()).toBe("2105");
    expect(await page.locator('[data-chart="difference"] .tip').innerText()).toContain("B higher");
    await page.close();
  });

  it("swaps A and B, takes one change back, and carries all of it in the address", async () => {
    const page = await open("deep-processing");
    const output = page.locator('[data-metric="claims.outputValue"] td').nth(2);
    expect(await output.innerText()).toMatch(/^\+/);
    expect(await page.locator("[data-changed]").count()).toBe(5);
    await page.getByRole("button", { name: "Ilmenite to pigment: as in A" }).click();
    await expect.poll(() => page.locator("[data-changed]").count()).toBe(4);
    await compared(page);
    await page.getByRole("button", { name: "Swap A and B" }).click();
    await compared(page);
    await expect.poll(() => output.innerText()).toMatch(/^−/);
    const names = await page
      .locator(".compare-pick select")
      .evaluateAll((found) =>
        found.map((select) => (select as HTMLSelectElement).selectedOptions[0]!.textContent),
      );
    expect(names).toEqual(["Deep processing, edited", "Base case"]);
    const address = page.url();
    const sentence = await page.locator(".compare h1").innerText();
    await page.close();
    const again = await app.open("");
    await again.goto("about:blank");
    await again.goto(address);
    await compared(again);
    expect(await again.locator(".compare h1").innerText()).toBe(sentence);
    await again.close();
  });

  it("holds both against what was announced, and shows a measure of the table in the charts", async () => {
    const page = await open("deep-processing");
    const cell = (metric: string, name: string) => page.locator(`[data-metric="${metric}"] td.${name}`);
    expect(await cell("claims.outputValue", "announced").innerText()).toMatch(/^>\s1\stn\sCNY$/u);
    expect(await cell("claims.lifeValue", "announced").innerText()).toMatch(/^≥\s80\syears$/u);
    expect(await cell("claims.outputValue", "met").innerText()).toMatch(/^\d+ → \d+\s%$/u);
    expect(await cell("valuation.npv", "met").innerText()).toMatch(/^below 0: \d+ → (>\s)?\d+\s%$/u);
    expect(await cell("valuation.irr", "met").innerText()).toBe("–");
    await page.locator('[data-metric="claims.jobsValue"] th button').click();
    await expect.poll(() => title(page, "difference")).toMatch(/The gap is widest in \d{4}/);
    await page.close();
  });

  it("keeps every chart in its place while results come in, and says what is happening", async () => {
    const page = await app.open(`#trials=${TRIALS}`);
    await page.evaluate((hash) => (location.hash = hash), `${HASH}&against=deep-processing`);
    await page.waitForSelector('[data-chart="multiple-1"]');
    const places = () =>
      page
        .locator(".compare .plot, .compare table.sides tr")
        .evaluateAll((all) => all.map((one) => Math.round(one.getBoundingClientRect().top + scrollY)));
    const waiting = page.locator('[data-chart^="multiple-"] .waiting');
    await waiting.first().waitFor();
    expect(await waiting.first().innerText()).toBe("Simulating 1,024 trials");
    const before = await places();
    await compared(page);
    await expect.poll(() => waiting.count()).toBe(0);
    expect(await places()).toEqual(before);
    await page.close();
  });

  it("pairs calendars that differ year by year, and names the years that only one has", async () => {
    const later = {
      schema: 1,
      id: "later",
      name: { en: "Later", zh: "较晚" },
      values: { "calendar.firstYear": 2030 },
    };
    const page = await app.open(`#trials=${TRIALS}`);
    await page.evaluate(
      (hash) => (location.hash = hash),
      `${HASH}&scenario=${packText(JSON.stringify(later))}`,
    );
    await page.waitForSelector(`.compare .meter[data-pairs="${TRIALS}"]`, { timeout: 60_000 });
    expect(await page.locator(".lone-years").innerText()).toBe(
      "Paired by calendar year; 2026–2029 only in A, 2106–2109 only in B: no difference there",
    );
    const chart = page.locator('[data-chart="difference"]');
    expect(await chart.locator(".sub").innerText()).toContain("2026–2029 only in A");
    await chart.getByRole("button", { name: /^Table/ }).click();
    const years = await chart
      .locator("tbody tr")
      .evaluateAll((rows) => rows.map((row) => row.querySelector("th, td")!.textContent));
    expect([years[0], years.at(-1)]).toEqual(["2030", "2105"]);
    await page.close();
  });

  it("compares the reader's own metrics trial by trial", async () => {
    const metrics = [
      { id: "own-1", name: "City", formula: "sum(fiscal.toCity)" },
      { id: "own-2", name: "Double", formula: "2 * claims.outputValue" },
      { id: "own-3", name: "Value", formula: "valuation.npv" },
      // known to an older model
      { id: "own-4", name: "Gone", formula: "valuation.gone" },
    ];
    const page = await app.open(`#trials=${TRIALS}`, {}, (page) =>
      page.addInitScript(
        (kept) => localStorage.setItem("hongge.ownMetrics", kept),
        JSON.stringify({ version: 2, metrics }),
      ),
    );
    await page.evaluate((hash) => (location.hash = hash), `${HASH}&against=deep-processing`);
    await compared(page);
    const cells = (id: string) => page.locator(`[data-metric="${id}"] td`).allInnerTexts();
    await expect.poll(async () => (await cells("own-1"))[4], { timeout: 30_000 }).toMatch(/%$/u);
    const amount = (text: string): number => Number(/[\d.,]+/.exec(text)![0].replace(",", ""));
    const [own, declared] = [await cells("own-2"), await cells("claims.outputValue")];
    // base case less deep processing: output is lower, twice as much in the metric that doubles it
    expect(own[4]).toBe(declared[4]);
    expect(own[2]).toMatch(/^−/);
    expect(
      Math.abs(amount(own[2]!) / (2 * amount(declared[2]!) * (own[2]!.includes("tn") ? 1e-3 : 1)) - 1),
    ).toBeLessThan(0.02);

    // up to six side by side: a formula that is a metric of the model says the same in every column
    const side = (id: string) => page.locator(`[data-side="${id}"] td`).allInnerTexts();
    expect((await side("valuation.npv")).length).toBeGreaterThan(3);
    await expect.poll(async () => (await side("own-3")).at(-1), { timeout: 30_000 }).toMatch(/CNY/u);
    await expect.poll(() => side("own-3")).toEqual(await side("valuation.npv"));
    // the same trials, in the table of two as well
    expect((await cells("own-3")).slice(0, 5)).toEqual((await cells("valuation.npv")).slice(0, 5));
    // what cannot be computed says why, and costs the others nothing
    for (const row of ["data-metric", "data-side"])
      expect(await page.locator(`[${row}="own-4"] th`).innerText()).toContain(
        "no line and no metric is called “valuation.gone”",
      );
    expect(new Set((await side("own-4")).map((text) => text.trim()))).toEqual(new Set(["–"]));
    await page.close();
  });

  it("puts up to six side by side", async () => {
    const page = await open("deep-processing");
    const heads = page.locator("table.sides thead th");
    const before = await heads.count();
    await page.getByRole("button", { name: /^Side by side/ }).click();
    await page.locator(".popover.beside").getByLabel("Vanadium battery boom").check();
    await page.keyboard.press("Escape");
    await expect.poll(() => heads.count()).toBe(before + 1);
    await expect
      .poll(() => page.locator('[data-chart^="multiple-"] svg path.p50').count(), { timeout: 30_000 })
      .toBeGreaterThan(before);
    expect(await page.locator("table.sides tbody tr").first().innerText()).toContain("higher than A");
    await page.close();
  });

  it.each([
    [1440, "en-GB", "light"],
    [1280, "zh-CN", "dark"],
    [390, "en-GB", "dark"],
    [390, "zh-CN", "light"],
  ] as const)("fits %i px in %s, %s, without faults of access", async (width, locale, colorScheme) => {
    const page = await open("slow-start", { viewport: { width, height: 844 }, locale, colorScheme });
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(width);
    expect(await textsOutside(page)).toEqual([]);
    expect(await accessFaults(page)).toEqual([]);
    await page.close();
  });
});

describe("the library of scenarios", () => {
  const menu = (page: Page) => page.getByRole("button", { name: /^(Mine|Yours|Base case|Deep)/ }).first();

  it("creates, renames, duplicates, deletes and brings back, and keeps all of it for the next visit", async () => {
    const page = await app.open();
    await menu(page).click();
    await page.getByRole("button", { name: "Save a copy" }).click();
    await page.getByLabel("Name of the scenario").fill("Mine");
    await page.keyboard.press("Enter");
    await page.locator(".topbar .scenario b").getByText("Mine").waitFor();

    await menu(page).click();
    await page.getByRole("button", { name: "Rename" }).click();
    await page.getByLabel("Name of the scenario").fill("Yours");
    await page.keyboard.press("Enter");
    await menu(page).click();
    await page.getByRole("button", { name: "Save a copy" }).click();
    await page.keyboard.press("Enter");
    await page.locator(".topbar .scenario b").getByText("Yours, copy").waitFor();

    const own = async (): Promise<string[]> => {
      await menu(page).click();
      const names = await page
        .locator(".popover.scenarios section")
        .nth(1)
        .locator(".item > span:nth-child(2)")
        .allInnerTexts();
      await page.keyboard.press("Escape");
      return names.map((name) => name.split("\n")[0]!);
    };
    expect(await own()).toEqual(["Yours", "Yours, copy"]);
    await menu(page).click();
    await page.getByRole("button", { name: "Delete" }).click();
    expect(await page.locator(".toast").innerText()).toContain("Deleted “Yours, copy”");
    expect(await page.locator(".topbar .scenario b").innerText()).toBe("Base case");
    expect(await own()).toEqual(["Yours"]);
    await page.getByRole("button", { name: "Bring back" }).click();
    expect(await page.locator(".topbar .scenario b").innerText()).toBe("Yours, copy");
    expect(await own()).toEqual(["Yours", "Yours, copy"]);

    await page.waitForTimeout(200);
    await page.goto("about:blank");
    await page.goto(app.served.url);
    await settled(page);
    expect(await page.locator(".topbar .scenario b").innerText()).toBe("Base case");
    await expect.poll(own).toEqual(["Yours", "Yours, copy"]);
    await page.close();
  });

  it("tells its history in words and goes back to any step", async () => {
    const page = await app.open();
    await page.locator(".inspector .number").first().fill("20");
    await page.keyboard.press("Enter");
    await menu(page).click();
    await page.locator(".popover.scenarios").getByText("Low prices").first().click();
    await page.locator(".topbar .scenario").click();
    await page.locator(".history summary").click();
    const steps = page.locator(".history .item");
    expect(await steps.count()).toBe(3);
    expect(await steps.first().innerText()).toContain("opened “Low prices”");
    expect(await steps.nth(1).innerText()).toMatch(/^Ore resource: .* → .* 20 /);
    await steps.nth(2).click();
    expect(await page.locator(".topbar .scenario b").innerText()).toBe("Base case");
    await page.close();
  });
});
