import { module, type ParamDefinition } from "../core/module";
import { text, type Text } from "../core/text";
import { calendar } from "./calendar";
import { capital } from "./capital";
import { employment } from "./employment";
import { extraction } from "./extraction";
import { fiscal } from "./fiscal";
import { market } from "./market";
import { assumed, published } from "./provenance";
import { valuation } from "./valuation";

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

const threshold = (symbol: string, unit: "a" | "bn CNY" | "persons", value: number, label: Text) =>
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

/** The five figures announced in March 2024, each with selectable readings. */
export const claims = module({
  id: "claims",
  title: text("Announced figures", "公布数"),
  purpose: text(
    "Compares the simulation with the figures announced in March 2024: is each met, when, and by how much is it missed.",
    "把模拟结果与 2024 年 3 月公布的数字对比：能否达到、何时达到、相差多少。",
  ),
  needs: [calendar, extraction, market, capital, employment, fiscal, valuation],
  params: {
    lifeThreshold: threshold("N₁", "a", 80, text("Announced life", "公布可开采年限")),
    proceedsThreshold: threshold("N₂", "bn CNY", 10, text("Announced proceeds", "公布收益")),
    investmentThreshold: threshold(
      "N₃",
      "bn CNY",
      100,
      text("Announced industry investment", "公布产业投资"),
    ),
    outputThreshold: threshold("N₄", "bn CNY", 1000, text("Announced output value", "公布产值")),
    jobsThreshold: threshold("N₅", "persons", 10000, text("Announced new jobs", "公布新增就业岗位")),
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
  },
  metrics: {
    life: { unit: "1", label: text("Minable 80 years: met", "可开采 80 年：达到") },
    proceeds: { unit: "1", label: text("Proceeds over 10 bn CNY: met", "收益超百亿元：达到") },
    investment: { unit: "1", label: text("Investment over 100 bn CNY: met", "产业投资超千亿元：达到") },
    output: { unit: "1", label: text("Output value over 1 tn CNY: met", "产值超万亿元：达到") },
    jobs: { unit: "1", label: text("Over 10,000 new jobs: met", "新增岗位超万个：达到") },
    lifeValue: { unit: "a", label: text("Life of the mine", "可开采年限") },
    proceedsValue: { unit: "bn CNY", label: text("Proceeds", "收益") },
    investmentValue: { unit: "bn CNY", label: text("Industry investment", "产业投资") },
    outputValue: { unit: "bn CNY", label: text("Output value", "产值") },
    jobsValue: { unit: "persons", label: text("New jobs", "新增岗位") },
    lifeYear: { unit: "year", label: text("Year in which the life is reached", "达到可开采年限的年份") },
    proceedsYear: { unit: "year", label: text("Year in which proceeds are reached", "收益达到的年份") },
    investmentYear: { unit: "year", label: text("Year in which investment is reached", "投资达到的年份") },
    outputYear: { unit: "year", label: text("Year in which output value is reached", "产值达到的年份") },
    jobsYear: { unit: "year", label: text("Year in which jobs are reached", "岗位达到的年份") },
    lifeShortfall: { unit: "a", label: text("Life: shortfall", "可开采年限：缺口") },
    proceedsShortfall: { unit: "bn CNY", label: text("Proceeds: shortfall", "收益：缺口") },
    investmentShortfall: { unit: "bn CNY", label: text("Investment: shortfall", "投资：缺口") },
    outputShortfall: { unit: "bn CNY", label: text("Output value: shortfall", "产值：缺口") },
    jobsShortfall: { unit: "persons", label: text("Jobs: shortfall", "岗位：缺口") },
  },
  start: ({ m }) => {
    m.lifeYear = m.proceedsYear = m.investmentYear = m.outputYear = m.jobsYear = NaN;
    return { proceeds: 0, investment: 0, output: 0, jobs: 0 };
  },
  year: ({ p, m, up, clock }, s) => {
    const year = clock.firstYear + clock.t;
    const { fiscal: tax, valuation: value, market: sales, capital: spent, employment: work } = up;
    if (p.proceedsReading === 0) s.proceeds += tax.y.rightProceeds;
    else if (p.proceedsReading === 1) s.proceeds += value.y.profit;
    else s.proceeds = Math.max(s.proceeds, value.y.profit + tax.y.total);
    if (p.investmentReading === 0) s.investment += spent.y.investment;
    else if (p.investmentReading === 1) s.investment += spent.y.expansion;
    else s.investment += spent.y.mineInvestment;
    if (p.outputReading === 0) s.output += sales.y.revenue;
    else if (p.outputReading === 1) s.output += value.y.grossOutput;
    else s.output += value.y.valueAdded;
    s.jobs = Math.max(s.jobs, p.jobsReading === 0 ? work.y.direct : work.y.total);
    if (Number.isNaN(m.proceedsYear) && s.proceeds > p.proceedsThreshold) m.proceedsYear = year;
    if (Number.isNaN(m.investmentYear) && s.investment > p.investmentThreshold) m.investmentYear = year;
    if (Number.isNaN(m.outputYear) && s.output > p.outputThreshold) m.outputYear = year;
    if (Number.isNaN(m.jobsYear) && s.jobs > p.jobsThreshold) m.jobsYear = year;
    if (Number.isNaN(m.lifeYear) && up.extraction.m.producingYears >= p.lifeThreshold) m.lifeYear = year;
  },
  finish: ({ p, m, up }, s) => {
    m.lifeValue = p.lifeReading === 0 ? up.extraction.m.life : up.extraction.m.producingYears;
    m.proceedsValue = s.proceeds;
    m.investmentValue = s.investment;
    m.outputValue = s.output;
    m.jobsValue = s.jobs;
    // "minable 80 years" is met at 80, the other four are announced as "over"
    m.life = m.lifeValue >= p.lifeThreshold ? 1 : 0;
    m.proceeds = s.proceeds > p.proceedsThreshold ? 1 : 0;
    m.investment = s.investment > p.investmentThreshold ? 1 : 0;
    m.output = s.output > p.outputThreshold ? 1 : 0;
    m.jobs = s.jobs > p.jobsThreshold ? 1 : 0;
    m.lifeShortfall = Math.max(0, p.lifeThreshold - m.lifeValue);
    m.proceedsShortfall = Math.max(0, p.proceedsThreshold - s.proceeds);
    m.investmentShortfall = Math.max(0, p.investmentThreshold - s.investment);
    m.outputShortfall = Math.max(0, p.outputThreshold - s.output);
    m.jobsShortfall = Math.max(0, p.jobsThreshold - s.jobs);
  },
});
