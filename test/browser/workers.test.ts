import type { Page } from "playwright-core";
import { describe, expect, it } from "vitest";
import { fakeSum } from "../workers/fake/fakeModel";
import { builtPage } from "./builtPage";
import type { PageCalls, PageResult } from "./workersPage/page";

type RunArguments = Parameters<PageCalls["run"]>;

const built = builtPage("workersPage");

async function inPage(args: RunArguments, prepare?: (page: Page) => Promise<unknown>): Promise<PageResult> {
  const page = await built.browser.newPage();
  try {
    await prepare?.(page);
    await page.goto(built.served.url);
    await page.waitForFunction(() => "calls" in globalThis);
    return await page.evaluate((given) => {
      const { calls } = globalThis as unknown as { calls: PageCalls };
      return calls.run(...given);
    }, args);
  } finally {
    await page.close();
  }
}

describe("web workers in a real browser", () => {
  it.each([1, 2, 7])("give the same bits with %i workers", async (workers) => {
    const result = await inPage([20_000, workers]);
    expect(result).toEqual({ summary: { trials: 20_000, sum: fakeSum(20_000) }, workers });
  });

  it("give the same bits when a worker fails midway", async () => {
    const { summary, workers } = await inPage([20_000, 2, { dieAt: 11, heal: true }]);
    expect(summary).toEqual({ trials: 20_000, sum: fakeSum(20_000) });
    expect(workers).toBeGreaterThan(2);
  });

  it("give up with a clear error when every worker fails", async () => {
    const { error } = await inPage([20_000, 2, { dieAt: 11 }]);
    expect(error?.name).toBe("WorkerDeathError");
    expect(error?.message).toMatch(/3 times.*killed at this shard/);
  });

  it("give a clear error instead of waiting for ever when their script cannot be loaded", async () => {
    const { error } = await inPage([1000, 2], (page) =>
      page.route(/worker.*\.js$/, (route) => route.abort()),
    );
    expect(error?.name).toBe("WorkerDeathError");
    expect(error?.message).toMatch(/could not be loaded/);
  });

  it("reject with an AbortError when cancelled", async () => {
    const { error } = await inPage([20_000, 2, { cancel: true }]);
    expect(error?.name).toBe("AbortError");
  });
});
