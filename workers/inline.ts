import type { Engine } from "./engine";
import { inlineLane } from "./inlineLane";
import { poolEngine } from "./poolEngine";
import { simulator } from "./simulator";

/** The engine on the calling thread, which serves its other events between shards. */
export function createInlineEngine(): Engine {
  return poolEngine(() => inlineLane(simulator), 1);
}
