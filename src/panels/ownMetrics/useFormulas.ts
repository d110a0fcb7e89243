import { useEffect, useState } from "preact/hooks";
import { readFormulas, type OwnFormulas } from "../../state/ownFormulas";
import type { KeptMetric } from "../../state/ownMetrics";

/** Own metrics with what their formulas give, once they are read, or why they could not be. */
export interface FormulasRead {
  readonly formulas?: OwnFormulas;
  readonly failure?: string;
}

/** Reads the formulas of own metrics, if there are any. */
export function useFormulas(metrics: readonly KeptMetric[]): FormulasRead {
  const [read, setRead] = useState<FormulasRead>({});
  useEffect(() => {
    if (metrics.length === 0) return setRead({});
    let isWanted = true;
    readFormulas(metrics).then(
      (formulas) => {
        if (isWanted) setRead({ formulas });
      },
      (problem: unknown) => {
        if (isWanted) setRead({ failure: problem instanceof Error ? problem.message : String(problem) });
      },
    );
    return () => void (isWanted = false);
  }, [metrics]);
  return read;
}
