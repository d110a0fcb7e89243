import { text } from "../../../models/core/text";

/** Words of the decisions screen; what the answers say is written where they are found. */
export const words = {
  title: text("Decisions", "决策"),
  lead: text(
    "Ask about the scenario on screen; the answer begins with what it means for the plan",
    "针对当前情景提问；回答先给结论，再列依据",
  ),
  questions: text("Questions", "问题"),
  result: text("Result", "结果"),
  statistic: text("Read as", "取值方式"),
  median: text("median", "中位数"),
  mean: text("mean", "均值"),
  aboveZero: text("probability above 0", "大于 0 的概率"),
  lowTenth: text("P10", "P10"),
  lever: text("Lever", "变量"),
  lever2: text("Second lever", "第二变量"),
  from: text("from", "从"),
  to: text("to", "至"),
  wanted: text("wanted", "目标值"),
  compared: text("Compared with", "对比情景"),
  ask: text("Work it out", "计算"),
  again: text("Work it out again", "重新计算"),
  stop: text("Stop", "停止"),
  progress: text("Worked out so far", "已完成"),
  early: text("So far:", "目前："),
  stopped: text("Stopped; what was known until then:", "已停止；此前结果："),
  stoppedEmpty: text("Stopped before anything was known.", "已停止，尚无结果。"),
  failed: text("This could not be worked out:", "无法计算："),
  older: text(
    "The scenario has changed since: this answer is for the one before.",
    "情景已变动：以下回答针对变动前的情景。",
  ),
  numbers: text("All numbers", "全部数字"),
  method: text("How", "方法"),
  csv: text("CSV", "CSV"),
  explainResult: text("Explain this result", "说明该结果"),
} as const;
