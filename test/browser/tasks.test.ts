import { readFile } from "node:fs/promises";
import type { Page } from "playwright-core";
import { describe, expect, it } from "vitest";
import { readCsv } from "../src/export/readCsv";
import { appFixture } from "./appFixture";
import { claims, downloaded, number, settled } from "./appPage";

/* What a planner comes for, each from the first screen on, by mouse; tasksByKeyboard.test.ts has those by keyboard. */

const CAPACITY = '.inspector [data-param="extraction.phase2"]';

const app = appFixture();
const { open } = app;

const tab = (page: Page, name: string): Promise<void> =>
  page.locator(".tabs").getByRole("link", { name, exact: true }).click();

/** Results of what was asked last are on screen. */
async function computed(page: Page, before: readonly string[]): Promise<string[]> {
  await expect.poll(() => claims(page), { timeout: 60_000 }).not.toEqual(before);
  await settled(page);
  return claims(page);
}

async function ask(page: Page, question: string): Promise<string> {
  await page.locator(`[data-question=${question}]`).click();
  await page.locator(`[data-ask=${question}]`).click();
  await page.waitForSelector("[data-answer=done]", { timeout: 120_000 });
  return page.locator(".so-what").innerText();
}

describe("a planner", () => {
  it("compares a preset with the base case and reads how likely it is better", async () => {
    const page = await open();
    const before = await claims(page);
    await page.locator("button.scenario").click();
    await page.locator(".popover.scenarios .item", { hasText: "Deep processing" }).click();
    await computed(page, before);
    await tab(page, "Compare");
    const chance = page.locator('[data-metric="claims.outputValue"] td.share');
    await expect.poll(() => chance.innerText(), { timeout: 60_000 }).toMatch(/^>\s99\s%$/);
    const value = page.locator('[data-metric="valuation.npv"] td.share');
    await expect.poll(() => value.innerText()).toMatch(/^(<\s)?\d+\s%$/);
    expect(await page.locator(".compare h1").innerText()).toContain("“Base case”");
    await page.close();
  });

  it("copies a link and sees the same in a new window", async () => {
    const page = await open(undefined, { permissions: ["clipboard-read", "clipboard-write"] });
    const before = await claims(page);
    await page.locator(`${CAPACITY} .number`).fill("24");
    await page.keyboard.press("Enter");
    const results = await computed(page, before);
    await page.locator(".topbar .only-wide > .button.primary").click();
    await page.getByRole("button", { name: "Copy link to this scenario" }).click();
    await expect.poll(() => page.locator(".progress").innerText()).not.toBe("");
    const link = await page.evaluate(() => navigator.clipboard.readText());
    await page.close();
    const other = await open(new URL(link).hash);
    expect(await number(other, CAPACITY)).toBe("24");
    expect(await claims(other)).toEqual(results);
    await other.close();
  });

  it("reads the announced figures in Chinese, in Chinese units", async () => {
    const page = await open();
    const english = await page.locator(".claim .probability").allInnerTexts();
    await page.getByRole("button", { name: "中文" }).click();
    await expect.poll(() => page.locator("h1").innerText()).toMatch(/^五项公布数/);
    // the same probabilities, whatever the language
    const digits = (found: readonly string[]): string[] => found.map((words) => /\d+/.exec(words)![0]);
    expect(digits(await page.locator(".claim .probability").allInnerTexts())).toEqual(digits(english));
    const results = (await claims(page)).join(" ");
    expect(results).toMatch(/万亿|亿/);
    expect(await page.locator(".claims").innerText()).not.toMatch(/\b(years|bn|tn|jobs|CNY)\b/);
    await page.close();
  });

  it("makes the long-run price of V₂O₅ less certain and sees the range widen", async () => {
    const page = await open();
    await tab(page, "Assumptions");
    const row = page.locator('.assumption[data-param="market.v2o5Level"]');
    await row.locator("select").selectOption("uniform");
    const [low, high] = [row.locator(".field .number").first(), row.locator(".field .number").last()];
    await low.fill("20");
    await low.press("Enter");
    await high.fill("300");
    await high.press("Enter");
    expect(await row.getAttribute("class")).toContain("is-changed");
    await tab(page, "Overview");
    await settled(page);
    const changed = page.locator(".inspector .changes");
    expect(await changed.innerText()).toBe("1 changed from base");
    await page.locator('.chart[data-chart="npv"] .drawing').click();
    const spread = async (): Promise<number> => {
      const ends = /P10–P90 (.*)/.exec(await page.locator("h1").innerText())![1]!;
      const [from, to] = ends
        .replaceAll("−", "-")
        .match(/-?\d[\d.,]*/g)!
        .map((n) => Number(n.replace(",", "")));
      return to! - from!;
    };
    const wide = await spread();
    await page.getByRole("button", { name: "Undo" }).first().click();
    await page.getByRole("button", { name: "Undo" }).first().click();
    await page.getByRole("button", { name: "Undo" }).first().click();
    await expect.poll(spread, { timeout: 60_000 }).toBeLessThan(wide);
    await page.close();
  });

  it("asks what the result hangs on, and moves that lever", async () => {
    const page = await open();
    const before = await claims(page);
    await tab(page, "Decisions");
    await page.waitForSelector("[data-ask=tornado]");
    expect(await ask(page, "tornado")).toMatch(/^Settle “/);
    const save = page.locator("[data-download=tornado]");
    if (!(await save.isVisible())) await page.locator(".decision-table summary").first().click();
    const { bytes } = await downloaded(page, () => save.click());
    const [head, largest] = readCsv(new TextDecoder().decode(bytes));
    // headings name the unit, where there is one
    const of = (column: string): string =>
      largest![head!.findIndex((name) => name === column || name.startsWith(`${column} (`))]!;
    expect(Math.abs(Number(of("swing")))).toBeGreaterThan(0);
    await tab(page, "Assumptions");
    const row = page.locator(`.assumption[data-param="${of("id")}"]`);
    await row.locator("select").selectOption("fixed");
    const field = row.locator(".field .number").first();
    await field.fill(String(Number(Number(of("input_high")).toPrecision(3))));
    await field.press("Enter");
    expect(await row.getAttribute("class")).toContain("is-changed");
    await tab(page, "Overview");
    await computed(page, before);
    await page.close();
  });

  it("finds the price of V₂O₅ at which the mine breaks even", async () => {
    const page = await open();
    await tab(page, "Decisions");
    await page.waitForSelector("[data-ask=tornado]");
    const sentence = await ask(page, "solve");
    expect(sentence).toMatch(/^At V₂O₅, long-run price.*\d/);
    await page.close();
  });

  it("opens a number to its formula and takes one trial's sheet home", async () => {
    const page = await open();
    await page.locator(".claim .result button").nth(2).click();
    await page.waitForSelector(".sheet tbody [data-row]", { timeout: 60_000 });
    expect(await page.locator("[data-formula]").innerText()).toMatch(/=/);
    const [download] = await Promise.all([
      page.waitForEvent("download"),
      page.locator(".sheet-block h2 .text-button").click(),
    ]);
    const rows = readCsv(await readFile(await download.path(), "utf8"));
    expect(rows.map(([id]) => id)).toContain("valuation.cashFlow");
    await page.close();
  });
});
