import { readFile } from "node:fs/promises";
import type { Page } from "playwright-core";
import { describe, expect, it } from "vitest";
import { accessFaults } from "./appPage";
import { appFixture, TRIALS } from "./appFixture";
import { explain, filled } from "./explainPage";

const app = appFixture();
const { open } = app;

/** Looks again until it holds: trials and inputs come from other threads. */
const soon = <T>(look: () => Promise<T>) => expect.poll(look, { timeout: 20_000 });

const heading = (page: Page): Promise<string> => page.locator("h1").innerText();

describe("opening numbers", () => {
  it("opens a claim's value and probability, and Esc returns to where one was", async () => {
    const page = await open();
    await page.locator(".claim .result button").nth(2).click();
    expect(await heading(page)).toMatch(/: P50 [\d.]+\s(bn|tn)\sCNY, P10–P90 /);
    expect(page.url()).toContain("number=claims.investmentValue");
    await filled(page);
    await page.keyboard.press("Escape");
    expect(await page.locator(".claim").count()).toBe(5);
    await soon(() => page.evaluate(() => (document.activeElement as HTMLElement).dataset["opens"])).toBe(
      "number.claims.investmentValue",
    );
    await page.locator(".claim .probability button").first().focus();
    await page.keyboard.press("Enter");
    expect(page.url()).toContain("number=claims.life");
    // the browser's own way back works too
    await page.goBack();
    await page.waitForSelector(".claims");
    await page.close();
  });

  it("opens a chart's year by click, by Enter and from its table", async () => {
    const page = await open();
    const hero = page.locator('.chart[data-chart="output"]');
    const box = (await hero.locator(".drawing").boundingBox())!;
    await page.mouse.click(box.x + box.width * 0.5, box.y + box.height * 0.5);
    expect(await page.locator(".crumb code").innerText()).toBe("market.revenueCumulative");
    expect(await heading(page)).toMatch(/in 20[567]\d: P50/);
    await page.getByRole("button", { name: "Back", exact: true }).click();

    await page.locator('.chart[data-chart="employment"] .drawing').focus();
    await page.keyboard.press("Home");
    await page.keyboard.press("Shift+ArrowRight");
    await page.keyboard.press("Enter");
    expect(await page.locator(".crumb code").innerText()).toBe("employment.direct");
    expect(await heading(page)).toMatch(/in 2036: P50/);
    await page.keyboard.press("Escape");

    await page.locator('.chart[data-chart="products"] .drawing').focus();
    await page.keyboard.press("t");
    const cells = page.locator('.chart[data-chart="products"] tbody tr').nth(40).locator("td");
    await cells.first().click();
    expect(await page.locator(".crumb code").innerText()).toBe("market.revenueSteel");
    expect(page.url()).toContain("year=2066");
    await page.keyboard.press("Escape");

    await page.locator('.chart[data-chart="npv"] .drawing').click();
    expect(await heading(page)).toMatch(/^Net present value after tax: P50 −[\d.]+\sbn\sCNY/);
    await page.close();
  });

  it("walks from a number to its inputs and back by keyboard", async () => {
    const page = await open(explain());
    await filled(page);
    const input = page.locator('[data-inputs="explain-direct"] [data-input="valuation.presentValue"] button');
    await input.focus();
    await page.keyboard.press("Enter");
    await soon(() => page.locator(".crumb code").innerText()).toBe("valuation.presentValue");
    await page.waitForSelector('[data-input="valuation.cashFlow"]');
    expect(await page.locator("[data-formula]").innerText()).toContain("free cash flow × discount factor");
    await page.keyboard.press("Escape");
    await soon(() => page.locator(".crumb code").innerText()).toBe("valuation.npv");
    await page.close();
  });

  it("finds any number in the list and opens it with Enter", async () => {
    const page = await open(explain());
    const field = page.getByLabel("Find a number");
    await field.fill("pigment price");
    expect(await page.locator(".tree .item").count()).toBeGreaterThan(0);
    await field.press("ArrowDown");
    await page.keyboard.press("Enter");
    expect(await page.locator(".crumb code").innerText()).toBe("market.pricePigment");
    // the year steps by arrow keys
    const year = page.locator(".year-choice .number");
    const before = Number(await year.inputValue());
    await year.press("ArrowUp");
    expect(Number(await year.inputValue())).toBe(before + 1);
    expect(await heading(page)).toContain(String(before + 1));
    await page.close();
  });

  it("keeps number, year and trial in the address", async () => {
    const page = await open(explain("&number=market.revenue&year=2050&trial=77"));
    await filled(page);
    expect(await heading(page)).toMatch(/2050/);
    expect(await page.locator("#explain-sheet").innerText()).toContain("trial 77");
    expect(await page.locator(".sheet thead .is-read").innerText()).toBe("2050");
    await page.close();
    const unknown = await open(explain("&number=market.nothing&year=1e9&trial=-3"));
    expect(await heading(unknown)).toMatch(/^Net present value after tax/);
    await unknown.close();
  });
});

describe("ways into a number", () => {
  it("are the dots of a claim, the figures of a consistency table and the rows of the model book", async () => {
    const page = await open();
    await page.locator(".claim .dots").nth(3).click();
    expect(page.url()).toContain("number=claims.outputValue");
    await page.goto(`${app.served.url}#tab=flows&trials=${TRIALS}`);
    const figures = page.locator(".consistency tbody tr").first();
    await figures.locator("td").nth(1).click();
    expect(page.url()).toContain("number=claims.outputPerYear");
    await page.goto(`${app.served.url}#tab=model&trials=${TRIALS}`);
    await page.locator('[data-equation="processing.concentrateMade"] button').focus();
    await page.keyboard.press("Enter");
    expect(await page.locator(".crumb code").innerText()).toBe("processing.concentrateMade");
    expect(await page.locator("[data-formula]").innerText()).toMatch(/^C = min\(/);
    await page.close();
  });

  it("are the cells of the sheet: a year, a whole life, and the parts of a row that adds up lines", async () => {
    const page = await open(explain());
    await filled(page);
    const opened = () => page.locator(".crumb code").innerText();
    await page.locator('[data-row="cost.total"] td').nth(3).click();
    await soon(opened).toBe("cost.total");
    expect(page.url()).toContain("year=2029");
    await filled(page);
    await page.locator('[data-row="market.revenue"] td.total').click();
    await soon(opened).toBe("market.revenue");
    expect(page.url()).not.toContain("year=");
    await filled(page);
    await page.locator('[data-row="levies"] button').click();
    const parts = page.locator(".sheet .is-part");
    expect(await parts.count()).toBe(4);
    const amounts = async (row: string): Promise<number> =>
      Number((await page.locator(`${row} td.total`).innerText()).replaceAll(",", "").replace("−", "-"));
    let sum = 0;
    for (let place = 0; place < 4; place++) {
      const id = await parts.nth(place).getAttribute("data-row");
      sum += await amounts(`.is-part[data-row="${id}"]`);
    }
    expect(Math.abs(sum - (await amounts('[data-row="levies"]')))).toBeLessThan(0.03);
    await parts.first().locator("button").click();
    await soon(opened).toBe("fiscal.resourceTax");
    await page.close();
  });

  it("hand out the whole book as Markdown", async () => {
    const page = await open(`#tab=model&trials=${TRIALS}`, { locale: "zh-CN" });
    const [file] = await Promise.all([
      page.waitForEvent("download"),
      page.locator('[data-download="book"]').click(),
    ]);
    expect(file.suggestedFilename()).toBe("hongge-south-model-book-zh.md");
    const text = await readFile(await file.path(), "utf8");
    expect(text).toContain("# Hongge South · 红格南矿: 模型手册");
    expect(text).toContain("未计入的内容与原因");
    await page.close();
  });
});

describe("for everybody", () => {
  it("speaks one language at a time", async () => {
    const page = await open(explain(), { locale: "zh-CN" });
    await filled(page);
    const words = (): Promise<string> => page.locator(".explain").innerText();
    // names of functions and lines in formulas are nobody's language
    const chinese = (await words()).replaceAll(
      /\b(P10|P50|P90|CSV|NPV|valuation\.npv|(sum|at)\([^)]*\)|mean(?=（))/g,
      "",
    );
    expect(chinese).not.toMatch(/\b(the|of|and|trial|trials|years|mean|price|cost|Back|Input|balances)\b/i);
    await page.click(".topbar >> text=EN");
    await filled(page);
    expect(await words()).not.toMatch(/\p{Script=Han}/u);
    await page.close();
  });

  it("has no serious accessibility violation in either theme", async () => {
    for (const colorScheme of ["light", "dark"] as const) {
      for (const number of ["valuation.npv", "market.revenue"]) {
        const page = await open(explain(`&number=${number}`), { colorScheme });
        await filled(page);
        expect(await accessFaults(page, "serious"), `${number}, ${colorScheme}`).toEqual([]);
        await page.close();
      }
    }
  });

  it("fits a phone: the sheet scrolls under its first column, the list opens on demand", async () => {
    const page = await open(explain(), { viewport: { width: 390, height: 844 }, hasTouch: true });
    await filled(page);
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(390);
    const scroll = page.locator(".sheet-block .scroll");
    const before = (await page.locator(".sheet tbody th").first().boundingBox())!;
    await scroll.evaluate((box) => (box.scrollLeft = 400));
    const after = (await page.locator(".sheet tbody th").first().boundingBox())!;
    expect(after.x).toBeCloseTo(before.x, 0);
    expect(await page.locator(".tree-list").isVisible()).toBe(false);
    await page.locator(".tree-opener").click();
    await page.getByLabel("Find a number").fill("direct jobs");
    await page.locator(".tree .item").first().click();
    expect(await page.locator(".tree-list").isVisible()).toBe(false);
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(390);
    await page.close();
  });

  it("does not jump when another trial comes", async () => {
    const page = await open(explain());
    await page.waitForSelector('[data-inputs="explain-drivers"]:not([aria-busy="true"]) [data-input]');
    await filled(page);
    const top = async (): Promise<number> => (await page.locator(".sheet-block").boundingBox())!.y;
    const before = await top();
    await page.getByRole("button", { name: "P90 trial" }).click();
    for (let look = 0; look < 5; look++) {
      expect(Math.abs((await top()) - before)).toBeLessThan(2);
      await page.evaluate(() => new Promise((resolve) => requestAnimationFrame(resolve)));
    }
    await page.close();
  });
});
