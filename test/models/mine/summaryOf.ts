import { readFileSync } from "node:fs";
import { Merger } from "../../../models/engine/merge";
import { compile, SHARD } from "../../../models/engine/plan";
import { SketchBuilder } from "../../../models/engine/sketch";
import type { Summary } from "../../../models/engine/summary";
import type { Scenario } from "../../../models/scenario/scenario";
import { parseScenario } from "../../../models/scenario/validate";

/** Summary of a scenario, seed 1. */
export function summaryOf(scenario: Scenario, trials = 128): Summary {
  const plan = compile(scenario, { trials, seed: 1 });
  const builder = new SketchBuilder(plan);
  const merger = new Merger(plan);
  for (let shard = 0; shard * SHARD < trials; shard++) {
    builder.add(shard);
    merger.merge(builder.take());
  }
  return merger.summary();
}

/** A preset by id. */
export function preset(id: string): Scenario {
  const file = new URL(`../../../public/scenarios/${id}.json`, import.meta.url);
  const read = parseScenario(readFileSync(file, "utf8"), `${id}.json`);
  if (!read.ok) throw new Error(JSON.stringify(read.issues));
  return read.value;
}
