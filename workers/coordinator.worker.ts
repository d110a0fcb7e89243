import { exposeCoordinator } from "./exposeCoordinator";
import { poolEngine } from "./poolEngine";
import { remoteLane } from "./remoteLane";
import { webThread } from "./webThread";

/*
 * Plans are compiled and sketches merged here and not on the page's thread: that takes tens of milliseconds at a time,
 * which a dragged lever would show. The page tells the number of workers in the name of this one.
 */
const size = Math.max(1, Number(/\d+$/.exec(self.name)?.[0] ?? 1));

// a call that cannot be read would never be answered: fail loudly, so that the page starts another
globalThis.addEventListener("messageerror", () => {
  throw new Error("a message to the coordinating worker could not be read");
});

exposeCoordinator(
  poolEngine(
    () =>
      // the bundler recognises exactly this form
      remoteLane(webThread(new Worker(new URL("./engine.worker.ts", import.meta.url), { type: "module" }))),
    size,
  ),
);
