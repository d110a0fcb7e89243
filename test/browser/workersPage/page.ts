import { abortError } from "../../../workers/abortError";
import { Pool } from "../../../workers/pool";
import { remoteLane } from "../../../workers/remoteLane";
import { runPlan } from "../../../workers/runPlan";
import { shardTasks } from "../../../workers/shards";
import { webThread } from "../../../workers/webThread";
import { FakeMerger, fakeShards, type FakePlan, type FakeSummary } from "../../workers/fake/fakeModel";
import type { FakeApi } from "../../workers/fake/fakeThreads";

/** What one run in the page gave: a summary or an error, and how many workers it took. */
export interface PageResult {
  readonly summary?: FakeSummary;
  readonly error?: { readonly name: string; readonly message: string };
  readonly workers: number;
}

/** Calls for the browser test, on the page's global object. */
export interface PageCalls {
  run(
    trials: number,
    workers: number,
    options?: { dieAt?: number; heal?: boolean; cancel?: boolean },
  ): Promise<PageResult>;
}

const calls: PageCalls = {
  run: async (trials, workers, { dieAt, heal, cancel } = {}) => {
    const deaths = Int32Array.of(1000);
    const plan: FakePlan = { trials, shardSize: 256, deaths, ...(dieAt === undefined ? {} : { dieAt }) };
    let started = 0;
    const pool = new Pool<FakeApi>(() => {
      started++;
      // plans are copied when loaded: workers started after the first death find no reason to die
      if (heal && started > workers) deaths[0] = 0;
      return remoteLane(
        webThread(new Worker(new URL("./fake.worker.ts", import.meta.url), { type: "module" })),
      );
    }, workers);
    const controller = new AbortController();
    const run = () =>
      runPlan({
        pool,
        plan,
        trials,
        tasks: shardTasks(fakeShards(plan), workers),
        merger: new FakeMerger(),
        signal: controller.signal,
        onProgress: () => cancel && controller.abort(abortError()),
      });
    try {
      return { summary: await run(), workers: started };
    } catch (thrown) {
      const { name, message } = thrown as Error;
      return { error: { name, message }, workers: started };
    } finally {
      pool.close();
    }
  },
};

Object.assign(globalThis, { calls });
