import { describe, expect, it } from "vitest";
import { MAX_DEATHS, Pool, WorkerDeathError } from "../../workers/pool";
import { fakeLanes } from "./fake/fakeLanes";

const never = () => new Promise<never>(() => undefined);

describe("Pool", () => {
  it("starts no more threads than there are jobs, and no more than its size", async () => {
    const { lanes, spawn } = fakeLanes();
    const pool = new Pool(spawn, 3);
    expect(lanes.length).toBe(0);
    expect(await pool.run(async (api) => api)).toBe(0);
    expect(await pool.run(async (api) => api)).toBe(0);
    expect(lanes.length).toBe(1);
    await Promise.all(Array.from({ length: 10 }, () => pool.run(async (api) => api)));
    expect(lanes.length).toBe(3);
  });

  it("gives each thread one job at a time", async () => {
    const { spawn } = fakeLanes();
    const pool = new Pool(spawn, 2);
    const busy = [0, 0];
    let most = 0;
    await Promise.all(
      Array.from({ length: 20 }, () =>
        pool.run(async (api) => {
          most = Math.max(most, ++busy[api]);
          await new Promise<void>((resolve) => setImmediate(resolve));
          busy[api]--;
        }),
      ),
    );
    expect(most).toBe(1);
  });

  it("runs the job of a dead thread again on a fresh one", async () => {
    const { lanes, spawn } = fakeLanes();
    const pool = new Pool(spawn, 1);
    const result = pool.run((api) => (api === 0 ? never() : Promise.resolve(`done by ${api}`)));
    lanes[0].die("out of memory");
    expect(await result).toBe("done by 1");
    expect(lanes[0].ended).toBe(1);
  });

  it("drops the late answer of a thread that was declared dead", async () => {
    const { lanes, spawn } = fakeLanes();
    const pool = new Pool(spawn, 1);
    let answerLate: (value: string) => void = () => undefined;
    const result = pool.run((api) =>
      api === 0 ? new Promise<string>((resolve) => (answerLate = resolve)) : Promise.resolve("fresh"),
    );
    lanes[0].die("unreadable message");
    answerLate("stale");
    expect(await result).toBe("fresh");
  });

  it("gives a job up after three deaths, says why, and goes on with the others", async () => {
    const { lanes, spawn } = fakeLanes();
    const pool = new Pool(spawn, 1);
    const doomed = pool.run(never);
    const next = pool.run(async (api) => api);
    for (let i = 0; i < MAX_DEATHS; i++) lanes[i].die("illegal instruction");
    await expect(doomed).rejects.toThrow(WorkerDeathError);
    await expect(doomed).rejects.toThrow(/3 times.*illegal instruction/);
    expect(await next).toBe(MAX_DEATHS);
  });

  it("gives up a job for which no thread can be started", async () => {
    const pool = new Pool<number>(() => {
      throw new Error("threads are forbidden here");
    }, 2);
    await expect(pool.run(never)).rejects.toThrow(/threads are forbidden here/);
  });

  it("survives the death of an idle thread", async () => {
    const { lanes, spawn } = fakeLanes();
    const pool = new Pool(spawn, 1);
    await pool.run(async () => undefined);
    lanes[0].die("killed while idle");
    expect(lanes.length).toBe(1);
    expect(await pool.run(async (api) => api)).toBe(1);
  });

  it("passes a job's own error on and keeps the thread", async () => {
    const { lanes, spawn } = fakeLanes();
    const pool = new Pool(spawn, 1);
    await expect(pool.run(() => Promise.reject(new RangeError("no")))).rejects.toThrow(RangeError);
    expect(await pool.run(async (api) => api)).toBe(0);
    expect(lanes[0].ended).toBe(0);
  });

  it("ends every thread and rejects every job when closed", async () => {
    const { lanes, spawn } = fakeLanes();
    const pool = new Pool(spawn, 1);
    const jobs = [pool.run(never), pool.run(never)];
    pool.close();
    for (const job of jobs) await expect(job).rejects.toThrow("closed");
    await expect(pool.run(never)).rejects.toThrow("closed");
    expect(lanes.map((lane) => lane.ended)).toEqual([1]);
  });

  it.each([0, -1, 1.5])("refuses a size of %s", (size) => {
    expect(() => new Pool(fakeLanes().spawn, size)).toThrow(RangeError);
  });
});
