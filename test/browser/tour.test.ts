import { createRequire } from "node:module";
import type { Page } from "playwright-core";
import { describe, expect, it } from "vitest";
import { settled } from "./appPage";
import { appFixture, TRIALS } from "./appFixture";

const AXE = createRequire(import.meta.url).resolve("axe-core/axe.min.js");
const { open } = appFixture();

interface Axe {
  run(): Promise<{ violations: { id: string; nodes: { html: string }[] }[] }>;
}

const violations = async (page: Page): Promise<string[]> => {
  await page.addScriptTag({ path: AXE });
  return page.evaluate(async () => {
    const { axe } = window as unknown as { axe: Axe };
    return (await axe.run()).violations.map(({ id, nodes }) => `${id}: ${nodes[0]?.html}`);
  });
};

const isFocused = (page: Page, selector: string): Promise<boolean> =>
  page.locator(selector).evaluate((element) => element === document.activeElement);

/** Where everything stands that the note might push away. */
const layout = (page: Page): Promise<string> =>
  page
    .locator(".claim, .chart, .lever")
    .evaluateAll((all) => JSON.stringify(all.map((one) => one.getBoundingClientRect())));

describe("the tour", () => {
  it.each([
    [1440, 900],
    [390, 844],
  ])(
    "is offered on the first visit, ends on Escape and is not offered again (%i px)",
    async (width, height) => {
      const page = await open(undefined, { viewport: { width, height } });
      const offer = page.locator(".tour-offer");
      await offer.waitFor();
      expect(await violations(page)).toEqual([]);
      const before = await layout(page);
      await offer.getByRole("button", { name: "Take the tour" }).click();
      expect(await offer.count()).toBe(0);
      expect(await layout(page)).toBe(before);

      const note = page.locator(".tour");
      for (const step of ["1 of 3", "2 of 3", "3 of 3"]) {
        await note.getByText(step).waitFor();
        expect(await isFocused(page, ".tour")).toBe(true);
        const box = (await note.boundingBox())!;
        expect(box.x).toBeGreaterThanOrEqual(0);
        expect(box.x + box.width).toBeLessThanOrEqual(width);
        expect(box.y + box.height).toBeLessThanOrEqual(height);
        const ring = (await page.locator(".tour-ring").first().boundingBox())!;
        const [above, below] = [box.y + box.height <= ring.y, ring.y + ring.height <= box.y];
        expect(above || below, step).toBe(true);
        expect(await violations(page), step).toEqual([]);
        if (step !== "3 of 3") await note.getByRole("button", { name: "Next" }).press("Enter");
      }
      await page.keyboard.press("Escape");
      expect(await note.count()).toBe(0);
      expect(await isFocused(page, '.tabs a[href="#tab=compare"]')).toBe(true);

      await page.reload();
      await settled(page);
      expect(await page.locator("[class='tour-offer']").count()).toBe(0);

      await page.locator('.tabs a[href="#tab=model"]').click();
      await page.getByRole("button", { name: "Take the tour" }).click();
      await note.getByText("1 of 3").waitFor();
      expect(await isFocused(page, ".tour")).toBe(true);
      await page.close();
    },
  );
});

describe("the glossary", () => {
  it("opens a term where it is first written and lists all terms in the model book", async () => {
    const page = await open();
    const term = page.locator('.chart[data-chart="npv"] h2 .term');
    expect(await term.innerText()).toBe("NPV");
    await term.focus();
    await page.keyboard.press("Enter");
    expect(await page.locator(".popover:popover-open").innerText()).toContain("Net present value");
    expect(await violations(page)).toEqual([]);
    await page.keyboard.press("Escape");
    expect(await isFocused(page, '.chart[data-chart="npv"] h2 .term')).toBe(true);
    await page.goto(page.url().replace(/#.*/, `#tab=model&trials=${TRIALS}`));
    const rows = page.locator("#book-glossary tbody tr");
    await rows.first().waitFor();
    expect(await rows.filter({ hasText: "Strip ratio" }).count()).toBe(1);
    await page.close();
  });
});
