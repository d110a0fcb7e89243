import { PROBABILITIES, type Quantile } from "../../models/engine/summary";
import { text, type Text } from "../../models/core/text";
import type { Unit } from "../../models/core/units";
import { lineById, metricById, paramById } from "../../models/mine/catalogue";

/** What a declared quantity is called and measured in. */
export interface ColumnText {
  readonly label: Text;
  readonly unit: Unit;
}

/** Label and unit of a yearly line. */
export const lineText = (id: string): ColumnText | undefined => described(lineById.get(id)?.definition);

/** Label and unit of a column of runs.csv, an input or a metric. Lines may share ids with inputs: not found here. */
export const runText = (id: string): ColumnText | undefined =>
  described((paramById.get(id) ?? metricById.get(id))?.definition);

function described(definition: ColumnText | undefined): ColumnText | undefined {
  return definition === undefined ? undefined : { label: definition.label, unit: definition.unit };
}

/** What the general columns of the exported tables mean. */
export const columnMeanings: Readonly<Record<string, Text>> = {
  scenario: text("id of the scenario", "情景标识"),
  year: text("calendar year", "公历年份"),
  variable: text("id of the yearly quantity", "年度变量标识"),
  metric: text("id of the quantity that has one value per trial", "每次模拟给出一个值的指标标识"),
  unit: text(
    "unit of the value; money is real CNY of 2025, excluding VAT, unless the scenario says otherwise",
    "数值单位；除情景另有说明外，金额为 2025 年不变价人民币，不含增值税",
  ),
  statistic: text("statistic over the trials, see below", "各次模拟的统计量，见下"),
  value: text("the number; empty where it is undefined", "数值；无定义时为空"),
  kind: text(
    "line (yearly), input, metric (one value per trial), or own: a formula of the reader's",
    "line 年度数据、input 输入、metric 指标（每次模拟一个值），own 为自定义公式",
  ),
  label_en: text("what it is, in English", "英文名称"),
  label_zh: text("what it is, in Chinese", "中文名称"),
  trial: text("number of the trial, from 0", "模拟序号，从 0 起"),
};

/** What the statistics mean. Percentiles are written out: P10 is the value that 10 % of trials stay below. */
export const statisticMeanings: Readonly<Record<string, Text>> = {
  mean: text("mean over the trials", "各次模拟的均值"),
  sd: text("standard deviation (n − 1)", "标准差（n − 1）"),
  p5: text("value that 5 % of the trials stay below", "5 % 的模拟低于此值"),
  p10: text("value that 10 % of the trials stay below", "10 % 的模拟低于此值"),
  p25: text("value that 25 % of the trials stay below", "25 % 的模拟低于此值"),
  p50: text("median: half of the trials stay below", "中位数：一半的模拟低于此值"),
  p75: text("value that 75 % of the trials stay below", "75 % 的模拟低于此值"),
  p90: text("value that 90 % of the trials stay below", "90 % 的模拟低于此值"),
  p95: text("value that 95 % of the trials stay below", "95 % 的模拟低于此值"),
  se: text("standard error of the mean", "均值的标准误"),
  ...errorTexts(),
  bucket_error: text(
    "largest relative error that percentiles read from a histogram add; 0 = they are exact",
    "由直方图读取分位数带来的最大相对误差；0 表示分位数精确",
  ),
  invalid: text(
    "trials in which the metric is undefined (counted, not dropped)",
    "指标无定义的模拟次数（计数，不剔除）",
  ),
};

function errorTexts(): Record<`se_${Quantile}`, Text> {
  const names = Object.keys(PROBABILITIES) as Quantile[];
  return Object.fromEntries(
    names.map((name) => [
      `se_${name}`,
      text(`standard error of ${name.toUpperCase()}`, `${name.toUpperCase()} 的标准误`),
    ]),
  ) as Record<`se_${Quantile}`, Text>;
}
