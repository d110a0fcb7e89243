import { readFile } from "node:fs/promises";
import type { BrowserContextOptions, Page } from "playwright-core";
import { describe, expect, it } from "vitest";
import { appFixture } from "./appFixture";
import { accessFaults } from "./appPage";

const HASH = "#tab=decisions&trials=1024";

const app = appFixture();

async function open(options: BrowserContextOptions = {}): Promise<Page> {
  const page = await app.open(HASH, options);
  await page.waitForSelector("[data-ask=tornado]");
  return page;
}

async function ask(page: Page, question: string): Promise<string> {
  const buttons = page.locator(`[data-question=${question}]`);
  // a phone has a choice where a wide window has a list
  if (await buttons.isVisible()) await buttons.click();
  else await page.locator(".screen-choice select").selectOption(question);
  await page.locator(`[data-ask=${question}]`).click();
  await page.waitForSelector("[data-answer=done]", { timeout: 60_000 });
  return page.locator(".so-what").innerText();
}

describe("the decisions screen", () => {
  it("answers with a sentence, bars and a table that can be saved", async () => {
    const page = await open();
    expect(await ask(page, "tornado")).toMatch(/^Settle “/);
    expect(await page.locator(".decision-picture rect.bar").count()).toBe(15);
    const [download] = await Promise.all([
      page.waitForEvent("download"),
      page.locator("[data-download=tornado]").click(),
    ]);
    const csv = await readFile(await download.path(), "utf8");
    expect(csv).toContain(
      "id,label_en,label_zh,input_low,input_high,result_low (bn CNY),result_high (bn CNY),swing (bn CNY),se (bn CNY)",
    );
    expect(csv.split("\n").length).toBeGreaterThan(50);
    await page.close();
  });

  it("solves for a lever, and tells when the scenario has moved on", async () => {
    const page = await open();
    expect(await ask(page, "solve")).toMatch(/^At V₂O₅, long-run price/);
    await page.locator("[data-field=high]").fill("50");
    await page.locator("[data-field=high]").blur();
    expect(await ask(page, "solve")).toMatch(/^No value of V₂O₅/);
    await page.locator("[data-field=high]").fill("1");
    await page.locator("[data-field=high]").blur();
    expect(await page.locator("[data-ask=solve]").isDisabled()).toBe(true);
    await page.close();
  });

  it("stops when told to, and answers the next question", async () => {
    const page = await open();
    await page.locator("[data-question=sobol]").click();
    await page.locator("[data-ask=sobol]").click();
    await page.getByRole("button", { name: "Stop" }).click();
    await page.waitForSelector("[data-answer=stopped]");
    await page.locator("[data-question=attribution]").click();
    // against itself there is nothing to tell
    expect(await page.locator("[data-ask=attribution]").isDisabled()).toBe(true);
    await page.getByLabel("Compared with").selectOption({ label: "Deep processing" });
    expect(await ask(page, "attribution")).toMatch(/^From “Deep processing” to “Base case”/);
    await page.close();
  });

  it("explains the reader's own metrics, says what is wrong with one, and where none can be chosen", async () => {
    const metrics = [
      { id: "own-1", name: "Value", formula: "valuation.npv" },
      { id: "own-2", name: "In profit", formula: "valuation.npv > 0" },
      // known to an older model
      { id: "own-3", name: "Gone", formula: "valuation.gone" },
    ];
    const page = await app.open(HASH, {}, (page) =>
      page.addInitScript(
        (kept) => localStorage.setItem("hongge.ownMetrics", kept),
        JSON.stringify({ version: 2, metrics }),
      ),
    );
    const result = page.locator("[data-field=result]");
    const table = (): Promise<string[]> => page.locator(".decision-table tbody td").allTextContents();
    // a formula that is a metric of the model is explained by the same numbers
    await ask(page, "drivers");
    const declared = await table();
    await result.selectOption("own-1");
    expect(await ask(page, "drivers")).toContain("goes most closely with “Value” (bn CNY)");
    expect(await table()).toEqual(declared);
    await result.selectOption({ label: "In profit" });
    expect(await ask(page, "tornado")).toMatch(/moves the probability of “In profit” from/);

    await result.selectOption("own-3");
    await page.getByRole("alert").filter({ hasText: "no metric is called “valuation.gone”" }).waitFor();
    expect(await page.locator("[data-ask=tornado]").isDisabled()).toBe(true);
    expect(await accessFaults(page)).toEqual([]);
    await page.locator("[data-question=plans]").click();
    await page.getByText("Metrics of your own cannot be chosen here").waitFor();
    expect(await result.inputValue()).toBe("valuation.npv");
    // the choice is kept for questions that can take it
    await page.locator("[data-question=tornado]").click();
    expect(await result.inputValue()).toBe("own-3");
    await page.close();
  });

  it.each([
    [1440, "en-GB", "light"],
    [390, "zh-CN", "dark"],
  ] as const)("fits %i px in %s, %s, without faults of access", async (width, locale, colorScheme) => {
    const page = await open({ viewport: { width, height: 844 }, locale, colorScheme });
    const sentence = await ask(page, "plans");
    if (locale === "zh-CN") expect(sentence).toMatch(/^“不建设”/);
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(width);
    expect(await accessFaults(page)).toEqual([]);
    await page.close();
  });
});
