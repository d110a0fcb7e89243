import { execFile } from "node:child_process";
import { existsSync } from "node:fs";
import { delimiter, join } from "node:path";
import { promisify } from "node:util";
import { chromium, type Browser } from "playwright-core";

const run = promisify(execFile);

const NAMES = [
  "chromium",
  "chromium-browser",
  "google-chrome",
  "google-chrome-stable",
  "chrome",
  "microsoft-edge",
  "msedge",
];

/** Where installers put browsers that are not on the path. */
const PLACES = [
  "/Applications/Google Chrome.app/Contents/MacOS/Google Chrome",
  "/Applications/Chromium.app/Contents/MacOS/Chromium",
  "/Applications/Microsoft Edge.app/Contents/MacOS/Microsoft Edge",
  ...["ProgramFiles", "ProgramFiles(x86)", "LOCALAPPDATA"].flatMap((name) => {
    const folder = process.env[name];
    if (folder === undefined) return [];
    return ["Google/Chrome/Application/chrome.exe", "Microsoft/Edge/Application/msedge.exe"].map((file) =>
      join(folder, file),
    );
  }),
];

/**
 * Path of a Chromium that runs: CHROMIUM_PATH, the usual names on the path, the usual places, Playwright's own.
 * Failing that, installs Debian's package when root on Debian.
 * @throws Error with one sentence that says what to do; a missing browser never skips a test
 */
export async function findChromium(): Promise<string> {
  const named = process.env.CHROMIUM_PATH;
  if (named) {
    if (await works(named)) return named;
    throw new Error(`CHROMIUM_PATH names ${named}, which does not run as a browser.`);
  }
  return (await search()) ?? (await install());
}

/** Starts a headless Chromium that talks to nobody but the page's own server. */
export async function launch(): Promise<Browser> {
  return chromium.launch({
    executablePath: await findChromium(),
    headless: true,
    args: [
      "--no-sandbox",
      "--disable-gpu",
      "--disable-dev-shm-usage",
      "--disable-background-networking",
      "--disable-component-update",
      "--disable-default-apps",
      "--disable-sync",
      "--no-first-run",
      "--no-default-browser-check",
    ],
  });
}

async function search(): Promise<string | undefined> {
  const onPath = (process.env.PATH ?? "").split(delimiter).filter(Boolean);
  const endings = process.platform === "win32" ? [".exe"] : [""];
  const candidates = NAMES.flatMap((name) =>
    onPath.flatMap((folder) => endings.map((ending) => join(folder, name + ending))),
  );
  for (const candidate of [...candidates, ...PLACES, playwrightsOwn()]) {
    if (candidate !== undefined && (await works(candidate))) return candidate;
  }
  return undefined;
}

function playwrightsOwn(): string | undefined {
  try {
    return chromium.executablePath();
  } catch {
    return undefined;
  }
}

/** Some systems put a file under the name that only says that the browser is elsewhere. */
async function works(path: string): Promise<boolean> {
  if (!existsSync(path)) return false;
  // on Windows the version switch opens a window
  if (process.platform === "win32") return true;
  try {
    const { stdout } = await run(path, ["--version", "--no-sandbox"], { timeout: 30_000 });
    return /\d+\.\d+/.test(stdout);
  } catch {
    return false;
  }
}

async function install(): Promise<string> {
  if (process.getuid?.() !== 0 || !(await answers("apt-get", ["--version"]))) {
    throw new Error(
      "The browser tests need Chromium: install it, or set CHROMIUM_PATH to the program of a Chromium, Chrome or Edge.",
    );
  }
  const packages = ["chromium", ...((await answers("fc-list", [":lang=zh"])) ? [] : ["fonts-noto-cjk"])];
  console.log(`no Chromium found, installing ${packages.join(" and ")} with apt-get`);
  const options = { env: { ...process.env, DEBIAN_FRONTEND: "noninteractive" }, maxBuffer: 2 ** 26 };
  try {
    await run("apt-get", ["update"], options);
    await run("apt-get", ["install", "-y", "--no-install-recommends", ...packages], options);
  } catch (thrown) {
    throw new Error(`apt-get could not install ${packages.join(" and ")}; the browser tests need Chromium.`, {
      cause: thrown,
    });
  }
  const path = await search();
  if (path === undefined) throw new Error("apt-get installed chromium, but it does not run.");
  return path;
}

/** Whether a program exists, succeeds and prints something. */
async function answers(program: string, args: readonly string[]): Promise<boolean> {
  try {
    return (await run(program, args)).stdout.trim() !== "";
  } catch {
    return false;
  }
}
