import { text } from "../../core/text";
import { omission } from "./omission";

/** What the module of unit costs does not model, and why. */
export const leftOut = [
  omission(
    text("Costs of joint products split among them", "联产品成本分摊"),
    text(
      "Any key would be arbitrary: by-products are credited at their prices, as the C1 definition has it.",
      "任何分摊系数均属主观；按 C1 口径以副产品收入冲减。",
    ),
  ),
  omission(
    text("A capital charge in break-even prices", "保本价中的资本回收"),
    text(
      "They are cash prices that keep a plant running, not prices that would pay for building it.",
      "保本价为维持生产的现金价格，不是足以新建工厂的价格。",
    ),
  ),
  omission(
    text(
      "Break-even prices of alloys, electrolyte, slag, chloride pigment, ingot, chromium, cobalt and nickel",
      "合金、电解液、钛渣、氯化法钛白、钛锭、铬、钴、镍的保本价",
    ),
    text(
      "They follow the prices of their main product by fixed factors, or are by-products.",
      "其价格按固定系数随主产品变动，或为副产品。",
    ),
  ),
];
