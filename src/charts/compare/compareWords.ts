import { text } from "../../../models/core/text";

/** Words of the charts that compare scenarios. */
export const compareWords = {
  overlay: text("Side by side", "并列对比"),
  difference: text("Difference B − A", "差值 B − A"),
  contributions: text("What each change contributes", "各项改动的贡献"),
  higher: text("B higher", "B 更高"),
  lower: text("A higher", "A 更高"),
  share: text("Share of trials in which B is higher", "B 更高的试验占比"),
  within: text("B − A within each trial", "同一次试验相减 B − A"),
  differenceNote: text(
    "Each trial of B less the same trial of A, on the same random numbers; bands: 80 % and 50 % of trials, taken year by year; line: median",
    "B 的每次试验减去同一随机数下 A 的试验；色带：逐年取 80 % 与 50 % 的试验；实线：中位数",
  ),
  overlayNote: text(
    "Bands: 80 % and 50 % of trials of B, taken year by year; dashed: median, P10 and P90 of A",
    "色带：B 逐年 80 % 与 50 % 的试验；虚线：A 的中位数、P10 与 P90",
  ),
  multiplesNote: text(
    "Bands: 80 % and 50 % of trials, taken year by year; dashed: median of A; all panels share one scale",
    "色带：逐年 80 % 与 50 % 的试验；虚线：A 的中位数；各图纵轴相同",
  ),
  contributionsNote: text(
    "Each change with its mean effect over the orders in which the changes could be made (Shapley), so that the parts add up from A to B",
    "各项取不同改动顺序下影响的平均（沙普利值），各部分之和恰为 B 与 A 之差",
  ),
  change: text("Change", "改动"),
  contribution: text("Contribution", "贡献"),
  after: text("Mean after it", "改动后均值"),
  ownInflation: text("nominal, each at its own inflation", "名义价，各按自身通胀率"),
} as const;
