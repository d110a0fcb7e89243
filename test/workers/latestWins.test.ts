import { describe, expect, it } from "vitest";
import { latestWins } from "../../workers/latestWins";

/** A run whose end the test decides. */
function controlled() {
  const started: {
    query: string;
    signal: AbortSignal;
    resolve: (v: string) => void;
    reject: (e: Error) => void;
  }[] = [];
  const run = (query: string, signal: AbortSignal) =>
    new Promise<string>((resolve, reject) => started.push({ query, signal, resolve, reject }));
  return { started, ...latestWins(run) };
}

const tick = () => new Promise<void>((resolve) => setImmediate(resolve));
const outcome = (promise: Promise<string>) =>
  promise.then(
    (value) => value,
    (error: Error) => error.name,
  );

describe("latestWins", () => {
  it("passes a single run through", async () => {
    const latest = controlled();
    const result = outcome(latest.request("a"));
    latest.started[0].resolve("A");
    expect(await result).toBe("A");
  });

  it("cancels the older run and starts only the newest of those that waited", async () => {
    const latest = controlled();
    const results = ["a", "b", "c", "d"].map((query) => outcome(latest.request(query)));
    expect(latest.started.map((run) => run.query)).toEqual(["a"]);
    expect(latest.started[0].signal.aborted).toBe(true);
    latest.started[0].reject(new Error("cancelled"));
    await tick();
    expect(latest.started.map((run) => run.query)).toEqual(["a", "d"]);
    latest.started[1].resolve("D");
    expect(await Promise.all(results)).toEqual(["AbortError", "AbortError", "AbortError", "D"]);
  });

  it("drops the result of a run that ignored its signal", async () => {
    const latest = controlled();
    const results = ["a", "b"].map((query) => outcome(latest.request(query)));
    latest.started[0].resolve("A, too late");
    await tick();
    latest.started[1].resolve("B");
    expect(await Promise.all(results)).toEqual(["AbortError", "B"]);
  });

  it("does not lose a request made while the one before is being answered", async () => {
    const latest = controlled();
    const second = latest.request("a").then(() => outcome(latest.request("b")));
    latest.started[0].resolve("A");
    await tick();
    latest.started[1].resolve("B");
    expect(await second).toBe("B");
  });

  it("cancels without a newer request and works again afterwards", async () => {
    const latest = controlled();
    const results = ["a", "b"].map((query) => outcome(latest.request(query)));
    latest.cancel();
    latest.started[0].reject(new Error("cancelled"));
    expect(await Promise.all(results)).toEqual(["AbortError", "AbortError"]);
    const next = outcome(latest.request("c"));
    expect(latest.started.map((run) => run.query)).toEqual(["a", "c"]);
    latest.started[1].resolve("C");
    expect(await next).toBe("C");
  });

  it("passes the run's own failure on and works again afterwards", async () => {
    const latest = controlled();
    const failed = outcome(latest.request("a"));
    latest.started[0].reject(new RangeError("no such year"));
    expect(await failed).toBe("RangeError");
    const next = outcome(latest.request("b"));
    latest.started[1].resolve("B");
    expect(await next).toBe("B");
  });
});
