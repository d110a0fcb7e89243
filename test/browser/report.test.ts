import { getDocument } from "pdfjs-dist/legacy/build/pdf.mjs";
import { describe, expect, it } from "vitest";
import { sources } from "../../models/mine/sources";
import { accessFaults } from "./appPage";
import { appFixture, TRIALS } from "./appFixture";

const { open } = appFixture();

/** The pages of a PDF as words, read by a library that knows nothing of the page that made it. */
async function pagesOf(pdf: Uint8Array): Promise<string[]> {
  const file = await getDocument({ data: new Uint8Array(pdf), verbosity: 0 }).promise;
  const pages: string[] = [];
  for (let number = 1; number <= file.numPages; number++) {
    const { items } = await (await file.getPage(number)).getTextContent();
    pages.push(items.map((item) => ("str" in item ? item.str + (item.hasEOL ? "\n" : "") : "")).join(""));
  }
  await file.destroy();
  return pages;
}

/** Without spaces, which PDF does not keep; fonts may name a character by its radical (⼯ for 工). */
const flat = (text: string): string => text.normalize("NFKC").replaceAll(/\s/g, "");

describe("the report", () => {
  it.each([
    {
      locale: "en-GB",
      item: "Print report",
      name: "Deep processing",
      words: ["Investment > 100 bn CNY", "Seed", "What differs from the base case", "Net present value"],
      parts: ["The announced figures", "Charts", "By decade", "Metrics", "Assumptions", "Sources"],
      source: sources.F1.title.en,
    },
    {
      locale: "zh-CN",
      item: "打印报告",
      name: "深加工",
      words: ["产业投资超 1,000 亿元", "随机种子", "与基准情景的差别", "净现值"],
      parts: ["公布数", "图表", "分十年数据", "指标", "全部参数", "来源"],
      source: sources.F1.title.zh,
    },
  ])("becomes a PDF with scenario, claims and sources ($locale)", async (told) => {
    const page = await open(undefined, { locale: told.locale, colorScheme: "dark" });
    await page.locator(".topbar button.scenario").click();
    await page.locator(".popover:popover-open").getByRole("button", { name: told.name }).first().click();
    await page.waitForSelector(`.meter[data-run="idle"][data-trials="${TRIALS}"]`);
    await page.locator(".topbar .button.primary:visible").click();
    await page.getByRole("button", { name: told.item }).click();
    await page.waitForFunction(
      () => document.querySelectorAll(".report-chart svg > *").length >= 10,
      undefined,
      { timeout: 60_000 },
    );
    expect(await page.evaluate(() => location.hash)).toContain("tab=report");
    expect(await accessFaults(page)).toEqual([]);

    const pages = await pagesOf(await page.pdf({ preferCSSPageSize: true, printBackground: true }));
    expect(pages.length).toBeGreaterThan(8);
    const cover = flat(pages[0]!);
    expect(cover).toContain(flat(told.name));
    const all = flat(pages.join("\n"));
    for (const words of [...told.words, ...told.parts, told.source]) expect(all).toContain(flat(words));
    // parts stand in this order, after the cover
    const places = told.parts.map((part) => all.lastIndexOf(flat(part)));
    expect(places.every((place) => place > 0)).toBe(true);
    expect(all).toContain(flat(`${TRIALS.toLocaleString("en-US")}`));
    // pages are numbered
    expect(flat(pages.at(-1)!)).toContain(`${pages.length}/${pages.length}`);
    // the frame of the screen is not printed
    expect(all).not.toContain(flat(told.item));
    await page.close();
  });

  it("scrolls sideways on no phone", async () => {
    const page = await open(undefined, { viewport: { width: 390, height: 844 } });
    await page.evaluate((hash) => (location.hash = hash), `#tab=report&trials=${TRIALS}`);
    await page.waitForSelector(".report-chart svg > *", { state: "attached" });
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(390);
    await page.close();
  });

  it("says on paper that trials were still running, as long as they are", async () => {
    const page = await open();
    await page.locator(".topbar .button.primary:visible").click();
    await page.getByRole("button", { name: "Print report" }).click();
    await page.waitForSelector(".report-cover");
    const early = page.locator(".report-early");
    expect(await early.count()).toBe(0);
    await page.evaluate((few) => {
      location.hash = location.hash.replace(`trials=${few}`, "trials=200000");
    }, TRIALS);
    await expect
      .poll(async () => (await early.allInnerTexts()).join())
      .toMatch(/rest on the first [\d,]+ and/);
    await expect.poll(() => early.count(), { timeout: 120_000 }).toBe(0);
    await page.close();
  });
});
