import { text, type Text } from "../../../models/core/text";
import type { Unit } from "../../../models/core/units";
import type { LineId } from "../../../models/mine/registry";
import { isMoney } from "../../i18n/format";

/** A yearly result by which scenarios are compared; `models/engine/difference.ts` counts the signs of these lines. */
export interface ComparedMeasure {
  readonly id: string;
  readonly label: Text;
  readonly unit: Unit;
  readonly yearly: LineId;
  /** absent for levels such as jobs, which have no sum */
  readonly cumulative?: LineId;
}

export const COMPARED_MEASURES: readonly ComparedMeasure[] = [
  {
    id: "cash",
    label: text("Free cash flow", "自由现金流"),
    unit: "bn CNY",
    yearly: "valuation.cashFlow",
    cumulative: "valuation.cashFlowCumulative",
  },
  {
    id: "revenue",
    label: text("Revenue", "销售收入"),
    unit: "bn CNY",
    yearly: "market.revenue",
    cumulative: "market.revenueCumulative",
  },
  {
    id: "investment",
    label: text("Investment", "投资"),
    unit: "bn CNY",
    yearly: "capital.investment",
    cumulative: "capital.investmentCumulative",
  },
  { id: "jobs", label: text("Direct jobs", "直接岗位"), unit: "jobs", yearly: "employment.direct" },
];

/** Whether the running sum is shown: asked for, and there is one. */
export const isSum = (measure: ComparedMeasure, mode: "yearly" | "cumulative"): boolean =>
  mode === "cumulative" && measure.cumulative !== undefined;

/** Whether what is shown is money of single years, which has a price level; sums over years have none and stay real. */
export const hasPriceLevel = (measure: ComparedMeasure, mode: "yearly" | "cumulative"): boolean =>
  isMoney(measure.unit) && !isSum(measure, mode);

/** The line that a measure shows. */
export const lineIdOf = (measure: ComparedMeasure, mode: "yearly" | "cumulative"): LineId =>
  isSum(measure, mode) ? measure.cumulative! : measure.yearly;

/** "cumulative free cash flow" / "累计自由现金流", without a capital. */
export function measureName(
  measure: ComparedMeasure,
  mode: "yearly" | "cumulative",
  language: "en" | "zh",
): string {
  const name = measure.label[language];
  if (language === "zh") return isSum(measure, mode) ? `累计${name}` : name;
  const lower = name.charAt(0).toLowerCase() + name.slice(1);
  return isSum(measure, mode) ? `cumulative ${lower}` : lower;
}
