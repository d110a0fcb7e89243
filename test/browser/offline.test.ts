import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { appFixture } from "./appFixture";
import { claims, settled } from "./appPage";
import { DIST } from "./serve";

const app = appFixture();

describe("the page without a network", () => {
  it("opens, computes and shows the same after a first visit", async () => {
    const page = await app.open();
    const before = await claims(page);
    await page.evaluate(() => navigator.serviceWorker.ready.then(() => undefined));
    // screens are fetched ahead, and a reload would break that off
    await page.waitForLoadState("networkidle");
    // the new worker answers from the next visit on
    await page.reload();
    await settled(page);
    await page.waitForFunction(() => navigator.serviceWorker.controller !== null);
    await page.waitForLoadState("networkidle");
    await page.context().setOffline(true);
    await page.reload();
    await settled(page);
    expect(await claims(page)).toEqual(before);
    await page.click('[href="#tab=model"], [data-tab="model"], nav >> text=Model');
    await page.waitForSelector("main.book h1, main.book h2");
    await page.context().close();
  });

  it("names an icon and a start in its manifest", async () => {
    const manifest = JSON.parse(await readFile(join(DIST, "manifest.webmanifest"), "utf8")) as {
      start_url: string;
      icons: { src: string }[];
    };
    expect(manifest.start_url).toBe("./");
    for (const { src } of manifest.icons) expect((await readFile(join(DIST, src))).length).toBeGreaterThan(0);
  });
});
