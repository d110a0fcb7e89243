import { counted } from "../../models/core/plural";
import { text, type Language, type Text } from "../../models/core/text";
import type { MetricId, ParamId } from "../../models/mine/registry";
import type { Scenario } from "../../models/scenario/scenario";
import { formatNumber, formatYear } from "../i18n/format";
import { valueOf } from "../state/edits";
import { centre } from "../state/distributionEdit";
import type { ChartData, ChartInput } from "./chart";
import { flowWords } from "./flowWords";

/** Something announced beside the simulated year in which it comes. */
export interface Milestone {
  readonly id: string;
  readonly label: string;
  /** what the announcement called it */
  readonly promise: string;
  /** calendar year announced, where there is one */
  readonly announced?: number;
  /** calendar years; infinite where so many trials never get there, not numbers where none tells */
  readonly p10: number;
  readonly p50: number;
  readonly p90: number;
  /** share of trials in time */
  readonly met: number;
  readonly metric: MetricId;
}

export interface MilestonesData extends ChartData {
  readonly rows: readonly Milestone[];
}

const declared: readonly {
  readonly id: string;
  readonly label: Text;
  readonly promise: Text;
  readonly within: ParamId;
  readonly year: MetricId;
  readonly met: MetricId;
}[] = [
  {
    id: "construction",
    label: text("Construction starts", "开工"),
    promise: text("“construction in one year”", "“一年开工”"),
    within: "claims.constructionPromise",
    year: "claims.constructionYear",
    met: "claims.construction",
  },
  {
    id: "effect",
    label: text("First ore", "首采"),
    promise: text("“effect in three”", "“三年见效”"),
    within: "claims.effectPromise",
    year: "extraction.firstOreYear",
    met: "claims.effect",
  },
  {
    id: "momentum",
    label: text("Full rate of phase 1", "一期达产"),
    promise: text("“momentum in five”", "“五年成势”"),
    within: "claims.momentumPromise",
    year: "claims.momentumYear",
    met: "claims.momentum",
  },
];

/** The three announced milestones: announced year, simulated P10, P50 and P90, and how often they are in time. */
export function milestonesView(
  { summary, language, refining }: ChartInput,
  scenario: Scenario,
): MilestonesData {
  const from = centre(valueOf(scenario, "claims.promiseYear"));
  const rows = declared.map(({ id, label, promise, within, year, met }): Milestone => {
    const { p10, p50, p90 } = summary.metrics[year];
    return {
      id,
      label: label[language],
      promise: promise[language],
      announced: from + centre(valueOf(scenario, within)),
      p10,
      p50,
      p90,
      met: summary.metrics[met].mean,
      metric: year,
    };
  });
  const known = rows
    .flatMap(({ announced, p10, p90 }) => [announced ?? NaN, p10, p90])
    .filter(Number.isFinite);
  const zh = language === "zh";
  return {
    language,
    title: titleOf(rows, language),
    subtitle: zh
      ? `${formatYear(from, language)}公布的年份（竖线）与模拟的 P10、P50、P90；右侧为如期的试验占比`
      : `Years announced in ${formatYear(from, language)} (upright line), simulated P10, P50 and P90, and the share of trials in time`,
    note: zh
      ? "“见效”按首采计，“成势”按一期达产计"
      : "Effect is read as first ore, momentum as full rate of phase 1",
    refining,
    domain: [Math.min(...known) - 1, Math.max(...known) + 1],
    domainKey: "milestones",
    rows,
  };
}

/** "First ore in 2029 (P50), two years after the announced 2027". */
function titleOf(rows: readonly Milestone[], language: Language): string {
  const ore = rows.find(({ id }) => id === "effect")!;
  const zh = language === "zh";
  if (!Number.isFinite(ore.p50)) return flowWords.milestones[language];
  const announced = ore.announced!;
  const late = Math.round(ore.p50) - Math.round(announced);
  const [when, then] = [formatYear(ore.p50, language), formatYear(announced, language)];
  if (late <= 0)
    return zh
      ? `${when}首采，不晚于公布的 ${then}`
      : `First ore in ${when}, no later than the announced ${then}`;
  const years = formatNumber(late, 3);
  return zh
    ? `首采中位数为 ${when}，比公布的 ${then}晚 ${years}\u00a0年`
    : `First ore comes in ${when}, ${counted(years, "year")} after the announced ${then}`;
}
