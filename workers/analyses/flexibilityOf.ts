import { answeredLater } from "../../models/decisions/asking";
import {
  flexibility,
  flexibilityWork,
  type Flexibility,
  type FlexibilityRequest,
} from "../../models/decisions/flexibility/scenarioFlexibility";
import { flowQuestion, flowsFrom } from "../../models/decisions/flexibility/scenarioFlows";
import { pause } from "../pause";
import type { Study } from "./study";

/**
 * What flexibility adds to a scenario. Trials are drawn independently: rules are found on one half and valued on the other.
 * Rejects with an Error named "AbortError" if cancelled.
 */
export async function flexibilityOf(
  study: Omit<Study, "output" | "design"> & Pick<FlexibilityRequest, "closing" | "opening">,
): Promise<Flexibility> {
  const { engine, trials, seed, signal, onProgress } = study;
  const all = flexibilityWork(study);
  let done = 0;
  return answeredLater(flexibility(study), async (plan) => {
    const { scenario, outputs } = flowQuestion(plan);
    const [valued, found] = await engine.values({
      scenario,
      seed,
      outputs,
      drawn: [
        { first: 0, count: trials },
        { first: trials, count: trials },
      ],
      signal,
      onProgress: onProgress && ((own) => onProgress((done + own) / all)),
    });
    done += 2 * trials;
    // rules are found between two simulations; the page may draw before
    await pause();
    return { valued: flowsFrom(plan, trials, valued!), found: flowsFrom(plan, trials, found!) };
  });
}
