import { spawnSync } from "node:child_process";
import { mkdtemp, readdir, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { Page } from "playwright-core";
import type { Page as FirefoxPage } from "puppeteer-core";
import { afterAll, afterEach, beforeAll, describe, expect, it } from "vitest";
import { appFixture, TRIALS } from "./appFixture";
import { downloaded } from "./appPage";
import { launchFirefox } from "./firefox";
import { serve } from "./serve";

const app = appFixture();
let folder: string;
beforeAll(async () => void (folder = await mkdtemp(join(tmpdir(), "export-"))));
afterAll(() => rm(folder, { recursive: true, force: true }));

/** What Python's zipfile and csv find in a bundle; its checksums are verified. */
const SCRIPT = `
import csv, io, json, sys, zipfile
with zipfile.ZipFile(sys.argv[1]) as bundle:
    assert bundle.testzip() is None
    read = lambda name: list(csv.reader(io.TextIOWrapper(bundle.open(name), "utf-8-sig", newline=""), strict=True))
    runs = read("runs.csv")
    print(json.dumps({"names": sorted(bundle.namelist()), "rows": len(runs), "widths": sorted({len(row) for row in runs})}))
`;

async function openedByPython(bytes: Uint8Array): Promise<unknown> {
  const path = join(folder, "opened.zip");
  await writeFile(path, bytes);
  const ran = spawnSync("python3", ["-c", SCRIPT, path], { encoding: "utf8" });
  expect(ran.stderr).toBe("");
  const { names, rows, widths } = JSON.parse(ran.stdout);
  expect(names).toContain("scenario.json");
  expect(widths).toHaveLength(1);
  return rows;
}

/** Names of what lies in the page's private folder of exports. */
const left = (page: Page | FirefoxPage): Promise<readonly string[]> =>
  (page as Page).evaluate(async () => {
    const root = await navigator.storage.getDirectory();
    const found: string[] = [];
    try {
      const folder = await root.getDirectoryHandle("exports");
      for await (const name of (folder as unknown as { keys(): AsyncIterable<string> }).keys())
        found.push(name);
    } catch {
      // nothing was ever exported
    }
    return found;
  });

/** A browser that cannot ask for a file; writing to the private file system is noted. */
const PREPARE = `
  delete globalThis.showSaveFilePicker;
  globalThis.written = 0;
  // an empty page has no such thing
  const stream = globalThis.FileSystemWritableFileStream?.prototype ?? {};
  const { write } = stream;
  stream.write = function (part) {
    globalThis.written += part.length;
    return write.call(this, part);
  };
`;
const written = (page: Page): Promise<number> => page.evaluate("written");

describe("an export where the browser cannot ask for a file", () => {
  const exported = async (page: Page) => {
    await page.getByRole("button", { name: "Export" }).click();
    return downloaded(page, () => page.click("text=All results"));
  };

  it("is written to the private file system, handed out whole, and removed at the next start", async () => {
    const page = await app.open(undefined, {}, (page) => page.addInitScript(PREPARE));
    const { name, bytes } = await exported(page);
    expect(name).toBe("hongge-south-base.zip");
    expect(await written(page)).toBe(bytes.length);
    expect(await openedByPython(bytes)).toBe(TRIALS + 1);
    expect(await left(page)).toHaveLength(1);
    // another window of the page leaves alone what this one may still be handing out
    const [other] = await Promise.all([
      page.waitForEvent("popup"),
      page.evaluate(() => void window.open(location.href)),
    ]);
    await other.waitForLoadState();
    await other.waitForTimeout(5000);
    expect(await left(other)).toHaveLength(1);
    await page.goto("about:blank");
    await other.reload();
    await expect.poll(() => left(other), { timeout: 15_000 }).toEqual([]);
    await other.close();
    await page.close();
  });

  it("is collected in memory where there is no private file system", async () => {
    const page = await app.open(undefined, {}, (page) =>
      page.addInitScript(
        `${PREPARE} StorageManager.prototype.getDirectory = () => Promise.reject(new Error("none"));`,
      ),
    );
    const { bytes } = await exported(page);
    expect(await written(page)).toBe(0);
    expect(await openedByPython(bytes)).toBe(TRIALS + 1);
    await page.close();
  });

  it("leaves nothing behind where the disk is full, and says so", async () => {
    const page = await app.open(undefined, {}, (page) =>
      page.addInitScript(`${PREPARE}
        FileSystemWritableFileStream.prototype.write = () => Promise.reject(new Error("the disk is full"));`),
    );
    await page.getByRole("button", { name: "Export" }).click();
    await page.click("text=All results");
    await page.getByText("the disk is full").waitFor();
    expect(await left(page)).toEqual([]);
    await page.close();
  });
});

describe("an export in Firefox", () => {
  let close: (() => Promise<unknown>) | undefined;
  afterEach(async () => void (await close?.()));

  it("goes by the private file system, and opens in another program", async () => {
    const [browser, served] = await Promise.all([launchFirefox(folder), serve()]);
    close = () => Promise.all([browser.close(), served.close()]);
    const page = await browser.newPage();
    await page.setViewport({ width: 1440, height: 900 });
    await page.goto(`${served.url}#trials=${TRIALS}`);
    await page.waitForSelector('.meter[data-run="idle"]:not([data-trials="0"])', { timeout: 120_000 });
    expect(await page.evaluate("typeof navigator.storage.getDirectory")).toBe("function");
    await page.$$eval("button", (all) => all.find((one) => one.textContent?.includes("Export"))!.click());
    await page.$$eval("button", (all) =>
      all.find((one) => one.textContent?.startsWith("All results"))!.click(),
    );
    const arrived = async (): Promise<string[]> =>
      (await readdir(folder)).filter((name) => /^hongge.*\.zip$/.test(name));
    await expect.poll(arrived, { timeout: 120_000 }).toEqual(["hongge-south-base.zip"]);
    const path = join(folder, "hongge-south-base.zip");
    // the browser is done when the archive is whole
    await expect
      .poll(() => spawnSync("python3", ["-m", "zipfile", "-t", path]).status, { timeout: 60_000 })
      .toBe(0);
    expect(await openedByPython(await readFile(path))).toBe(TRIALS + 1);
    expect(await left(page)).toHaveLength(1);
  });
});
