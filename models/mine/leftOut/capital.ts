import { text } from "../../core/text";
import { omission } from "./omission";

/** What the module of capital does not model, and why. */
export const leftOut = [
  omission(
    text(
      "Infrastructure outside the gate: roads, railway, grid, town, resettlement",
      "矿区外基础设施：公路、铁路、电网、城镇、移民安置",
    ),
    text(
      "No budget for this mine was found, and part of it is paid by others. Shown investment is therefore a lower bound.",
      "未见本矿预算，且部分由他方承担；所示投资因此为下限。",
    ),
  ),
  omission(
    text("Economies of scale", "规模经济"),
    text(
      "Unit costs do not fall with size; the plants that they are quoted for are of the size planned here.",
      "单位投资不随规模下降；其依据项目的规模与本规划相近。",
    ),
  ),
  omission(
    text("Interest during construction as part of the investment", "投资额中的建设期利息"),
    text(
      "Free cash flow is before financing; loans, where chosen, stand in the equity cash flow, and only income tax sees interest before first ore as a cost of the asset.",
      "自由现金流不含融资；选用贷款时计入资本金现金流，首采前利息仅在所得税中资本化。",
    ),
  ),
  omission(
    text("Salvage value at the end", "期末残值"),
    text(
      "Plants at the end of their life are assumed to pay for their own removal.",
      "假设工厂残值与拆除费用相抵。",
    ),
  ),
  omission(
    text("Plants built in steps with output", "加工厂分期建设"),
    text(
      "All plants of the chain are paid for over one window, whatever their own start; phases exist for the mine alone.",
      "产业链各厂在同一建设期内支出；仅采选分期。",
    ),
  ),
];
