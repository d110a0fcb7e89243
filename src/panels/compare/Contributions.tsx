import type { JSX } from "preact";
import { useMemo, useState } from "preact/hooks";
import { metricById } from "../../../models/mine/catalogue";
import type { MetricId } from "../../../models/mine/registry";
import { ChartPanel } from "../../charts/ChartPanel";
import { contributionChart } from "../../charts/compare/contributionChart";
import type { ContributionSteps } from "../../charts/compare/contributionView";
import { say } from "../../i18n/say";
import { STEP_TRIALS, type Comparison } from "../../state/compare/comparison";
import { stepName, stepText } from "../../state/compare/steps";
import { useLanguage, useStore } from "../context";
import { useChartFrame } from "../useChartFrame";
import { useComparedInput } from "./useComparedInput";

/** Results that add up over changes and are worth dividing among them. */
const EXPLAINED: readonly MetricId[] = [
  "valuation.npv",
  "claims.outputValue",
  "capital.total",
  "employment.peakDirect",
];
const HEIGHT = 380;

/** What each change from A to B contributes to a mean. */
export function Contributions({ comparison }: { comparison: Comparison }): JSX.Element {
  const store = useStore();
  const language = useLanguage();
  const [metric, setMetric] = useState<MetricId>(EXPLAINED[0]!);
  const frame = useChartFrame("yearly", metric);
  const means = comparison.stepMeans.value;
  const steps = comparison.steps.value;
  const [a, b] = [comparison.a.value, comparison.b.value];
  const trials = Math.min(STEP_TRIALS, store.trials.value);
  const chart = useMemo(() => {
    const { unit, label } = metricById.get(metric)!.definition;
    const name = label[language];
    const made: ContributionSteps = {
      unit,
      name: language === "zh" ? name : name.charAt(0).toLowerCase() + name.slice(1),
      trials,
      changes: steps.map((step) => ({
        name: stepName(step, language),
        whole: stepText(step, language),
      })),
      means: means?.map((all) => all[metric]) ?? [0, ...steps.map(() => 0)],
      ends: [a.name[language], b.name[language]],
    };
    return contributionChart(made, metric);
  }, [metric, means, steps, language, trials, a.name, b.name]);
  const input = useComparedInput({
    // any summary will do: the chart carries its own numbers
    summary: means && store.runner.summary.value,
    own: b,
    other: a,
    mode: "yearly",
    refining: false,
  });
  return (
    <ChartPanel
      {...frame}
      chart={chart}
      input={input}
      height={HEIGHT}
      class="waterfall"
      controls={
        <select
          class="choice small"
          aria-label={`${say(language, "measure")}: ${chart.name[language]}`}
          value={metric}
          onChange={(event) => setMetric(event.currentTarget.value as MetricId)}
        >
          {EXPLAINED.map((id) => (
            <option key={id} value={id}>
              {metricById.get(id)!.definition.label[language]}
            </option>
          ))}
        </select>
      }
    />
  );
}
