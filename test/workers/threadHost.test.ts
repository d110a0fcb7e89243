import { afterEach, describe, expect, it, vi } from "vitest";
import { exposeApi } from "../../workers/exposeApi";
import { remoteLane, type Thread } from "../../workers/remoteLane";
import { hostedThreads, hostThreads } from "../../workers/threadHost";
import { unwrap } from "../../workers/reply";
import type { Simulator } from "../../workers/workerApi";

const simulator: Simulator<number, number, number> = {
  builder: () => ({ add: () => undefined, take: () => 0 }),
  buffers: () => [],
  replay: (plan, trial) => plan * trial,
  rows: () => new Float64Array(),
  lines: () => "",
};

interface Started {
  readonly port: MessagePort;
  readonly die: (reason: Error) => void;
  readonly end: ReturnType<typeof vi.fn>;
}

/** A host of threads that are none, and who asks it. */
function pair(fault?: Error) {
  const { port1, port2 } = new MessageChannel();
  const started: Started[] = [];
  const endAll = hostThreads(port1, (port): Thread => {
    if (fault !== undefined) throw fault;
    let die = (_reason: Error): void => undefined;
    const end = vi.fn();
    started.push({ port, die: (reason) => die(reason), end });
    return {
      endpoint: port,
      onDeath: (listener) => {
        die = listener;
      },
      end,
    };
  });
  closing.push(() => {
    for (const { port } of started) port.close();
    port1.close();
    port2.close();
  });
  return { started, endAll, thread: hostedThreads(port2) };
}

const closing: (() => void)[] = [];
afterEach(() => {
  for (const close of closing.splice(0)) close();
});

describe("threads that another thread starts", () => {
  it("answer on the port they are given, also what was asked before they stood", async () => {
    const { started, thread } = pair();
    const lanes = [1, 2].map(() => remoteLane<number, number, number, unknown>(thread()));
    const asked = lanes.map(({ api }, lane) => api.replay(7, 3 + lane));
    await expect.poll(() => started.length).toBe(2);
    for (const { port } of started) exposeApi(simulator, port);
    expect((await Promise.all(asked)).map(unwrap)).toEqual([21, 28]);
    for (const lane of lanes) lane.end();
  });

  it("tell of a death to whom they work for, and to no other", async () => {
    const { started, thread } = pair();
    const deaths: string[] = [];
    for (const name of ["first", "second"])
      thread().onDeath((reason) => deaths.push(`${name}: ${reason.message}`));
    await expect.poll(() => started.length).toBe(2);
    started[1]!.die(new Error("out of memory"));
    await expect.poll(() => deaths).toEqual(["second: out of memory"]);
  });

  it("count as dead where none can be started", async () => {
    const { thread } = pair(new Error("workers are forbidden here"));
    const death = await new Promise<Error>((resolve) => thread().onDeath(resolve));
    expect(death.message).toBe("workers are forbidden here");
  });

  it("are ended one by one, and then tell of no death any more", async () => {
    const { started, thread } = pair();
    const first = thread();
    const second = thread();
    const onDeath = vi.fn();
    first.onDeath(onDeath);
    await expect.poll(() => started.length).toBe(2);
    first.end();
    // the host does not know yet
    started[0]!.die(new Error("late"));
    await expect.poll(() => started[0]!.end.mock.calls.length).toBe(1);
    expect(started[1]!.end).not.toHaveBeenCalled();
    second.end();
    await expect.poll(() => started[1]!.end.mock.calls.length).toBe(1);
    expect(onDeath).not.toHaveBeenCalled();
  });

  it("all end with their host", async () => {
    const { started, thread, endAll } = pair();
    thread();
    thread();
    await expect.poll(() => started.length).toBe(2);
    endAll();
    for (const { end } of started) expect(end).toHaveBeenCalledOnce();
  });
});
