import type { Summary } from "../../../models/engine/summary";
import { lines } from "../../../models/mine/catalogue";
import type { Engine, RunRequest } from "../../../workers/engine";
import { drivenRuns } from "../../workers/drivenRuns";

/** An engine that does what the test tells it, one request at a time. */
export function puppet() {
  const { runs, run } = drivenRuns();
  const calls: {
    request: RunRequest;
    finish: (error?: Error) => void;
    progress: (trials: number) => void;
  }[] = [];
  const summaryOf = (request: RunRequest, trials: number): Summary =>
    ({
      trials,
      seed: request.seed,
      design: request.design ?? "random",
      planHash: JSON.stringify(request.scenario.values),
      lines: Object.fromEntries(lines.map(({ id }) => [id, {}])),
    }) as unknown as Summary;
  const engine: Engine = {
    run: (request) => {
      const going = run(request);
      const { resolve, reject } = runs.at(-1)!;
      calls.push({
        request,
        progress: (trials) => request.onProgress?.(summaryOf(request, trials)),
        finish: (error) => (error ? reject(error) : resolve(summaryOf(request, request.trials))),
      });
      return going;
    },
    replay: () => Promise.reject(new Error("not used")),
    rows: () => Promise.reject(new Error("not used")),
    lines: () => Promise.reject(new Error("not used")),
    values: async () => [],
    close: () => undefined,
  };
  return { engine, calls };
}
