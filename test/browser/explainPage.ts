import type { Page } from "playwright-core";
import { TRIALS } from "./appFixture";

/** Address of the screen that explains a number; `rest` names number, year or trial. */
export const explain = (rest = ""): string => `#tab=explain${rest}&trials=${TRIALS}`;

/** Until the trial is computed and the inputs are found. */
export async function filled(page: Page): Promise<void> {
  await page.waitForSelector(".sheet tbody [data-row]", { timeout: 60_000 });
  await page.waitForSelector('[data-inputs]:not([aria-busy="true"]) tbody [data-input]', { timeout: 60_000 });
}
