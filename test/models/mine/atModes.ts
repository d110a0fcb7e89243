import { compile } from "../../../models/engine/plan";
import { replayTrial, type Replay } from "../../../models/engine/replay";
import { params } from "../../../models/mine/catalogue";
import type { ParamId } from "../../../models/mine/registry";
import { baseScenario, type Scenario } from "../../../models/scenario/scenario";
import type { ParamValue } from "../../../models/distributions/spec";

/** The value to expect most: mode, median, or the likelier outcome. */
function mode(value: ParamValue): number {
  if (typeof value === "number") return value;
  switch (value.type) {
    case "pert":
    case "triangular":
      return value.mode;
    case "uniform":
      return (value.low + value.high) / 2;
    case "normal":
      return value.mean;
    case "lognormal":
      return value.median;
    case "bernoulli":
      return value.p >= 0.5 ? 1 : 0;
  }
}

/** The base case without chance: every input at its mode, prices at their long-run levels, no spikes. */
export function certain(values: Partial<Record<ParamId, number>> = {}): Scenario {
  const fixed: Partial<Record<ParamId, number>> = {};
  for (const { id, definition } of params) {
    fixed[id] = id.endsWith("Volatility") ? 0 : mode(definition.value);
  }
  return { ...baseScenario, id: "certain", values: { ...fixed, "market.spikeRate": 0, ...values } };
}

/** One trial of the certain case with some inputs set. */
export function atModes(values: Partial<Record<ParamId, number>> = {}): Replay {
  return replayTrial(compile(certain(values), { trials: 1, seed: 1 }), 0);
}

/** Inputs that stop own sales from pressing prices. */
export const noFeedback: Partial<Record<ParamId, number>> = {
  "market.feedbackV": 0,
  "market.feedbackIlmenite": 0,
  "market.feedbackPigment": 0,
  "market.feedbackSponge": 0,
};

/** Long-run levels at the spot of January 2026. */
export const spotLevels: Partial<Record<ParamId, number>> = Object.fromEntries(
  params
    .filter(({ id }) => id.endsWith("Start") && id.startsWith("market."))
    .map(({ id, definition }) => [id.replace(/Start$/, "Level"), definition.value as number]),
);
