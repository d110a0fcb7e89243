import type { Params } from "../core/module";
import { text } from "../core/text";
import { lognormal, pert } from "../distributions/spec";
import { capitalPlantParams } from "./capitalPlantParams";
import { assumed, derived, published } from "./provenance";

/** Spread of the overrun in the base case; a class of estimate reads a trial's place in it. */
export const OVERRUN = { median: 1.25, sdLog: 0.15 } as const;

/** Inputs of investment. */
export const capitalParams = {
  ...capitalPlantParams,
  overrun: {
    symbol: "ω",
    unit: "x",
    value: lognormal(OVERRUN.median, OVERRUN.sdLog),
    bounds: [0.3, 5],
    label: text("Capital cost overrun", "投资超支系数"),
    help: text("Multiplies every new plant's budget.", "乘在每个新建项目的预算上。"),
    lever: { group: "howFast", front: false },
    source: assumed(
      text(
        "P2.5–P97.5 about 0.93–1.68; one documented case of over-optimism",
        "约 95 % 落在 0.93–1.68；有一个公开的过度乐观案例",
      ),
      ["F32"],
    ),
  },
  construction: {
    symbol: "t_K",
    unit: "a",
    value: 3,
    bounds: [1, 15],
    label: text("Construction time", "建设期"),
    help: text("Years over which a plant's capital is spent before it starts.", "投产前投资支出的年数。"),
    lever: { group: "howFast" },
    source: derived(["F38"]),
  },
  sustainingRate: {
    symbol: "s",
    unit: "%/a",
    value: pert(2, 3, 4.5),
    bounds: [0, 15],
    label: text("Sustaining capital, share of invested capital a year", "维持性投资（占已投资比例/年）"),
    source: assumed(text("Fleet renewed in 10–12 years, mill in 25–30", "设备 10–12 年、选厂 25–30 年更新")),
  },
  closureCost: {
    symbol: "K_C",
    unit: "bn CNY",
    value: pert(0.8, 2, 5),
    bounds: [0, 50],
    label: text("Closure and rehabilitation", "闭坑与生态修复费用"),
    help: text(
      "Paid into the rehabilitation fund with every tonne of ore.",
      "随每吨矿石计提入矿山地质环境治理恢复基金。",
    ),
    source: assumed(),
  },
  receivableDays: {
    symbol: "w_R",
    unit: "1",
    value: 45,
    bounds: [0, 365],
    label: text("Receivables, days of sales", "应收账款（销售天数）"),
    source: assumed(
      text(
        "Usual for concentrates and bulk products, bank acceptance bills included",
        "精矿与大宗产品常见水平，含银行承兑汇票",
      ),
    ),
  },
  inventoryDays: {
    symbol: "w_I",
    unit: "1",
    value: 45,
    bounds: [0, 365],
    label: text("Inventories, days of operating cost", "存货（经营成本天数）"),
    help: text("Ore stocks, spares, and products on their way.", "矿石堆存、备品备件与在途产品。"),
    source: assumed(
      text(
        "Set equal to payables; only the difference ties up money",
        "取与应付账款相同天数，仅差额占用资金",
      ),
    ),
  },
  payableDays: {
    symbol: "w_P",
    unit: "1",
    value: 45,
    bounds: [0, 365],
    label: text("Payables, days of operating cost", "应付账款（经营成本天数）"),
    help: text("Credit from suppliers and contractors.", "供应商与承包商给予的账期。"),
    source: assumed(text("Common terms of 30–60 days", "常见账期 30–60 天")),
  },
  contingency: {
    symbol: "χ",
    unit: "%",
    value: 0,
    bounds: [0, 60],
    label: text("Extra capital: infrastructure and contingency", "追加投资：基础设施与预备费"),
    help: text(
      "Added to every new plant's budget; with a class of estimate chosen, on top of its contingency.",
      "加在每个新建项目的预算上；选定估算等级时，在该级预备费之外另加。",
    ),
    lever: { group: "howMuch" },
    source: assumed(text("Contained in the unit costs and the overrun", "已含在单位投资与超支系数中")),
  },
  estimateClass: {
    symbol: "κ_A",
    unit: "choice",
    value: 0,
    bounds: [0, 5],
    integer: true,
    structural: true,
    role: "decision",
    label: text("Class of estimate (AACE)", "投资估算等级（AACE）"),
    options: [
      text("own overrun and extra capital", "自定超支与追加投资"),
      text("class 5, concept", "5 级（概念）"),
      text("class 4, study", "4 级（预可行性）"),
      text("class 3, budget", "3 级（可行性/概算）"),
      text("class 2, control", "2 级（控制）"),
      text("class 1, check", "1 级（核对）"),
    ],
    help: text(
      "A class replaces the overrun by its contingency (30, 20, 15, 10, 5 %) and its published accuracy after contingency, 80 % confidence: class 5 −20…−50 / +30…+100 %, class 4 −15…−30 / +20…+50 %, class 3 −10…−20 / +10…+30 %, class 2 −5…−15 / +5…+20 %, class 1 −3…−10 / +3…+15 %; the middles are taken as P10 and P90. The trial's overrun decides where in the range it falls.",
      "选定等级后，以该级预备费（30、20、15、10、5 %）和公布的精度区间（计预备费后，80 % 置信）代替超支系数：5 级 −20～−50 / +30～+100 %，4 级 −15～−30 / +20～+50 %，3 级 −10～−20 / +10～+30 %，2 级 −5～−15 / +5～+20 %，1 级 −3～−10 / +3～+15 %；取区间中值为 P10 与 P90。各次模拟在区间中的位置由超支系数的抽样决定。",
    ),
    source: published(
      ["AACE"],
      text(
        "Ranges of 18R-97 and 47R-11; the contingencies are customary and assumed",
        "精度区间见 18R-97、47R-11；预备费率为惯例取值（假设）",
      ),
    ),
  },
  spendingCurve: {
    symbol: "ψ",
    unit: "choice",
    value: 0,
    bounds: [0, 1],
    integer: true,
    structural: true,
    role: "decision",
    label: text("Spending over the construction time", "建设期投资进度"),
    options: [text("even", "均匀"), text("S-curve", "S 曲线")],
    help: text(
      "The S-curve accumulates as 3u² − 2u³: slow at both ends, fastest in the middle.",
      "S 曲线按 3u² − 2u³ 累计：两端慢、中间快。",
    ),
    source: assumed(text("Even spending is the plainest assumption", "均匀支出为最简假设")),
  },
  renewals: {
    symbol: "ν",
    unit: "choice",
    value: 0,
    bounds: [0, 1],
    integer: true,
    structural: true,
    role: "decision",
    label: text("Sustaining capital is spent", "维持性投资方式"),
    options: [text("as a yearly rate", "按年费率"), text("as renewals at end of life", "到期集中更新")],
    help: text(
      "Renewals buy fleet and equipment again at the end of their lives; none are bought for less than half a life of remaining ore.",
      "设备到期时整体更新；剩余矿量不足半个设备寿命时不再更新。",
    ),
    source: assumed(
      text("The yearly rate is the long-run mean of the renewals", "按年费率等于更新支出的长期平均"),
    ),
  },
  fleetShare: {
    symbol: "σ_F",
    unit: "%",
    value: 15,
    bounds: [0, 50],
    label: text("Mobile fleet in the mine's capital", "采选投资中移动设备占比"),
    source: assumed(
      text(
        "15 % every 11 years and 45 % every 27 are 3 % a year, the flat rate",
        "15 %／11 年与 45 %／27 年合计约 3 %/年，与按年费率一致",
      ),
    ),
  },
  fleetLife: {
    symbol: "t_F",
    unit: "a",
    value: 11,
    bounds: [3, 30],
    integer: true,
    structural: true,
    label: text("Life of the mobile fleet", "移动设备寿命"),
    source: assumed(text("Trucks and shovels, 10–12 years", "卡车与电铲 10–12 年")),
  },
  millShare: {
    symbol: "σ_C",
    unit: "%",
    value: 45,
    bounds: [0, 50],
    label: text("Mill and other equipment in the mine's capital", "采选投资中选矿及固定设备占比"),
    source: assumed(
      text("The rest is earthworks, buildings and dams, which last", "其余为土建与坝体，不更新"),
    ),
  },
  millLife: {
    symbol: "t_E",
    unit: "a",
    value: 27,
    bounds: [5, 60],
    integer: true,
    structural: true,
    label: text("Life of mill and plant equipment", "选矿与加工设备寿命"),
    source: assumed(text("25–30 years", "25–30 年")),
  },
  plantShare: {
    symbol: "σ_W",
    unit: "%",
    value: 80,
    bounds: [0, 100],
    label: text("Equipment in the plants' capital", "加工厂投资中设备占比"),
    source: assumed(
      text("80 % every 27 years is 3 % a year, the flat rate", "80 %／27 年约 3 %/年，与按年费率一致"),
    ),
  },
} as const satisfies Params;
