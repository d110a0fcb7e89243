import type { Params } from "../core/module";
import { text } from "../core/text";
import { assumed } from "./provenance";

/** Inputs of the cut-off grade: one for life, or two in steps; declared by extraction. */
export const cutoffParams = {
  cutoff: {
    symbol: "c",
    unit: "%",
    value: 15,
    bounds: [15, 40],
    role: "decision",
    label: text("Cut-off grade, TFe", "边界品位 TFe"),
    help: text(
      "Ore below this grade is left or dumped. 15 % keeps the marginal ore, 20 % about 56 % of the tonnage.",
      "低于此品位的矿石不入选。15 % 保留表外矿；20 % 约保留 56 % 的矿量。",
    ),
    lever: { group: "howMuch" },
    source: assumed(
      text("Limits of the Panxi ore classes; general knowledge", "攀西矿石分级界线，行业常识"),
      ["F52", "F53"],
    ),
  },
  cutoffPolicy: {
    symbol: "π_c",
    unit: "choice",
    value: 0,
    bounds: [0, 1],
    integer: true,
    structural: true,
    role: "decision",
    label: text("Cut-off policy", "边界品位策略"),
    help: text(
      "Constant for life, or a second cut-off from a given year after first ore.",
      "全期不变，或自首采后某年起改用第二边界品位。",
    ),
    options: [text("constant", "全期不变"), text("stepwise", "分段")],
    lever: { group: "howMuch" },
    source: assumed(text("Own base-case decision: constant", "本模型基准情景的设定：全期不变")),
  },
  cutoffLater: {
    symbol: "c₂",
    unit: "%",
    value: 15,
    bounds: [15, 40],
    role: "decision",
    label: text("Second cut-off grade, TFe", "第二边界品位 TFe"),
    help: text("Only with the stepwise policy.", "仅用于分段策略。"),
    lever: { group: "howMuch" },
    source: assumed(
      text("Limits of the Panxi ore classes; general knowledge", "攀西矿石分级界线，行业常识"),
      ["F52", "F53"],
    ),
  },
  cutoffAfter: {
    symbol: "Δt_c",
    unit: "a",
    value: 20,
    bounds: [0, 120],
    role: "decision",
    label: text("Second cut-off after first ore", "第二边界品位距首采年数"),
    help: text(
      "Takes effect with the first whole year after that time. If ore above a higher first cut-off runs out before, the mine goes over to the second at once.",
      "自该时点后的首个完整年度起执行。若首段较高边界品位的矿石提前采完，则立即转入第二段。",
    ),
    lever: { group: "howMuch" },
    source: assumed(text("Own decision for the stepwise policy", "本模型对分段策略的设定")),
  },
  cutoffBetween: {
    symbol: "χ_c",
    unit: "choice",
    value: 0,
    bounds: [0, 1],
    integer: true,
    structural: true,
    role: "decision",
    label: text(
      "Ore between the two cut-offs, while the higher one applies",
      "较高边界品位执行期间的中间矿石",
    ),
    help: text(
      "Left: stays in the ground or on a stockpile and is mined when the cut-off falls; abandoned when it rises. Dumped: moved and lost with the waste in the proportion in which it lies.",
      "保留：留在原地或堆存，降低边界品位后再采；提高边界品位则放弃。排弃：按赋存比例随废石剥离，不再利用。",
    ),
    options: [text("left for later", "保留待采"), text("dumped and lost", "排弃")],
    source: assumed(text("Marginal ore of the Panxi mines is stockpiled apart", "攀西各矿表外矿单独堆存")),
  },
  marginalMoved: {
    symbol: "χ_m",
    unit: "%",
    value: 50,
    bounds: [0, 100],
    label: text("Ore below cut-off that is moved as waste", "边界品位以下矿石随废石剥离的比例"),
    help: text(
      "Lean ore lies between and beside the rich layers; this share of it must be moved to reach them. It adds to the strip ratio once the cut-off lies above 15 %.",
      "贫矿夹于富矿层之间及其旁侧，采富矿须剥离其中这一比例。边界品位高于 15 % 时增大剥采比。",
    ),
    source: assumed(text("Half: layered ore body, selective pit", "取一半：层状矿体、选择性开采")),
  },
} as const satisfies Params;
