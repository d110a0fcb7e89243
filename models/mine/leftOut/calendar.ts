import { text } from "../../core/text";
import { omission } from "./omission";

/** What the module of the calendar does not model, and why. */
export const leftOut = [
  omission(
    text("Periods shorter than a year", "短于一年的时段"),
    text(
      "Public plans give years, not quarters; start dates with fractions of a year still move results smoothly.",
      "公开规划只到年份；含小数的起始时间已能使结果平滑变化。",
    ),
  ),
  omission(
    text("What was spent before the first year", "起始年份之前的支出"),
    text(
      "Exploration and auction costs are sunk: they cannot change a decision made now.",
      "勘查与竞买等费用属沉没成本，不影响当前决策。",
    ),
  ),
];
