import { describe, expect, it } from "vitest";
import { accessFaults, claims, drag, number, settled } from "./appPage";
import { appFixture, TRIALS } from "./appFixture";

const CAPACITY = '.inspector [data-param="extraction.phase2"]';

const app = appFixture();
const { open } = app;

describe("the overview", () => {
  it("shows five claims, a sentence and five drawn charts", async () => {
    const page = await open();
    expect(await page.locator(".claim").count()).toBe(5);
    expect(await page.locator(".claim .probability").allInnerTexts()).toEqual(
      Array(5).fill(expect.stringMatching(/^([<>]\s)?\d{1,2}\s%/)),
    );
    expect(await page.locator("h1").innerText()).toMatch(/announced figures? (is|are) .*likely|None of/);
    expect(await page.locator(".claim .dots circle").count()).toBe(100);
    expect(await page.locator(".charts .chart svg path").count()).toBeGreaterThan(10);
    // nothing wider than the window, nothing below the first screen but a few pixels of titles
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(1440);
    await page.close();
  });

  it("answers a dragged lever, undoes the drag in one step and keeps the base case in sight", async () => {
    const page = await open();
    const before = await claims(page);
    await drag(page, CAPACITY, 0.8);
    expect(Number(await number(page, CAPACITY))).toBeGreaterThan(16);
    await settled(page);
    expect(await claims(page)).not.toEqual(before);
    expect(await page.locator(".inspector .changes").innerText()).toBe("1 changed from base");
    expect(await page.locator(".claim .was").first().innerText()).toMatch(/^base .*%$/);
    await page.keyboard.press("Control+z");
    expect(await number(page, CAPACITY)).toBe("16");
    await settled(page);
    expect(await claims(page)).toEqual(before);
    await page.keyboard.press("Control+Shift+z");
    expect(await number(page, CAPACITY)).not.toBe("16");
    await page.locator(`${CAPACITY} .was`).click();
    expect(await number(page, CAPACITY)).toBe("16");
    await page.close();
  });

  it("moves the year by keyboard on all charts and shows the table", async () => {
    const page = await open();
    const hero = page.locator(".charts .chart").first();
    await hero.locator(".drawing").focus();
    await page.keyboard.press("Home");
    for (let press = 0; press < 3; press++) await page.keyboard.press("Shift+ArrowRight");
    await expect.poll(() => hero.locator("footer [role=status]").innerText()).toMatch(/20\d\d/);
    await page.keyboard.press("t");
    expect(await hero.locator("table tbody tr").count()).toBe(80);
    await page.keyboard.press("Escape");
    expect(await hero.locator("table").count()).toBe(0);
    await page.close();
  });

  it("shuts popovers by Esc and gives the focus back", async () => {
    const page = await open();
    for (const opener of ["button.scenario", ".claim .reading >> nth=0", `${CAPACITY} .mark-button`]) {
      await page.locator(opener).focus();
      await page.keyboard.press("Enter");
      await page.waitForSelector(".popover:popover-open");
      await page.keyboard.press("Escape");
      expect(await page.locator(".popover:popover-open").count()).toBe(0);
      expect(await page.locator(opener).evaluate((button) => button === document.activeElement)).toBe(true);
    }
    await page.close();
  });

  it("counts a reading anew without touching the charts", async () => {
    const page = await open();
    const drawing = (): Promise<string> => page.locator(".charts").innerHTML();
    const before = await drawing();
    await page.locator(".claim .reading").nth(3).click();
    await page.locator(".popover:popover-open .item").nth(2).click();
    expect(await drawing()).not.toContain("data-refining");
    await page.waitForSelector(".claim.is-pending", { state: "detached" });
    await settled(page);
    // the median line of the hero is the same to the last digit
    const median = (html: string): string => /class="median" d="([^"]+)"/.exec(html)![1]!;
    expect(median(await drawing())).toBe(median(before));
    await page.close();
  });

  it("keeps a value out of range as typed, says what is allowed and changes nothing", async () => {
    const page = await open();
    const before = await claims(page);
    const field = page.locator(`${CAPACITY} .number`);
    for (const wrong of ["-1", "many", "20 kCNY", "1e9"]) {
      await field.fill(wrong);
      await field.press("Enter");
      expect(await field.inputValue()).toBe(wrong);
      expect(await page.locator(`${CAPACITY} .field-fault`).innerText()).not.toBe("");
    }
    expect(await claims(page)).toEqual(before);
    await field.press("Escape");
    expect(await field.inputValue()).toBe("16");
    await field.fill("20 Mt/a");
    await field.press("Enter");
    // quantities are read by code that comes a moment later
    await expect.poll(() => field.inputValue()).toBe("20");
    await page.close();
  });
});

describe("language and colours", () => {
  it("follows the browser, switches and remembers", async () => {
    const page = await open(undefined, { locale: "zh-CN" });
    expect(await page.locator("html").getAttribute("lang")).toBe("zh-CN");
    expect(await page.locator("h1").innerText()).toMatch(/^五项公布数/);
    for (const tab of ["参数", "模型", "总览"]) {
      await page.click(`.tabs >> text=${tab}`);
      // addresses of sources are nobody's language
      const words = (await page.locator("body").innerText()).replaceAll(/https?:\S+/g, "");
      expect(words).not.toMatch(
        /\b(the|of|and|trials|years|Levers|Reset|Base case|price|capacity|assumed|published|Source)\b/,
      );
    }
    await page.click(".topbar >> text=EN");
    expect(await page.locator("html").getAttribute("lang")).toBe("en");
    expect(await page.locator(".main").innerText()).not.toMatch(/\p{Script=Han}/u);
    await page.reload();
    expect(await page.locator("html").getAttribute("lang")).toBe("en");
    await page.close();
  });

  it("has no serious accessibility violation on any screen in either theme", async () => {
    for (const colorScheme of ["light", "dark"] as const) {
      for (const tab of ["overview", "assumptions", "model"]) {
        const page = await open(`#tab=${tab}&trials=${TRIALS}`, { colorScheme }).catch(async () => {
          throw new Error(`${tab} did not settle`);
        });
        expect(await accessFaults(page, "serious"), `${tab}, ${colorScheme}`).toEqual([]);
        await page.close();
      }
    }
  });

  it("switches between system, light and dark", async () => {
    const page = await open();
    const button = page.getByRole("button", { name: /^Colours/ });
    const ground = (): Promise<string> =>
      page.evaluate(() => getComputedStyle(document.documentElement).backgroundColor);
    expect(await ground()).toBe("rgb(255, 255, 255)");
    await button.click();
    await button.click();
    expect(await ground()).toBe("rgb(20, 24, 29)");
    await page.close();
  });
});

describe("assumptions", () => {
  it("edits a distribution, refuses an impossible one and resets it", async () => {
    const page = await open(`#tab=assumptions&trials=${TRIALS}`);
    const row = page.locator('.assumption[data-param="deposit.resource"]');
    const low = row.getByLabel("Ore resource: low");
    await low.fill("3.4");
    await low.press("Enter");
    expect(await row.locator(".field-fault").innerText()).not.toBe("");
    expect(await row.getAttribute("class")).not.toContain("is-changed");
    await low.fill("3");
    await low.press("Enter");
    expect(await row.getAttribute("class")).toContain("is-changed");
    await row.locator("select").selectOption("uniform");
    expect(await row.locator(".field").count()).toBe(2);
    await row.getByRole("button", { name: /back to base/ }).click();
    expect(await low.inputValue()).toBe("2.8");
    await page.close();
  });
});

describe("on a phone", () => {
  it("fits, and the levers open from below", async () => {
    for (const locale of ["en-GB", "zh-CN"]) {
      const page = await open(undefined, { locale, viewport: { width: 390, height: 844 }, hasTouch: true });
      for (const tab of [1, 2, 0]) {
        await page.locator(".tabs a").nth(tab).click();
        expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(390);
      }
      await page.locator(".handle").click();
      const sheet = (await page.locator(".inspector").boundingBox())!;
      expect(sheet.height).toBeGreaterThan(400);
      // the first claim stays in sight, so that the effect is seen while dragging
      const claim = (await page.locator(".claim .probability").first().boundingBox())!;
      expect(claim.y + claim.height).toBeLessThan(sheet.y);
      await drag(page, CAPACITY, 0.9);
      expect(await number(page, CAPACITY)).not.toBe(locale === "zh-CN" ? "1,600" : "16");
      await page.keyboard.press("Escape");
      await expect
        .poll(async () => (await page.locator(".inspector").boundingBox())!.height)
        .toBeLessThan(80);
      expect(await page.locator(".handle").evaluate((handle) => handle === document.activeElement)).toBe(
        true,
      );
      await page.close();
    }
  });
});
