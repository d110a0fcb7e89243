import { describe, expect, it } from "vitest";
import { Keeper } from "../../workers/keeper";
import { MAX_DEATHS, WorkerDeathError } from "../../workers/pool";
import { fakeLanes } from "./fake/fakeLanes";

const never = () => new Promise<never>(() => undefined);

describe("Keeper", () => {
  it("starts one thread at the first call and serves many calls on it at once", async () => {
    const { lanes, spawn } = fakeLanes();
    const keeper = new Keeper(spawn);
    expect(lanes.length).toBe(0);
    let release: (value: string) => void = () => undefined;
    const slow = keeper.call(() => new Promise<string>((resolve) => (release = resolve)));
    expect(await keeper.call(async (api) => api)).toBe(0);
    release("slow");
    expect(await slow).toBe("slow");
    expect(lanes.length).toBe(1);
  });

  it("starts everything unanswered again when the thread dies, and nothing that was answered", async () => {
    const { lanes, spawn } = fakeLanes();
    const keeper = new Keeper(spawn);
    const started: string[] = [];
    const call = (name: string) =>
      keeper.call((api) => {
        started.push(`${name}${api}`);
        return api === 0 && name !== "a" ? never() : Promise.resolve(`${name}${api}`);
      });
    const calls = ["a", "b", "c"].map(call);
    await calls[0];
    lanes[0].die("out of memory");
    expect(await Promise.all(calls)).toEqual(["a0", "b1", "c1"]);
    expect(started).toEqual(["a0", "b0", "c0", "b1", "c1"]);
    expect(lanes.map((lane) => lane.ended)).toEqual([1, 0]);
  });

  it("drops the late answer of a dead thread", async () => {
    const { lanes, spawn } = fakeLanes();
    const keeper = new Keeper(spawn);
    const answers: ((value: string) => void)[] = [];
    const result = keeper.call(() => new Promise<string>((resolve) => answers.push(resolve)));
    lanes[0].die("unreadable message");
    answers[0]("stale");
    await new Promise((resolve) => setImmediate(resolve));
    answers[1]("fresh");
    expect(await result).toBe("fresh");
  });

  it("gives a call up after three deaths and says why; the next call finds a fresh thread", async () => {
    const { lanes, spawn } = fakeLanes();
    const keeper = new Keeper(spawn);
    const doomed = keeper.call(never);
    for (let i = 0; i < MAX_DEATHS; i++) lanes[i].die("illegal instruction");
    await expect(doomed).rejects.toThrow(WorkerDeathError);
    await expect(doomed).rejects.toThrow(/3 times.*illegal instruction/);
    expect(await keeper.call(async (api) => api)).toBe(MAX_DEATHS);
  });

  it("gives up when no thread can be started", async () => {
    const keeper = new Keeper<number>(() => {
      throw new Error("threads are forbidden here");
    });
    await expect(keeper.call(never)).rejects.toThrow(/threads are forbidden here/);
  });

  it("survives the death of an idle thread and a call's own error", async () => {
    const { lanes, spawn } = fakeLanes();
    const keeper = new Keeper(spawn);
    await expect(keeper.call(() => Promise.reject(new RangeError("no")))).rejects.toThrow(RangeError);
    expect(await keeper.call(async (api) => api)).toBe(0);
    lanes[0].die("killed while idle");
    expect(lanes.length).toBe(1);
    expect(await keeper.call(async (api) => api)).toBe(1);
  });

  it("ends the thread and rejects every call when closed", async () => {
    const { lanes, spawn } = fakeLanes();
    const keeper = new Keeper(spawn);
    const calls = [keeper.call(never), keeper.call(never)];
    keeper.close();
    for (const call of calls) await expect(call).rejects.toThrow("closed");
    await expect(keeper.call(never)).rejects.toThrow("closed");
    expect(lanes.map((lane) => lane.ended)).toEqual([1]);
  });
});
