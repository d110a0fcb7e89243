import { text } from "../../../models/core/text";

/** Words of the screen of all charts. */
export const galleryWords = {
  title: text("Every chart of this scenario", "本情景的全部图表"),
  list: text("Charts", "图表"),
  choose: text("Chart", "图表"),
  number: text("Number", "指标"),
  rankedBy: text("Ranked by", "排序指标"),
  threshold: text("Threshold", "阈值"),
  help: text(
    "Drag the grip, or move it with the arrow keys; Escape puts it back",
    "拖动手柄，或用方向键移动；按 Esc 复位",
  ),
  waiting: text("Single trials appear when all are in", "全部试验完成后显示单次试验"),
  worth: text("Is it worth it?", "是否值得"),
  announced: text("Do the announced figures hold?", "公布数能否实现"),
  mine: text("What is mined and made?", "采出与产出"),
  money: text("Prices, costs, capital", "价格、成本与投资"),
  people: text("People and environment", "就业与环境"),
  sure: text("How sure is it?", "把握有多大"),
} as const;
