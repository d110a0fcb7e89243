import type { Text } from "../../models/core/text";

/** Words of the page itself: name, screens, scenarios, top bar. {slots} are filled by `say`. */
export const pageMessages = {
  // the page
  brand: { en: "Hongge South", zh: "红格南矿" },
  brandNote: { en: "80-year economics", zh: "八十年经济模拟" },
  pageTitle: { en: "Hongge South: 80-year economics", zh: "红格南矿：八十年经济模拟" },
  screens: { en: "Screens", zh: "页面" },
  tabOverview: { en: "Overview", zh: "总览" },
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
  theme: { en: "Colours: {theme}", zh: "配色：{theme}" },
  themeAuto: { en: "as the system", zh: "跟随系统" },
  themeLight: { en: "light", zh: "浅色" },
  themeDark: { en: "dark", zh: "深色" },
} as const satisfies Record<string, Text>;
