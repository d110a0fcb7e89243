import type { Lines, Metrics } from "../core/module";
import { text } from "../core/text";
import { IRONMAKING_SHARE } from "./chain/contents";

/** What ironmaking leaves of an integrated works' capital. */
const STEELMAKING_SHARE = 1 - IRONMAKING_SHARE;

const newCapital = (en: string, zh: string, formula: string) =>
  ({
    unit: "bn CNY",
    label: text(`New capital: ${en}`, `新建投资：${zh}`),
    stat: "flow",
    part: "investment",
    formula,
    help: text(
      "Capacity times unit cost times overrun, spread over the construction years by ψ(t), the part of the budget that falls into the year; nothing new is built once the mine has closed. What only a technology breakthrough asks for is spent over the construction time before its year.",
      "产能 × 单位投资 × 超支系数，按 ψ(t)（当年支出占预算的比例）分摊到建设期各年；闭坑后不再新建。仅技术突破后才需要的产能，在突破年份前的建设期内支出。",
    ),
  }) as const;
const plantCapital = (symbol: string, en: string, zh: string, formula: string) =>
  ({
    unit: "bn CNY",
    symbol,
    label: text(`New capital of ${en}`, `${zh}新建投资`),
    formula,
    help: text(
      "Spent within the horizon, overrun and contingency included, without renewals.",
      "测算期内支出，含超支与预备费，不含更新。",
    ),
  }) as const;

/** Yearly lines of investment. */
export const capitalLines = {
  newMine: newCapital("mine and mill", "采选", "Σ_i Q_i · k_M · Ω · ψ_i(t) · open"),
  newIron: newCapital(
    "iron and steel",
    "钢铁",
    `[K_B · (${IRONMAKING_SHARE} · k_S · (1 − d_E) + k_E · d_E) + K_S · ${STEELMAKING_SHARE} · k_S] · Ω · ψ(t) · open`,
  ),
  newVanadium: newCapital(
    "vanadium",
    "钒",
    "(K_V · k_V + K_Cr · k_Cr + K_N · k_N + K_FV · k_FV + K_EL · k_EL) · Ω · ψ(t) · open",
  ),
  newTitanium: newCapital(
    "titanium",
    "钛",
    "(K_TS · k_TS + K_P · k_T + K_CP · k_CP + K_Z · k_Z + K_TA · k_TA) · Ω · ψ(t) · open",
  ),
  sustaining: {
    unit: "bn CNY",
    label: text("Sustaining capital", "维持性投资"),
    stat: "flow",
    part: "investment",
    formula: "s · Σ_{τ<t} new capital in years with ore, or what falls due for renewal",
    help: text(
      "A yearly share of what has been invested before, while the mine runs, or fleet and equipment bought again at the end of their lives; renewals wait while the mine stands still and stop once less than half of a life of ore is left.",
      "生产期内按以前各年累计投资的年费率计，或设备到期时整体更新；停产期间顺延，剩余矿石不足半个设备寿命时不再更新。",
    ),
  },
  expansion: {
    unit: "bn CNY",
    label: text("Initial and expansion capital", "新建与扩建投资"),
    stat: "flow",
    cumulative: true,
    formula: "new mine + new iron + new vanadium + new titanium",
    help: text("All new plants of the year.", "当年全部新建项目支出。"),
  },
  mineInvestment: {
    unit: "bn CNY",
    label: text("Investment, mine and mill", "采选投资"),
    stat: "flow",
    cumulative: true,
    formula: "new mine + sustaining capital of the mine",
    help: text("The mine's own investment, without the plants after it.", "仅采选，不含后续加工厂。"),
  },
  investment: {
    unit: "bn CNY",
    label: text("Investment, whole chain", "全产业链投资"),
    stat: "flow",
    cumulative: true,
    formula: "new capital + sustaining capital",
    help: text("Mine, mill and every plant, renewals included.", "采选与各加工厂，含更新改造。"),
  },
  closure: {
    unit: "bn CNY",
    label: text("Paid into the rehabilitation fund", "计提生态修复基金"),
    stat: "flow",
    formula: "K_C · O_t ÷ M; the unpaid rest in the year of closure",
    help: text(
      "The closure cost, spread over the minable ore tonne by tonne; a mine that loses its licence or closes for good with ore left pays the rest at once. At the end of the horizon only the share of the ore mined has been paid.",
      "闭坑费用按可采矿量逐吨计提；因许可到期或永久关闭而尚有剩余矿石时，当年一次计提其余部分。测算期末仅计提已采矿量对应的份额。",
    ),
  },
  working: {
    unit: "bn CNY",
    label: text("Working capital", "流动资金占用"),
    stat: "level",
    formula: "WC_t = (w_R · revenue + (w_I − w_P) · operating cost) ÷ 365",
    help: text(
      "Receivables and inventories less payables at the end of the year; zero at the end of the horizon.",
      "年末应收账款与存货减应付账款；期末归零。",
    ),
  },
  workingChange: {
    unit: "bn CNY",
    label: text("Change in working capital", "流动资金增减"),
    stat: "flow",
    formula: "WC_t − WC_{t−1}",
    help: text("Positive when money is tied up, negative when it is released.", "占用为正，收回为负。"),
  },
} as const satisfies Lines;

/** Investment of a trial: in all, and by plant. */
export const capitalMetrics = {
  initial: {
    unit: "bn CNY",
    symbol: "K₀",
    label: text("Initial and expansion capital, whole chain", "全产业链新建投资"),
    formula: "Σ_t new capital",
    help: text("Sum over the plants, without renewals.", "各厂之和，不含更新。"),
  },
  total: {
    unit: "bn CNY",
    symbol: "K",
    label: text("Investment over the horizon, whole chain", "测算期全产业链总投资"),
    formula: "Σ_t (new capital + sustaining capital)",
    help: text("With renewals, undiscounted.", "含更新改造，未折现。"),
  },
  initialMine: plantCapital("K₀_M", "mine and mill", "采选", "Σ_i Q_i · k_M · Ω"),
  initialIronmaking: plantCapital(
    "K₀_B",
    "ironmaking",
    "炼铁",
    `K_B · (${IRONMAKING_SHARE} · k_S · (1 − d_E) + k_E · d_E) · Ω`,
  ),
  initialSteel: plantCapital(
    "K₀_S",
    "steelmaking and rolling",
    "炼钢轧钢",
    `K_S · ${STEELMAKING_SHARE} · k_S · Ω`,
  ),
  initialV2o5: plantCapital(
    "K₀_V",
    "V₂O₅ and chromium plants",
    "五氧化二钒与提铬装置",
    "(K_V · k_V + K_Cr · k_Cr) · Ω",
  ),
  initialVanadiumProducts: plantCapital(
    "K₀_N",
    "V-N alloy, ferrovanadium and electrolyte plants",
    "钒氮合金、钒铁与电解液厂",
    "(K_N · k_N + K_FV · k_FV + K_EL · k_EL) · Ω",
  ),
  initialTitaniumSlag: plantCapital("K₀_TS", "titanium slag furnaces", "钛渣电炉", "K_TS · k_TS · Ω"),
  initialPigment: plantCapital(
    "K₀_P",
    "pigment plants, both routes",
    "钛白粉厂（两种工艺）",
    "(K_P · k_T + K_CP · k_CP) · Ω",
  ),
  initialSponge: plantCapital(
    "K₀_Z",
    "sponge and ingot plants",
    "海绵钛与钛锭厂",
    "(K_Z · k_Z + K_TA · k_TA) · Ω",
  ),
  factor: {
    unit: "x",
    symbol: "Ω",
    label: text("Final capital over bare unit costs", "实际投资与单位投资之比"),
    formula: "ω · (1 + χ), or (1 + contingency of the class) · accuracy · (1 + χ)",
    help: text(
      "Overrun and extra capital, or contingency and accuracy of the chosen class of estimate.",
      "超支与追加投资，或所选估算等级的预备费与精度。",
    ),
  },
} as const satisfies Metrics;
