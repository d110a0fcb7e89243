import { compileSampler, sample } from "../../distributions/sampler";
import type { ParamValue } from "../../distributions/spec";
import { valueOf } from "../../engine/plan";
import { params } from "../../mine/catalogue";
import type { ParamId } from "../../mine/registry";
import type { Scenario } from "../../scenario/scenario";

/** The scenario without chance: every input at its median, prices without shocks and spikes. */
export function medianScenario(scenario: Scenario): Scenario {
  const values: Partial<Record<ParamId, ParamValue>> = {};
  for (const param of params) {
    const value = valueOf(scenario, param);
    values[param.id] = typeof value === "number" ? value : sample(compileSampler(value), 0, 0.5);
    if (param.id.endsWith("Volatility")) values[param.id] = 0;
  }
  values["market.spikeRate"] = 0;
  return { ...scenario, values };
}
