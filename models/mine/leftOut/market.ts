import { text } from "../../core/text";
import { omission } from "./omission";

/** What the module of the market does not model, and why. */
export const leftOut = [
  omission(
    text("A world market with supply, stocks and demand of each product", "各产品的全球供需与库存"),
    text(
      "Prices are random processes; own supply presses them by a constant elasticity, and nobody answers by opening or closing.",
      "价格为随机过程；自身供应按固定弹性压价，不模拟其他厂商的增减产。",
    ),
  ),
  omission(
    text(
      "Pressure of own sales on iron concentrate, pig iron, steel, cobalt and nickel",
      "自身销量对铁精矿、生铁、钢材、钴、镍价格的影响",
    ),
    text("The mine is small against these markets.", "本矿相对这些市场规模很小。"),
  ),
  omission(
    text("Regime changes, seasons and volatility that itself varies", "结构性转折、季节性与时变波动率"),
    text(
      "A yearly one-factor process with constant speed and volatility is what the short Chinese series can carry; vanadium alone has spikes.",
      "国内价格序列较短，只支持参数不变的年度单因子过程；仅钒另设尖峰。",
    ),
  ),
  omission(
    text(
      "Contracts, hedging, quality penalties beyond the iron content",
      "长协、套期保值、铁品位以外的质量扣罚",
    ),
    text(
      "No contract of the mine is known. Concentrate is priced per unit of iron, other products at one grade.",
      "未见本矿合同；铁精矿按铁含量计价，其他产品按单一品级计价。",
    ),
  ),
  omission(
    text("Export duties, quotas and exchange rates", "出口关税、配额与汇率"),
    text(
      "Prices are Chinese prices in CNY; trade policy cannot be forecast over 80 years.",
      "价格为国内人民币价格；80 年的贸易政策无法预测。",
    ),
  ),
];
