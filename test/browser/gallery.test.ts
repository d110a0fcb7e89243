import { readFile } from "node:fs/promises";
import type { BrowserContextOptions, Page } from "playwright-core";
import { describe, expect, it } from "vitest";
import { appFixture } from "./appFixture";
import { accessFaults, settled, textsOutside } from "./appPage";

const HASH = "#tab=charts&trials=1024";
const app = appFixture();

async function open(hash = HASH, options: BrowserContextOptions = {}): Promise<Page> {
  const page = await app.open(hash, options);
  await page.waitForSelector(".gallery .chart svg path", { timeout: 30_000 });
  return page;
}

/** Words as they read: no-break spaces are ordinary ones here. */
const plain = (words: string | null): string => (words ?? "").replaceAll("\u00a0", " ");
const words = async (page: Page, selector: string): Promise<string> =>
  plain(await page.locator(selector).innerText());
const title = (page: Page): Promise<string> => words(page, ".gallery-stage h2");

describe("the screen of all charts", () => {
  it("draws each chart of its list, in the address, with a message", async () => {
    const page = await open();
    const items = page.locator(".gallery-list .item");
    const count = await items.count();
    expect(count).toBeGreaterThan(18);
    const titles = new Set<string>();
    for (let i = 0; i < count; i++) {
      await items.nth(i).click();
      await expect.poll(() => items.nth(i).getAttribute("aria-current")).toBe("true");
      const id = (await page.locator(".gallery-stage .chart").getAttribute("data-chart"))!;
      await expect
        .poll(() => page.locator(".gallery-stage .drawing svg text").count(), { message: id })
        .toBeGreaterThan(2);
      await expect.poll(() => textsOutside(page), { message: id }).toEqual([]);
      titles.add(await title(page));
    }
    expect(titles.size).toBe(count);
    expect(new URL(page.url()).hash).toContain("chart=convergence");
    await page.close();
  });

  it("moves a threshold by keys and by hand, for any number, and writes what is drawn", async () => {
    const page = await open();
    const grip = page.locator(".threshold-handle");
    const first = await title(page);
    expect(first).toMatch(/^In \d+ of 100 trials: net present value after tax above 0 bn CNY$/);
    await grip.focus();
    await page.keyboard.press("Shift+ArrowRight");
    await expect.poll(() => title(page)).not.toBe(first);
    expect(plain(await grip.getAttribute("aria-valuetext"))).toMatch(/^5 bn CNY, \d+ % of trials above$/);
    await page.keyboard.press("Escape");
    await expect.poll(() => title(page)).toBe(first);

    const box = (await grip.boundingBox())!;
    await page.mouse.move(box.x + box.width / 2, box.y + box.height / 2);
    await page.mouse.down();
    await page.mouse.move(box.x - 200, box.y + 40, { steps: 6 });
    await page.mouse.up();
    await expect.poll(() => title(page)).toMatch(/above −\d/);
    // the address leads others to the same threshold of the same number
    const moved = await title(page);
    await expect.poll(() => new URL(page.url()).hash).toMatch(/&threshold=-\d/);
    const visitor = await open(new URL(page.url()).hash);
    await expect.poll(() => title(visitor)).toBe(moved);
    await visitor.close();
    const [download] = await Promise.all([
      page.waitForEvent("download"),
      page.getByRole("button", { name: /^SVG/ }).click(),
    ]);
    const picture = plain(await readFile(await download.path(), "utf8"));
    expect(picture).toContain((await title(page)).replaceAll(">", "&gt;"));
    expect(picture).toContain("1,024 trials");

    await page.locator(".gallery-stage select").selectOption("claims.outputValue");
    await expect
      .poll(() => title(page))
      .toMatch(/output value above 1,?000 bn CNY$|output value above 1 tn CNY$/);
    expect(await page.locator(".gallery-stage svg .an").textContent()).toContain("announced");
    await expect.poll(() => new URL(page.url()).hash).toMatch(/&metric=claims\.outputValue(?!.*threshold)/);
    await page.close();
  });

  it("shows single trials, and opens the one that is clicked", async () => {
    const page = await open(`${HASH}&chart=trials`);
    await expect.poll(() => page.locator("path.trial").count(), { timeout: 30_000 }).toBe(10);
    const drawing = page.locator(".gallery-stage .drawing");
    await drawing.hover({ position: { x: 400, y: 200 } });
    await expect.poll(() => page.locator(".tip b").innerText()).toMatch(/^Trial [\d,]+$/);
    const trial = (await page.locator(".tip b").innerText()).replace(/\D/g, "");
    expect(await page.locator("g.cursor path").count()).toBe(1);
    await drawing.click({ position: { x: 400, y: 200 } });
    await page.waitForSelector(".explain");
    expect((await page.locator(".trial-number input").inputValue()).replace(/\D/g, "")).toBe(trial);
    await page.keyboard.press("Escape");
    await page.waitForSelector(".gallery");
    expect(await page.locator(".gallery-list [aria-current]").innerText()).toBe("Single trials by rank");
    await page.close();
  });

  it("says how exact percentiles by year are, in tip and table", async () => {
    const page = await open(`${HASH}&chart=prices`);
    await page.locator(".gallery-stage .drawing").hover({ position: { x: 400, y: 200 } });
    await expect.poll(() => words(page, ".tip small")).toBe("percentiles by year are read to ±0.2 %");
    await page.keyboard.press("Escape");
    await page.getByRole("button", { name: /^Table/ }).click();
    expect(await words(page, "caption")).toContain("percentiles by year are read to ±0.2 %");
    await page.close();
  });

  it.each([
    [1280, "zh-CN", "dark"],
    [390, "en-GB", "light"],
    [390, "zh-CN", "dark"],
  ] as const)("fits %i px in %s, %s, without faults of access", async (width, locale, colorScheme) => {
    const page = await open(HASH, { viewport: { width, height: 844 }, locale, colorScheme });
    await settled(page);
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(width);
    expect(await textsOutside(page)).toEqual([]);
    expect(await accessFaults(page)).toEqual([]);
    await page.close();
  });
});
