import { useSignal } from "@preact/signals";
import type { JSX } from "preact";
import { useMemo } from "preact/hooks";
import { flowCharts } from "../../charts/charts";
import { gradeTonnageChart } from "../../charts/gradeTonnageChart";
import { milestonesChart } from "../../charts/milestonesChart";
import { waterfallChart } from "../../charts/waterfallChart";
import { say } from "../../i18n/say";
import { usualYear } from "../../state/opened";
import { useLanguage, useShown, useStore } from "../context";
import { TrialChoiceBar } from "../explain/TrialChoiceBar";
import { useTrial } from "../explain/useTrial";
import { FlowsChart } from "./FlowsChart";
import { FlowsConsistency } from "./FlowsConsistency";
import { FlowsYear } from "./FlowsYear";
import { Meter } from "../run/Meter";
import { NO_STREAMS, useStreams } from "./useStreams";

const [recipients, unitCost, plantCapital, carbon, jobsBy] = flowCharts;
/** Heights of the plots, px. */
const SANKEY_HEIGHT = 520;
const WATERFALL_HEIGHT = 320;
const PLOT_HEIGHT = 240;

/** Where ore and money go: streams of a year, the way to cash, who gets what, cost, capital, carbon, jobs, milestones. */
export function Flows(): JSX.Element {
  const store = useStore();
  const language = useLanguage();
  const { trial, failure } = useTrial();
  const chosen = useSignal<number | undefined>(undefined);
  const summary = store.runner.summary.value;
  const firstYear = summary?.firstYear ?? 0;
  const lastYear = firstYear + (summary?.years ?? 1) - 1;
  const own = Math.min(lastYear, Math.max(firstYear, chosen.value ?? (summary ? usualYear(summary) : 0)));
  // the year under the pointer, wherever it is, moves the streams as well
  const year = store.cursor.value ?? own;
  const shown = useShown();

  const streams = useStreams(trial, year);
  const cash = useMemo(() => waterfallChart(year), [year]);
  const grades = useMemo(() => gradeTonnageChart(shown), [shown]);
  const milestones = useMemo(() => milestonesChart(shown), [shown]);

  return (
    <main class="wide flows" id="main">
      <div class="flows-lead">
        <h1>{say(language, "flowsTitle")}</h1>
        <Meter />
      </div>
      <div class="flows-tools">
        <TrialChoiceBar trial={trial?.replay.trial} />
        {summary && (
          <FlowsYear
            first={firstYear}
            last={lastYear}
            year={year}
            onChoose={(next) => (chosen.value = next)}
          />
        )}
      </div>
      {failure !== undefined && (
        <p class="field-fault" role="alert">
          {say(language, "trialFailed", { reason: failure })}
        </p>
      )}
      <div class="flows-grid is-whole">
        <FlowsChart
          key="sankey"
          chart={streams}
          height={SANKEY_HEIGHT}
          class="hero sankey"
          ready={streams !== NO_STREAMS}
        />
      </div>
      <div class="flows-grid" role="group" aria-label={say(language, "flowsCharts")}>
        <FlowsChart chart={cash} height={WATERFALL_HEIGHT} class="waterfall" />
        <FlowsChart chart={recipients} height={WATERFALL_HEIGHT} />
        <FlowsChart chart={unitCost} height={PLOT_HEIGHT} />
        <FlowsChart chart={grades} height={PLOT_HEIGHT} />
        <FlowsChart chart={plantCapital} height={PLOT_HEIGHT} />
        <FlowsChart chart={jobsBy} height={PLOT_HEIGHT} />
        <FlowsChart chart={carbon} height={PLOT_HEIGHT} />
        <FlowsChart chart={milestones} height={PLOT_HEIGHT} class="milestones" />
      </div>
      {summary && <FlowsConsistency summary={summary} scenario={shown} />}
    </main>
  );
}
