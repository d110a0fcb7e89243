import { answeredLater } from "../../models/decisions/asking";
import {
  flexibility,
  flexibilityWork,
  type Flexibility,
  type FlexibilityRequest,
} from "../../models/decisions/flexibility/scenarioFlexibility";
import { flowQuestion, flowsFrom } from "../../models/decisions/flexibility/scenarioFlows";
import { pause } from "../pause";
import { designed, type Study } from "./study";

/**
 * What flexibility adds to a scenario. The trials that are valued follow the study's design; rules are found on as many
 * others, drawn independently, so that they know nothing of those that they are valued on.
 * Rejects with an Error named "AbortError" if cancelled.
 */
export async function flexibilityOf(
  study: Omit<Study, "output"> & Pick<FlexibilityRequest, "closing" | "opening" | "onEarly">,
): Promise<Flexibility> {
  const { engine, trials, seed, signal, onProgress } = designed(study, "valued");
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
        { first: trials, count: trials, design: "random" },
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
