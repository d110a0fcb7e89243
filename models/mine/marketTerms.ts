import type { Params } from "../core/module";
import { text } from "../core/text";
import { pert } from "../distributions/spec";
import { assumed, derived } from "./provenance";

/** Terms on which products without a price process of their own are sold, what smelters pay, and VAT. */
export const marketTerms = {
  nitrideValue: {
    symbol: "v_N",
    unit: "x",
    value: 1.12,
    bounds: [0.5, 3],
    label: text("Value of V-N alloy over its V₂O₅", "钒氮合金相对所耗 V₂O₅ 的价值倍数"),
    source: assumed(),
  },
  ferrovanadiumValue: {
    symbol: "v_FV",
    unit: "x",
    value: 1.2,
    bounds: [0.5, 3],
    label: text("Value of ferrovanadium over its V₂O₅", "钒铁相对所含 V₂O₅ 的价值倍数"),
    source: assumed(
      text(
        "General knowledge: FeV50 near V-N alloy per unit of vanadium",
        "行业常识：50 钒铁按钒计价接近钒氮合金",
      ),
    ),
  },
  electrolyteValue: {
    symbol: "v_EL",
    unit: "x",
    value: pert(1.1, 1.3, 1.6),
    bounds: [0.5, 4],
    label: text("Value of electrolyte over its V₂O₅", "钒电解液相对所含 V₂O₅ 的价值倍数"),
    help: text(
      "What a battery maker pays for the liquid, not what the battery earns.",
      "电池厂家购买电解液的价格，不是储能系统的价值。",
    ),
    source: assumed(
      text("General knowledge: V₂O₅ is 65–85 % of its cost", "行业常识：五氧化二钒占电解液成本 65—85 %"),
    ),
  },
  chlorideValue: {
    symbol: "v_CP",
    unit: "x",
    value: 1.15,
    bounds: [0.5, 3],
    label: text("Price of chloride over sulphate pigment", "氯化法钛白粉相对硫酸法的价格倍数"),
    source: derived(["F16"], text("15,300 against 13,300 in January 2026", "2026 年 1 月 15,300 对 13,300")),
  },
  ingotValue: {
    symbol: "v_TA",
    unit: "x",
    value: 1.4,
    bounds: [0.5, 5],
    label: text("Price of titanium ingot over sponge", "钛锭相对海绵钛的价格倍数"),
    source: derived(
      ["F37"],
      text(
        "3 bn CNY of output from 40 kt, against sponge at 55 k CNY/t",
        "4 万吨产值 30 亿元，对比海绵钛 5.5 万元/吨",
      ),
    ),
  },
  payability: {
    symbol: "π_Co",
    unit: "%",
    value: pert(60, 70, 80),
    bounds: [0, 100],
    label: text("Share of cobalt and nickel value paid", "钴镍计价系数"),
    source: assumed(text("Usual terms for sulphide concentrate", "硫化物精矿常见计价条件")),
  },
  slagValue: {
    symbol: "π_E",
    unit: "%",
    value: 50,
    bounds: [0, 150],
    label: text("Furnace slag TiO₂ priced against ilmenite TiO₂", "电炉渣 TiO₂ 相对钛精矿 TiO₂ 计价"),
    source: assumed(text("Lean slag has no quoted price", "低品位钛渣无公开报价")),
  },
  titaniumSlagValue: {
    symbol: "π_TS",
    unit: "%",
    value: 165,
    bounds: [50, 400],
    label: text("Titanium slag TiO₂ priced against ilmenite TiO₂", "商品钛渣 TiO₂ 相对钛精矿 TiO₂ 计价"),
    source: derived(
      ["F15", "F16"],
      text(
        "170 % in March 2017 and 190 % in August 2025 for slag of 90 %; 75–80 % slag earns less",
        "90 % 钛渣 2017 年 3 月约 170 %，2025 年 8 月约 190 %；75—80 % 钛渣较低",
      ),
    ),
  },
  chromiumPrice: {
    symbol: "P_Cr",
    unit: "kCNY/t",
    value: pert(7, 8.5, 11),
    bounds: [0, 60],
    label: text("Chromium, price per tonne of Cr", "铬价格（按金属铬计）"),
    help: text(
      "Excluding VAT, as in high-carbon ferrochrome; the same in every year of a trial.",
      "不含税，按高碳铬铁中铬计价；单次模拟内各年相同。",
    ),
    source: assumed(),
  },
  vat: {
    symbol: "τ_V",
    unit: "%",
    value: 13,
    bounds: [0, 30],
    label: text("Value-added tax", "增值税率"),
    lever: { group: "tax" },
    source: assumed(),
  },
} as const satisfies Params;
