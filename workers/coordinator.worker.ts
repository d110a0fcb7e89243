import { expose, transfer } from "comlink";
import { createCoordinatorApi, summaryBuffers, type CoordinatorApi } from "./coordinatorApi";
import { poolEngine } from "./poolEngine";
import { remoteLane } from "./remoteLane";
import { webThread } from "./webThread";

/*
 * Plans are compiled and sketches merged here and not on the page's thread: that takes tens of milliseconds at a time,
 * which a dragged lever would show. The page tells the number of workers in the name of this one.
 */
const size = Math.max(1, Number(/\d+$/.exec(self.name)?.[0] ?? 1));

const api = createCoordinatorApi(
  // the bundler recognises exactly this form
  poolEngine(
    () =>
      remoteLane(webThread(new Worker(new URL("./engine.worker.ts", import.meta.url), { type: "module" }))),
    size,
  ),
);

const moved: CoordinatorApi = {
  ...api,
  run: async (runId, request, onProgress) => {
    const reply = await api.run(runId, request, (summary) =>
      onProgress(transfer(summary, summaryBuffers(summary))),
    );
    return reply.ok && reply.value !== undefined ? transfer(reply, summaryBuffers(reply.value)) : reply;
  },
};

globalThis.addEventListener("messageerror", () => {
  throw new Error("a message to the coordinating worker could not be read");
});
expose(moved);
