import type { Text } from "../../models/core/text";

/** Words of the tour. {slots} are filled by `say`. */
export const tourMessages = {
  tour: { en: "Tour", zh: "导览" },
  tourOffer: {
    en: "New here? Three steps show how to read and use this page.",
    zh: "首次使用？三步了解本页怎么看、怎么用。",
  },
  tourStart: { en: "Take the tour", zh: "开始导览" },
  tourDecline: { en: "No, thanks", zh: "不用了" },
  tourCount: { en: "{place} of {count}", zh: "第 {place} 步，共 {count} 步" },
  tourNext: { en: "Next", zh: "下一步" },
  tourBack: { en: "Back", zh: "上一步" },
  tourDone: { en: "Done", zh: "完成" },
  tourEnd: { en: "End the tour (Esc)", zh: "结束导览（Esc）" },
  tourFiguresTitle: { en: "Five announced figures", zh: "五项公布数" },
  tourFigures: {
    en: "The large number is the share of simulated mine lives in which the figure announced in March 2024 is met. Dots and range show where the result falls. Click any number for its formula and sources.",
    zh: "大号数字为 2024 年 3 月公布数在模拟中得以实现的比例；点阵与区间为结果的分布。点击任一数字可查看公式与来源。",
  },
  tourLeversTitle: { en: "Change an assumption", zh: "改动一项参数" },
  tourLevers: {
    en: "Drag a handle or use the arrow keys: every number and chart follows. The base case stays in sight, dashed, and “Undo” takes a change back.",
    zh: "拖动滑块或按方向键，全部数字和图表随即重算。虚线为基准情景，改动可随时撤销。",
  },
  tourTakeHomeTitle: { en: "Compare and export", zh: "对比与导出" },
  tourTakeHome: {
    en: "“Compare” holds your scenario against another on the same random numbers. “Export” (on a phone under “More”) saves results as CSV, the scenario as a file, or its link. This tour and a glossary are under “Model”.",
    zh: "“对比”用同一组随机数比较两个情景。“导出”（手机上在“更多”中）可保存 CSV 结果、情景文件或链接。本导览与术语表见“模型”页。",
  },
} as const satisfies Record<string, Text>;
