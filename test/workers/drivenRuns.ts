import type { Summary } from "../../models/engine/summary";
import { abortError } from "../../workers/abortError";
import type { Engine, RunRequest } from "../../workers/engine";

/** A run that waits for the test. */
export interface DrivenRun {
  readonly request: RunRequest;
  readonly resolve: (summary: Summary) => void;
  readonly reject: (reason: unknown) => void;
}

/** An engine's `run` that leaves every run in `runs` until the test ends it, or its signal does. */
export function drivenRuns() {
  const runs: DrivenRun[] = [];
  const run: Engine["run"] = (request) =>
    new Promise((resolve, reject) => {
      runs.push({ request, resolve, reject });
      request.signal?.addEventListener("abort", () => reject(abortError()));
    });
  return { runs, run };
}
