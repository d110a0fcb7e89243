import type { Lines } from "../core/module";
import { text } from "../core/text";

/** Yearly taxes, levies, depreciation, debt, and who in the state receives what. */
export const fiscalLines = {
  resourceTax: {
    unit: "bn CNY",
    label: text("Resource tax", "资源税"),
    stat: "flow",
    part: "levies",
    formula: "τ_R · R₁ · (1 − max(χ_L, χ_D if depleted))",
    help: text(
      "Rate × value of all concentrates, sold or used within the chain, less the larger relief. Depleted: a life of more than 15 years at full rate, and at most 20 % of the minable ore or ore for n_D years left when the year begins.",
      "税率 × 全部精矿价值（外销或自用），扣除较大的一项减征。衰竭期：达产服务年限超过 15 年，且年初剩余不超过可采矿量的 20 % 或不超过 n_D 年产量。",
    ),
  },
  rightProceeds: {
    unit: "bn CNY",
    label: text("Mining-right proceeds", "矿业权出让收益"),
    stat: "flow",
    cumulative: true,
    part: "levies",
    formula: "τ_M · R₁ + K_M (first year)",
    help: text(
      "Rate × value of the first saleable product, and the deal price in the first year.",
      "收益率 × 首个矿产品价值；起始年另计成交价。",
    ),
  },
  surcharges: {
    unit: "bn CNY",
    label: text("Surcharges on VAT", "增值税附加"),
    stat: "flow",
    part: "levies",
    formula: "τ_U · VAT",
    help: text("On the VAT that is really paid, after all credit.", "按抵扣全部进项后的实缴增值税计征。"),
  },
  environmentTax: {
    unit: "bn CNY",
    label: text("Environmental tax", "环境保护税"),
    stat: "flow",
    part: "levies",
    formula: "τ_E · χ_T · tailings",
    help: text("Only on tailings not stored as the rules ask.", "仅对未合规贮存的尾矿征收。"),
  },
  incomeTax: {
    unit: "bn CNY",
    label: text("Income tax", "企业所得税"),
    stat: "flow",
    part: "levies",
    formula: "(τ_C′ until t_C or while extended, then τ_C) · taxable profit",
    help: text("Rate of the year × profit after losses used.", "当年税率 × 弥补亏损后应纳税所得额。"),
  },
  total: {
    unit: "bn CNY",
    label: text("Taxes and levies, without VAT", "税费合计（不含增值税）"),
    stat: "flow",
    cumulative: true,
    formula: "resource tax + proceeds + surcharges + environmental tax + income tax",
    help: text("All that goes to the state except VAT and carbon.", "除增值税与碳成本外上缴的全部税费。"),
  },
  vat: {
    unit: "bn CNY",
    label: text("VAT paid, passed on to buyers", "应缴增值税（价外）"),
    stat: "flow",
    formula: "max(0, τ_V · (R − χ_V · operating cost − χ_K · investment) − credit of last year)",
    help: text(
      "Output tax less input tax on operating cost and investment less credit brought forward, never negative.",
      "销项税额减经营成本与投资的进项税额，再减上期留抵，不为负。",
    ),
  },
  vatCredit: {
    unit: "bn CNY",
    label: text("VAT credit carried forward", "增值税留抵税额"),
    stat: "level",
    formula: "max(0, credit of last year − τ_V · (R − χ_V · operating cost − χ_K · investment))",
    help: text("Input tax that waits for later sales.", "待以后年度抵扣的进项税额。"),
  },
  safety: {
    unit: "bn CNY",
    label: text("Work-safety fee", "安全生产费"),
    stat: "flow",
    formula: "c_SF · O_t + c_ST · tailings",
    help: text("Set aside by the tonne, spent by the company on safety.", "按吨提取，由企业用于安全支出。"),
  },
  depreciation: {
    unit: "bn CNY",
    label: text("Tax depreciation", "税务折旧"),
    stat: "flow",
    formula:
      "buildings ÷ n_B + machinery ÷ n_M + vehicles ÷ n_V + book of development · O_t ÷ (O_t + remaining)",
    help: text(
      "Straight line by class from first ore on (capital spent before waits until then); mine development and the deal price by ore mined.",
      "投产后分类直线折旧（此前支出自首采年起计提）；矿山开拓与成交价按产量法摊销。",
    ),
  },
  taxable: {
    unit: "bn CNY",
    label: text("Taxable profit after losses used", "弥补亏损后应纳税所得额"),
    stat: "flow",
    formula:
      "max(0, R − operating cost − safety − (levies − K_M) − carbon − closure − depreciation − interest deducted − losses used)",
    help: text(
      "Levies are resource tax, proceeds, surcharges and environmental tax; the deal price K_M is an asset and comes with depreciation. Interest deducted is that of the year from first ore on, and what was paid before in equal parts over n_M years. Losses are used oldest first and expire after n_Λ years.",
      "税费指资源税、出让收益、附加税费与环境保护税；成交价 K_M 为资产，经折旧计入。可扣除利息为首采后当年利息，及首采前利息按 n_M 年平均摊销额。先亏先补，超过 n_Λ 年作废。",
    ),
  },
  losses: {
    unit: "bn CNY",
    label: text("Losses carried forward", "结转亏损余额"),
    stat: "level",
    formula: "Σ losses of the last n_Λ years not yet used",
    help: text("What next year's profit may still use.", "次年利润仍可弥补的亏损。"),
  },
  interest: {
    unit: "bn CNY",
    label: text("Interest", "利息支出"),
    stat: "flow",
    formula: "i · debt at the start of the year",
    help: text(
      "To lenders; deductible from taxable profit, but until first ore capitalised and written off with machinery.",
      "支付给贷款人；可税前扣除，但首采前的利息予以资本化，按机器设备年限摊销。",
    ),
  },
  debt: {
    unit: "bn CNY",
    label: text("Debt outstanding", "贷款余额"),
    stat: "level",
    formula: "debt of last year + λ_D · new capital − repaid",
    help: text(
      "At the end of the year. Whatever is left is repaid in the last year of the horizon.",
      "年末余额；测算期末年一次还清剩余部分。",
    ),
  },
  taxShield: {
    unit: "bn CNY",
    label: text("Income tax saved by interest", "利息抵税额"),
    stat: "flow",
    formula: "income tax without interest − income tax",
    help: text(
      "Left out of free cash flow, which is the project's whoever finances it; part of the equity cash flow.",
      "不计入项目自由现金流（与融资方式无关），计入资本金现金流。",
    ),
  },
  toCentre: {
    unit: "bn CNY",
    label: text("To the centre", "归中央"),
    stat: "flow",
    part: "state",
    formula: "ς_M · proceeds + ς_C · income tax + carbon",
    help: text("Without VAT. Carbon costs count as the centre's.", "不含增值税；碳成本计入中央。"),
  },
  toProvince: {
    unit: "bn CNY",
    label: text("To the province", "归省级"),
    stat: "flow",
    part: "state",
    formula: "ς_M′ · proceeds + ς_L · (resource tax + environmental tax + (1 − ς_C) · income tax)",
    help: text("Sichuan's part, without VAT.", "四川省级所得，不含增值税。"),
  },
  toCity: {
    unit: "bn CNY",
    label: text("To the city", "归市县"),
    stat: "flow",
    part: "state",
    formula: "(1 − ς_M − ς_M′) · proceeds + (1 − ς_L) · local taxes + surcharges",
    help: text("Panzhihua and Yanbian, without VAT.", "攀枝花市与盐边县所得，不含增值税。"),
  },
} as const satisfies Lines;
