import { plural } from "../../models/core/plural";
import { text, type Language } from "../../models/core/text";
import { paramById } from "../../models/mine/catalogue";
import type { Scenario } from "../../models/scenario/scenario";
import { claimName, claims } from "../state/claims";
import { claimYears, yearMetricOf } from "../state/claimYears";
import { centre } from "../state/distributionEdit";
import { valueOf } from "../state/edits";
import type { Chart, ChartInput } from "./chart";
import { drawMilestones } from "./drawMilestones";
import { lowerFirst } from "./lowerFirst";
import { milestoneRows, milestoneSentence, milestoneTip } from "./milestonesChart";
import type { Milestone, MilestonesData } from "./milestonesView";

const name = text("Announced figures, year met", "公布数与达到年份");

/** The announced figures of a scenario as they are read, how often each is met, and in which year. */
export function claimYearsChart(scenario: Scenario): Chart<MilestonesData> {
  return {
    id: "claimYears",
    name,
    modes: false,
    view: (input) => claimYearsView(input, scenario),
    draw: drawMilestones,
    rows: milestoneRows,
    tip: milestoneTip,
    opens: ({ rows }, { step }) => rows[step] && { id: rows[step].metric },
    say: milestoneSentence,
  };
}

function claimYearsView({ summary, language, refining }: ChartInput, scenario: Scenario): MilestonesData {
  const rows = claims.map((claim): Milestone => {
    const { p10, p50, p90 } = claimYears(claim, summary);
    const options = paramById.get(claim.reading)!.definition.options ?? [];
    return {
      id: claim.key,
      label: claimName(claim, scenario, language),
      promise: options[centre(valueOf(scenario, claim.reading))]?.[language] ?? "",
      p10,
      p50,
      p90,
      met: summary.metrics[claim.met].mean,
      metric: yearMetricOf(claim),
    };
  });
  const last = summary.firstYear + summary.years - 1;
  const zh = language === "zh";
  return {
    language,
    title: titleOf(rows, language),
    subtitle: zh
      ? `各公布数按所选口径的达到年份：P10–P50–P90，${last}\u00a0年仍未达到的试验按更晚计`
      : `Year in which each figure is met as it is read: P10–P50–P90, trials without it by ${last} counted as later`,
    note: zh ? "右侧百分数：达到该数的试验占比" : "Percentages: trials that meet the figure",
    refining,
    domain: [summary.firstYear, last],
    domainKey: "claimYears",
    rows,
  };
}

/** "3 of 5 announced ${plural(likely, "figure is", "figures are")} met in most trials, most likely first: investment over 100 bn CNY". */
function titleOf(rows: readonly Milestone[], language: Language): string {
  const likely = rows.filter(({ met }) => met > 0.5).length;
  const [best, worst] = [...rows]
    .sort((a, b) => b.met - a.met)
    .flatMap((row, i, all) => (i === 0 || i === all.length - 1 ? [row.label] : []));
  return language === "zh"
    ? `${rows.length} 项公布数中有 ${likely} 项在多数试验中达到；最易达到：${best}，最难：${worst}`
    : `${likely} of ${rows.length} announced ${plural(likely, "figure is", "figures are")} met in most trials; likeliest: ${lowerFirst(best ?? "")}, least likely: ${lowerFirst(worst ?? "")}`;
}
