import { webThread } from "../webThread";
import type { Analyses } from "./analyses";
import { remoteAnalyses } from "./remoteAnalyses";

/** The analyses on a web worker of their own, so that the page's thread only draws. */
export function createWebAnalyses(): Analyses {
  return remoteAnalyses(() =>
    // the bundler recognises exactly this form
    webThread(new Worker(new URL("./analyst.worker.ts", import.meta.url), { type: "module" })),
  );
}
