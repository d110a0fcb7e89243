import { expect, it } from "vitest";
import { appFixture } from "./appFixture";
import { settled } from "./appPage";
import { percentile, watchDrag, type DragSeen } from "./dragWatch";

const CAPACITY = "extraction.phase2";
const TRIALS = 10_000;
/** Lines that the first screen reads at most, of 161: an answer to a moved lever carries no others. */
const MOST_LINES = 24;

const app = appFixture();

/** Numbers for people: what a shared machine measures says more than whether it was below a limit. */
const told = ({ redraws, longTasks, drawings, runs }: DragSeen): string =>
  `${redraws.length} moves, ${runs} runs, ${drawings} drawings, bands that know of a move after ${[0.5, 0.95].map((p) => percentile(redraws, p).toFixed(0)).join(" / ")} ms (median / 95th percentile), tasks over 50 ms: ${longTasks.length}`;

it("draws new bands while a lever is dragged, moves no axis under the pointer and refines in place", async () => {
  const page = await app.open(`#trials=${TRIALS}`);
  const seen = await watchDrag(page, CAPACITY, { from: 0.3, to: 0.95, steps: 120, pause: 16 });
  console.log(told(seen));
  // one picture for several moves at least, on a machine of any speed
  expect(seen.drawings).toBeGreaterThan(4);
  expect(seen.unanswered).toBe(0);
  // how long an answer takes is the machine's business, how many are waited for is not: the one that is under way
  expect(percentile(seen.outdated, 0.95)).toBeLessThanOrEqual(1);
  expect(seen.lines).toBeGreaterThan(0);
  expect(seen.lines).toBeLessThanOrEqual(MOST_LINES);
  expect(seen.axes, seen.axes.join("\n")).toHaveLength(1);
  await settled(page);
  expect(await page.locator(".meter").getAttribute("data-trials")).toBe(String(TRIALS));
  await page.close();
});

it("shows a shard at once and the rest when the lever rests, with the pointer still down", async () => {
  const page = await app.open(`#trials=${TRIALS}`);
  const track = page.locator(`.inspector [data-param="${CAPACITY}"] .slide`);
  const box = (await track.boundingBox())!;
  const counts = page.evaluate(
    () =>
      new Promise<string[]>((resolve) => {
        const meter = document.querySelector<HTMLElement>(".meter")!;
        const found: string[] = [];
        const observer = new MutationObserver(() => {
          const now = meter.dataset["trials"]!;
          // still those of the results before
          if (found.length === 0 && now === "10000") return;
          if (found.at(-1) !== now) found.push(now);
          if (now !== "10000") return;
          observer.disconnect();
          resolve(found);
        });
        observer.observe(meter, { attributes: true });
      }),
  );
  await page.mouse.move(box.x + box.width * 0.5, box.y + box.height / 2);
  await page.mouse.down();
  const found = await counts;
  expect(found[0]).toBe("256");
  expect(found.at(-1)).toBe("10000");
  expect(found.map(Number)).toEqual(found.map(Number).toSorted((a, b) => a - b));
  await page.mouse.up();
  await page.close();
});
