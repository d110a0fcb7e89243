import type { Lines } from "../core/module";
import { text } from "../core/text";

const price = (en: string, zh: string, formula: string, helpEn: string, helpZh: string) =>
  ({ unit: "CNY/t", label: text(en, zh), stat: "level", formula, help: text(helpEn, helpZh) }) as const;

const sales = (en: string, zh: string, formula: string, helpEn: string, helpZh: string) =>
  ({
    unit: "bn CNY",
    label: text(en, zh),
    stat: "flow",
    part: "revenue",
    formula,
    help: text(helpEn, helpZh),
  }) as const;

/** What a price without tax in its quotation and without own-supply response is. */
const asQuoted = (symbol: string, en: string, zh: string) =>
  price(
    `${en} price, ex VAT`,
    `${zh}价格（不含税）`,
    `P_${symbol} = M_${symbol}(θ, P₀, κ, σ, μ)`,
    "The price of the chosen process, quoted without VAT; the mine is too small to press it.",
    "所选价格过程的结果，报价不含税；本矿规模不足以影响该价格。",
  );

/** A price quoted with tax and pressed by own supply. */
const pressedExVat = (symbol: string, en: string, zh: string) =>
  price(
    `${en} price, ex VAT`,
    `${zh}价格（不含税）`,
    `P_${symbol} = M_${symbol} ÷ (1 + τ_V) · (1 + q ÷ S_${symbol},t)^(−η_${symbol})`,
    "The price of the chosen process less VAT, lowered by own sales (q, all forms of the product) against the market of the year, S.",
    "所选价格过程的结果扣除增值税，并按自身销量 q（含各种形态）与当年市场规模 S 之比压低。",
  );

/** Yearly results of prices and sales. P = price ex VAT, q = own sales, M = price process, S,t = market of the year. */
export const marketLines = {
  priceIronConcentrate: asQuoted("Fe", "Iron concentrate", "铁精矿"),
  pricePigIron: asQuoted("P", "Pig iron", "生铁"),
  priceSteel: asQuoted("S", "Steel", "钢材"),
  priceV2o5: price(
    "V₂O₅ price, ex VAT",
    "五氧化二钒价格（不含税）",
    "P_V = M_V · e^s ÷ (1 + τ_V) · (1 + q ÷ S_V,t)^(−η_V)",
    "The price of the chosen process times the spikes of the last years (s fades with a half-life of 0.8 years), less VAT, lowered by own sales against the world market with batteries.",
    "所选价格过程乘以近年尖峰（s 半衰期 0.8 年），扣除增值税，并按自身销量与含电池的世界市场规模之比压低。",
  ),
  priceIlmenite: price(
    "Ilmenite price, ex VAT",
    "钛精矿价格（不含税）",
    "P_I = M_I · (1 + q ÷ S_I,t)^(−η_I),  q = (q_I · g_I + q_TS · g_TS) ÷ 47 %",
    "The price of the chosen process, quoted without VAT, lowered by own sales against China's market of the year; titanium slag sold counts as ilmenite of the same TiO₂.",
    "所选价格过程的结果，报价不含税，并按自身销量与当年中国市场规模之比压低；外销钛渣按 TiO₂ 折钛精矿计入销量。",
  ),
  pricePigment: pressedExVat("T", "Pigment", "钛白粉"),
  priceSponge: pressedExVat("Z", "Sponge", "海绵钛"),
  priceCobalt: price(
    "Cobalt price",
    "钴价格",
    "P_Co = M_Co",
    "The price of the chosen process, quoted without VAT.",
    "所选价格过程的结果，报价不含税。",
  ),
  priceNickel: price(
    "Nickel price",
    "镍价格",
    "P_Ni = M_Ni",
    "The price of the chosen process, quoted without VAT.",
    "所选价格过程的结果，报价不含税。",
  ),
  demandV2o5: {
    unit: "kt",
    label: text("World V₂O₅ market, batteries included", "世界五氧化二钒市场（含电池）"),
    stat: "level",
    formula: "S_V,t = S_V · (1 + γ_W)^t + ι_B · B_t,  B_t = B_∞ B₀ ÷ (B₀ + (B_∞ − B₀) · e^(−ρ_B t))",
    help: text(
      "The market without batteries, growing at its own rate, and what the batteries built in the year take.",
      "不含电池的市场按自身速度增长，加上当年新增钒电池的用量。",
    ),
  },
  revenueIronConcentrate: sales(
    "Sales of iron concentrate",
    "铁精矿销售收入",
    "R_Fe = q_Fe · P_Fe · g_C ÷ 56 %",
    "Tonnes sold times price, per unit of iron: the price refers to 56 % Fe.",
    "销量乘以价格，按铁含量折算：价格以 Fe 56 % 为准。",
  ),
  revenueIlmenite: sales(
    "Sales of ilmenite and titanium slag",
    "钛精矿与钛渣销售收入",
    "R_I = (q_I · g_I + q_E · π_E + q_TS · g_TS · π_TS) ÷ 47 % · P_I",
    "Ilmenite per unit of TiO₂, the price refers to 47 %; the TiO₂ in lean furnace slag and in titanium slag at their shares of the price of the TiO₂ in ilmenite.",
    "钛精矿按 TiO₂ 含量折算，价格以 TiO₂ 47 % 为准；电炉渣与商品钛渣所含 TiO₂ 按钛精矿 TiO₂ 单价的一定比例计。",
  ),
  revenuePigIron: sales(
    "Sales of pig iron",
    "生铁销售收入",
    "R_P = q_P · P_P",
    "Tonnes sold times price.",
    "销量乘以价格。",
  ),
  revenueSteel: sales(
    "Sales of steel",
    "钢材销售收入",
    "R_S = q_S · P_S",
    "Tonnes sold times price.",
    "销量乘以价格。",
  ),
  revenueVanadium: sales(
    "Sales of vanadium products",
    "钒产品销售收入",
    "R_V = (q_V + 1.41 q_N · v_N + 0.893 q_FV · v_FV + q_EL · v_EL) · P_V",
    "V₂O₅ at its price; V-N alloy, ferrovanadium and electrolyte at the price of the V₂O₅ in them times a factor each.",
    "五氧化二钒按其价格；钒氮合金、钒铁、电解液按所含五氧化二钒的价值乘以各自倍数。",
  ),
  revenuePigment: sales(
    "Sales of pigment",
    "钛白粉销售收入",
    "R_T = (q_T + q_CP · v_CP) · P_T",
    "Sulphate pigment at its price, chloride pigment at a premium.",
    "硫酸法钛白粉按其价格，氯化法按溢价。",
  ),
  revenueSponge: sales(
    "Sales of sponge and titanium ingot",
    "海绵钛与钛锭销售收入",
    "R_Z = (q_Z + q_TA · v_TA) · P_Z",
    "Sponge at its price, ingot at a premium.",
    "海绵钛按其价格，钛锭按溢价。",
  ),
  revenueChromium: sales(
    "Sales of chromium",
    "铬销售收入",
    "R_Cr = q_Cr · 0.684 · P_Cr",
    "Chromium in the Cr₂O₃ recovered, at the price of chromium in ferrochrome.",
    "回收三氧化二铬所含铬，按铬铁中铬的价格计。",
  ),
  revenueCobaltNickel: sales(
    "Sales of cobalt and nickel",
    "钴镍销售收入",
    "R_Co = (q_Co · P_Co + q_Ni · P_Ni) · π_Co",
    "Metal contained in the sulphide concentrate times price times the share that smelters pay.",
    "硫化物精矿所含金属乘以价格再乘以计价系数。",
  ),
  revenue: {
    unit: "bn CNY",
    label: text("Revenue", "销售收入"),
    stat: "flow",
    cumulative: true,
    formula: "R = R_Fe + R_I + R_P + R_S + R_V + R_T + R_Z + R_Cr + R_Co",
    help: text(
      "Sales of what leaves the system, without VAT; nothing is counted twice.",
      "离开系统的产品销售额，不含税，不重复计算。",
    ),
  },
  firstProduct: {
    unit: "bn CNY",
    label: text("Value of all concentrates, sold or passed on", "全部精矿价值（外销或自用）"),
    stat: "flow",
    cumulative: true,
    formula: "R₁ = m_Fe · P_Fe · g_C ÷ 56 % + m_I · P_I · g_I ÷ 47 % + R_Co",
    help: text(
      "All concentrates made (m) at market prices: the base of resource tax and of mining-right proceeds.",
      "全部精矿产量（m）按市场价计值：资源税与矿业权出让收益的计征基础。",
    ),
  },
  localConversion: {
    unit: "%",
    label: text("Local conversion rate by value", "就地转化率（按价值）"),
    stat: "level",
    formula: "(R − sales of concentrates) ÷ R",
    help: text(
      "Share of revenue that is earned with more than concentrates. By value, because a tonne of steel, pigment and V₂O₅ cannot be added up; officials name the rate without saying how they measure it.",
      "精矿以外产品占销售收入的比重。钢材、钛白与五氧化二钒的吨数不能相加，故按价值计；官方使用该指标但未公布算法。",
    ),
  },
  perTonne: {
    unit: "CNY/t",
    label: text("Revenue per tonne of ore", "吨矿销售收入"),
    stat: "level",
    formula: "R ÷ O_t",
    help: text("Revenue of the year over the ore mined in it.", "当年销售收入除以当年采出矿石量。"),
  },
} as const satisfies Lines;
