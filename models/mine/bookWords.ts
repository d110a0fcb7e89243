import { text, type Text } from "../core/text";
import type { Evidence } from "../core/module";

/** Headings and column heads of the model book. */
export const bookWords = {
  title: text("The model book", "模型手册"),
  download: text("Download the book (Markdown)", "下载手册（Markdown）"),
  version: text("Model version", "模型版本"),
  how: text("What the numbers are, and are not", "数字的含义与限度"),
  contents: text("Contents", "目录"),
  reads: text("Reads", "读取"),
  readsNothing: text("Reads no other module", "不读取其他模块"),
  colon: text(": ", "："),
  separator: text(", ", "、"),
  inputs: text("Inputs", "输入"),
  lines: text("Yearly results", "逐年结果"),
  metrics: text("Results per trial", "每次试验的结果"),
  balances: text("Balances checked in every trial", "每次试验的平衡校验"),
  leftOut: text("Left out, and why", "未计入的内容与原因"),
  sources: text("Sources", "资料来源"),
  input: text("Input", "输入"),
  result: text("Result", "结果"),
  symbol: text("Symbol", "符号"),
  value: text("Default", "默认值"),
  unit: text("Unit", "单位"),
  range: text("Allowed", "允许范围"),
  evidence: text("Evidence", "依据"),
  source: text("Source and note", "来源与说明"),
  formula: text("Formula", "公式"),
  term: text("Term", "术语"),
  meaning: text("Meaning", "含义"),
  module: text("Module", "模块"),
  distribution: text("Distribution", "分布"),
  share: text("Assumed or not found", "假设或未查到"),
  all: text("All modules", "全部模块"),
  count: text("Inputs", "输入项"),
} as const satisfies Record<string, Text>;

/** Names of the classes of evidence. */
export const evidenceWords: Readonly<Record<Evidence, Text>> = {
  published: text("published", "有公开来源"),
  derived: text("derived", "由公开数推得"),
  assumed: text("assumed", "假设"),
  missing: text("not found", "未查到"),
};
