import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import type { Browser, Page, Worker } from "playwright-core";
import { build } from "vite";
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from "vitest";
import { launch } from "./chromium";
import type { EngineCalls, EngineResult } from "./enginePage/page";
import { serve, type Served } from "./serve";

const SOURCE = fileURLToPath(new URL("./enginePage/", import.meta.url));
/** Sixteen shards, the last one partial. */
const TRIALS = 4000;

let browser: Browser;
let served: Served;
let folder: string;
let page: Page;

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), "engine-page-"));
  await build({
    root: SOURCE,
    configFile: false,
    base: "./",
    logLevel: "warn",
    build: { outDir: folder, emptyOutDir: true, target: "es2022" },
    worker: { format: "es" },
  });
  [browser, served] = await Promise.all([launch(), serve(folder)]);
});
afterAll(async () => {
  await browser?.close();
  await served?.close();
  await rm(folder, { recursive: true, force: true });
});
beforeEach(async () => {
  page = await browser.newPage();
  await page.goto(served.url);
  await page.waitForFunction(() => "calls" in globalThis);
});
afterEach(() => page.close());

const run = (trials: number, workers: number): Promise<EngineResult> =>
  page.evaluate(
    ([trials, workers]) => (globalThis as unknown as { calls: EngineCalls }).calls.run(trials, workers),
    [trials, workers] as const,
  );

let inline: Promise<EngineResult> | undefined;
/** The same run on the page's own thread. */
const expected = (): Promise<EngineResult> => (inline ??= run(TRIALS, 0));

/** Makes a worker fail as a fault in its own code would. */
const kill = (worker: Worker): Promise<void> =>
  worker.evaluate(() => {
    setTimeout(() => {
      throw new Error("killed");
    });
  });

/** Once the run has shown its first results. */
const begun = () =>
  page.waitForFunction(() => (globalThis as unknown as { calls: EngineCalls }).calls.shown.length > 0);

describe("the mine model in web workers behind a coordinator", () => {
  it.each([1, 2])("gives the same bits with %i workers as on the page's thread", async (count) => {
    const { summary, rows } = await expected();
    const found = await run(TRIALS, count);
    expect(found).toMatchObject({ summary, rows, trials: TRIALS });
    expect(found.shown.length).toBeGreaterThan(0);
  });

  it.each(["engine.worker", "coordinator.worker"])(
    "gives the same bits when the %s dies midway",
    async (kind) => {
      const { summary, rows } = await expected();
      const isKind = (worker: Worker): boolean => worker.url().includes(kind);
      const started: Worker[] = [];
      page.on("worker", (worker) => started.push(worker));
      const running = run(TRIALS, 2);
      await begun();
      const alive = page.workers().filter(isKind);
      expect(alive.length).toBe(kind === "engine.worker" ? 2 : 1);
      await kill(alive[0]!);
      const found = await running;
      expect(found).toMatchObject({ summary, rows, trials: TRIALS });
      // another took its place
      expect(started.filter(isKind).length).toBeGreaterThan(alive.length);
      expect(found.shown).toEqual([...new Set(found.shown)].toSorted((a, b) => a - b));
    },
  );
});
