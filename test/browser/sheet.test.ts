import { readFile } from "node:fs/promises";
import type { Page } from "playwright-core";
import { describe, expect, it } from "vitest";
import { readCsv } from "../src/export/readCsv";
import { appFixture } from "./appFixture";
import { explain, filled } from "./explainPage";

const app = appFixture();
const { open } = app;

/** Looks again until it holds: trials and inputs come from other threads. */
const soon = <T>(look: () => Promise<T>) => expect.poll(look, { timeout: 20_000 });

/** A numbered trial's sheet as the page hands it out. */
async function exported(page: Page): Promise<{ name: string; rows: string[][] }> {
  const [download] = await Promise.all([
    page.waitForEvent("download"),
    page.click(".sheet-block h2 .text-button"),
  ]);
  const text = await readFile(await download.path(), "utf8");
  return { name: download.suggestedFilename(), rows: readCsv(text) };
}

describe("one trial's sheet", () => {
  it("changes with the trial, and its file gives the net present value by plain arithmetic", async () => {
    const page = await open();
    await page.locator(".claim .result button").first().click();
    await filled(page);
    const title = page.locator("#explain-sheet");
    const median = await title.innerText();
    await page.getByRole("button", { name: "P10 trial" }).click();
    await soon(() => title.innerText()).not.toBe(median);
    const field = page.locator(".trial-number .number");
    await field.fill("5000");
    await field.press("Enter");
    expect(await page.locator(".trial-choice .field-fault").innerText()).toContain("1,023");
    await field.fill("345");
    await field.press("Enter");
    await soon(() => title.innerText()).toContain("345");

    const { name, rows } = await exported(page);
    expect(name).toBe("hongge-south-base-cash-flow-trial-345.csv");
    const [head, ...body] = rows as [string[], ...string[][]];
    const first = head.indexOf("2026");
    const last = head.indexOf("2105");
    expect(last - first).toBe(79);
    const row = (id: string): string[] => body.find(([own]) => own === id)!;
    const numbers = (id: string): number[] =>
      row(id)
        .slice(first, last + 1)
        .map(Number);
    const total = (id: string): number => Number(row(id)[head.indexOf("total")]);
    expect(total("trial")).toBe(345);

    // free cash flow from the rows above it, discounting from the rate, value from both
    const at = body.findIndex(([id]) => id === "valuation.cashFlow");
    const flows = body.slice(0, at).filter(([id]) => id !== "extraction.ore");
    const rate = total("realRate") / 100;
    const npv = Array.from({ length: 80 }, (_, t) => {
      const flow = flows.reduce((sum, line) => sum + Number(line[first + t]), 0);
      return flow / (1 + rate) ** (t + total("offset"));
    }).reduce((sum, value) => sum + value, 0);
    expect(Math.abs(npv - total("npv"))).toBeLessThan(1e-9 * Math.abs(npv));
    const present = numbers("presentValue").reduce((sum, value) => sum + value, 0);
    expect(Math.abs(present - total("npv"))).toBeLessThan(1e-9 * Math.abs(npv));
    expect(numbers("cumulative").at(-1)).toBeCloseTo(npv, 9);
    // the number on the page is the one in the file
    await page.locator('.tree .item[title="valuation.npv"]').click();
    const shown = await page.locator("[data-result]").innerText();
    const written = Number(shown.replace("−", "-").replaceAll(/[^\d.-]/g, ""));
    expect(Math.abs(written - npv * (shown.includes("m CNY") ? 1000 : 1))).toBeLessThan(
      1e-4 * Math.abs(written),
    );
    // every row says how it comes about; costs are outflows
    for (const [, , , how] of body.slice(0, at + 4)) expect(how).not.toBe("");
    expect(Math.max(...numbers("cost.total"))).toBeLessThanOrEqual(0);
    await page.close();
  });

  it("shows every balance closed, with its worst residual", async () => {
    const page = await open(explain());
    await filled(page);
    expect(await page.locator(".balances .is-closed").count()).toBeGreaterThan(20);
    expect(await page.locator(".balances .is-failed").count()).toBe(0);
    expect(await page.locator('[data-check="valuation.cash"]').innerText()).toMatch(
      /residual .*worst .*10⁻¹\S/,
    );
    await page.close();
  });

  it("ranks the uncertain inputs of a metric by correlation", async () => {
    const page = await open(explain());
    await page.waitForSelector('[data-inputs="explain-drivers"]:not([aria-busy="true"]) [data-input]');
    const ranks = await page.locator('[data-inputs="explain-drivers"] .strength > span').allInnerTexts();
    const sizes = ranks.map((rank) => Math.abs(Number(rank.replace("−", "-"))));
    expect(sizes.length).toBeGreaterThan(5);
    expect(sizes).toEqual([...sizes].sort((a, b) => b - a));
    expect(sizes[0]).toBeGreaterThan(0.2);
    await page.close();
  });
});
