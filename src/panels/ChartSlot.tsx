import { useSignal } from "@preact/signals";
import type { ComponentChildren, JSX } from "preact";
import type { Chart, ChartData, ChartGeometry, ChartInput } from "../charts/chart";
import { ChartPanel } from "../charts/ChartPanel";
import { say } from "../i18n/say";
import { Segments } from "./controls/Segments";
import { useChartFrame } from "./useChartFrame";

interface ChartSlotProps<D extends ChartData> {
  readonly chart: Chart<D>;
  readonly class?: string;
  /** drawn a frame before the others while a lever moves */
  readonly isFirst?: boolean;
  /** false while what the chart needs beside the results is missing */
  readonly ready?: boolean;
  /** controls before the chart's own */
  readonly before?: ComponentChildren;
  overlay?(data: D, place: ChartGeometry): ComponentChildren;
}

/** A chart in its frame with a choice of its measures, and of yearly or cumulative where they differ. */
export function ChartSlot<D extends ChartData>(props: ChartSlotProps<D>): JSX.Element {
  const { chart, before, overlay } = props;
  const mode = useSignal<ChartInput["mode"]>("cumulative");
  const measure = useSignal(chart.measures?.[0]?.id);
  const frame = useChartFrame(chart.modes ? mode.value : "yearly", measure.value, {
    isFirst: props.isFirst === true,
    ready: props.ready !== false,
  });
  const { language } = frame;
  return (
    <ChartPanel
      {...frame}
      {...(overlay ? { overlay } : {})}
      chart={chart}
      class={props.class ?? ""}
      controls={
        (before !== undefined || chart.measures || chart.modes) && (
          <span class="chart-controls">
            {before}
            {chart.measures && (
              <select
                class="choice small"
                aria-label={`${say(language, "measure")}: ${chart.name[language]}`}
                value={measure.value}
                onChange={(event) => (measure.value = event.currentTarget.value)}
              >
                {chart.measures.map(({ id, label }) => (
                  <option key={id} value={id}>
                    {label[language]}
                  </option>
                ))}
              </select>
            )}
            {chart.modes && (
              <Segments
                label={say(language, "mode")}
                options={[
                  ["cumulative", say(language, "cumulative")],
                  ["yearly", say(language, "perYear")],
                ]}
                value={mode.value}
                onChoose={(id) => (mode.value = id as ChartInput["mode"])}
              />
            )}
          </span>
        )
      }
    />
  );
}
