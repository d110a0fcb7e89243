import { baseScenario, type Scenario } from "../../../models/scenario/scenario";
import type { Engine } from "../../../workers/engine";
import { bitsHash } from "./bitsHash";

/** Fingerprints of a run: of its summary and of all rows of 300 trials. */
export interface Fingerprints {
  readonly summary: string;
  readonly rows: string;
  readonly trials: number;
}

/** Runs the base case, but for `values`, with a fixed seed, on any engine. */
export async function fingerprints(
  engine: Engine,
  trials: number,
  values: Scenario["values"],
  onProgress: (trials: number) => void = () => undefined,
): Promise<Fingerprints> {
  const request = { scenario: { ...baseScenario, values }, trials, seed: 7 };
  const summary = await engine.run({ ...request, onProgress: (soFar) => onProgress(soFar.trials) });
  const { rows } = await engine.rows(request, 100, 300);
  return { summary: await bitsHash(summary), rows: await bitsHash(rows), trials: summary.trials };
}
