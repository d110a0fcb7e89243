import type { Page } from "playwright-core";
import { describe, expect, it } from "vitest";
import { appFixture } from "./appFixture";
import { accessFaults, drag, settled } from "./appPage";
import { goTo, viewsOf } from "./views";

const CAPACITY = '.inspector [data-param="extraction.phase2"]';

const app = appFixture();

/** Every screen in turn, with what is found at fault there. */
async function walk(page: Page, look: (view: string) => Promise<readonly unknown[]>): Promise<unknown[]> {
  const faults: unknown[] = [];
  for (const view of await viewsOf(page)) {
    await goTo(page, view);
    faults.push(...(await look(view)).map((fault) => [view, fault]));
  }
  return faults;
}

describe("every screen", () => {
  it.each([
    ["light", "en-GB"],
    ["light", "zh-CN"],
    ["dark", "en-GB"],
    ["dark", "zh-CN"],
  ] as const)("meets WCAG 2.2 AA as far as axe sees it (%s, %s)", async (colorScheme, locale) => {
    const page = await app.open(undefined, { colorScheme, locale });
    expect(await walk(page, () => accessFaults(page))).toEqual([]);
    await page.close();
  });

  it.each([
    // 1280 px at 200 % leave 640 px to lay out
    ["at 200 % zoom", "en-GB", { viewport: { width: 640, height: 360 }, deviceScaleFactor: 2 }],
    ["at 200 % zoom", "zh-CN", { viewport: { width: 640, height: 360 }, deviceScaleFactor: 2 }],
    ["on 390 px", "en-GB", { viewport: { width: 390, height: 844 } }],
    ["on 390 px", "zh-CN", { viewport: { width: 390, height: 844 } }],
  ] as const)("needs no scrolling sideways %s (%s)", async (_, locale, options) => {
    const page = await app.open(undefined, { locale, ...options });
    const { width } = options.viewport;
    const wider = (): Promise<number> => page.evaluate(() => document.documentElement.scrollWidth);
    expect(await walk(page, async () => ((await wider()) > width ? [await wider()] : []))).toEqual([]);
    await page.close();
  });

  it("keeps its marks where the system allows its own colours only", async () => {
    const page = await app.open(undefined, { forcedColors: "active" });
    const faint = await page.evaluate(() => {
      const colour = (name: string): string => {
        const probe = document.body.appendChild(document.createElement("i"));
        probe.style.color = name;
        const found = getComputedStyle(probe).color;
        probe.remove();
        return found;
      };
      const invisible = ["none", "rgba(0, 0, 0, 0)", colour("Canvas")];
      const marks = (selector: string): string[] => {
        const mark = document.querySelector(selector)!;
        const style = getComputedStyle(mark);
        const drawn = mark instanceof SVGElement ? [style.stroke, style.fill] : [];
        // backgrounds are painted over unless a style sheet cares for these systems
        if (style.getPropertyValue("forced-color-adjust") === "none") drawn.push(style.backgroundColor);
        for (const side of ["Top", "Bottom"] as const)
          if (style[`border${side}Style`] !== "none" && style[`border${side}Width`] !== "0px")
            drawn.push(style[`border${side}Color`]);
        return drawn.filter((found) => !invisible.includes(found));
      };
      const unseen = [
        ".charts .chart path.median",
        ".charts .chart path.band",
        ".claim .dots circle",
        ".inspector .slide .rail",
        ".inspector .slide .bar-range",
        ".inspector .slide.is-range .knob",
        ".inspector .slide:not(.is-range) .knob",
        ".meter .track i",
        ".tabs a[aria-current]",
        ".segments [aria-pressed=true]",
      ].filter((selector) => marks(selector).length === 0);
      // what is chosen must not look like what is not
      const alike = [
        [".tabs a[aria-current]", ".tabs a:not([aria-current])"],
        [".segments [aria-pressed=true]", ".segments [aria-pressed=false]"],
      ].filter(([chosen, other]) => marks(chosen!).join() === marks(other!).join());
      return [...unseen, ...alike];
    });
    expect(faint).toEqual([]);
    await page.close();
  });
});

describe("what axe does not see", () => {
  it("has a focus that goes down the page, is in sight and is marked", async () => {
    const page = await app.open();
    await page.getByRole("button", { name: "No, thanks" }).click();
    await page.evaluate(() => (document.activeElement as HTMLElement | null)?.blur());
    const stops: { what: string; region: string; isMarked: boolean; isInSight: boolean }[] = [];
    for (let stop = 0; stop < 200 && !stops.at(-1)?.what.startsWith("BODY"); stop++) {
      await page.keyboard.press("Tab");
      stops.push(
        await page.evaluate(() => {
          const now = document.activeElement as HTMLElement;
          const box = now.getBoundingClientRect();
          const style = getComputedStyle(now);
          const at = document.elementFromPoint(box.x + box.width / 2, box.y + box.height / 2);
          return {
            what: `${now.tagName}.${now.className} ${now.getAttribute("aria-label") ?? now.textContent}`.slice(
              0,
              80,
            ),
            region:
              now.closest("header.topbar, .topbar, .lead, .claims, .charts, .inspector, .skip")?.className ??
              "",
            isMarked: style.outlineStyle !== "none" && parseFloat(style.outlineWidth) >= 1,
            isInSight: at !== null && (now.contains(at) || at.contains(now)) && box.width > 0,
          };
        }),
      );
    }
    // past the last stop the focus leaves the page
    expect(stops.at(-1)!.what).toMatch(/^BODY/);
    stops.splice(stops.findIndex(({ what }) => what.startsWith("BODY")));
    expect(stops.filter(({ isMarked }) => !isMarked)).toEqual([]);
    expect(stops.filter(({ isInSight }) => !isInSight)).toEqual([]);
    const regions = stops.map(({ region }) => region.split(" ")[0]!);
    expect([...new Set(regions)]).toEqual(["skip", "topbar", "lead", "claims", "charts", "inspector"]);
    // never back to one that was left
    const runs = regions.filter((region, k) => region !== regions[k - 1]);
    expect(runs).toEqual([...new Set(regions)]);
    expect(await page.locator('[tabindex]:not([tabindex="0"]):not([tabindex="-1"])').count()).toBe(0);
    await page.close();
  });

  it("stays quiet while a lever moves and says once how exact the results are", async () => {
    const page = await app.open();
    await page.evaluate(() => {
      const said: string[] = [];
      Object.assign(globalThis, { said });
      const regions = '[role="status"], [role="alert"], [aria-live]:not([aria-live="off"])';
      new MutationObserver((records) => {
        for (const { target } of records) {
          const region = (target instanceof Element ? target : target.parentElement)?.closest(regions);
          const words = region?.textContent?.trim();
          if (words) said.push(words);
        }
      }).observe(document.body, { subtree: true, childList: true, characterData: true });
    });
    const said = (): Promise<string[]> =>
      page.evaluate(() => [...(globalThis as unknown as { said: string[] }).said]);
    const knob = page.locator(`${CAPACITY} .knob`);
    const box = (await knob.boundingBox())!;
    await page.mouse.move(box.x + box.width / 2, box.y + box.height / 2);
    await page.mouse.down();
    await page.mouse.move(box.x + 90, box.y + box.height / 2, { steps: 12 });
    expect(await said()).toEqual([]);
    await page.mouse.up();
    await settled(page);
    await expect.poll(async () => (await said()).length, { timeout: 30_000 }).toBeGreaterThan(0);
    expect([...new Set(await said())]).toEqual([expect.stringMatching(/trials/)]);
    await page.close();
  });

  it("reads a band as its two ends, not as a width", async () => {
    const page = await app.open();
    const hero = page.locator(".charts .chart").first();
    await hero.locator(".drawing").focus();
    await page.keyboard.press("End");
    await expect
      .poll(() => hero.locator("footer [role=status]").innerText(), { timeout: 30_000 })
      .toMatch(/between .*\d.* and .*\d/);
    await page.close();
  });

  it("moves nothing by itself where motion is to be reduced", async () => {
    const page = await app.open(undefined, { reducedMotion: "reduce" });
    const moving = (): Promise<string[]> =>
      page.evaluate(() =>
        document
          .getAnimations()
          .filter(({ effect }) => Number(effect?.getComputedTiming().duration ?? 0) > 1)
          .map(({ effect }) => (effect as KeyframeEffect).target?.className.toString() ?? ""),
      );
    const found: string[] = [];
    await drag(page, CAPACITY, 0.7);
    found.push(...(await moving()));
    await page.locator("button.scenario").click();
    found.push(...(await moving()));
    await page.keyboard.press("Escape");
    await page.locator(".tabs a").nth(3).click();
    found.push(...(await moving()));
    expect(found).toEqual([]);
    await page.close();
  });
});
