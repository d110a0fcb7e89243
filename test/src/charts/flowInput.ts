import { compile } from "../../../models/engine/plan";
import { replayTrial, type Replay } from "../../../models/engine/replay";
import type { Summary } from "../../../models/engine/summary";
import type { Scenario } from "../../../models/scenario/scenario";
import type { ChartInput } from "../../../src/charts/chart";
import { summaryOf } from "../../models/mine/summaryOf";
import { inputFor } from "./inputs";

/** Results of a few real trials of a scenario, in English, beside nothing. */
export function realInput(scenario: Scenario, changes: Partial<ChartInput> = {}): ChartInput {
  return inputFor({ summary: resultsOf(scenario), base: undefined, mode: "yearly", ...changes });
}

const known = new Map<string, Summary>();

/** 128 trials of a scenario, computed once. */
export function resultsOf(scenario: Scenario): Summary {
  const key = JSON.stringify(scenario.values);
  const found = known.get(key) ?? summaryOf(scenario);
  known.set(key, found);
  return found;
}

export const trialOf = (scenario: Scenario, trial = 3): Replay =>
  replayTrial(compile(scenario, { trials: 128, seed: 1 }), trial);
