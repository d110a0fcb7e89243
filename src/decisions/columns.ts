import type { Unit } from "../../models/core/units";
import { text } from "../../models/core/text";
import type { Table } from "./report";

/** A column of a table. */
export type Column = Table["columns"][number];

const column = (id: string, en: string, zh: string): Column => ({ id, label: text(en, zh) });

/** Columns that several tables share. */
export const columns = {
  id: column("id", "id", "标识"),
  input: column("label", "input", "输入"),
  change: column("label", "change", "变动"),
  plan: column("label", "plan", "方案"),
  flexibility: column("label", "flexibility", "灵活性"),
  contribution: column("contribution", "contribution", "贡献"),
  mean: column("mean", "mean", "均值"),
  npv: column("npv", "mean NPV", "平均净现值"),
  gain: column("gain", "gain", "增值"),
  shortfall: column("shortfall", "worst tenth", "最差均值"),
  worth: column("value", "worth at most", "最多值"),
  changed: column("changed", "changes the choice in", "改变选择的份额"),
  statistic: column("value", "statistic", "统计量"),
  se: column("se", "std. error", "标准误"),
} as const;

/** A column of results in a unit, with the column of their standard errors, if there is one. */
const inUnit = (of: Column, unit: Unit | undefined, error?: string): Column => ({
  ...of,
  unit,
  ...(error === undefined ? {} : { error }),
});

export { column, inUnit };
