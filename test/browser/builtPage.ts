import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import type { Browser } from "playwright-core";
import { build } from "vite";
import { afterAll, beforeAll } from "vitest";
import { launch } from "./chromium";
import { serve, type Served } from "./serve";

/**
 * A page of a test's own, built from a folder beside the tests before they begin, served with a browser to open it in; all
 * gone after the last one.
 */
export function builtPage(source: string): { browser: Browser; served: Served } {
  const page = {} as { browser: Browser; served: Served };
  let folder: string;
  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), `${source}-`));
    await build({
      root: fileURLToPath(new URL(`./${source}/`, import.meta.url)),
      configFile: false,
      base: "./",
      logLevel: "warn",
      build: { outDir: folder, emptyOutDir: true, target: "es2022" },
      worker: { format: "es" },
    });
    [page.browser, page.served] = await Promise.all([launch(), serve(folder)]);
  });
  afterAll(async () => {
    await page.browser?.close();
    await page.served?.close();
    await rm(folder, { recursive: true, force: true });
  });
  return page;
}
