import { useEffect, useState } from "preact/hooks";
import { directInputSteps, type DirectInput } from "../../../models/engine/directInputs";
import { compile } from "../../../models/engine/plan";
import { metricById } from "../../../models/mine/catalogue";
import type { MetricId } from "../../../models/mine/registry";
import { pause } from "../../../workers/pause";
import { drivers, firstTrials, type Drivers } from "../../state/drivers";
import type { NumberId } from "../../state/opened";
import { useStore } from "../context";
import type { OpenTrial } from "./useTrial";

/** Milliseconds of work between two looks at the page's other events. */
const SLICE = 8;

/** The direct inputs of a number in the opened trial; those of the last number until these are found. */
export function useInputs(
  trial: OpenTrial | undefined,
  id: NumberId,
  year: number | undefined,
): { readonly id: NumberId; readonly inputs: readonly DirectInput[] } | undefined {
  const [found, setFound] = useState<{ id: NumberId; inputs: readonly DirectInput[] } | undefined>(undefined);
  useEffect(() => {
    if (!trial) return;
    let isStale = false;
    const find = async (): Promise<void> => {
      await pause();
      const { seed, trials, design, firstYear } = trial.summary;
      const steps = directInputSteps(
        compile(trial.scenario, { trials, seed, design }),
        trial.replay.trial,
        id,
        year === undefined ? undefined : year - firstYear,
      );
      let since = performance.now();
      for (let step = steps.next(); !isStale; step = steps.next()) {
        if (step.done === true) return setFound({ id, inputs: step.value });
        if (performance.now() - since < SLICE) continue;
        await pause();
        since = performance.now();
      }
    };
    void find();
    return () => void (isStale = true);
  }, [trial, id, year]);
  return found;
}

/** Rank correlations of all uncertain inputs with an opened metric; undefined for lines and until they are computed. */
export function useDrivers(trial: OpenTrial | undefined, id: NumberId): Drivers | undefined {
  const store = useStore();
  const [found, setFound] = useState<{ id: NumberId; of: unknown; drivers: Drivers } | undefined>(undefined);
  const summary = trial?.summary;
  useEffect(() => {
    if (!trial || !summary || !metricById.has(id)) return;
    let isStale = false;
    const find = async (): Promise<void> => {
      const { trials, seed, design } = summary;
      const block = await firstTrials(store.engine, { scenario: trial.scenario, trials, seed, design });
      const result = await drivers(block, id as MetricId, trial.scenario, () => isStale);
      if (result && !isStale) setFound({ id, of: summary, drivers: result });
    };
    // without them the page says less, but nothing wrong
    find().catch(() => undefined);
    return () => void (isStale = true);
  }, [summary, id]);
  return found?.id === id && found.of === summary ? found.drivers : undefined;
}
