import { text, type Language, type Text } from "../core/text";
import { families } from "../distributions/families";
import { EXACT_LIMIT } from "../engine/sketch";
import { BUCKET_WIDTH, SMALLEST } from "../engine/buckets";
import type { BookBlock, BookChapter, BookWriter } from "./book";
import { decisionChapters } from "./bookDecisions";
import { policyChapters } from "./bookPolicies";
import { bookWords } from "./bookWords";
import { params, shocks } from "./catalogue";
import { declaredCorrelations, OTHER_CORRELATION } from "./correlations";
import { glossary, type GlossaryTerm } from "./glossary";
import { SPIKE_FADE, SPIKE_MEAN, SPIKE_SD } from "./market";
import { modules } from "./registry";

/** Years after which half of a price spike is left. */
const HALF_LIFE = Number((-1 / Math.log2(SPIKE_FADE)).toPrecision(3));

/** A share in per cent with the one digit that counts. */
const percent = (share: number): number => Number((share * 100).toPrecision(1));

/** The chapters of the book that belong to no single module: glossary, notation, randomness, prices, statistics. */
export function bookChapters(language: Language, write: BookWriter): BookChapter[] {
  const say = (words: Text): BookBlock => ({ kind: "text", text: words[language] });
  const formula = (written: string): BookBlock => ({ kind: "formula", text: write.formula(written) });
  const table = (head: readonly Text[], rows: readonly (readonly string[])[]): BookBlock => ({
    kind: "table",
    head: head.map((word) => word[language]),
    rows,
  });
  const chapter = (id: string, title: Text, blocks: readonly BookBlock[]): BookChapter => ({
    id,
    title: title[language],
    blocks,
  });
  const random = params.filter(({ definition }) => typeof definition.value !== "number");
  const titleOf = new Map<string, string>(modules.map((owner) => [owner.id, owner.title[language]]));
  const shockName = new Map<string, string>(
    shocks.map(({ id, definition }) => [id, definition.label[language]]),
  );

  return [
    chapter("glossary", text("Glossary", "术语表"), [
      table(
        [bookWords.term, bookWords.meaning],
        Object.values<GlossaryTerm>(glossary).map(({ term, means }) => [term[language], means[language]]),
      ),
    ]),
    chapter("notation", text("Notation", "符号约定"), [
      say(
        text(
          "t counts years from 0, the first. Symbols of inputs stand in the tables of each module; the same letter with another index is another quantity. These results are used in formulas of many modules:",
          "t 自 0（首年）起计。各输入的符号见所属模块的表；同一字母不同下标为不同的量。下列结果用于多个模块的公式：",
        ),
      ),
      table(
        [bookWords.symbol, bookWords.meaning],
        NOTATION.map(([symbol, meaning]) => [symbol, meaning[language]]),
      ),
    ]),
    chapter("random", text("Random inputs", "随机输入"), [
      say(
        text(
          `${random.length} of ${params.length} inputs are uncertain in the base case. Each is drawn once per trial, independently of the others, by inverting its distribution at a random number of its own: a function of seed, input and trial alone (Philox4x32-10), so that adding an input moves no other input's numbers and two scenarios share their luck. Inputs with a fixed value may be given a distribution, and the reverse.`,
          `基准情景中 ${params.length} 项输入有 ${random.length} 项为不确定量。每次试验各抽取一次，相互独立，由各自的随机数经分布函数求逆得到；随机数只取决于种子、输入与试验序号（Philox4x32-10），因此新增输入不影响其他输入的抽样，不同情景共用同一组随机数。固定值可改为分布，反之亦可。`,
        ),
      ),
      say(
        text(
          `Families: ${Object.values(families)
            .map(({ label }) => label.en)
            .join(
              ", ",
            )}. PERT (low, mode, high) is a beta distribution with mean (low + 4 · mode + high) ÷ 6.`,
          `可用分布：${Object.values(families)
            .map(({ label }) => label.zh)
            .join("、")}。PERT（最小、最可能、最大）为贝塔分布，均值为（最小 + 4 × 最可能 + 最大）÷ 6。`,
        ),
      ),
      table(
        [bookWords.input, bookWords.symbol, bookWords.module, bookWords.distribution, bookWords.unit],
        random.map(({ module, definition }) => [
          definition.label[language],
          definition.symbol,
          titleOf.get(module)!,
          write.value(definition),
          write.unit(definition.unit),
        ]),
      ),
    ]),
    chapter("prices", text("Price processes", "价格过程"), [
      say(
        text(
          "Every price follows one of four processes, chosen by M: mean-reverting (the default), constant, Brownian, or a path of the user's. z is a standard normal number of the year, correlated between products; x is the logarithm of the price.",
          "每种价格采用由 M 选定的四种过程之一：均值回复（默认）、恒定、几何布朗、自定路径。z 为当年标准正态随机数，各产品间相关；x 为价格的对数。",
        ),
      ),
      say(
        text(
          "Mean-reverting (one-factor model of Schwartz 1997, exact yearly step): starts at P₀ and returns to a long-run mean θ, which is itself drawn once per trial.",
          "均值回复（Schwartz 1997 单因子模型，年步长精确解）：自 P₀ 出发，回归长期均值 θ；θ 每次试验抽取一次。",
        ),
      ),
      formula(
        "x_{t+1} = α + e^(−κ) · (x_t − α) + σ · √((1 − e^(−2κ)) ÷ 2κ) · z,  α = ln θ − σ² ÷ 4κ,  x_0 = ln P₀",
      ),
      say(text("Constant: the long-run price in every year.", "恒定：各年均为长期价格。")),
      formula("x_t = ln θ"),
      say(
        text(
          "Brownian: a random walk whose expectation grows at μ; over decades it spreads beyond belief, and the page warns.",
          "几何布朗：期望值按 μ 增长的随机游走，数十年后离散至不可信，页面会给出提示。",
        ),
      ),
      formula("x_{t+1} = x_t + μ − σ² ÷ 2 + σ · z,  x_0 = ln P₀"),
      say(
        text(
          "Own path: the yearly prices that the scenario gives, the last one continuing; the long-run price where it gives none.",
          "自定路径：采用情景所给逐年价格，末值延续；未给出则取长期价格。",
        ),
      ),
      say(
        text(
          `Vanadium also spikes where its price is random: in a year, with probability 1 − e^(−λ), a jump J with mean ${SPIKE_MEAN} and standard deviation ${SPIKE_SD} is added to the logarithm; it fades with a half-life of ${HALF_LIFE} years. One number per year decides both: on the same numbers a higher rate keeps every spike, makes none smaller and adds others.`,
          `钒价为随机过程时另有尖峰：每年以 1 − e^(−λ) 的概率在对数价格上叠加跳跃 J（均值 ${SPIKE_MEAN}，标准差 ${SPIKE_SD}），并按半衰期 ${HALF_LIFE} 年消退。二者由同一年度随机数决定：随机数不变而发生率提高时，原有尖峰全部保留且不减小，并增加新的尖峰。`,
        ),
      ),
      formula(`s_{t+1} = 2^(−1 ÷ ${HALF_LIFE}) · s_t + J`),
    ]),
    chapter("correlations", text("Correlations of price shocks", "价格冲击的相关系数"), [
      say(
        text(
          `The yearly shocks z are correlated; a scenario may change any pair. Pairs that are not listed: ${OTHER_CORRELATION}. All are assumed: orders of magnitude judged from common drivers; no estimate for these Chinese series was found. The shocks are jointly normal (a Gaussian copula), so that two shocks, and two quantities that rise with them, have the rank correlation ρ_s below. Inputs drawn once per trial are independent of one another and of the shocks.`,
          `各价格的年度冲击 z 相关，情景可修改任一对；未列出的为 ${OTHER_CORRELATION}。均为假设：按共同驱动因素判断的量级，未查到针对这些国内序列的估计。各冲击服从联合正态分布（高斯 Copula），因此两冲击以及随其单调上升的量之间的秩相关系数 ρ_s 如下式。每次模拟只抽取一次的输入彼此独立，也与各冲击独立。`,
        ),
      ),
      formula("ρ_s = 6 ÷ π · arcsin(ρ ÷ 2)"),
      table(
        [text("Shock", "冲击"), text("with", "与"), text("Correlation", "相关系数")],
        Object.entries(declaredCorrelations).map(([pair, value]) => [
          ...pair.split("|").map((id) => shockName.get(id) ?? id),
          String(value),
        ]),
      ),
    ]),
    chapter("statistics", text("Statistics and their errors", "统计量及其误差"), [
      say(
        text(
          `P10 is the value that 10 % of trials stay below (Hyndman–Fan type 7). Bands are pointwise per year: no trial follows the edge of a band. Means are exact. Percentiles of yearly lines are read from histograms whose buckets are ${percent(BUCKET_WIDTH)} % wide, so that they are off by at most ${percent(BUCKET_WIDTH / 2)} %; magnitudes below ${percent(SMALLEST)} % of the declared unit count as zero there. Percentiles of metrics are exact up to ${EXACT_LIMIT.toLocaleString("en")} trials and read from such histograms beyond.`,
          `P10 指 10 % 的试验低于此值（Hyndman–Fan 第 7 型）。分位带逐年计算，并不对应任何一次试验的路径。均值精确。逐年结果的分位数取自桶宽 ${percent(BUCKET_WIDTH)} % 的直方图，误差不超过 ${percent(BUCKET_WIDTH / 2)} %，绝对值小于声明单位 ${percent(SMALLEST)} % 的按零计。指标的分位数在 ${EXACT_LIMIT.toLocaleString("en")} 次试验以内精确，超出后亦取自直方图。`,
        ),
      ),
      say(
        text(
          "What remains is the luck of the draw. Standard error of a mean, of a probability p, and of the median, from N trials with standard deviation sd and order statistics x:",
          "其余为抽样误差。N 次试验（标准差 sd，次序统计量 x）的均值、概率 p 与中位数的标准误：",
        ),
      ),
      formula("sd ÷ √N"),
      formula("√(p · (1 − p) ÷ N)"),
      formula("[x(1/2 + 1/(2√N)) − x(1/2 − 1/(2√N))] ÷ 2"),
      say(
        text(
          "Shown figures keep only the digits that 1.96 standard errors support; four times as many trials halve the error. The error of the model itself, from what it leaves out and assumes, is larger than all of these.",
          "显示的数字只保留 1.96 倍标准误所支持的位数；试验次数增至四倍，误差减半。模型本身因简化与假设造成的误差大于上述各项。",
        ),
      ),
    ]),
    ...decisionChapters(language, write),
    ...policyChapters(language, write),
  ];
}

/** Results that formulas of several modules use. */
const NOTATION: readonly (readonly [string, Text])[] = [
  ["O_t, W_t, SR_t", text("ore mined, waste stripped, strip ratio", "采出矿石量、剥离量、剥采比")],
  [
    "Q, Q̂_t, M",
    text("full ore capacity, capacity in place, minable ore", "达产采矿能力、在产能力、可采矿量"),
  ],
  [
    "F_Fe, F_Ti, F_V, F_Cr",
    text("Fe, TiO₂, V₂O₅, Cr₂O₃ in the year's ore", "当年矿石所含 Fe、TiO₂、V₂O₅、Cr₂O₃"),
  ],
  ["C, I", text("iron concentrate and ilmenite produced", "铁精矿产量、钛精矿产量")],
  ["H, S, V", text("hot metal, steel, V₂O₅ produced", "铁水、钢材、五氧化二钒产量")],
  [
    "q, m",
    text("sold and produced quantity of the product named by the index", "下标所示产品的外销量与产量"),
  ],
  ["P", text("price of the product named by the index, without VAT", "下标所示产品的不含税价格")],
  [
    "R, R₁",
    text(
      "revenue; value of the first saleable products (all concentrates)",
      "销售收入；首个可销售产品（全部精矿）价值",
    ),
  ],
  ["K_…", text("capacity of a plant at full rate", "各厂达产能力")],
  [
    "K₀, Ω, ψ",
    text(
      "new capital, final cost over estimate, share of the budget spent in the year",
      "新建投资、实际投资与估算之比、当年支出比例",
    ),
  ],
  [
    "φ, λ",
    text(
      "rise of wages and energy prices, what learning leaves of a cost",
      "人工与能源涨价系数、学习效应后的成本比例",
    ),
  ],
  ["WC", text("working capital", "流动资金")],
  [
    "r*, τ",
    text(
      "real discount rate; time of the cash flow in its year (0, ½ or 1)",
      "实际折现率；现金流在年内的时点（0、½ 或 1）",
    ),
  ],
];
