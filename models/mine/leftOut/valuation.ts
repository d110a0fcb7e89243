import { text } from "../../core/text";
import { omission } from "./omission";

/** What the module of valuation does not model, and why. */
export const leftOut = [
  omission(
    text("The value of waiting and of choosing later", "等待与相机决策的期权价值"),
    text(
      "Decisions stand in the scenario; the operating rule is a rule of thumb. A flexible owner would do somewhat better.",
      "决策由情景给定，停复产规则为经验规则；灵活经营的业主可略好于此。",
    ),
  ),
  omission(
    text("Discount rates that differ by risk or fall over time", "按风险区分或随时间递减的折现率"),
    text(
      "One constant rate, stated beside every result; it is not lowered because the simulation shows the risk.",
      "采用单一固定折现率，并在结果旁注明；不因已模拟风险而调低。",
    ),
  ),
  omission(
    text("Shadow prices and external effects", "影子价格与外部效应"),
    text(
      "The appraisal is financial, at market prices. Carbon counts only as far as it is charged.",
      "按市场价作财务评价；碳仅计实际支付部分。",
    ),
  ),
  omission(
    text("Value after the horizon", "测算期之后的价值"),
    text(
      "Ore that is left at the end is worth nothing here; after 80 years a discounted tonne hardly counts.",
      "期末剩余矿石不计价值；80 年后折现值已微不足道。",
    ),
  ),
];
