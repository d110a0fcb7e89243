import type { BrowserContextOptions, Locator, Page } from "playwright-core";
import { describe, expect, it } from "vitest";
import { appFixture, TRIALS } from "./appFixture";
import { accessFaults, downloaded, settled } from "./appPage";

const HASH = `#tab=market&trials=${TRIALS}`;
const STEEL = "market.ironConcentrate|market.steel";

const app = appFixture();

async function open(options: BrowserContextOptions = {}): Promise<Page> {
  const page = await app.open(HASH, options);
  await page.waitForSelector(".market .price-preview svg path");
  return page;
}

const product = (page: Page, key: string): Locator => page.locator(`[data-product="market.${key}"]`);
const correlation = (page: Page): Locator => page.locator(`[data-pair="${STEEL}"] input`);
const preview = (page: Page, key: string): Promise<string | null> =>
  product(page, key).locator("svg path.median").getAttribute("d");

/** Every trial of what was asked last is in. */
async function computed(page: Page): Promise<void> {
  await page.waitForTimeout(100);
  await settled(page);
}

const hero = (page: Page): Promise<string | null> =>
  page.locator(".charts .chart").first().locator("path.median").getAttribute("d");

describe("the market screen", () => {
  it("takes prices pasted from a spreadsheet, and the results follow", async () => {
    const page = await app.open(`#trials=${TRIALS}`, {
      permissions: ["clipboard-read", "clipboard-write"],
    });
    const before = await hero(page);
    await page.getByRole("button", { name: "Price processes, own paths, correlations" }).click();
    const drawn = await preview(page, "v2o5");
    const row = product(page, "v2o5");
    await row.locator(".process select").selectOption({ label: "own path" });
    expect(await row.locator(".path-state").innerText()).toContain("paste two columns");
    await page.evaluate(() =>
      navigator.clipboard.writeText(
        ["Year\tPrice", ...Array.from({ length: 30 }, (_, t) => `${2026 + t}\t${300 + t}`)].join("\r\n"),
      ),
    );
    await row.locator("textarea").focus();
    await page.keyboard.press("Control+v");
    await expect
      .poll(() => row.locator(".path-state").innerText())
      .toContain("30 yearly values, 2026 to 2055");
    expect(await preview(page, "v2o5")).not.toBe(drawn);
    await computed(page);
    const link = await page.evaluate(() => location.href);
    await page.getByRole("link", { name: "Overview" }).click();
    await expect.poll(() => hero(page)).not.toBe(before);
    await page.keyboard.press("Control+z");
    await page.keyboard.press("Control+z");
    await computed(page);
    await expect.poll(() => hero(page)).toBe(before);

    // the link carries the path
    await page.goto("about:blank");
    await page.goto(link);
    await expect.poll(() => product(page, "v2o5").locator("textarea").inputValue()).toContain("2055\t329");
    await page.close();
  });

  it("reads a file, keeps what was there when it is at fault, saves it and reads it again", async () => {
    const page = await open();
    const row = product(page, "ilmenite");
    await row.locator(".process select").selectOption({ label: "own path" });
    const give = (name: string, text: string): Promise<void> =>
      row
        .locator('input[type="file"]')
        .setInputFiles({ name, mimeType: "text/csv", buffer: Buffer.from(text) });
    await give("ilmenite.csv", "year,price (k CNY/t)\n2026,1.9\n2027,2.1\n");
    await expect.poll(() => row.locator("textarea").inputValue()).toContain("2027\t2100");
    await give("wrong.csv", "year,price\n2026,1900\n2028,1950\n");
    await expect
      .poll(() => row.locator(".field-fault li").innerText())
      .toMatch(/^wrong\.csv \(2027\): .*2027/);
    expect(await row.locator("textarea").inputValue()).toContain("2027\t2100");
    const saved = await downloaded(page, () => row.getByRole("button", { name: "Save as CSV" }).click());
    expect(saved.name).toBe("hongge-south-base-edited-ilmenite-price.csv");
    const table = new TextDecoder().decode(saved.bytes);
    expect(table).toBe("Year,Ilmenite price path (CNY/t)\r\n2026,1900\r\n2027,2100\r\n");
    await row.getByRole("button", { name: "Remove the values" }).click();
    expect(await row.locator("textarea").count()).toBe(0);
    expect(await row.locator(".process select").inputValue()).toBe("0");
    await row.locator(".process select").selectOption({ label: "own path" });
    await give(saved.name, table);
    await expect.poll(() => row.locator("textarea").inputValue()).toContain("2027\t2100");
    await page.close();
  });

  it("mends contradicting correlations by keyboard alone", async () => {
    const page = await open();
    await correlation(page).focus();
    await page.keyboard.press("ArrowUp");
    await expect.poll(() => correlation(page).inputValue()).toBe("0.9");
    await page.keyboard.press("Control+a");
    await page.keyboard.type("-0.9");
    await page.keyboard.press("Enter");
    await expect.poll(() => page.locator(".repair").innerText()).toContain("contradict one another");
    expect(await correlation(page).inputValue()).toBe("−0.9");
    // the results still belong to the last possible table
    expect(await page.locator("button.scenario .changes").innerText()).toBe("1 changed");
    await page.getByRole("button", { name: "Take the nearest possible" }).focus();
    await page.keyboard.press("Enter");
    await expect.poll(() => page.locator(".repair").count()).toBe(0);
    expect(Number((await correlation(page).inputValue()).replace("−", "-"))).toBeLessThan(0);
    await page.locator("h1").click();
    await page.keyboard.press("Control+z");
    await expect.poll(() => correlation(page).inputValue()).toBe("0.9");
    await page.keyboard.press("Control+z");
    await expect.poll(() => correlation(page).inputValue()).toBe("0.85");
    await page.close();
  });

  it.each([
    [1440, "en-GB", "light"],
    [1024, "zh-CN", "dark"],
    [390, "en-GB", "dark"],
    [390, "zh-CN", "light"],
  ] as const)("fits %i px in %s, %s, without faults of access", async (width, locale, colorScheme) => {
    const page = await open({ viewport: { width, height: 844 }, locale, colorScheme });
    const steel = product(page, "steel");
    await steel.locator(".process select").selectOption("3");
    await steel.locator("textarea").fill("2026,2900\n2027,cheap");
    await steel.locator(".path-actions .primary").click();
    await steel.locator(".field-fault li").waitFor();
    await product(page, "pigIron").locator(".process select").selectOption("2");
    await correlation(page).fill("-0.9");
    await correlation(page).press("Enter");
    await page.locator(".repair").waitFor();
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(width);
    expect(await accessFaults(page)).toEqual([]);
    await page.close();
  });
});
