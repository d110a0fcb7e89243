import type { Text } from "../../models/core/text";

/** Words of what leaves the page and comes back: files, links, and what is wrong with them. {slots} are filled by `say`. */
export const fileMessages = {
  // export and import
  export: { en: "Export", zh: "导出" },
  exportBundle: { en: "All results (CSV, zip)", zh: "全部结果（CSV 压缩包）" },
  exportBundleNote: {
    en: "Yearly bands, metrics, every trial, scenario, data description",
    zh: "逐年分位数、指标、每次试验、情景与数据说明",
  },
  exportScenario: { en: "This scenario (JSON)", zh: "当前情景（JSON）" },
  exportScenarioNote: { en: "Open it again here or on the command line", zh: "可在此处或命令行中重新打开" },
  forExcel: { en: "For Excel (UTF-8 with BOM)", zh: "供 Excel 使用（UTF-8 带 BOM）" },
  importFile: { en: "Open a file…", zh: "打开文件…" },
  importNote: {
    en: "Scenario JSON or results zip; or drop it on the page",
    zh: "情景 JSON 或结果压缩包；也可拖放到页面",
  },
  copyLink: { en: "Copy link to this scenario", zh: "复制当前情景链接" },
  linkCopied: { en: "Link copied", zh: "链接已复制" },
  linkNotCopied: { en: "Copy the address from the address bar", zh: "请从地址栏复制链接" },
  exporting: { en: "Writing the files …", zh: "正在写入文件……" },
  exportFailed: { en: "The files could not be written: {reason}", zh: "文件写入失败：{reason}" },
  exportWaits: { en: "Available when the first results are in", zh: "首批结果出来后可用" },
  dropHere: { en: "Drop a scenario (JSON) or results (zip)", zh: "松开以打开情景（JSON）或结果（zip）" },
  opened: { en: "Opened “{name}”", zh: "已打开“{name}”" },

  // banners
  badInput: { en: "Nothing was changed: the input cannot be used", zh: "输入无法使用，当前情景未改动" },
  moreIssues: { en: "and {count} more", zh: "另有 {count} 处" },
  badLink: { en: "link", zh: "链接" },
  badLinkUnreadable: {
    en: "this part of the address is not a scenario written by this app; open a complete link",
    zh: "地址中的这一部分不是本应用写出的情景；请使用完整链接",
  },
  fileTooLarge: {
    en: "the file has {size} MB; a scenario or results file of at most {limit} MB is allowed",
    zh: "文件大小为 {size} MB；情景或结果文件不得超过 {limit} MB",
  },
  fileUnread: { en: "the file could not be read", zh: "文件无法读取" },
  balanceFailed: {
    en: "A balance failed: “{check}” in {failed} of {trials} {trials|trial|trials}, first in trial {first}. Numbers stay on screen; do not quote them",
    zh: "平衡校验未通过：“{check}”，{trials} 次试验中有 {failed} 次，首见于第 {first} 次。数值照常显示，但请勿引用",
  },
  recovering: {
    en: "A calculation worker was lost and is being replaced; numbers on screen are from before",
    zh: "一个计算线程中断，正在恢复；屏幕上的数字是中断前的",
  },
  lost: {
    en: "The calculation stopped: {reason}. Numbers on screen, if any, are from before",
    zh: "计算中断：{reason}。屏幕上如有数字，均为中断前的结果",
  },
  tryAgain: { en: "Try again", zh: "重试" },
  warnings: { en: "Plausibility", zh: "合理性检查" },
} as const satisfies Record<string, Text>;
