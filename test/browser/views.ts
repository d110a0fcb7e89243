import { expect } from "vitest";
import type { Page } from "playwright-core";
import { settled } from "./appPage";

/** What shows that the contents of a screen have come; of others it is a heading. */
const CONTENTS: Readonly<Record<string, string>> = {
  overview: ".charts .chart path.median",
  charts: '[data-chart="exceedance"] path.curve',
  explain: ".sheet tbody [data-row]",
  flows: '[data-chart="sankey"] rect.node',
  decisions: "[data-ask=tornado]",
  assumptions: ".assumption[data-param]",
  market: ".price-preview svg path",
  model: "main.book h2",
};

/** Goes to a screen of an opened page by its address and waits until it stands. */
export async function goTo(page: Page, view: string): Promise<void> {
  const rest = new URL(page.url()).hash.replace(/^#/, "");
  const fields = new URLSearchParams(rest);
  fields.set("tab", view);
  await page.evaluate((hash) => (location.hash = hash), `#${fields.toString()}`);
  await page
    .locator(CONTENTS[view] ?? "#main h1, #main h2")
    .first()
    .waitFor({ timeout: 60_000 });
  if (view === "overview") await settled(page);
  // parts that come from other threads
  await expect.poll(() => page.locator('#main [aria-busy="true"]').count(), { timeout: 60_000 }).toBe(0);
}

/** Every screen that an address opens: those of the tabs, and those that only links lead to. */
export async function viewsOf(page: Page): Promise<string[]> {
  const tabs = await page
    .locator(".tabs a")
    .evaluateAll((links) =>
      links.map((link) => /tab=(\w+)/.exec(link.getAttribute("href")!)?.[1] ?? "overview"),
    );
  return [...new Set([...tabs, ...Object.keys(CONTENTS)])];
}
