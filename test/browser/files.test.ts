import { unzipSync } from "fflate";
import { describe, expect, it } from "vitest";
import { claims, downloaded, drag, number, settled } from "./appPage";
import { appFixture, TRIALS } from "./appFixture";
import { BUNDLE_NAMES } from "../src/export/bundleNames";

const CAPACITY = '.inspector [data-param="extraction.phase2"]';

const app = appFixture();
const { open } = app;

describe("taking home and bringing back", () => {
  it("exports a bundle, and opening it gives the same scenario", async () => {
    const page = await open();
    await page.click("button.scenario");
    await page.click('.item:has-text("Deep processing")');
    await drag(page, CAPACITY, 0.7);
    const capacity = await number(page, CAPACITY);
    await settled(page);
    const results = await claims(page);
    await page.click(".topbar .only-wide > .button.primary");
    const { name, bytes } = await downloaded(page, () => page.click("text=All results"));
    expect(name).toBe("hongge-south-deep-processing-edited.zip");
    const files = unzipSync(bytes);
    expect(Object.keys(files).sort()).toEqual(BUNDLE_NAMES);
    const read = (file: string): string => new TextDecoder().decode(files[file]);
    expect(read("summary_long.csv")).toMatch(/^scenario,year,variable,unit,statistic,value\r\n/);
    expect(read("runs.csv").trim().split("\r\n")).toHaveLength(TRIALS + 1);

    await page.getByRole("button", { name: "Reset" }).click();
    expect(await number(page, CAPACITY)).toBe("16");
    await page.click(".topbar .only-wide > .button.primary");
    await page.setInputFiles('.popover:popover-open input[type="file"]', {
      name,
      mimeType: "application/zip",
      buffer: Buffer.from(bytes),
    });
    await expect.poll(() => number(page, CAPACITY)).toBe(capacity);
    await settled(page);
    expect(await claims(page)).toEqual(results);
    await page.close();
  });

  it("exports what a chart draws", async () => {
    const page = await open();
    const chart = page.locator('.chart[data-chart="output"]');
    const csv = await downloaded(page, () => chart.locator("footer button", { hasText: "CSV" }).click());
    expect(new TextDecoder().decode(csv.bytes).trim().split("\r\n")).toHaveLength(81);
    const svg = await downloaded(page, () => chart.locator("footer button", { hasText: "SVG" }).click());
    const drawing = new TextDecoder().decode(svg.bytes);
    expect(drawing).toMatch(/^(<\?xml[^>]*\?>\s*)?<svg/);
    expect(drawing).not.toContain("var(--");
    expect(drawing).toContain("Base case");
    await page.close();
  });

  it("refuses bad files with a reason, and the scenario stays", async () => {
    const page = await open();
    const before = await claims(page);
    const files = [
      ["broken.json", "{"],
      ["unknown.json", '{"schema":1,"id":"x","name":{"en":"x","zh":"x"},"values":{"extraction.phas2":20}}'],
      ["newer.json", '{"schema":99,"id":"x","name":{"en":"x","zh":"x"},"values":{}}'],
      ["hostile.json", '{"schema":1,"id":"x","name":{"en":"x","zh":"x"},"values":{},"__proto__":{"a":1}}'],
    ] as const;
    for (const [name, content] of files) {
      await page.click(".topbar .only-wide > .button.primary");
      await page.setInputFiles('.popover:popover-open input[type="file"]', {
        name,
        mimeType: "application/json",
        buffer: Buffer.from(content),
      });
      await expect.poll(() => page.locator(".banner[role=alert]").innerText()).toContain(name);
      expect(await claims(page)).toEqual(before);
    }
    await page.close();
  });

  it("shares by link, and refuses a damaged one", async () => {
    const page = await open();
    await drag(page, CAPACITY, 0.9);
    await settled(page);
    const results = await claims(page);
    const address = page.url();
    expect(address).toContain("scenario=");
    await page.close();

    const other = await open(address.slice(address.indexOf("#")));
    expect(await claims(other)).toEqual(results);
    await other.close();

    const damaged = await open("#scenario=AAAA");
    expect(await damaged.locator(".banner[role=alert]").innerText()).toContain("scenario");
    expect(await number(damaged, CAPACITY)).toBe("16");
    await damaged.close();
  });

  it("keeps own scenarios: copy, rename, delete", async () => {
    const page = await open();
    const menu = (): Promise<void> => page.click("button.scenario");
    await menu();
    await page.click("text=Save a copy");
    await page.fill(".naming input", "Own case");
    await page.click(".naming >> text=Save");
    expect(await page.locator("button.scenario").innerText()).toContain("Own case");
    await drag(page, CAPACITY, 0.9);
    const capacity = await number(page, CAPACITY);
    await settled(page);
    await page.goto(app.served.url);
    await settled(page);
    await menu();
    await page.click('.item:has-text("Own case")');
    expect(await number(page, CAPACITY)).toBe(capacity);
    await menu();
    await page.click(".actions >> text=Delete");
    expect(await page.locator("button.scenario").innerText()).toContain("Base case");
    await page.close();
  });
});
