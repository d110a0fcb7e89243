import { useSignal } from "@preact/signals";
import type { JSX } from "preact";
import type { Chart, ChartData } from "../../charts/chart";
import { ChartPanel } from "../../charts/ChartPanel";
import { say } from "../../i18n/say";
import { Segments } from "../controls/Segments";
import { useChartFrame } from "../useChartFrame";

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
  const { chart, height, ready = true } = props;
  const measure = useSignal(chart.measures?.[0]?.id);
  const frame = useChartFrame("yearly", measure.value, { ready });
  const { language } = frame;

  return (
    <ChartPanel
      {...frame}
      chart={chart}
      height={height}
      class={props.class ?? ""}
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
    />
  );
}
