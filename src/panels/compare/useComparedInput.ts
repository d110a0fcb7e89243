import { useMemo } from "preact/hooks";
import type { Summary } from "../../../models/engine/summary";
import type { Scenario } from "../../../models/scenario/scenario";
import type { ChartInput } from "../../charts/chart";
import { useLanguage } from "../context";

interface Compared {
  readonly summary: Summary | undefined;
  readonly base?: Summary | undefined;
  readonly own: Scenario;
  readonly other: Scenario;
  readonly mode: ChartInput["mode"];
  readonly refining: boolean;
}

/** What a chart of the comparison is drawn from; undefined until there are results. */
export function useComparedInput({
  summary,
  base,
  own,
  other,
  mode,
  refining,
}: Compared): ChartInput | undefined {
  const language = useLanguage();
  return useMemo(
    () =>
      summary && {
        summary,
        base,
        scenarioName: own.name,
        baseName: other.name,
        language,
        mode,
        refining,
      },
    [summary, base, own.name, other.name, language, mode, refining],
  );
}
