import type { Page } from "playwright-core";
import { describe, expect, it } from "vitest";
import { appFixture } from "./appFixture";
import { claims, number, settled } from "./appPage";

const CAPACITY = '.inspector [data-param="extraction.phase2"]';
/** More stops than any screen has. */
const MOST_STOPS = 300;

const { open } = appFixture();

/** Presses Tab until the focus is on what is looked for, as somebody without a mouse would. */
async function tabTo(page: Page, selector: string, key: "Tab" | "Shift+Tab" = "Tab"): Promise<void> {
  for (let stop = 0; stop < MOST_STOPS; stop++) {
    await page.keyboard.press(key);
    if (await page.evaluate((wanted) => document.activeElement?.matches(wanted) ?? false, selector)) return;
  }
  throw new Error(`no way by keyboard to ${selector}`);
}

const scenario = (page: Page): Promise<string> => page.locator(".topbar .scenario b").innerText();

describe("by keyboard alone, a planner", () => {
  it("finds how likely output exceeds 1 tn CNY, and why", async () => {
    const page = await open();
    await tabTo(page, ".claim:nth-child(4) .probability button");
    const said = await page.evaluate(() => document.activeElement!.textContent);
    expect(said).toMatch(/\d+\s%/);
    await page.keyboard.press("Enter");
    await page.waitForSelector(".explain");
    expect(page.url()).toContain("number=claims.output");
    await expect.poll(() => page.locator("[data-formula]").innerText(), { timeout: 30_000 }).toMatch(/1 if/);
    await page.keyboard.press("Escape");
    await page.waitForSelector(".claims");
    // back where one was
    await expect
      .poll(() => page.evaluate(() => document.activeElement?.closest(".claim:nth-child(4)") !== null))
      .toBe(true);
    await page.close();
  });

  it("raises the capacity to 40 Mt/a by typing, and takes it back", async () => {
    const page = await open();
    const before = await claims(page);
    await tabTo(page, `${CAPACITY} .number`);
    await page.keyboard.press("Control+a");
    await page.keyboard.type("40 Mt/a");
    await page.keyboard.press("Enter");
    await expect.poll(() => number(page, CAPACITY)).toBe("40");
    await expect.poll(() => claims(page), { timeout: 60_000 }).not.toEqual(before);
    await settled(page);
    await page.keyboard.press("Tab");
    await page.keyboard.press("Control+z");
    expect(await number(page, CAPACITY)).toBe("16");
    await expect.poll(() => claims(page), { timeout: 60_000 }).toEqual(before);
    await page.close();
  });

  it("saves a scenario, copies it, deletes the copy and brings it back", async () => {
    const page = await open();
    const menu = async (): Promise<void> => {
      await page.locator("body").press("Home");
      await tabTo(page, "button.scenario");
      await page.keyboard.press("Enter");
      await page.waitForSelector(".popover.scenarios:popover-open");
    };
    const press = async (name: string): Promise<void> => {
      for (let stop = 0; stop < MOST_STOPS; stop++) {
        await page.keyboard.press("Tab");
        if ((await page.evaluate(() => document.activeElement?.textContent?.trim())) === name)
          return page.keyboard.press("Enter");
      }
      throw new Error(`no way by keyboard to “${name}”`);
    };
    await menu();
    await press("Save a copy");
    await page.keyboard.press("Control+a");
    await page.keyboard.type("Mine");
    await page.keyboard.press("Enter");
    await expect.poll(() => scenario(page)).toBe("Mine");
    await menu();
    await press("Save a copy");
    await page.keyboard.press("Enter");
    await expect.poll(() => scenario(page)).toBe("Mine, copy");
    await menu();
    await press("Delete");
    await expect.poll(() => scenario(page)).toBe("Base case");
    await press("Bring back");
    await expect.poll(() => scenario(page)).toBe("Mine, copy");
    await page.close();
  });
});
