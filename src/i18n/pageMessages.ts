import type { Text } from "../../models/core/text";

/** Words of the page itself: name, screens, scenarios, top bar. {slots} are filled by `say`. */
export const pageMessages = {
  // the page
  brand: { en: "Hongge South", zh: "红格南矿" },
  brandNote: { en: "80-year economics", zh: "八十年经济模拟" },
  pageTitle: { en: "Hongge South: 80-year economics", zh: "红格南矿：八十年经济模拟" },
  screens: { en: "Screens", zh: "页面" },
  tabOverview: { en: "Overview", zh: "总览" },
  tabCharts: { en: "Charts", zh: "图表" },
  tabFlows: { en: "Flows", zh: "流向" },
  tabExplain: { en: "Explain", zh: "说明" },
  tabAssumptions: { en: "Assumptions", zh: "参数" },
  tabDecisions: { en: "Decisions", zh: "决策" },
  tabModel: { en: "Model", zh: "模型" },
  skipToCharts: { en: "Skip to charts", zh: "跳到图表" },
  skipToLevers: { en: "Skip to levers", zh: "跳到调节项" },
  close: { en: "Close", zh: "关闭" },
  more: { en: "More", zh: "更多" },

  // scenario menu
  scenarios: { en: "Scenarios", zh: "情景" },
  presets: { en: "Presets", zh: "预设情景" },
  ownScenarios: { en: "Your scenarios", zh: "我的情景" },
  changedCount: { en: "{count} changed", zh: "改动 {count} 项" },
  changedFromBase: { en: "{count} changed from base", zh: "改动 {count} 项" },
  edited: { en: "{name}, edited", zh: "{name}（已改）" },
  duplicate: { en: "Save a copy", zh: "另存副本" },
  rename: { en: "Rename", zh: "重命名" },
  remove: { en: "Delete", zh: "删除" },
  revert: { en: "Undo all edits", zh: "放弃改动" },
  copyOf: { en: "{name}, copy", zh: "{name}副本" },
  scenarioName: { en: "Name of the scenario", zh: "情景名称" },
  save: { en: "Save", zh: "保存" },
  ownHint: { en: "Kept in this browser", zh: "保存在本浏览器中" },

  // top bar
  undo: { en: "Undo", zh: "撤销" },
  redo: { en: "Redo", zh: "重做" },
  language: { en: "Language", zh: "语言" },
  money: { en: "Money: {unit}, {prices}", zh: "金额：{unit}，{prices}" },
  moneyUnit: { en: "Money in", zh: "金额单位" },
  moneyBn: { en: "bn CNY", zh: "十亿元" },
  moneyYi: { en: "亿元 (100m CNY)", zh: "亿元" },
  moneyUsd: { en: "bn USD", zh: "亿美元" },
  moneyRate: {
    en: "1 USD = {rate} CNY, set by the scenario. Form fields and CSV files stay in CNY",
    zh: "1 美元 = {rate} 元，由情景设定。输入框与 CSV 文件仍以人民币计",
  },
  prices: { en: "Yearly money", zh: "逐年金额" },
  pricesReal: { en: "real, {year} prices", zh: "{year} 年不变价" },
  pricesNominal: { en: "nominal", zh: "名义价" },
  pricesHelp: {
    en: "Nominal: in the money of each year, {rate} % inflation a year, for charts, tables and sheets by year. Sums over years of all trials, NPV, claims and the files of results stay in {year} prices, because money of different years does not add up. Every heading says which",
    zh: "名义价按每年 {rate} % 的通胀率折算到当年价格，用于逐年的图、表与现金流量表；全部试验的累计值、净现值、公布数与结果文件仍按 {year} 年不变价，因为不同年份的货币不可直接相加。各处标题均注明口径",
  },
  theme: { en: "Colours: {theme}", zh: "配色：{theme}" },
  themeAuto: { en: "as the system", zh: "跟随系统" },
  themeLight: { en: "light", zh: "浅色" },
  themeDark: { en: "dark", zh: "深色" },
} as const satisfies Record<string, Text>;
