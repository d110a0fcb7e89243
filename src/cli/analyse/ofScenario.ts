import type { Result } from "../../../models/core/issue";
import type { Scenario } from "../../../models/scenario/scenario";
import type { Engine } from "../../../workers/engine";
import { createNodeEngine } from "../../../workers/node";
import { loadScenario, withSettings } from "../loadScenario";
import type { Options } from "../options";

/** The scenario that the options name, with what they set in it. */
export function scenarioOf({ scenario, set }: Pick<Options, "scenario" | "set">): Result<Scenario> {
  const loaded = loadScenario(scenario);
  return loaded.ok ? withSettings(loaded.value, set) : loaded;
}

/** Runs work with as many threads as the options say, and ends them whatever comes of it. */
export async function withEngine<R>(
  { workers }: Pick<Options, "workers">,
  work: (engine: Engine) => Promise<R>,
): Promise<R> {
  const engine = createNodeEngine(workers === undefined ? {} : { workers });
  try {
    return await work(engine);
  } finally {
    engine.close();
  }
}
