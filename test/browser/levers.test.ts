import type { Locator, Page } from "playwright-core";
import { describe, expect, it } from "vitest";
import { appFixture, TRIALS } from "./appFixture";
import { accessFaults, settled } from "./appPage";

/* Distributions edited by their shape and yearly series drawn by hand, in a real browser. */

const RESOURCE = '.assumption[data-param="deposit.resource"]';
const assumptions = `#trials=${TRIALS}&tab=assumptions`;
const handles = (page: Page): Locator => page.locator(`${RESOURCE} .shape-handle`);
const texts = (page: Page): Promise<(string | null)[]> =>
  handles(page).evaluateAll((all) => all.map((each) => each.getAttribute("aria-valuetext")));
const planned = (page: Page): Promise<string> => page.locator("#plan textarea").inputValue();

describe("levers in depth", () => {
  const { open } = appFixture();

  it("follows handles of a density by pointer and by keys, and undoes a drag in one step", async () => {
    const page = await open(assumptions);
    await page.locator(`${RESOURCE} .sketch-button`).click();
    await handles(page).nth(2).waitFor();
    const before = await texts(page);
    const grip = (await handles(page).nth(2).boundingBox())!;
    await page.mouse.move(grip.x + grip.width / 2, grip.y + grip.height / 2);
    await page.mouse.down();
    await page.mouse.move(grip.x + 70, grip.y + grip.height / 2, { steps: 6 });
    await page.mouse.up();
    const after = await texts(page);
    expect(after.slice(0, 2)).toEqual(before.slice(0, 2));
    expect(parseFloat(after[2]!)).toBeGreaterThan(parseFloat(before[2]!));
    await page.locator("h1").click();
    await page.keyboard.press("Control+z");
    await expect.poll(() => texts(page)).toEqual(before);
    await handles(page).nth(0).focus();
    await page.keyboard.press("ArrowLeft");
    await expect.poll(() => texts(page)).not.toEqual(before);
    expect(await accessFaults(page)).toEqual([]);
    await page.close();
  });

  it("leads from a lever to the shape of its distribution", async () => {
    const page = await open();
    await page.locator('.inspector [data-param="market.v2o5Level"] .mark-button').click();
    await page.getByRole("button", { name: "Edit its distribution" }).click();
    const handle = page.locator('.assumption[data-param="market.v2o5Level"] .shape-handle').first();
    await handle.waitFor();
    await expect.poll(async () => (await handle.boundingBox())?.y ?? -1).toBeGreaterThan(48);
    expect((await handle.boundingBox())!.y).toBeLessThan(900);
    await page.close();
  });

  it("draws the ore of each year by pointer and keys; results follow, undo takes back a step", async () => {
    const page = await open();
    const before = await page.locator(".claim .result").allInnerTexts();
    await page.getByRole("button", { name: "Plan ore by year" }).click();
    const drawing = page.locator("#plan .series-drawing");
    await drawing.scrollIntoViewIfNeeded();
    const box = (await drawing.boundingBox())!;
    await page.mouse.move(box.x + box.width * 0.3, box.y + box.height * 0.7);
    await page.mouse.down();
    await page.mouse.move(box.x + box.width * 0.95, box.y + box.height * 0.7, { steps: 10 });
    await page.mouse.up();
    await expect.poll(() => planned(page)).toContain("2026\t32\n");
    const drawn = (await planned(page)).split("\n").slice(40, 60);
    expect(drawn.every((row) => Number(row.split("\t")[1]) < 20)).toBe(true);
    await drawing.focus();
    await page.keyboard.press("Home");
    await page.keyboard.press("ArrowDown");
    await page.keyboard.press("Enter");
    expect(
      new Set(
        (await planned(page))
          .split("\n")
          .slice(1)
          .map((row) => row.split("\t")[1]),
      ).size,
    ).toBe(1);
    expect(await accessFaults(page)).toEqual([]);
    await page.locator("h2").first().click();
    await page.keyboard.press("Control+z");
    await expect.poll(async () => (await planned(page)).split("\n")[50]).toMatch(/\t(?:1\d|\d)(?:\.\d)?$/);
    await page.locator(".tabs a").first().click();
    await settled(page);
    expect(await page.locator(".claim .result").allInnerTexts()).not.toEqual(before);
    await page.close();
  });

  it("reads a plan from a Chinese spreadsheet, and names row and column of what it cannot read", async () => {
    const page = await open(assumptions, { locale: "zh-CN" });
    await page.getByRole("button", { name: "编制逐年采矿计划" }).click();
    const give = (name: string, text: string): Promise<void> =>
      page
        .locator('#plan input[type="file"]')
        .setInputFiles({ name, mimeType: "text/csv", buffer: Buffer.from(text) });
    await give("计划.csv", '年份,采出矿石量（万吨）\n2026年,0\n2027年,"1,600"\n2028年,3200\n');
    await expect.poll(() => planned(page)).toContain("2027\t16\n2028\t32");
    await give("错误.csv", "年份,采出矿石量（万吨）\n2026年,0\n2027年,很多\n");
    await expect
      .poll(() => page.locator("#plan .field-fault li").innerText())
      .toMatch(/^错误\.csv：第 3 行第 2 列 \(很多\)：/);
    expect(await planned(page)).toContain("2027\t16");
    await page.close();
  });

  it.each([
    [1280, "zh-CN", "dark"],
    [390, "en-GB", "light"],
  ] as const)("fits %i px in %s, %s", async (width, locale, colorScheme) => {
    const page = await open(assumptions, { viewport: { width, height: 844 }, locale, colorScheme });
    await page.locator(`${RESOURCE} .sketch-button`).click();
    await page.locator("#plan .text-button").click();
    await page.locator("#plan .series-drawing").waitFor();
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(width);
    expect(await accessFaults(page)).toEqual([]);
    await page.close();
  });
});
