import { join } from "node:path";
import puppeteer, { type Browser } from "puppeteer-core";
import { findProgram, type Program } from "./programs";

const FIREFOX: Program = {
  name: "Firefox",
  variable: "FIREFOX_PATH",
  names: ["firefox-esr", "firefox"],
  places: [
    "/Applications/Firefox.app/Contents/MacOS/firefox",
    ...["ProgramFiles", "ProgramFiles(x86)"].flatMap((name) => {
      const folder = process.env[name];
      return folder === undefined ? [] : [join(folder, "Mozilla Firefox", "firefox.exe")];
    }),
  ],
  version: ["--version"],
  debian: "firefox-esr",
};

/** Path of a Firefox that runs, installed if need be. */
export const findFirefox = (): Promise<string> => findProgram(FIREFOX);

/** Starts a headless, unmodified Firefox over WebDriver BiDi; downloads land in `folder`. */
export async function launchFirefox(folder: string): Promise<Browser> {
  return puppeteer.launch({
    browser: "firefox",
    executablePath: await findFirefox(),
    headless: true,
    // the first start on a busy machine takes its time
    timeout: 120_000,
    protocolTimeout: 180_000,
    extraPrefsFirefox: {
      "browser.download.folderList": 2,
      "browser.download.dir": folder,
      "browser.download.useDownloadDir": true,
      "browser.download.alwaysOpenPanel": false,
      "browser.helperApps.neverAsk.saveToDisk": "text/csv,application/zip",
      "intl.accept_languages": "en-GB",
    },
  });
}
