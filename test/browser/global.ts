import { existsSync } from "node:fs";
import { join } from "node:path";
import { findChromium } from "./chromium";
import { findFirefox } from "./firefox";
import { DIST } from "./serve";

/** Before all browser tests: a built page and browsers, installed here if need be, outside any test's time limit. */
export default async function setup(): Promise<void> {
  if (!existsSync(join(DIST, "index.html"))) throw new Error("dist/ is missing: run npm run build first");
  // inherited by the processes that run the test files
  process.env.CHROMIUM_PATH = await findChromium();
  process.env.FIREFOX_PATH = await findFirefox();
}
