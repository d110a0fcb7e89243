import type { MetricDefinition, Metrics } from "../core/module";
import { text } from "../core/text";

/** What one announced figure is held against: met or not, the number, the year, and how much is missing. */
type ClaimMetrics<K extends string> = {
  readonly [N in K | `${K}Value` | `${K}Year` | `${K}Shortfall` | `${K}Missed`]: MetricDefinition;
};

function claim<const K extends string>(
  key: K,
  of: {
    readonly symbol: string;
    readonly unit: "a" | "bn CNY" | "jobs";
    readonly met: readonly [string, string];
    readonly value: readonly [string, string];
    readonly year: readonly [string, string];
    /** what must have come about by the end of year t, and in words */
    readonly reached?: string;
    readonly reachedHelp?: readonly [string, string];
    readonly formula: string;
    readonly help: readonly [string, string];
  },
): ClaimMetrics<K> {
  const { symbol, unit, value } = of;
  const [low, high] = [`N${symbol}`, `C${symbol}`];
  const comparison = key === "life" ? "≥" : ">";
  const declared: Record<string, MetricDefinition> = {
    [key]: {
      unit: "1",
      label: text(...of.met),
      formula: `1 if ${high} ${comparison} ${low}, else 0`,
      help: text(
        "1 met, 0 not met; its mean over trials is the probability.",
        "1 为达到、0 为未达到；各次模拟的均值即概率。",
      ),
    },
    [`${key}Value`]: {
      unit,
      symbol: high,
      label: text(...value),
      formula: of.formula,
      help: text(...of.help),
    },
    [`${key}Year`]: {
      unit: "year",
      label: text(...of.year),
      formula: `t₀ + min{t : ${of.reached ?? `${high}(t) > ${low}`}}`,
      help: text(
        ...(of.reachedHelp ?? [
          `${high}(t) is the same quantity counted up to the end of year t. Undefined in trials that do not reach it.`,
          `${high}(t) 为截至第 t 年末的同口径数值。未达到的模拟中无定义。`,
        ]),
      ),
    },
    [`${key}Shortfall`]: {
      unit,
      label: text(`${value[0]}: shortfall`, `${value[1]}：缺口`),
      formula: `max(0, ${low} − ${high})`,
      help: text("0 in trials that meet the figure.", "达到的模拟中为 0。"),
    },
    [`${key}Missed`]: {
      unit,
      label: text(`${value[0]}: shortfall where not met`, `${value[1]}：未达到时的缺口`),
      formula: `${low} − ${high} if not met`,
      help: text(
        "Undefined in trials that meet the figure, so that its mean is the expected shortfall given that the figure is missed.",
        "达到的模拟中无定义，因此均值即“未达到时的期望缺口”。",
      ),
    },
  };
  return declared as ClaimMetrics<K>;
}

const LATE = text(
  "Years after the promised date; 0 in time. Undefined without a phase 1.",
  "晚于承诺时间的年数，按时为 0；未设一期时无定义。",
);

/** Results of the comparison with the announced figures. */
export const claimsMetrics = {
  ...claim("life", {
    symbol: "₁",
    unit: "a",
    met: ["Announced life: met", "可开采年限：达到公布数"],
    value: ["Life of the mine", "可开采年限"],
    year: ["Year in which the life is reached", "达到可开采年限的年份"],
    reached: "n(t) ≥ N₁",
    reachedHelp: [
      "n(t): years of production by the end of year t, whichever reading is chosen. Undefined in trials that do not get there within the horizon.",
      "n(t)：截至第 t 年末的生产年数（与所选口径无关）。测算期内未达到的模拟中无定义。",
    ],
    formula: "M / Q, or n (reading ρ₁)",
    help: [
      "Ore divided by full rate, as the announcement does, or years of production within the horizon.",
      "按公布口径：可采矿量除以达产规模；或取测算期内生产年数。",
    ],
  }),
  ...claim("proceeds", {
    symbol: "₂",
    unit: "bn CNY",
    met: ["Announced proceeds: met", "收益：达到公布数"],
    value: ["Proceeds", "收益"],
    year: ["Year in which proceeds are reached", "收益达到的年份"],
    formula: "Σ mining-right proceeds, Σ profit, or max(profit + taxes) (reading ρ₂)",
    help: ["Undiscounted sum, or the best year, by the reading.", "按所选口径为未折现累计额或最高年额。"],
  }),
  ...claim("investment", {
    symbol: "₃",
    unit: "bn CNY",
    met: ["Announced industry investment: met", "产业投资：达到公布数"],
    value: ["Industry investment", "产业投资"],
    year: ["Year in which investment is reached", "投资达到的年份"],
    formula: "Σ investment of the chain, of new plants, or of mine and mill (reading ρ₃)",
    help: ["Sum over the horizon, real money.", "测算期累计，不变价。"],
  }),
  ...claim("output", {
    symbol: "₄",
    unit: "bn CNY",
    met: ["Announced output value: met", "产值：达到公布数"],
    value: ["Output value", "产值"],
    year: ["Year in which output value is reached", "产值达到的年份"],
    formula: "Σ revenue, Σ gross output, or Σ value added (reading ρ₄)",
    help: ["Undiscounted sum over the horizon.", "测算期未折现累计。"],
  }),
  ...claim("jobs", {
    symbol: "₅",
    unit: "jobs",
    met: ["Announced new jobs: met", "新增岗位：达到公布数"],
    value: ["New jobs", "新增岗位"],
    year: ["Year in which jobs are reached", "岗位达到的年份"],
    formula: "max over years of direct jobs, or of all jobs (reading ρ₅)",
    help: ["Jobs in the peak year.", "高峰年岗位数。"],
  }),

  construction: {
    unit: "1",
    label: text("Promised start of construction: met", "开工承诺：兑现"),
    formula: "1 if t_c ≤ t_P0 + n₁, else 0",
    help: text(
      "The promise counts from the announcement; construction starts one construction time before first ore.",
      "自公布之年起算；首采前一个建设期为开工。",
    ),
  },
  effect: {
    unit: "1",
    label: text("Promised effect: met", "见效承诺：兑现"),
    formula: "1 if t₁ ≤ t_P0 + n₃, else 0",
    help: text("Effect is read as first ore.", "“见效”按首采计。"),
  },
  momentum: {
    unit: "1",
    label: text("Promised momentum: met", "成势承诺：兑现"),
    formula: "1 if t_m ≤ t_P0 + n₅, else 0",
    help: text("Momentum is read as the full rate of phase 1.", "“成势”按一期达产计。"),
  },
  constructionYear: {
    unit: "year",
    symbol: "t_c",
    label: text("Year construction starts", "开工年份"),
    formula: "t_c = max(t₀, t₁ − t_K)",
    help: text("Construction time before the first ore.", "首采年份减建设期。"),
  },
  momentumYear: {
    unit: "year",
    symbol: "t_m",
    label: text("Year phase 1 reaches full rate", "一期达产年份"),
    formula: "t_m = t₁ + t_R",
    help: text(
      "First ore plus ramp-up. Undefined without a phase 1.",
      "首采年份加达产期；未设一期时无定义。",
    ),
  },
  constructionLate: {
    unit: "a",
    label: text("Construction: years late", "开工：延迟年数"),
    formula: "max(0, t_c − t_P0 − n₁)",
    help: LATE,
  },
  effectLate: {
    unit: "a",
    label: text("Effect: years late", "见效：延迟年数"),
    formula: "max(0, t₁ − t_P0 − n₃)",
    help: LATE,
  },
  momentumLate: {
    unit: "a",
    label: text("Momentum: years late", "成势：延迟年数"),
    formula: "max(0, t_m − t_P0 − n₅)",
    help: LATE,
  },

  impliedOutput: {
    unit: "bn CNY",
    symbol: "N₄/N₁",
    label: text("Output value a year that the announcement implies", "公布数隐含的年产值"),
    formula: "N₄ / N₁",
    help: text(
      "1 tn CNY over 80 years is 12.5 bn a year: the announced trillion is the sum of a lifetime.",
      "万亿元除以 80 年为每年 125 亿元：公布的万亿是全期累计。",
    ),
  },
  outputPerYear: {
    unit: "bn CNY",
    symbol: "C₄/n",
    label: text("Output value per producing year, simulated", "模拟的生产年均产值"),
    formula: "C₄ / n",
    help: text(
      "In the chosen reading of output value; undefined without ore.",
      "按所选产值口径；无产出则无定义。",
    ),
  },
  outputPerInvestment: {
    unit: "1/a",
    symbol: "q_K",
    label: text("Output value a year per unit of investment", "单位投资年产值"),
    formula: "(C₄ / n) / C₃",
    help: text(
      "The announced figures imply 0.125 a year, low for a metals chain: one titanium project was planned at 0.61. Either the trillion is cautious or the investment contains renewals.",
      "公布数隐含每年 0.125，对金属产业链偏低：某钛材项目设计为 0.61。要么万亿偏保守，要么投资含更新改造。",
    ),
  },
  investmentPerJob: {
    unit: "M CNY/person",
    symbol: "k_J",
    label: text("Investment per job", "单位岗位投资"),
    formula: "C₃ / C₅",
    help: text("The announced figures imply 10 M CNY per job.", "公布数隐含每个岗位 1000 万元。"),
  },
  outputPerJob: {
    unit: "M CNY/person",
    symbol: "q_J",
    label: text("Output value a year per job", "单位岗位年产值"),
    formula: "(C₄ / n) / C₅",
    help: text("The announced figures imply 1.25 M CNY a year.", "公布数隐含每个岗位每年 125 万元。"),
  },
  proceedsShare: {
    unit: "%",
    symbol: "ψ",
    label: text("Proceeds as a share of output value", "收益占产值比例"),
    formula: "C₂ / C₄",
    help: text(
      "The announced figures imply 1 %: the order of a rate on sales, not of a profit margin.",
      "公布数隐含 1 %：是按销售额计征的费率量级，不是利润率量级。",
    ),
  },

  sharePigment: {
    unit: "%",
    symbol: "ŝ_T",
    label: text("Pigment sales at their peak, against China's market", "钛白粉销量峰值相对中国市场"),
    formula: "max over t of (q_T + q_CP) ÷ S_T,t",
    help: text(
      "Above 100 % the mine would sell more than the market of that year takes up. Both routes count.",
      "超过 100 % 即超出当年市场的全部需求。含两种工艺。",
    ),
  },
  shareSponge: {
    unit: "%",
    symbol: "ŝ_Z",
    label: text("Sponge sales at their peak, against China's market", "海绵钛销量峰值相对中国市场"),
    formula: "max over t of (q_Z + q_TA) ÷ S_Z,t",
    help: text(
      "Above 100 % the mine would sell more than the market of that year takes up. Ingots count as the titanium that they are.",
      "超过 100 % 即超出当年市场的全部需求。钛锭按其钛量计入。",
    ),
  },
} as const satisfies Metrics;
