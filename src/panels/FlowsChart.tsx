import { useSignal } from "@preact/signals";
import type { JSX } from "preact";
import { useMemo } from "preact/hooks";
import { MODEL_VERSION } from "../../models/mine/version";
import { baseScenario } from "../../models/scenario/scenario";
import type { Chart, ChartData, ChartInput } from "../charts/chart";
import { ChartPanel } from "../charts/ChartPanel";
import { say } from "../i18n/say";
import { chartCsv } from "../state/chartCsv";
import { download } from "../state/download";
import { sameTrials } from "../state/edits";
import { npvBasis } from "../state/npvBasis";
import { namedScenario, scenarioName } from "../state/scenarioName";
import { useLanguage, useStore } from "./context";
import { Segments } from "./Segments";

interface FlowsChartProps<D extends ChartData> {
  readonly chart: Chart<D>;
  /** height of the plot in pixels */
  readonly height: number;
  readonly class?: string;
  /** false while what the chart needs beside the results is missing */
  readonly ready?: boolean;
}

/** A chart of the flows screen in its frame, with its readings side by side. */
export function FlowsChart<D extends ChartData>(props: FlowsChartProps<D>): JSX.Element {
  const store = useStore();
  const language = useLanguage();
  const { chart, height, ready = true } = props;
  const measure = useSignal(chart.measures?.[0]?.id);
  const summary = store.runner.summary.value;
  const shown = store.runner.shown.value ?? store.scenario.value;
  // a ghost under its own likeness says nothing
  const base = sameTrials(shown, baseScenario) ? undefined : store.runner.base.value;
  const state = store.runner.state.value;
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
            mode: "yearly",
            measure: measure.value,
            refining,
            npvBasis: npvBasis(shown, summary),
          }
        : undefined,
    [ready, summary, base, named.name.en, named.name.zh, language, measure.value, refining, shown],
  );
  const footer = [
    scenarioName(store, language),
    `${say(language, "seed")} ${summary?.seed ?? store.seed.value}`,
    `v${MODEL_VERSION}`,
  ].join(" · ");
  const file = (chartId: string, ending: string): string => `hongge-south-${named.id}-${chartId}.${ending}`;

  return (
    <ChartPanel
      chart={chart}
      language={language}
      input={input}
      cursor={store.cursor}
      height={height}
      class={props.class ?? ""}
      footer={footer}
      onOpen={(opened) => store.openNumber(opened)}
      controls={
        chart.measures && (
          <span class="chart-controls">
            <Segments
              label={`${say(language, "measure")}: ${chart.name[language]}`}
              options={chart.measures.map(({ id, label }) => [id, label[language]] as const)}
              value={measure.value}
              onChoose={(id) => (measure.value = id)}
            />
          </span>
        )
      }
      onCsv={(table, id) =>
        download(file(id, "csv"), [chartCsv(table, store.forExcel.value)], "text/csv;charset=utf-8")
      }
      onSvg={(drawing, id) => download(file(id, "svg"), [drawing], "image/svg+xml")}
      onPng={(picture, id) => download(file(id, "png"), [picture], "image/png")}
    />
  );
}
