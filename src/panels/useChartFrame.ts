import { useMemo } from "preact/hooks";
import { MODEL_VERSION } from "../../models/mine/version";
import { baseScenario } from "../../models/scenario/scenario";
import type { ChartInput } from "../charts/chart";
import type { ChartPanel } from "../charts/ChartPanel";
import { say } from "../i18n/say";
import { chartCsv } from "../state/chartCsv";
import { figuresOf } from "../state/claims";
import { download } from "../state/download";
import { sameTrials } from "../state/edits";
import { npvBasis } from "../state/npvBasis";
import { namedScenario, scenarioName } from "../state/scenarioName";
import { useLanguage, useStore } from "./context";

type Framed = Pick<
  Parameters<typeof ChartPanel>[0],
  "language" | "input" | "cursor" | "footer" | "onOpen" | "onCsv" | "onSvg" | "onPng"
>;

/**
 * What every chart of the page is given: the results on screen with their ghost, the linked cursor, the footer, and
 * what its buttons do. `ready` is false while what the chart needs beside the results is missing.
 */
export function useChartFrame(mode: ChartInput["mode"], measure: string | undefined, ready = true): Framed {
  const store = useStore();
  const language = useLanguage();
  const summary = store.runner.summary.value;
  const shown = store.runner.shown.value ?? store.scenario.value;
  // a ghost under its own likeness says nothing
  const base = sameTrials(shown, baseScenario) ? undefined : store.runner.base.value;
  const state = store.runner.state.value;
  // while the base case is computed, or a reading counted anew, the results on screen are complete
  const refining =
    state !== "idle" && state !== "stopped" && summary !== undefined && summary.trials < store.trials.value;
  const named = namedScenario(store);
  const input = useMemo(
    (): ChartInput | undefined =>
      ready && summary
        ? {
            summary,
            base,
            scenarioName: named.name,
            baseName: baseScenario.name,
            language,
            mode,
            ...(measure === undefined ? {} : { measure }),
            refining,
            npvBasis: npvBasis(shown, summary),
            figures: figuresOf(shown),
          }
        : undefined,
    [ready, summary, base, named.name.en, named.name.zh, language, mode, measure, refining, shown],
  );
  const file = (chartId: string, ending: string): string => `hongge-south-${named.id}-${chartId}.${ending}`;
  return {
    language,
    input,
    cursor: store.cursor,
    footer: [
      scenarioName(store, language),
      `${say(language, "seed")} ${summary?.seed ?? store.seed.value}`,
      `v${MODEL_VERSION}`,
    ].join(" · "),
    onOpen: (opened) => store.openNumber(opened),
    onCsv: (table, id) =>
      download(file(id, "csv"), [chartCsv(table, store.forExcel.value)], "text/csv;charset=utf-8"),
    onSvg: (drawing, id) => download(file(id, "svg"), [drawing], "image/svg+xml"),
    onPng: (picture, id) => download(file(id, "png"), [picture], "image/png"),
  };
}
