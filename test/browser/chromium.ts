import { join } from "node:path";
import { chromium, type Browser } from "playwright-core";
import { findProgram, type Program } from "./programs";

const CHROMIUM: Program = {
  name: "Chromium, Chrome or Edge",
  variable: "CHROMIUM_PATH",
  names: [
    "chromium",
    "chromium-browser",
    "google-chrome",
    "google-chrome-stable",
    "chrome",
    "microsoft-edge",
    "msedge",
  ],
  places: [
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
    playwrightsOwn(),
  ],
  version: ["--version", "--no-sandbox"],
  debian: "chromium",
};

/** Path of a Chromium that runs, installed if need be. */
export const findChromium = (): Promise<string> => findProgram(CHROMIUM);

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

function playwrightsOwn(): string | undefined {
  try {
    return chromium.executablePath();
  } catch {
    return undefined;
  }
}
