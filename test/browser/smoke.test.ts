import type { Browser } from "playwright-core";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { launch } from "./chromium";
import { watchPage } from "./chromiumWatch";
import { serve, type Served } from "./serve";

let browser: Browser;
let served: Served;

beforeAll(async () => {
  [browser, served] = await Promise.all([launch(), serve()]);
});
afterAll(async () => {
  await browser?.close();
  await served?.close();
});

describe("the built page under a sub-path", () => {
  it.each([
    ["en-GB", /Hongge South/],
    ["zh-CN", /红格南/],
  ])("opens in %s without an error and without leaving its origin", async (locale, title) => {
    const page = await browser.newPage({ locale });
    const watched = watchPage(page, served.origin);
    const seen: string[] = [];
    page.context().on("request", (request) => seen.push(request.url()));
    await page.goto(served.url, { waitUntil: "networkidle" });
    expect(await page.title()).toMatch(title);
    expect(seen.length).toBeGreaterThan(2);
    expect(watched).toEqual({ errors: [], foreign: [] });
    await page.close();
  });

  it("answers 404 outside the sub-path, so that absolute paths would be noticed", async () => {
    for (const path of [
      "/",
      "/index.html",
      "/some/sub/path/../../../package.json",
      "/some/sub/path/..%2f..%2fpackage.json",
    ]) {
      expect((await fetch(served.origin + path)).status).toBe(404);
    }
    expect((await fetch(served.url)).headers.get("content-type")).toBe("text/html; charset=utf-8");
  });
});
