import { useMemo, useRef } from "preact/hooks";
import type { Summary } from "../../../models/engine/summary";
import type { Scenario } from "../../../models/scenario/scenario";
import type { ChartInput } from "../../charts/chart";
import { samePrices } from "../../charts/prices";
import { nominalOf } from "../../state/followMoney";
import { useLanguage, useStore } from "../context";

interface Compared {
  readonly summary: Summary | undefined;
  readonly base?: Summary | undefined;
  readonly own: Scenario;
  readonly other: Scenario;
  readonly mode: ChartInput["mode"];
  readonly refining: boolean;
  /** the summary is that of differences: these have no price level where the two scenarios' levels differ */
  readonly isDifference?: boolean;
  /** what the results are of: while they are computed anew, the last ones of the same stay, as not yet complete */
  readonly keptFor?: string;
}

interface Last {
  readonly of?: string | undefined;
  readonly summary?: Summary | undefined;
  readonly base?: Summary | undefined;
}

/** What a chart of the comparison is drawn from; undefined until there are results. */
export function useComparedInput({
  summary: newest,
  base: newestBase,
  own,
  other,
  mode,
  refining: isRefining,
  isDifference = false,
  keptFor,
}: Compared): ChartInput | undefined {
  const last = useRef<Last>({});
  if (newest !== undefined || last.current.of !== keptFor)
    last.current = { of: keptFor, summary: newest, base: newestBase };
  const { summary, base } = keptFor === undefined ? { summary: newest, base: newestBase } : last.current;
  const refining = isRefining || summary !== newest;
  const store = useStore();
  const language = useLanguage();
  const wanted = store.prices.value === "nominal";
  const [ofOwn, ofOther] = useMemo(() => [nominalOf(own), nominalOf(other)], [own, other]);
  const nominal = wanted && !(isDifference && !samePrices(ofOwn, ofOther)) ? ofOwn : undefined;
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
        nominal,
        baseNominal: nominal && ofOther,
      },
    [summary, base, own.name, other.name, language, mode, refining, nominal, ofOther],
  );
}
