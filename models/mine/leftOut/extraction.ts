import { text } from "../../core/text";
import { omission } from "./omission";

/** What the module of extraction does not model, and why. */
export const leftOut = [
  omission(
    text("Pit design: benches, slopes, haul roads, pushbacks", "露天坑设计：台阶、边坡、运输道路、分期境界"),
    text(
      "No pit design is published. Strip ratio and mining cost rise with the share of the ore mined in place of it.",
      "未见公开设计；以剥采比与采剥成本随已采比例上升代替。",
    ),
  ),
  omission(
    text("Going underground below the pit", "露天转地下开采"),
    text(
      "All minable ore is taken from the open pit; an underground mine would have other costs and losses, of which nothing is known here.",
      "全部可采矿量按露天开采；地下开采的成本与损失无资料可依。",
    ),
  ),
  omission(
    text("Cobalt, nickel and chromium by grade class", "钴、镍、铬品位随边界品位变化"),
    text(
      "They keep the mean of the deposit at every cut-off: how they follow the iron is not known.",
      "其与铁品位的关系不明，各边界品位下均取矿床平均值。",
    ),
  ),
  omission(
    text("Stockpiles between pit and mill, moisture", "采选之间的堆场、矿石含水"),
    text("They shift ore within months, below the step of one year.", "影响仅数月，小于一年的步长。"),
  ),
  omission(
    text("Stoppages by accident, weather or order", "事故、天气与政策性停产"),
    text(
      "They are part of availability, which is one number for all years of a trial.",
      "计入利用率，单次模拟内各年相同。",
    ),
  ),
  omission(
    text("A price-driven mine plan", "随价格优化的采掘计划"),
    text(
      "Capacity and cut-off follow the scenario; only the optional operating rule reacts to margins, by simple thresholds, not by an optimum.",
      "产能与边界品位按情景给定；仅可选的停复产规则按毛利门槛反应，并非最优决策。",
    ),
  ),
];
