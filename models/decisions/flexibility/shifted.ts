import { valueOf } from "../../engine/plan";
import { paramById } from "../../mine/catalogue";
import type { ParamId } from "../../mine/registry";
import type { Scenario } from "../../scenario/scenario";

/** The scenario with a date moved by whole years: the whole distribution, where it has one. Bounds do not hold here. */
export function shifted(scenario: Scenario, id: ParamId, years: number): Scenario {
  const value = valueOf(scenario, paramById.get(id)!);
  if (typeof value === "number") return { ...scenario, values: { ...scenario.values, [id]: value + years } };
  switch (value.type) {
    case "pert":
    case "triangular":
      return set({ ...value, low: value.low + years, mode: value.mode + years, high: value.high + years });
    case "uniform":
      return set({ ...value, low: value.low + years, high: value.high + years });
    case "normal":
      return set({ ...value, mean: value.mean + years });
    case "lognormal":
      // the same spread about a later median
      return set({
        ...value,
        median: value.median + years,
        sdLog: (value.sdLog * value.median) / (value.median + years),
      });
    case "bernoulli":
      throw new Error(`${id} must be a date`);
  }
  function set(moved: typeof value): Scenario {
    return { ...scenario, values: { ...scenario.values, [id]: moved } };
  }
}
