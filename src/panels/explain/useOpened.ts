import { useEffect, useState } from "preact/hooks";
import type { Summary } from "../../../models/engine/summary";
import type { Scenario } from "../../../models/scenario/scenario";
import { progressOf } from "../../state/progress";
import { shownNow } from "../../state/shownNow";
import { useStore } from "../context";

/**
 * What `open` finds for a key in the complete results on screen: percentiles and ranks move while trials come in. While
 * something else is opened, the last stays, so that the page does not jump. `failure` says why there is nothing new.
 */
export function useOpened<K, T>(
  key: K,
  open: (key: K, summary: Summary, scenario: Scenario) => Promise<T>,
): { readonly opened: T | undefined; readonly failure: string | undefined } {
  const store = useStore();
  const [opened, setOpened] = useState<T | undefined>(undefined);
  const [failure, setFailure] = useState<string | undefined>(undefined);
  const summary = store.runner.summary.value;
  const scenario = store.runner.shown.value;
  const isComplete = summary !== undefined && progressOf(store, shownNow(store.runner)) !== "refining";
  useEffect(() => {
    if (!summary || !scenario || !isComplete) return;
    let isStale = false;
    open(key, summary, scenario).then(
      (found) => {
        if (isStale) return;
        setOpened(found);
        setFailure(undefined);
      },
      (problem: unknown) => {
        if (!isStale) setFailure(problem instanceof Error ? problem.message : String(problem));
      },
    );
    return () => void (isStale = true);
  }, [isComplete && summary, scenario, key]);
  return { opened, failure };
}
