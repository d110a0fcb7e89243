import type { Page } from "playwright-core";

/** What was seen while a lever was dragged; times in milliseconds. */
export interface DragSeen {
  /** from each move of the pointer that changed the lever to the first frame with new bands */
  readonly redraws: readonly number[];
  /** lengths of tasks of more than 50 ms on the page's thread */
  readonly longTasks: readonly number[];
  /** bands drawn while the pointer was down */
  readonly drawings: number;
  /** positions and labels of the gridlines of all charts, each state once */
  readonly axes: readonly string[];
}

interface Watch {
  stop(): DragSeen;
}

/** Starts watching: moves, drawings, long tasks. To be called in the page. */
function watch(): Watch {
  const hero = document.querySelector(".charts .chart svg")!;
  const redraws: number[] = [];
  const longTasks: number[] = [];
  const axes = new Set<string>();
  let drawings = 0;
  let moved: number | undefined;
  const axesNow = () => {
    const found = [...document.querySelectorAll(".charts .chart svg .grid")].map((grid) =>
      [...grid.querySelectorAll("text")].map((t) => `${t.getAttribute("y")}:${t.textContent}`).join(" "),
    );
    axes.add(found.join(" | "));
  };
  const onMove = (event: Event) => {
    moved ??= event.timeStamp;
  };
  const tasks = new PerformanceObserver((list) => {
    for (const { duration } of list.getEntries()) longTasks.push(duration);
  });
  tasks.observe({ type: "longtask" });
  const lever = new MutationObserver(() => {
    // the lever itself has followed: from here on new bands are owed
    owed ??= moved;
    moved = undefined;
  });
  let owed: number | undefined;
  lever.observe(document.querySelector(".inspector")!, {
    subtree: true,
    attributes: true,
    attributeFilter: ["aria-valuenow"],
  });
  let waiting = false;
  const bands = new MutationObserver(() => {
    if (waiting) return;
    waiting = true;
    const since = owed;
    owed = undefined;
    drawings++;
    // the frame after the change: what was drawn is on screen when the next one begins
    requestAnimationFrame(() => {
      axesNow();
      const channel = new MessageChannel();
      channel.port1.onmessage = () => {
        waiting = false;
        if (since !== undefined) redraws.push(performance.now() - since);
        channel.port1.close();
      };
      channel.port2.postMessage(undefined);
    });
  });
  bands.observe(hero, { subtree: true, childList: true, attributes: true, attributeFilter: ["d"] });
  addEventListener("pointermove", onMove, true);
  axesNow();
  return {
    stop() {
      removeEventListener("pointermove", onMove, true);
      for (const observer of [tasks, lever, bands]) observer.disconnect();
      return { redraws, longTasks, drawings, axes: [...axes] };
    },
  };
}

type Watching = typeof globalThis & { watching: Watch };

/**
 * Drags a lever with the mouse from share `from` to share `to` of its track and back, one step every `pause`
 * milliseconds, and tells what the page did until the pointer was released.
 */
export async function watchDrag(
  page: Page,
  lever: string,
  way: { readonly from: number; readonly to: number; readonly steps: number; readonly pause: number },
): Promise<DragSeen> {
  const track = page.locator(`${lever} .slide`);
  await track.scrollIntoViewIfNeeded();
  const knob = (await track.locator(".knob").boundingBox())!;
  const box = (await track.boundingBox())!;
  await page.mouse.move(knob.x + knob.width / 2, knob.y + knob.height / 2);
  await page.mouse.down();
  // tools that keep the names of functions call a helper that the page does not have
  await page.evaluate(`globalThis.__name ??= (f) => f; globalThis.watching = (${watch.toString()})()`);
  const { from, to, steps, pause } = way;
  for (let k = 0; k < steps; k++) {
    const share = from + (to - from) * (1 - Math.abs(1 - (2 * (k + 1)) / steps));
    const next = performance.now() + pause;
    await page.mouse.move(box.x + box.width * share, box.y + box.height / 2);
    await page.waitForTimeout(Math.max(0, next - performance.now()));
  }
  const seen = await page.evaluate(() => (globalThis as Watching).watching.stop());
  await page.mouse.up();
  return seen;
}

/** The value below which a share `p` of the times lies (nearest rank). */
export function percentile(times: readonly number[], p: number): number {
  const sorted = times.toSorted((a, b) => a - b);
  return sorted[Math.max(0, Math.ceil(p * sorted.length) - 1)] ?? NaN;
}
