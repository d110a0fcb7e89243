import type { Browser, BrowserContextOptions, Page } from "playwright-core";
import { afterAll, afterEach, beforeAll, expect } from "vitest";
import { settled } from "./appPage";
import { launch } from "./chromium";
import { watchPage, type Watched } from "./chromiumWatch";
import { serve, type Served } from "./serve";

/** Fewer trials than the default: the walks are about the page, not about precision. */
export const TRIALS = 1024;

/**
 * The built page in a browser for the tests of one file. `open` prepares the page and waits until every trial is in; after each test the page
 * opened last must have reported no error and asked nothing of another origin.
 */
export function appFixture(): {
  open(
    hash?: string,
    options?: BrowserContextOptions,
    prepare?: (page: Page) => Promise<unknown>,
  ): Promise<Page>;
  readonly served: Served;
} {
  let browser: Browser;
  let served: Served;
  let watched: Watched | undefined;
  beforeAll(async () => {
    [browser, served] = await Promise.all([launch(), serve()]);
  });
  afterAll(async () => {
    await browser?.close();
    await served?.close();
  });
  afterEach(() => {
    const seen = watched ?? { errors: [], foreign: [] };
    watched = undefined;
    expect(seen).toEqual({ errors: [], foreign: [] });
  });
  return {
    get served() {
      return served;
    },
    async open(hash = `#trials=${TRIALS}`, options = {}, prepare = async () => undefined) {
      const page = await browser.newPage({
        locale: "en-GB",
        viewport: { width: 1440, height: 900 },
        reducedMotion: "reduce",
        ...options,
      });
      watched = watchPage(page, served.origin);
      await prepare(page);
      await page.goto(served.url + hash);
      await settled(page);
      return page;
    },
  };
}
