import { readFile } from "node:fs/promises";
import { createRequire } from "node:module";
import type { Page } from "playwright-core";

const AXE = createRequire(import.meta.url).resolve("axe-core/axe.min.js");

/* What a person does on the page, as tests say it. */

/** Until every trial is in and the ghost of the base case is computed. */
export async function settled(page: Page): Promise<void> {
  await page.waitForSelector('.meter[data-run="idle"]:not([data-trials="0"])', { timeout: 120_000 });
}

export const claims = (page: Page): Promise<string[]> => page.locator(".claim .result").allInnerTexts();

/** Drags the handle of a lever with the mouse to a share of its track. */
export async function drag(page: Page, lever: string, share: number): Promise<void> {
  const track = page.locator(`${lever} .slide`);
  await track.scrollIntoViewIfNeeded();
  const knob = (await track.locator(".knob").boundingBox())!;
  const box = (await track.boundingBox())!;
  await page.mouse.move(knob.x + knob.width / 2, knob.y + knob.height / 2);
  await page.mouse.down();
  await page.mouse.move(box.x + box.width * share, box.y + 7, { steps: 8 });
  await page.mouse.up();
}

export async function downloaded(
  page: Page,
  act: () => Promise<void>,
): Promise<{ name: string; bytes: Uint8Array }> {
  const [download] = await Promise.all([page.waitForEvent("download", { timeout: 120_000 }), act()]);
  return { name: download.suggestedFilename(), bytes: await readFile(await download.path()) };
}

export const number = (page: Page, lever: string): Promise<string> =>
  page.locator(`${lever} .number`).inputValue();

/** Words in drawings that reach beyond the frame of their chart. */
export const textsOutside = (page: Page): Promise<(string | null)[]> =>
  page.locator(".drawing svg text").evaluateAll((texts) =>
    texts
      .filter((text) => {
        const box = text.getBoundingClientRect();
        const frame = text.closest(".chart")!.getBoundingClientRect();
        return box.width > 0 && (box.left < frame.left - 1 || box.right > frame.right + 1);
      })
      .map((text) => text.textContent),
  );

/** What axe-core finds at fault with the page as it stands, with the first place of each fault; all, or what is serious. */
export async function accessFaults(page: Page, which: "all" | "serious" = "all"): Promise<string[]> {
  await page.addScriptTag({ path: AXE });
  return page.evaluate(async (wanted) => {
    const { axe } = window as unknown as {
      axe: { run(): Promise<{ violations: { id: string; impact: string; nodes: { html: string }[] }[] }> };
    };
    return (await axe.run()).violations
      .filter(({ impact }) => wanted === "all" || impact === "serious" || impact === "critical")
      .map(({ id, nodes }) => `${id}: ${nodes[0]!.html.slice(0, 120)}`);
  }, which);
}
