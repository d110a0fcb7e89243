import { expose } from "comlink";
import { afterEach, describe, expect, it } from "vitest";
import { readFormula } from "../../../models/formula/readFormula";
import { baseScenario } from "../../../models/scenario/scenario";
import { analyses } from "../../../workers/analyses/analyses";
import { createAnalystApi } from "../../../workers/analyses/analystApi";
import { remoteAnalyses } from "../../../workers/analyses/remoteAnalyses";
import { withFormula } from "../../../workers/analyses/withFormula";
import type { ValuesRequest } from "../../../workers/engine";
import { createInlineEngine } from "../../../workers/inline";
import type { Thread } from "../../../workers/remoteLane";

const own = createInlineEngine();
afterEach(() => {
  for (const thread of threads) thread.close();
  threads = [];
});

let threads: { die(reason: string): void; close(): void; ended: boolean }[] = [];

/** Threads that are only channels: everything between the two sides is cloned and moved as between real ones. */
function spawn(): Thread {
  const { port1, port2 } = new MessageChannel();
  expose(createAnalystApi(), port2);
  let tell: (reason: Error) => void = () => undefined;
  const thread = {
    ended: false,
    close: () => (port1.close(), port2.close()),
    die: (reason: string) => tell(new Error(reason)),
  };
  threads.push(thread);
  return {
    endpoint: port1,
    onDeath: (listener) => (tell = listener),
    end: () => {
      thread.ended = true;
      thread.close();
    },
  };
}

const study = {
  engine: own,
  scenario: baseScenario,
  output: { id: "valuation.npv" },
  trials: 64,
  seed: 3,
} as const;
const median = { kind: "percentile", p: 0.5 } as const;

describe("analyses on another thread", () => {
  it("find what they find here, tell how far they are, and keep their thread", async () => {
    const remote = remoteAnalyses(spawn);
    const shares: number[] = [];
    const early: number[] = [];
    const found = await remote.tornadoOf({
      ...study,
      statistic: median,
      onProgress: (share) => shares.push(share),
      onEarly: ({ bars }) => early.push(bars.length),
    });
    expect(found).toEqual(await analyses.tornadoOf({ ...study, statistic: median }));
    expect(early[0]).toBe(12);
    expect(shares.length).toBeGreaterThan(3);
    expect(await remote.driversOf(study)).toEqual(await analyses.driversOf(study));
    expect(threads).toHaveLength(1);
  });

  it("take a formula whose engine stays here like the result that it names", async () => {
    const remote = remoteAnalyses(spawn);
    const read = readFormula("valuation.npv", "Value");
    if (!read.ok) throw new Error("no formula");
    const output = { own: "Value", unit: "bn CNY", isYesNo: false } as const;
    const engine = withFormula(own, read.value);
    expect(await remote.driversOf({ ...study, engine, output })).toEqual(await analyses.driversOf(study));
    // an engine that knows no formula says so, on either side
    await expect(remote.driversOf({ ...study, output })).rejects.toThrow("no metric");
    await expect(
      engine.values({ scenario: baseScenario, seed: 3, outputs: [output, study.output], drawn: [] }),
    ).rejects.toThrow("nothing beside it");
  });

  it("bring every kind of answer across", async () => {
    const remote = remoteAnalyses(spawn);
    const cutoffs = await remote.cutoffOf(study);
    expect(cutoffs!.plan.comparison.gain).toBeGreaterThan(0);
    const flexible = await remote.flexibilityOf(study);
    expect(flexible).toEqual(await analyses.flexibilityOf(study));
  });

  it("end their thread and the trials under way when cancelled", async () => {
    const remote = remoteAnalyses(spawn);
    const control = new AbortController();
    const asked: ValuesRequest[] = [];
    const engine = {
      values: (request: ValuesRequest) => {
        asked.push(request);
        setTimeout(() => control.abort());
        return new Promise<Float64Array[]>((_, reject) =>
          request.signal!.addEventListener("abort", () => reject(new Error("stopped"))),
        );
      },
    };
    await expect(remote.driversOf({ ...study, engine, signal: control.signal })).rejects.toMatchObject({
      name: "AbortError",
    });
    expect(asked.map(({ signal }) => signal!.aborted)).toEqual([true]);
    expect(threads.map(({ ended }) => ended)).toEqual([true]);
    // the next one starts another thread; one cancelled before it begins starts none
    await remote.driversOf(study);
    await expect(remote.driversOf({ ...study, signal: control.signal })).rejects.toMatchObject({
      name: "AbortError",
    });
    expect(threads.map(({ ended }) => ended)).toEqual([true, false]);
  });

  it("hand on what went wrong, there or with the thread", async () => {
    const remote = remoteAnalyses(spawn);
    await expect(
      remote.driversOf({ ...study, output: { id: "market.revenue", year: 3000 } }),
    ).rejects.toThrow("3000");
    const running = remote.driversOf({ ...study, engine: { values: () => new Promise(() => undefined) } });
    threads.at(-1)!.die("out of memory");
    await expect(running).rejects.toThrow("out of memory");
  });
});
