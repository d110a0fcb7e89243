import { getEventListeners } from "node:events";
import { afterEach, describe, expect, it } from "vitest";
import { SHARD } from "../../models/engine/plan";
import type { Replay } from "../../models/engine/replay";
import type { Summary } from "../../models/engine/summary";
import { baseScenario } from "../../models/scenario/scenario";
import { defaultWorkers } from "../../workers/defaultWorkers";
import type { Engine } from "../../workers/engine";
import { createInlineEngine } from "../../workers/inline";
import { remoteEngine } from "../../workers/remoteEngine";
import { drivenRuns } from "./drivenRuns";
import { fakeCoordinators } from "./fake/fakeCoordinator";
import { summaryHash } from "./summaryHash";

const request = { scenario: baseScenario, trials: 2 * SHARD + 10, seed: 7 };

/** As much of a summary as moving it between threads needs. */
const results = (trials: number): Summary =>
  ({ trials, lines: {}, metrics: { npv: { sample: Float64Array.of(trials) } } }) as unknown as Summary;

/** An engine whose runs the test drives; every coordinator leads one. */
function driven() {
  const { runs, run } = drivenRuns();
  const engine: Engine = {
    run,
    replay: async (_scenario, seed, trial) => ({ trial, seed }) as unknown as Replay,
    rows: async (_request, first, count) => {
      if (count < 0) throw new RangeError(`no trials from ${first} on`);
      return { columns: ["x"], rows: Float64Array.from({ length: count }, (_, i) => first + i) };
    },
    lines: async (_request, first, count) => [new TextEncoder().encode(`${first} ${count}`)],
    values: async ({ drawn }) => drawn.map(({ first }) => Float64Array.of(first)),
    close: () => undefined,
  };
  return { runs, engine };
}

let engines: Engine[] = [];
afterEach(() => {
  for (const engine of engines) engine.close();
  engines = [];
});

function remote(engine: (place: number) => Engine) {
  const { threads, spawn } = fakeCoordinators(engine);
  const opened = remoteEngine(spawn);
  engines.push(opened);
  return { threads, engine: opened };
}

/** Which results are shown depends on how fast they come, but there are some, and each covers more than the last. */
const isGrowing = (seen: readonly number[]) =>
  seen.length > 0 && seen.every((trials, i) => trials > (seen[i - 1] ?? 0) && trials < request.trials);

/** Until the condition holds: messages between ports take some turns of the event loop. */
async function until(condition: () => boolean): Promise<void> {
  for (let turn = 0; turn < 1000; turn++) {
    if (condition()) return;
    await new Promise((resolve) => setImmediate(resolve));
  }
  throw new Error("the condition never held");
}
/** Turns enough for any message that is under way. */
const quiet = async () => {
  for (let turn = 0; turn < 20; turn++) await new Promise((resolve) => setImmediate(resolve));
};

describe("the engine behind a coordinator", () => {
  it("gives the same bits, rows and replays as on the calling thread", async () => {
    const inline = createInlineEngine();
    engines.push(inline);
    const { engine } = remote(createInlineEngine);
    const seen: number[] = [];
    const summary = await engine.run({ ...request, onProgress: ({ trials }) => seen.push(trials) });
    expect(summaryHash(summary)).toBe(summaryHash(await inline.run(request)));
    expect(isGrowing(seen)).toBe(true);
    expect(await engine.rows(request, 250, 20)).toEqual(await inline.rows(request, 250, 20));
    expect(await engine.lines(request, 250, 20)).toEqual(await inline.lines(request, 250, 20));
    expect(await engine.replay(baseScenario, 7, 300)).toEqual(await inline.replay(baseScenario, 7, 300));
  });

  it("gives the same bits when the coordinator dies midway, and shows no results twice", async () => {
    const { engine, threads } = remote(createInlineEngine);
    const seen: number[] = [];
    const summary = await engine.run({
      ...request,
      onProgress: ({ trials }) => {
        seen.push(trials);
        if (threads.length === 1) threads[0].die("out of memory");
      },
    });
    expect(threads.length).toBe(2);
    expect(isGrowing(seen)).toBe(true);
    expect(summaryHash(summary)).toBe(summaryHash(await createInlineEngine().run(request)));
  });

  it("moves results instead of copying them", async () => {
    const { runs, engine: led } = driven();
    const { engine } = remote(() => led);
    const run = engine.run(request);
    await until(() => runs.length === 1);
    const summary = results(5);
    runs[0].resolve(summary);
    expect((await run).trials).toBe(5);
    expect(Object.values(summary.metrics)[0].sample.length).toBe(0);
  });

  it("cancels the run on the other thread and rejects at once", async () => {
    const { runs, engine: led } = driven();
    const { engine } = remote(() => led);
    const control = new AbortController();
    const shown: number[] = [];
    const run = engine.run({
      ...request,
      signal: control.signal,
      onProgress: ({ trials }) => shown.push(trials),
    });
    await until(() => runs.length === 1);
    runs[0].request.onProgress?.(results(256));
    await until(() => shown.length === 1);
    control.abort();
    await expect(run).rejects.toMatchObject({ name: "AbortError" });
    // results that were already under way
    runs[0].request.onProgress?.(results(512));
    await until(() => runs[0].request.signal?.aborted === true);
    await quiet();
    expect(shown).toEqual([256]);
    expect(getEventListeners(control.signal, "abort")).toEqual([]);
  });

  it("does not start what is cancelled before it begins", async () => {
    const { runs, engine: led } = driven();
    const { engine, threads } = remote(() => led);
    const run = engine.run({ ...request, signal: AbortSignal.abort() });
    await expect(run).rejects.toMatchObject({ name: "AbortError" });
    await quiet();
    expect([runs.length, threads.length]).toEqual([0, 0]);
  });

  it("does not start a cancelled run again when the coordinator dies", async () => {
    const { runs, engine: led } = driven();
    const { engine, threads } = remote(() => led);
    const control = new AbortController();
    const run = engine.run({ ...request, signal: control.signal });
    await until(() => runs.length === 1);
    control.abort();
    threads[0].die("killed");
    await expect(run).rejects.toMatchObject({ name: "AbortError" });
    await quiet();
    expect(runs.length).toBe(1);
  });

  it("drops results so far that arrive after the last, and those that cover no more than the ones before", async () => {
    const { runs, engine: led } = driven();
    const { engine } = remote(() => led);
    const shown: number[] = [];
    const run = engine.run({ ...request, onProgress: ({ trials }) => shown.push(trials) });
    await until(() => runs.length === 1);
    const { request: asked, resolve } = runs[0];
    asked.onProgress?.(results(512));
    asked.onProgress?.(results(256));
    asked.onProgress?.(results(512));
    await until(() => shown.length === 1);
    await quiet();
    resolve(results(1000));
    asked.onProgress?.(results(768));
    expect((await run).trials).toBe(1000);
    await quiet();
    expect(shown).toEqual([512]);
  });

  it("serves replays, rows and other runs while a run is under way", async () => {
    const { runs, engine: led } = driven();
    const { engine } = remote(() => led);
    const first = engine.run(request);
    const second = engine.run({ ...request, seed: 8 });
    expect(await engine.replay(baseScenario, 3, 17)).toEqual({ trial: 17, seed: 3 });
    expect(await engine.rows(request, 5, 2)).toEqual({ columns: ["x"], rows: Float64Array.of(5, 6) });
    runs[1].resolve(results(2));
    expect((await second).trials).toBe(2);
    runs[0].resolve(results(1));
    expect((await first).trials).toBe(1);
  });

  it("passes errors of the engine on by name and message", async () => {
    const { runs, engine: led } = driven();
    const { engine, threads } = remote(() => led);
    const run = engine.run(request);
    await until(() => runs.length === 1);
    runs[0].reject(new RangeError("no such year"));
    await expect(run).rejects.toMatchObject({ name: "RangeError", message: "no such year" });
    await expect(engine.rows(request, 3, -1)).rejects.toMatchObject({
      name: "RangeError",
      message: "no trials from 3 on",
    });
    expect(threads.length).toBe(1);
  });

  it("rejects with what the listener throws, and stops the run", async () => {
    const { runs, engine: led } = driven();
    const { engine } = remote(() => led);
    const run = engine.run({
      ...request,
      onProgress: () => {
        throw new TypeError("no such chart");
      },
    });
    await until(() => runs.length === 1);
    runs[0].request.onProgress?.(results(256));
    await expect(run).rejects.toMatchObject({ name: "TypeError", message: "no such chart" });
    await until(() => runs[0].request.signal?.aborted === true);
  });

  it("gives up with a clear error when every coordinator dies", async () => {
    const { runs, engine: led } = driven();
    const { engine, threads } = remote(() => led);
    const run = engine.run(request);
    for (let deaths = 0; deaths < 3; deaths++) {
      await until(() => runs.length === deaths + 1);
      threads[deaths].die("could not be loaded");
    }
    await expect(run).rejects.toMatchObject({ name: "WorkerDeathError" });
    await expect(run).rejects.toThrow(/3 times.*could not be loaded/);
  });

  it("ends the thread and rejects what is open when closed", async () => {
    const { runs, engine: led } = driven();
    const { engine, threads } = remote(() => led);
    const open = [engine.run(request), engine.rows(request, 0, 1)];
    engine.close();
    for (const call of open) await expect(call).rejects.toThrow("closed");
    expect(threads.map(({ ended }) => ended)).toEqual([true]);
    await expect(engine.run(request)).rejects.toThrow("closed");
    expect(runs.length).toBe(0);
  });
});

describe("defaultWorkers", () => {
  it.each([
    [undefined, 2],
    [1, 1],
    [2, 2],
    [3, 3],
    [4, 3],
    [8, 7],
    [9, 8],
    [64, 8],
  ])("%s cores → %i", (cores, workers) => {
    expect(defaultWorkers(cores)).toBe(workers);
  });
});
