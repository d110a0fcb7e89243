import { readFile } from "node:fs/promises";
import type { BrowserContextOptions, Page } from "playwright-core";
import { describe, expect, it } from "vitest";
import { appFixture } from "./appFixture";
import { accessFaults, textsOutside } from "./appPage";

const HASH = "#tab=flows&trials=1024";
const CHARTS = [
  "sankey",
  "waterfall",
  "recipients",
  "unitCost",
  "gradeTonnage",
  "plantCapital",
  "jobsBy",
  "carbon",
  "milestones",
];

const app = appFixture();

/** Opens the screen and waits until every trial is in and the streams are drawn. */
async function open(options: BrowserContextOptions = {}): Promise<Page> {
  const page = await app.open(HASH, options);
  await page.waitForSelector('[data-chart="sankey"] rect.node', { timeout: 30_000 });
  return page;
}

const title = (page: Page, id: string): Promise<string> =>
  page.locator(`[data-chart="${id}"] h2`).innerText();

describe("the flows screen", () => {
  it("is a tab, and draws nine charts that say something", async () => {
    const flows = await open();
    expect(await flows.locator(".tabs a").allInnerTexts()).toEqual([
      "Overview",
      "Charts",
      "Compare",
      "Explain",
      "Flows",
      "Decisions",
      "Assumptions",
      "Model",
    ]);
    for (const id of CHARTS) {
      expect((await title(flows, id)).length, id).toBeGreaterThan(12);
      expect(await flows.locator(`[data-chart="${id}"] .drawing svg > *`).count(), id).toBeGreaterThan(0);
    }
    expect(await flows.locator(".consistency tbody tr").count()).toBe(9);
    await flows.close();
  });

  it("moves the streams with the year, by slider and by the cursor of another chart", async () => {
    const page = await open();
    const usual = await title(page, "sankey");
    expect(usual).toContain("In 2046");
    const slider = page.locator(".flows-year input");
    await slider.focus();
    await page.keyboard.press("ArrowRight");
    await expect.poll(() => title(page, "sankey")).toContain("In 2047");
    await page.keyboard.press("Home");
    await expect.poll(() => title(page, "sankey")).toContain("No ore is mined in 2026");
    await slider.evaluate((input: HTMLInputElement) => {
      input.value = "2050";
      input.dispatchEvent(new Event("input", { bubbles: true }));
      input.blur();
    });
    await expect.poll(() => title(page, "sankey")).toContain("In 2050");

    const plot = page.locator('[data-chart="recipients"] .drawing');
    await plot.scrollIntoViewIfNeeded();
    await plot.hover({ position: { x: 200, y: 100 } });
    await expect.poll(() => title(page, "sankey")).not.toContain("2050");
    await page.mouse.move(2, 2);
    await expect.poll(() => title(page, "sankey")).toContain("In 2050");
    await page.close();
  });

  it("switches to money, and reads streams by pointer, keyboard and table", async () => {
    const page = await open();
    const chart = page.locator('[data-chart="sankey"]');
    await chart.getByRole("button", { name: "Money" }).click();
    await expect.poll(() => title(page, "sankey")).toMatch(/ brings \d+\s% of the .* sold in 2046/);

    const drawing = chart.locator(".drawing");
    const node = (await chart.locator("rect.node.concentrator").boundingBox())!;
    await page.mouse.move(node.x + node.width / 2, node.y + node.height / 2);
    await expect.poll(() => chart.locator(".tip b").innerText()).toBe("Concentrator");
    expect(await chart.locator(".tip").innerText()).toMatch(/of sales/);
    await page.mouse.move(2, 2);

    await drawing.focus();
    await page.keyboard.press("Home");
    await expect.poll(() => chart.locator(".tip b").innerText()).toBe("Value added on the way");
    await page.keyboard.press("ArrowRight");
    await expect.poll(() => chart.locator(".tip b").innerText()).toContain("→");
    await page.keyboard.press("t");
    await expect
      .poll(() => chart.locator("thead th").allInnerTexts())
      .toEqual(expect.arrayContaining(["From", "To"]));
    const [download] = await Promise.all([
      page.waitForEvent("download"),
      chart.getByRole("button", { name: /^CSV/ }).click(),
    ]);
    expect(download.suggestedFilename()).toBe("hongge-south-base-sankey.csv");
    const csv = await readFile(await download.path(), "utf8");
    expect(csv.split("\n").length).toBeGreaterThan(8);
    await page.close();
  });

  it("changes the waterfall's reading and opens a number", async () => {
    const page = await open();
    const chart = page.locator('[data-chart="waterfall"]');
    await chart.getByRole("button", { name: "Present value" }).click();
    await expect.poll(() => title(page, "waterfall")).toMatch(/^In present value/);
    await chart.getByRole("button", { name: "One year" }).click();
    await expect.poll(() => title(page, "waterfall")).toContain("2046");
    await page.locator('[data-opens="consistency.claims.outputPerYear"]').click();
    await page.waitForSelector(".explain");
    await page.close();
  });

  it.each([
    [1440, "en-GB", "light"],
    [1280, "zh-CN", "dark"],
    [390, "en-GB", "dark"],
    [390, "zh-CN", "light"],
  ] as const)("fits %i px in %s, %s, without faults of access", async (width, locale, colorScheme) => {
    const page = await open({ viewport: { width, height: 844 }, locale, colorScheme });
    // the page never scrolls sideways
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(width);
    expect(await textsOutside(page)).toEqual([]);
    expect(await accessFaults(page)).toEqual([]);
    await page.close();
  });
});
