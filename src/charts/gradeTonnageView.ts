import type { Language } from "../../models/core/text";
import { quantile } from "../../models/distributions/distribution";
import type { ParamValue } from "../../models/distributions/spec";
import { aboveCutoff, LOWEST_GRADE } from "../../models/mine/gradeTonnage";
import type { ParamId } from "../../models/mine/registry";
import type { Scenario } from "../../models/scenario/scenario";
import { formatNumber, formatQuantity, scaleFor, type Scale } from "../i18n/format";
import { valueOf } from "../state/edits";
import type { ChartData, ChartInput } from "./chart";
import { niceDomain } from "./domain";

/** The curve at one cut-off: grades in %, tonnage in Mt. */
export interface GradePoint {
  readonly cutoff: number;
  readonly tonnage: number;
  readonly iron: number;
  readonly titanium: number;
}

export interface GradeTonnageData extends ChartData {
  readonly scale: Scale;
  readonly points: readonly GradePoint[];
  /** cut-offs of the scenario: one, or the first and the later one; on the curve */
  readonly cutoffs: readonly GradePoint[];
  /** range of the grade axis, % */
  readonly grades: readonly [number, number];
}

/** Highest cut-off drawn, and the steps between, % TFe. */
const HIGHEST = 40;
const STEP = 0.5;
/** For comparison in the title: the limit between marginal and industrial ore, % TFe. */
const INDUSTRIAL = 20;

/**
 * Tonnage above each cut-off and its mean grades, in closed form, at the medians of the deposit's inputs; the cut-offs of
 * the scenario marked.
 */
export function gradeTonnageView({ language, refining }: ChartInput, scenario: Scenario): GradeTonnageData {
  const zh = language === "zh";
  const points = Array.from({ length: (HIGHEST - LOWEST_GRADE) / STEP + 1 }, (_, i) =>
    pointAt(LOWEST_GRADE + i * STEP, scenario),
  );
  const first = pointAt(median(scenario, "extraction.cutoff"), scenario);
  const isStepwise = valueOf(scenario, "extraction.cutoffPolicy") === 1;
  const cutoffs = isStepwise
    ? [first, pointAt(median(scenario, "extraction.cutoffLater"), scenario)]
    : [first];
  const most = points[0]!.tonnage;
  const scale = scaleFor("Mt", most, language);
  return {
    language,
    title: titleOf(first, scenario, language),
    subtitle: zh
      ? `边界品位以上的资源量（${scale.label}）及其平均品位，取各参数中位数`
      : `Resource above a cut-off (${scale.label}) and its mean grade, at the medians of the inputs`,
    note: zh
      ? "TFe = 15 % + Gamma 分布；TiO₂ 随 TFe 线性变化。未扣采矿损失与贫化"
      : "TFe = 15 % + a gamma distribution, TiO₂ on a line with it; before losses and dilution",
    refining,
    domain: niceDomain(0, most),
    domainKey: "gradeTonnage",
    scale,
    points,
    cutoffs,
    grades: niceDomain(
      0,
      points.reduce((best, { iron }) => Math.max(best, iron), 0),
    ),
  };
}

function pointAt(cutoff: number, scenario: Scenario): GradePoint {
  const percent = (id: ParamId) => median(scenario, id) / 100;
  const means = {
    iron: percent("deposit.gradeIron"),
    titanium: percent("deposit.gradeTitanium"),
    vanadium: percent("deposit.gradeVanadium"),
  };
  const above = aboveCutoff(cutoff / 100, means, median(scenario, "deposit.gradeShape"));
  return {
    cutoff,
    tonnage: median(scenario, "deposit.resource") * 1000 * above.share,
    iron: above.iron * 100,
    titanium: above.titanium * 100,
  };
}

function median(scenario: Scenario, id: ParamId): number {
  const value: ParamValue = valueOf(scenario, id);
  return typeof value === "number" ? value : quantile(value, 0.5);
}

/** "Above a cut-off of 15 % lie 3.22 Gt at 22.9 % TFe; at 20 % it would be 1.81 Gt at 27.2 %". */
function titleOf(at: GradePoint, scenario: Scenario, language: Language): string {
  const zh = language === "zh";
  const other = pointAt(at.cutoff < INDUSTRIAL ? INDUSTRIAL : LOWEST_GRADE, scenario);
  const tonnes = (value: number) => formatQuantity(value, "Mt", language);
  const grade = (value: number) => `${formatNumber(value, 3)}\u00a0%`;
  const edge = (value: number) => `${formatNumber(value, 3, true)}\u00a0%`;
  if (!(at.tonnage > 0))
    return zh ? `边界品位 ${edge(at.cutoff)} 以上没有矿石` : `No ore lies above ${edge(at.cutoff)} TFe`;
  return zh
    ? `边界品位 ${edge(at.cutoff)}：${tonnes(at.tonnage)}，平均 TFe ${grade(at.iron)}；${edge(other.cutoff)} 时为 ${tonnes(other.tonnage)}、${grade(other.iron)}`
    : `${tonnes(at.tonnage)} at ${grade(at.iron)} TFe lie above the ${edge(at.cutoff)} cut-off; above ${edge(other.cutoff)}, ${tonnes(other.tonnage)} at ${grade(other.iron)}`;
}
