import type { Text } from "../../models/core/text";

/** Words of the announced figures and of the sentence that sums them up. {slots} are filled by `say`. */
export const claimMessages = {
  // claims
  claimsTitle: { en: "The five announced figures", zh: "五项公布数" },
  claimLife: { en: "Minable {figure}", zh: "可开采 {figure}" },
  claimProceeds: { en: "Proceeds > {figure}", zh: "收益超 {figure}" },
  claimInvestment: { en: "Investment > {figure}", zh: "产业投资超 {figure}" },
  claimOutput: { en: "Output value > {figure}", zh: "产值超 {figure}" },
  claimJobs: { en: "Over {figure} jobs", zh: "新增岗位超 {figure}" },
  claimBase: { en: "base {probability} %", zh: "基准 {probability} %" },
  claimChance: { en: "met in {probability} % of trials", zh: "{probability} % 的试验达到" },
  rangeHelp: {
    en: "P50: half of the trials lie below. P10–P90: eight trials in ten lie in between",
    zh: "P50：半数试验低于此值。P10–P90：十次试验中有八次落在其间",
  },
  dotsHelp: {
    en: "Each dot is one trial in twenty: filled where the figure is met, hollow where not. The line is the announced figure",
    zh: "每个圆点代表二十分之一的试验：实心为达到，空心为未达到；竖线为公布数",
  },
  meterHelp: {
    en: "How far the medians could move if other random numbers were drawn (95 % confidence)",
    zh: "换一组随机数时中位数可能变动的幅度（95 % 置信度）",
  },
  yearMet: { en: "met {year}", zh: "{year}\u00a0年达到" },
  yearFirst: { en: "P10 {year}", zh: "P10\u00a0{year}\u00a0年" },
  yearLater: { en: "later", zh: "更晚" },
  yearHelp: {
    en: "Year in which the figure is met: median and P10–P90 over all trials; later: not by {last} or never, and the share of such trials",
    zh: "达到该数的年份：全部试验的中位数与 P10–P90；更晚：至 {last} 年仍未达到（或始终达不到），并列其试验占比",
  },
  claimsNote: {
    en: "Median and P10–P90 of the figure and of the year in which it is met (later: not by {last}); money in {prices}",
    zh: "数值与达到年份的中位数及 P10–P90（更晚：至 {last} 年仍未达到）；金额为 {prices}",
  },
  readingOf: { en: "How “{claim}” is read", zh: "“{claim}”的口径" },
  readingHelp: {
    en: "The announcement does not say how this figure is counted. Choose a reading; only this cell changes",
    zh: "公布时未说明该数的统计口径。可选择一种口径，只影响这一格",
  },

  // page sentence
  shortLife: { en: "mine life", zh: "开采年限" },
  shortProceeds: { en: "proceeds", zh: "收益" },
  shortInvestment: { en: "investment", zh: "投资" },
  shortOutput: { en: "output value", zh: "产值" },
  shortJobs: { en: "jobs", zh: "岗位" },
  sentenceWaiting: {
    en: "Do the announced figures hold?",
    zh: "公布的数字能否实现？",
  },
  sentenceAllVery: { en: "All five announced figures are very likely", zh: "五项公布数都极有可能达到" },
  sentenceAll: { en: "All five announced figures are likely", zh: "五项公布数都很可能达到" },
  sentenceNone: { en: "None of the five announced figures is likely", zh: "五项公布数没有一项很可能达到" },
  sentenceSome: { en: "{count} of five announced figures are likely", zh: "五项公布数有{count}项很可能达到" },
  sentenceOne: { en: "One of five announced figures is likely", zh: "五项公布数只有一项很可能达到" },
  sentenceJoin: { en: "{first}; {rest}", zh: "{first}；{rest}" },
  sentenceImpossible: {
    en: "{sentence}, but no such mine can exist",
    zh: "{sentence}，但这样的矿不可能存在",
  },
  sentenceRest: { en: "{names} {verb}{word}", zh: "{names}{word}" },
  verbOne: { en: "is ", zh: "" },
  verbMany: { en: "are ", zh: "" },
  and: { en: " and ", zh: "和" },
  comma: { en: ", ", zh: "、" },
  clause: { en: ", ", zh: "，" },
  others: { en: "the other {count}", zh: "其余{count}项" },
  nameNumber: { en: "{name} ({probability} %)", zh: "{name}\u2060（{probability} %）" },
  two: { en: "Two", zh: "两" },
  three: { en: "Three", zh: "三" },
  four: { en: "Four", zh: "四" },
  wordTossOne: { en: "a coin toss", zh: "约有一半把握" },
  wordTossMany: { en: "a coin toss each", zh: "各约有一半把握" },
  wordUnlikely: { en: "unlikely", zh: "不太可能达到" },
  wordVeryUnlikely: { en: "very unlikely", zh: "几乎不可能达到" },
  wordOpen: { en: "open", zh: "尚难断定" },
} as const satisfies Record<string, Text>;
