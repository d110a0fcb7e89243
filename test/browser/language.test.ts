import { describe, expect, it } from "vitest";
import { TABS } from "../../src/state/tabs";
import { appFixture, TRIALS } from "./appFixture";
import { isPlain, untranslated } from "./untranslated";

const { open } = appFixture();

/** What a screen shows once it is whole, where that is more than its heading. */
const READY: Readonly<Record<string, string>> = {
  overview: '[data-chart="products"] svg > *',
  explain: ".sheet tbody tr",
  report: ".report-chart svg > *",
};

const screen = (tab: string): string => `?lang=xx#tab=${tab}&trials=${TRIALS}`;

describe("the test language", () => {
  it.each([
    ["Revenue", true],
    ["[revenue] 12 %", false],
    ["[revenue] Sales", true],
    ["12 Mt · P10–P90", false],
    ["销售 Revenue", false],
    ["market.revenue", false],
  ])("calls “%s” plain: %s", (text, plain) => expect(isPlain(text)).toBe(plain));

  it("prints keys, leaves no trace, and finds a word that nobody translated", async () => {
    const page = await open(screen("overview"), { locale: "en-GB" });
    expect(await page.locator(".tabs a").first().innerText()).toBe("[tabOverview]");
    expect(await page.evaluate(() => localStorage.getItem("hongge.language"))).toBe(null);
    await page.evaluate(() => document.querySelector(".claim h2")!.append("Proceeds of the sale"));
    expect(await untranslated(page)).toEqual(["Proceeds of the sale"]);
    await page.close();
  });

  it("finds no plain word on any screen", async () => {
    const page = await open(screen("overview"));
    for (const tab of TABS) {
      await page.evaluate((hash) => (location.hash = hash), `#tab=${tab}&trials=${TRIALS}`);
      await page.waitForSelector(READY[tab] ?? "main h1, main h2");
      expect({ tab, plain: await untranslated(page) }).toEqual({ tab, plain: [] });
    }
    await page.close();
  });

  it("finds no plain word in menus, tables and tips", async () => {
    const page = await open(screen("overview"));
    for (const button of await page.locator(".topbar .tools button[popovertarget]:visible").all()) {
      await button.click();
      expect(await untranslated(page)).toEqual([]);
      await page.keyboard.press("Escape");
    }
    await page.locator(".meter button").last().click();
    expect(await untranslated(page)).toEqual([]);
    await page.keyboard.press("Escape");
    for (const button of await page.locator(".chart > footer button:first-child").all()) {
      const drawing = button.locator("xpath=ancestor::section").locator(".drawing");
      await drawing.hover();
      expect(await untranslated(page)).toEqual([]);
      await button.click();
    }
    expect(await untranslated(page)).toEqual([]);
    await page.close();
  });
});

describe("money", () => {
  it("is shown in the unit chosen, on every screen, and stays chosen", async () => {
    const page = await open();
    await page.locator(".button.money").click();
    await page.getByRole("button", { name: "bn USD" }).click();
    await page.keyboard.press("Escape");
    // 1 tn CNY at 7.1
    const title = async (): Promise<string> =>
      (await page.locator(".claim h2").nth(3).innerText()).replaceAll("\u00a0", " ");
    expect(await title()).toContain("141 bn USD");
    expect(await page.locator('[data-chart="npv"] .sub').innerText()).toContain("bn USD");
    expect(await page.locator('[data-chart="output"] h2').innerText()).not.toContain("CNY");
    await page.reload();
    await page.waitForSelector('.meter[data-run="idle"]');
    expect(await title()).toContain("141 bn USD");
    // form fields keep the units that the model declares
    expect(await page.locator(".lever", { hasText: "Iron concentrate, long-run" }).innerText()).toContain(
      "CNY/t",
    );
    await page.close();
  });

  it("is nominal by year where asked, and sums stay real", async () => {
    const page = await open();
    await page.locator(".button.money").click();
    await page.getByRole("button", { name: "nominal", exact: true }).click();
    await page.keyboard.press("Escape");
    const output = page.locator('[data-chart="output"]');
    expect(await output.locator(".sub").innerText()).toContain("real 2025 prices");
    await output.getByRole("button", { name: "Per year" }).click();
    expect(await output.locator(".sub").innerText()).toContain("nominal, 2 % inflation");
    await page.close();
  });
});
