import type { JSX } from "preact";
import { useMemo } from "preact/hooks";
import type { Chart, ChartData } from "../../charts/chart";
import { claimYearsChart } from "../../charts/claimYearsChart";
import { convergenceChart } from "../../charts/convergenceChart";
import { gradeTonnageChart } from "../../charts/gradeTonnageChart";
import { milestonesChart } from "../../charts/milestonesChart";
import { waterfallChart } from "../../charts/waterfallChart";
import { claims } from "../../state/claims";
import { usualYear } from "../../state/opened";
import { ChartSlot } from "../ChartSlot";
import { useShown, useStore } from "../context";
import { useTrial } from "../explain/useTrial";
import { NO_STREAMS, useStreams } from "../flows/useStreams";
import { useChosen } from "./useChosen";
import { MetricPick } from "./MetricPick";
import { galleryWords } from "./words";

/* Charts that are made for a scenario, a year or a number, each in its frame. */

/** The frame of a chart that reads nothing but the results. */
export function slotOf<D extends ChartData>(chart: Chart<D>): () => JSX.Element {
  return () => <ChartSlot chart={chart} class="hero" />;
}

export function ClaimYearsSlot(): JSX.Element {
  const shown = useShown();
  const chart = useMemo(() => claimYearsChart(shown), [shown]);
  return <ChartSlot chart={chart} class="hero milestones" />;
}

export function MilestonesSlot(): JSX.Element {
  const shown = useShown();
  const chart = useMemo(() => milestonesChart(shown), [shown]);
  return <ChartSlot chart={chart} class="hero milestones" />;
}

export function GradeTonnageSlot(): JSX.Element {
  const shown = useShown();
  const chart = useMemo(() => gradeTonnageChart(shown), [shown]);
  return <ChartSlot chart={chart} class="hero" />;
}

export function WaterfallSlot(): JSX.Element {
  const store = useStore();
  const summary = store.runner.summary.value;
  const year = store.cursor.value ?? (summary ? usualYear(summary) : 0);
  const chart = useMemo(() => waterfallChart(year), [year]);
  return <ChartSlot chart={chart} class="hero waterfall" />;
}

export function StreamsSlot(): JSX.Element {
  const { runner } = useStore();
  const { trial } = useTrial();
  const summary = runner.summary.value;
  const chart = useStreams(trial, summary ? usualYear(summary) : 0);
  return <ChartSlot chart={chart} class="hero sankey" ready={chart !== NO_STREAMS} />;
}

export function ConvergenceSlot(): JSX.Element {
  const store = useStore();
  const { metric } = store.gallery;
  const { id, own, isReady, isYesNo } = useChosen(metric.value);
  // a run is judged by the medians of the announced figures
  const asked = claims.some(({ value }) => value === id) ? store.precision.value : undefined;
  const chart = useMemo(() => convergenceChart({ id, own, isYesNo, asked }), [id, own, isYesNo, asked]);
  return (
    <ChartSlot
      key={id}
      chart={chart}
      class="hero"
      ready={isReady}
      before={
        <MetricPick label={galleryWords.number} value={id} onChoose={(next) => (metric.value = next)} />
      }
    />
  );
}
