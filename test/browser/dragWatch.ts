import type { Page } from "playwright-core";

/** What was seen while a lever was dragged; times in milliseconds. */
export interface DragSeen {
  /**
   * for each move of the pointer that changed the lever: from the event to the end of the first frame whose bands are those
   * of a run that was asked for with this value or a later one
   */
  readonly redraws: readonly number[];
  /** for each of these moves: how many answers of runs that did not know it arrived before one that did */
  readonly outdated: readonly number[];
  /** moves that no drawing had answered five seconds after the last one */
  readonly unanswered: number;
  /** runs that were asked for */
  readonly runs: number;
  /** lines that the longest answer carried */
  readonly lines: number;
  /** lengths of tasks of more than 50 ms on the page's thread */
  readonly longTasks: readonly number[];
  /** bands drawn while the pointer was down */
  readonly drawings: number;
  /** positions and labels of the gridlines of all charts, each state once */
  readonly axes: readonly string[];
}

interface Watch {
  stop(): Promise<DragSeen>;
}

/**
 * Starts watching moves, runs, drawings and long tasks of the lever with id `param`. To be called in the page. What a run
 * was asked for is read from the messages to the worker, so that bands of an outdated run count for no newer move.
 */
function watch(param: string): Watch {
  const hero = document.querySelector(".charts .chart svg")!;
  const longTasks: number[] = [];
  const axes = new Set<string>();
  interface Move {
    readonly at: number;
    readonly value: number;
    outdated: number;
    drawn?: number;
  }
  const moves: Move[] = [];
  let drawings = 0;
  let moved = 0;
  const axesNow = () => {
    const found = [...document.querySelectorAll(".charts .chart svg .grid")].map((grid) =>
      [...grid.querySelectorAll("text")].map((t) => `${t.getAttribute("y")}:${t.textContent}`).join(" "),
    );
    axes.add(found.join(" | "));
  };
  const onMove = (event: Event) => {
    moved = event.timeStamp;
  };
  const tasks = new PerformanceObserver((list) => {
    for (const { duration } of list.getEntries()) longTasks.push(duration);
  });
  tasks.observe({ type: "longtask" });

  // a lever that has followed the pointer owes bands
  const lever = new MutationObserver((records) => {
    const value = Number((records[0]!.target as Element).getAttribute("aria-valuenow"));
    if (moves.at(-1)?.value !== value) moves.push({ at: moved, value, outdated: 0 });
  });
  const slider = document.querySelector(`.inspector [data-param="${param}"] [role=slider]`)!;
  lever.observe(slider, { attributes: true, attributeFilter: ["aria-valuenow"] });

  interface Asked {
    readonly value: number;
    readonly at: number;
  }
  interface Message {
    readonly id?: string;
    readonly path?: readonly string[];
    readonly argumentList?: readonly { readonly value?: unknown }[];
    readonly value?: { readonly value?: { readonly lines?: object } };
  }
  const asked = new Map<string, Asked>();
  const heard = new WeakSet<Worker>();
  let runs = 0;
  let lines = 0;
  /** moves that the bands drawn next know of */
  let known = 0;
  const post = Worker.prototype.postMessage;
  Worker.prototype.postMessage = function (this: Worker, ...given: unknown[]) {
    const message = given[0] as Message;
    if (message.path?.[0] === "run") {
      if (!heard.has(this)) {
        heard.add(this);
        this.addEventListener("message", ({ data }: MessageEvent<Message>) => answered(data), true);
      }
      const { scenario } = message.argumentList![1]!.value as {
        scenario: { values: Record<string, number> };
      };
      runs++;
      asked.set(message.id!, { value: scenario.values[param] ?? NaN, at: performance.now() });
    }
    return (post as (...all: unknown[]) => void).apply(this, given);
  };
  const answered = ({ id, value }: Message) => {
    const run = asked.get(id!);
    if (run === undefined) return;
    asked.delete(id!);
    lines = Math.max(lines, Object.keys(value?.value?.lines ?? {}).length);
    known = moves.findLastIndex((move) => move.value === run.value && move.at <= run.at) + 1;
    for (const move of moves.slice(known)) move.outdated++;
  };

  let waiting = false;
  const bands = new MutationObserver(() => {
    if (waiting) return;
    waiting = true;
    drawings++;
    const drawn = moves.slice(0, known).filter((move) => move.drawn === undefined);
    // the frame after the change: what was drawn is on screen when the next task begins
    requestAnimationFrame(() => {
      axesNow();
      const channel = new MessageChannel();
      channel.port1.onmessage = () => {
        waiting = false;
        for (const move of drawn) move.drawn = performance.now();
        channel.port1.close();
      };
      channel.port2.postMessage(undefined);
    });
  });
  bands.observe(hero, { subtree: true, childList: true, attributes: true, attributeFilter: ["d"] });
  addEventListener("pointermove", onMove, true);
  axesNow();
  const unanswered = () => moves.filter(({ drawn }) => drawn === undefined).length;
  return {
    async stop() {
      const end = performance.now() + 5000;
      while (unanswered() > 0 && performance.now() < end)
        await new Promise((resolve) => setTimeout(resolve, 20));
      Worker.prototype.postMessage = post;
      removeEventListener("pointermove", onMove, true);
      for (const observer of [tasks, lever, bands]) observer.disconnect();
      return {
        redraws: moves.flatMap(({ at, drawn }) => (drawn === undefined ? [] : [drawn - at])),
        outdated: moves.map((move) => move.outdated),
        unanswered: unanswered(),
        runs,
        lines,
        longTasks,
        drawings,
        axes: [...axes],
      };
    },
  };
}

type Watching = typeof globalThis & { watching: Watch };

/**
 * Drags the lever `param` with the mouse from share `from` to share `to` of its track and back, one step every `pause`
 * milliseconds, and tells what the page did until the pointer was released, which is when every move is answered. A move is
 * answered by the first frame whose bands are those of a run that knew it or a later one; bands of a run that was under way
 * when it came are not.
 */
export async function watchDrag(
  page: Page,
  param: string,
  way: { readonly from: number; readonly to: number; readonly steps: number; readonly pause: number },
): Promise<DragSeen> {
  const track = page.locator(`.inspector [data-param="${param}"] .slide`);
  await track.scrollIntoViewIfNeeded();
  const knob = (await track.locator(".knob").boundingBox())!;
  const box = (await track.boundingBox())!;
  await page.mouse.move(knob.x + knob.width / 2, knob.y + knob.height / 2);
  await page.mouse.down();
  // tools that keep the names of functions call a helper that the page does not have
  await page.evaluate(
    `globalThis.__name ??= (f) => f; globalThis.watching = (${watch.toString()})(${JSON.stringify(param)})`,
  );
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
