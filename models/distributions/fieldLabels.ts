import { text } from "../core/text";

/** Names of the numbers that describe distributions, shared by the families. */
export const fieldLabels = {
  low: text("lowest", "最小值"),
  mode: text("most likely", "最可能值"),
  high: text("highest", "最大值"),
  mean: text("mean", "均值"),
  sd: text("standard deviation", "标准差"),
  median: text("median", "中位数"),
  sdLog: text("standard deviation of the logarithm", "对数标准差"),
  p: text("probability", "概率"),
};
