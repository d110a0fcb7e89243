import { useSignal } from "@preact/signals";
import type { JSX } from "preact";
import { useMemo } from "preact/hooks";
import { metricById } from "../../../models/mine/catalogue";
import type { MetricId } from "../../../models/mine/registry";
import { convergenceChart } from "../../charts/convergenceChart";
import { ChartPanel } from "../../charts/ChartPanel";
import { say } from "../../i18n/say";
import { claims } from "../../state/claims";
import { isYesNo } from "../../state/numberStats";
import { useStore } from "../context";
import { Segments } from "../controls/Segments";
import { useChartFrame } from "../useChartFrame";

/** Height of the plot, px. */
const HEIGHT = 220;

/** For a metric: how its median, mean or probability has settled as trials came in. Nothing for lines. */
export function ConvergenceBlock(): JSX.Element | null {
  const store = useStore();
  const { id } = store.opened.value;
  const summary = store.runner.summary.value;
  if (!summary || !metricById.has(id)) return null;
  // anew for each number, so that no axis is inherited
  return <Convergence key={id} id={id as MetricId} isYesNo={isYesNo(id, summary)} />;
}

function Convergence({ id, isYesNo }: { readonly id: MetricId; readonly isYesNo: boolean }): JSX.Element {
  const store = useStore();
  const measure = useSignal("median");
  // a run is judged by the medians of the announced figures
  const asked = claims.some(({ value }) => value === id) ? store.precision.value : undefined;
  const chart = useMemo(() => convergenceChart({ id, isYesNo, asked }), [id, isYesNo, asked]);
  // what the chart would open is open
  const { onOpen: _, ...frame } = useChartFrame("yearly", measure.value);
  const { language } = frame;
  return (
    <ChartPanel
      {...frame}
      chart={chart}
      height={HEIGHT}
      class="convergence"
      controls={
        chart.measures && (
          <span class="chart-controls">
            <Segments
              label={`${say(language, "measure")}: ${chart.name[language]}`}
              options={chart.measures.map((of) => [of.id, of.label[language]] as const)}
              value={measure.value}
              onChoose={(chosen) => (measure.value = chosen)}
            />
          </span>
        )
      }
    />
  );
}
