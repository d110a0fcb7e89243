import type { Params } from "../core/module";
import { text } from "../core/text";
import { assumed, derived, published } from "./provenance";

const life = (symbol: string, value: number, en: string, zh: string) =>
  ({
    symbol,
    unit: "a",
    value,
    bounds: [1, 40],
    integer: true,
    structural: true,
    label: text(en, zh),
    source: assumed(
      text("Shortest lives of the income tax rules, straight line", "税法最低折旧年限，直线法"),
    ),
  }) as const;

/** Terms on which capital is written off and borrowed, and on which the state divides what it receives. */
export const fiscalTermParams = {
  developmentShare: {
    symbol: "α_D",
    unit: "%",
    value: 25,
    bounds: [0, 100],
    label: text("Mine development in new mine capital", "采选新建投资中的矿山开拓剥离"),
    help: text(
      "Written off with the ore mined (unit of production), as is the deal price of the mining right.",
      "与矿业权价款一并按产量法摊销。",
    ),
    source: assumed(text("Pre-stripping, roads, ditches", "基建剥离、道路、排水")),
  },
  buildingShare: {
    symbol: "α_B",
    unit: "%",
    value: 35,
    bounds: [0, 100],
    label: text("Buildings in all other capital", "其余投资中的房屋建筑物"),
    source: assumed(text("Usual mix of mills and smelters", "选厂与冶炼厂常见构成")),
  },
  vehicleShare: {
    symbol: "α_V",
    unit: "%",
    value: 5,
    bounds: [0, 100],
    label: text("Vehicles in all other capital", "其余投资中的运输工具"),
    help: text(
      "What is neither building nor vehicle is machinery; buildings come first where the two exceed 100 %.",
      "除建筑物与运输工具外均为机器设备；两者之和超过 100 % 时先计建筑物。",
    ),
    source: assumed(text("Trucks and cars; mining equipment is machinery", "卡车与轿车；采矿设备属机器")),
  },
  buildingYears: life("n_B", 20, "Buildings: written off over", "房屋建筑物折旧年限"),
  machineryYears: life("n_M", 10, "Machinery: written off over", "机器设备折旧年限"),
  vehicleYears: life("n_V", 4, "Vehicles: written off over", "运输工具折旧年限"),
  debtShare: {
    symbol: "λ_D",
    unit: "%",
    value: 0,
    bounds: [0, 90],
    role: "decision",
    label: text("Share of new capital that is borrowed", "新建投资贷款比例"),
    help: text(
      "Of initial and expansion capital, drawn as it is spent. Mines in China must bring at least 20 % equity.",
      "占新建与扩建投资，随支出提款。国内此类项目资本金一般不低于 20 %。",
    ),
    lever: { group: "tax" },
    source: assumed(text("No debt in the base case", "基准情景无负债")),
  },
  loanRate: {
    symbol: "i",
    unit: "%",
    value: 3,
    bounds: [0, 20],
    label: text("Loan rate, real", "贷款利率（实际）"),
    help: text(
      "5 % nominal with 2 % inflation is 2.9 % real; flows are in real money.",
      "名义 5 %、通胀 2 % 时实际约 2.9 %；现金流为不变价。",
    ),
    source: assumed(text("Five-year prime rate of 3.5 % and a margin", "五年期 LPR 3.5 % 加点")),
  },
  loanTenor: {
    symbol: "n_L",
    unit: "a",
    value: 15,
    bounds: [1, 40],
    integer: true,
    structural: true,
    label: text("Loan tenor from each draw", "贷款期限（自提款起）"),
    source: assumed(text("Usual for mines and smelters: 10–15 years", "矿冶项目常见 10–15 年")),
  },
  loanGrace: {
    symbol: "n_G",
    unit: "a",
    value: 6,
    bounds: [0, 20],
    integer: true,
    structural: true,
    label: text("Years free of repayment", "还款宽限期"),
    help: text(
      "Interest is paid from the first year on. Shortened to the tenor less one where it is longer.",
      "宽限期内照付利息；若不短于贷款期限，按期限减一年计。",
    ),
    source: assumed(text("Building, first ore and half the ramp-up", "建设、投产及达产期前半段")),
  },
  loanStyle: {
    symbol: "ρ_L",
    unit: "choice",
    value: 0,
    bounds: [0, 1],
    integer: true,
    structural: true,
    role: "decision",
    label: text("Instalments", "还款方式"),
    options: [
      text("equal principal", "等额本金"),
      text("equal sums of interest and principal (annuity)", "等额本息"),
    ],
    source: assumed(
      text("Both are usual; equal principal costs less interest", "两者均常见；等额本金利息较少"),
    ),
  },
  rightCentre: {
    symbol: "ς_M",
    unit: "%",
    value: 40,
    bounds: [0, 100],
    label: text("Centre's share of mining-right proceeds", "矿业权出让收益中央分成"),
    source: published(["F45"], text("The rule as Inner Mongolia publishes it", "内蒙古公布的分成办法")),
  },
  rightProvince: {
    symbol: "ς_M′",
    unit: "%",
    value: 30,
    bounds: [0, 100],
    label: text("Province's share of mining-right proceeds", "矿业权出让收益省级分成"),
    help: text("The rest is the city's.", "其余归市县。"),
    source: derived(
      ["F45"],
      text("Inner Mongolia's split; Sichuan's was not found", "内蒙古比例；未查到四川比例"),
    ),
  },
  incomeTaxCentre: {
    symbol: "ς_C",
    unit: "%",
    value: 60,
    bounds: [0, 100],
    label: text("Centre's share of income tax", "企业所得税中央分成"),
    source: assumed(text("Sharing reform of 2002–2003, general knowledge", "2002—2003 年分享改革，常识")),
  },
  localProvince: {
    symbol: "ς_L",
    unit: "%",
    value: 35,
    bounds: [0, 100],
    label: text("Province's share of local taxes", "地方税收省级分成"),
    help: text(
      "Of resource tax, environmental tax and the local part of income tax. Surcharges are the city's.",
      "适用于资源税、环保税及企业所得税的地方部分；附加税费归市级。",
    ),
    source: assumed(text("35 : 65 in Sichuan, general knowledge", "四川省与市县 35∶65，常识")),
  },
} as const satisfies Params;
