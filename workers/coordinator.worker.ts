import { exposeCoordinator } from "./exposeCoordinator";
import { poolEngine } from "./poolEngine";
import { remoteLane } from "./remoteLane";
import { hostedThreads } from "./threadHost";
import type { CoordinatorStart } from "./web";

/*
 * Plans are compiled and sketches merged here and not on the page's thread: that takes tens of milliseconds at a time,
 * which a dragged lever would show. The page's first message says with how many workers, and where to ask for them.
 */

// a call that cannot be read would never be answered: fail loudly, so that the page starts another
globalThis.addEventListener("messageerror", () => {
  throw new Error("a message to the coordinating worker could not be read");
});

globalThis.addEventListener(
  "message",
  ({ data: { size, host } }: MessageEvent<CoordinatorStart>) => {
    const thread = hostedThreads(host);
    exposeCoordinator(poolEngine(() => remoteLane(thread()), size));
  },
  { once: true },
);
