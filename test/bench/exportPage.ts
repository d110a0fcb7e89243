/**
 * Memory and time of exporting a long run from the page: everything that Chromium's processes hold together while the
 * bundle is written, beyond what they held before.
 *
 *   npm run build && npm run bench:export [-- --trials 50000,200000] [-- --disk] [-- --built FOLDER]
 *
 * Without `--disk` the bundle is collected as blobs and downloaded; with it, it is written through the File System API, to
 * the page's own folder in place of one that a person would choose. Each bundle is then unpacked and read back by
 * read_back.py. Linux only. Exits with 1 if a bundle is not what it says it is.
 */
import { execFileSync, spawnSync } from "node:child_process";
import { mkdtempSync, readdirSync, readFileSync, rmSync, statSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { parseArgs } from "node:util";
import { chromium, type Page } from "playwright-core";
import { settled } from "../browser/appPage";
import { findChromium } from "../browser/chromium";
import { DIST, serve } from "../browser/serve";

const { values } = parseArgs({
  options: {
    trials: { type: "string", default: "50000,200000" },
    disk: { type: "boolean", default: false },
    built: { type: "string", default: DIST },
  },
});
const OWN_FILE = "export.zip";
const READ_BACK = fileURLToPath(new URL("./read_back.py", import.meta.url));

/** Megabytes that this process's Chromium holds, pages shared among its processes counted once. */
function held(): number {
  const parents = new Map<number, number>();
  for (const name of readdirSync("/proc").filter((entry) => /^\d+$/.test(entry))) {
    const status = quietly(`/proc/${name}/stat`);
    parents.set(Number(name), Number(status.slice(status.lastIndexOf(")")).split(" ")[2]));
  }
  const isOurs = (pid: number): boolean =>
    pid === process.pid || (parents.has(pid) && isOurs(parents.get(pid)!));
  let kilobytes = 0;
  for (const pid of parents.keys())
    if (pid !== process.pid && isOurs(pid) && /chrom/i.test(quietly(`/proc/${pid}/cmdline`)))
      kilobytes += Number(/^Pss:\s+(\d+)/m.exec(quietly(`/proc/${pid}/smaps_rollup`))?.[1] ?? 0);
  return kilobytes / 1024;
}

/** A process may end while it is looked at. */
function quietly(path: string): string {
  try {
    return readFileSync(path, "utf8");
  } catch {
    return "";
  }
}

/** Lets the page write to its own folder where it would ask a person for a file, and notes how long it was busy. */
const PREPARE = `
  globalThis.own = { longest: 0, last: performance.now() };
  setInterval(() => {
    const now = performance.now();
    own.longest = Math.max(own.longest, now - own.last);
    own.last = now;
  }, 10);
  globalThis.showSaveFilePicker = ${values.disk}
    ? async () => (await navigator.storage.getDirectory()).getFileHandle("${OWN_FILE}", { create: true })
    : undefined;
`;

const busy = (page: Page): Promise<number> =>
  page.evaluate(() => {
    const { own } = globalThis as unknown as { own: { longest: number } };
    const { longest } = own;
    own.longest = 0;
    return longest;
  });

/** Saves the zip, however it was written. */
async function exported(page: Page, zip: string): Promise<void> {
  const press = () => page.click("text=All results");
  await page.click(".topbar .only-wide > .button.primary");
  const download = values.disk ? undefined : page.waitForEvent("download");
  await press();
  // the menu closes when everything is written, and stays to say what went wrong
  const progress = page.locator(".popover:popover-open .progress");
  for (;;) {
    const said = (await progress.allInnerTexts())[0];
    if (said === undefined) break;
    if (said.includes("could not")) throw new Error(said);
    await new Promise((resolve) => setTimeout(resolve, 250));
  }
  await (await download)?.saveAs(zip);
}

async function measure(trials: number): Promise<boolean> {
  const folder = mkdtempSync(join(tmpdir(), "hongge-export-"));
  const zip = join(folder, OWN_FILE);
  const served = await serve(values.built);
  // a profile of its own: without one Chromium keeps files and blobs of the page in memory
  const browser = await chromium.launchPersistentContext(join(folder, "profile"), {
    executablePath: await findChromium(),
    args: ["--no-sandbox", "--disable-gpu", "--disable-dev-shm-usage", "--disable-background-networking"],
    viewport: { width: 1440, height: 900 },
    locale: "en",
  });
  try {
    const page = await browser.newPage();
    page.setDefaultTimeout(600_000);
    await page.addInitScript({ content: PREPARE });
    await page.goto(`${served.url}#trials=${trials}`);
    await settled(page);
    await page.waitForSelector(`.meter[data-trials="${trials}"]`);
    const before = held();
    let peak = before;
    const watch = setInterval(() => (peak = Math.max(peak, held())), 1000);
    await busy(page);
    const started = performance.now();
    await exported(page, zip);
    const seconds = (performance.now() - started) / 1000;
    clearInterval(watch);
    const longest = await busy(page);
    if (values.disk) await fetchOwn(page, zip);
    const size = statSync(zip).size / 2 ** 20;
    console.log(
      `${trials} trials: ${seconds.toFixed(0)} s, zip ${size.toFixed(0)} MB, ${(peak - before).toFixed(0)} MB more than ` +
        `the ${before.toFixed(0)} MB before, page busy for ${longest.toFixed(0)} ms at most`,
    );
    execFileSync("python3", ["-m", "zipfile", "-e", zip, folder]);
    const read = spawnSync("python3", [READ_BACK, folder], { encoding: "utf8" });
    process.stdout.write(read.stdout + read.stderr);
    return read.status === 0;
  } finally {
    await browser.close();
    await served.close();
    rmSync(folder, { recursive: true, force: true });
  }
}

/** Takes the file out of the page's own folder. */
async function fetchOwn(page: Page, zip: string): Promise<void> {
  const download = page.waitForEvent("download");
  await page.evaluate(async (name) => {
    const file = await (await navigator.storage.getDirectory()).getFileHandle(name);
    const link = document.createElement("a");
    link.href = URL.createObjectURL(await file.getFile());
    link.download = name;
    link.click();
  }, OWN_FILE);
  await (await download).saveAs(zip);
}

for (const trials of values.trials.split(",").map(Number)) if (!(await measure(trials))) process.exitCode = 1;
