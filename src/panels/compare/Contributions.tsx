import type { JSX } from "preact";
import { useMemo, useState } from "preact/hooks";
import { metricById } from "../../../models/mine/catalogue";
import type { MetricId } from "../../../models/mine/registry";
import { ChartPanel } from "../../charts/ChartPanel";
import { contributionChart } from "../../charts/compare/contributionChart";
import type { ContributionParts } from "../../charts/compare/contributionView";
import { say } from "../../i18n/say";
import { changeGroups, groupName, groupText } from "../../state/compare/changeGroups";
import type { Comparison } from "../../state/compare/comparison";
import { EXPLAINED_METRICS } from "../../state/compare/contributions";
import { useLanguage, useStore } from "../context";
import { useChartFrame } from "../useChartFrame";
import { nameOf } from "./names";
import { useComparedInput } from "./useComparedInput";

const HEIGHT = 380;

/** What each change from A to B contributes to a mean. */
export function Contributions({ comparison }: { comparison: Comparison }): JSX.Element {
  const store = useStore();
  const language = useLanguage();
  const [metric, setMetric] = useState<MetricId>(EXPLAINED_METRICS[0]!);
  const frame = useChartFrame("yearly", metric);
  const found = comparison.contributions.value;
  const [a, b] = [comparison.a.value, comparison.b.value];
  const chart = useMemo(() => {
    const { unit, label } = metricById.get(metric)!.definition;
    const name = label[language];
    const own = found?.outputs[EXPLAINED_METRICS.indexOf(metric)];
    // without results the frame still needs a chart; it draws nothing
    const groups = found?.groups ?? changeGroups(a, b);
    const made: ContributionParts = {
      unit,
      name: language === "zh" ? name : name.charAt(0).toLowerCase() + name.slice(1),
      trials: found?.trials ?? 0,
      changes: groups.map((group, i) => ({
        name: groupName(group, language),
        whole: groupText(group, language),
        part: own?.parts[i]?.contribution ?? 0,
        se: own?.parts[i]?.se ?? 0,
      })),
      before: own?.before ?? 0,
      after: own?.after ?? 0,
      exact: found?.exact ?? true,
      ends: [nameOf(store, a, language), nameOf(store, b, language)],
    };
    return contributionChart(made, metric);
  }, [metric, found, language, a, b, store]);
  const input = useComparedInput({
    // any summary will do: the chart carries its own numbers
    summary: found && store.runner.summary.value,
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
      waiting={say(language, "mixesComputing")}
      class="waterfall"
      controls={
        <select
          class="choice small"
          aria-label={`${say(language, "measure")}: ${chart.name[language]}`}
          value={metric}
          onChange={(event) => setMetric(event.currentTarget.value as MetricId)}
        >
          {EXPLAINED_METRICS.map((id) => (
            <option key={id} value={id}>
              {metricById.get(id)!.definition.label[language]}
            </option>
          ))}
        </select>
      }
    />
  );
}
