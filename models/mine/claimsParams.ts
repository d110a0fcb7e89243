import type { ParamDefinition, Params } from "../core/module";
import { text, type Text } from "../core/text";
import { assumed, published } from "./provenance";

const reading = (symbol: string, label: Text, options: readonly Text[], note: Text) =>
  ({
    symbol,
    unit: "choice",
    value: 0,
    bounds: [0, options.length - 1],
    integer: true,
    structural: true,
    role: "decision",
    label,
    options,
    source: assumed(note, ["F2"]),
  }) as const satisfies ParamDefinition;

const threshold = (symbol: string, unit: "a" | "bn CNY" | "jobs", value: number, label: Text) =>
  ({
    symbol,
    unit,
    value,
    bounds: [0, value * 1000],
    structural: true,
    role: "decision",
    label,
    source: published(["F2"]),
  }) as const satisfies ParamDefinition;

const promise = (symbol: string, value: number, label: Text) =>
  ({
    symbol,
    unit: "a",
    value,
    bounds: [0, 40],
    structural: true,
    role: "decision",
    label,
    source: published(["F2"]),
  }) as const satisfies ParamDefinition;

/** The announced figures and milestones, and the readings of what their words mean. */
export const claimsParams = {
  lifeThreshold: threshold("N₁", "a", 80, text("Announced life", "公布可开采年限")),
  proceedsThreshold: threshold("N₂", "bn CNY", 10, text("Announced proceeds", "公布收益")),
  investmentThreshold: threshold("N₃", "bn CNY", 100, text("Announced industry investment", "公布产业投资")),
  outputThreshold: threshold("N₄", "bn CNY", 1000, text("Announced output value", "公布产值")),
  jobsThreshold: threshold("N₅", "jobs", 10000, text("Announced new jobs", "公布新增就业岗位")),
  lifeReading: reading(
    "ρ₁",
    text("Life means", "“可开采 80 年”指"),
    [
      text("ore ÷ full rate", "可采矿量 ÷ 达产规模"),
      text("years of production within the horizon", "测算期内实际生产年数"),
    ],
    text("The announcement divides resource by rate", "公布数以资源量除以规模得出"),
  ),
  proceedsReading: reading(
    "ρ₂",
    text("Proceeds mean", "“收益超百亿”指"),
    [
      text("mining-right proceeds, sum", "矿业权出让收益累计"),
      text("net profit, sum", "净利润累计"),
      text("profit and taxes in the best year", "最高年利税"),
    ],
    text("出让收益 of a percent or two of sales fits best", "销售额百分之一二的出让收益最吻合"),
  ),
  investmentReading: reading(
    "ρ₃",
    text("Investment means", "“产业投资超千亿”指"),
    [
      text("whole chain, with renewals", "全产业链，含更新改造"),
      text("whole chain, new plants only", "全产业链，仅新建"),
      text("mine and mill, with renewals", "采选，含更新改造"),
    ],
    text("“Industry investment” names no end date and no boundary", "“产业投资”未说明期限与范围"),
  ),
  outputReading: reading(
    "ρ₄",
    text("Output value means", "“产值超万亿”指"),
    [
      text("sales, nothing counted twice", "销售收入，不重复计算"),
      text("gross output, summed over plants", "总产值，各厂汇总"),
      text("value added", "增加值"),
    ],
    text("Earlier wording: total output value of the resource", "更早表述：资源储量预估总产值"),
  ),
  jobsReading: reading(
    "ρ₅",
    text("Jobs mean", "“新增岗位超万个”指"),
    [
      text("direct, in the peak year", "直接岗位，高峰年"),
      text("all local jobs, in the peak year", "全部岗位（含带动与建设），高峰年"),
    ],
    text("Fits the direct jobs of a full chain", "与全产业链直接岗位吻合"),
  ),
  promiseYear: {
    symbol: "t_P0",
    unit: "year",
    value: 2024,
    bounds: [2020, 2060],
    integer: true,
    structural: true,
    role: "decision",
    label: text("Milestones count from", "阶段目标起算年"),
    help: text(
      "Signed on 26 March 2024: construction in one year, effect in three, momentum in five (一年开工、三年见效、五年成势).",
      "2024 年 3 月 26 日签约：一年开工、三年见效、五年成势。",
    ),
    source: published(["F2"]),
  },
  constructionPromise: promise("n₁", 1, text("Promised: construction starts within", "承诺：开工年限")),
  effectPromise: promise("n₃", 3, text("Promised: effect (first ore) within", "承诺：见效（首采）年限")),
  momentumPromise: promise(
    "n₅",
    5,
    text("Promised: momentum (phase 1 at full rate) within", "承诺：成势（一期达产）年限"),
  ),
} as const satisfies Params;
