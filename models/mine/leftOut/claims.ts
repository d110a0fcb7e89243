import { text } from "../../core/text";
import { omission } from "./omission";

/** What the module of the announced figures does not model, and why. */
export const leftOut = [
  omission(
    text("What the announcement meant", "公布数的本意"),
    text(
      "It does not say how its figures are counted. Readings can be chosen; a probability holds for its reading only.",
      "公布时未说明统计口径，可选择口径；概率仅对所选口径成立。",
    ),
  ),
  omission(
    text("Figures that are not of this mine", "本矿以外的数字"),
    text(
      "Industry investment is counted for the plants of this chain, not for all firms that might settle near it.",
      "产业投资只计本产业链各厂，不含可能在周边落户的其他企业。",
    ),
  ),
  omission(
    text("The joint probability of all five figures", "五项同时达到的联合概率"),
    text(
      "Each figure is judged by itself; the results of every trial, from which any combination can be counted, are in the export.",
      "各项分别判断；导出文件含每次试验结果，可统计任意组合。",
    ),
  ),
];
