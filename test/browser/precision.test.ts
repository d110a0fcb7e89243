import { expect, it } from "vitest";
import { appFixture } from "./appFixture";
import { claims, settled } from "./appPage";

const app = appFixture();

it("runs until a precision, stops by itself, and is then the same as a run of that many trials", async () => {
  const page = await app.open();
  const meter = page.locator(".meter");
  await page.locator(".meter .mark-button").click();
  await page.locator(".settings:popover-open .whole-field select").first().selectOption("0.01");
  await expect.poll(() => meter.getAttribute("data-trials"), { timeout: 60_000 }).not.toBe("1024");
  await settled(page);
  const trials = Number(await meter.getAttribute("data-trials"));
  expect(trials).toBeGreaterThan(1024);
  expect(trials % 256).toBe(0);
  const words = await meter.getByRole("status").innerText();
  expect(Number(/±([\d.]+)/.exec(words)![1])).toBeLessThanOrEqual(1);
  const shown = await claims(page);
  // the address carries the number of trials
  await expect.poll(() => page.url()).toContain(`trials=${trials}`);
  const again = await app.open(new URL(page.url()).hash);
  expect(await claims(again)).toEqual(shown);
  await page.close();
  await again.close();
});
