import { text, type Language, type Text } from "../core/text";
import type { BookBlock, BookChapter, BookWriter } from "./book";

/** Words and formulas of one chapter, in the order of the page. */
type Part = Text | string;

const chapters: readonly { readonly id: string; readonly title: Text; readonly parts: readonly Part[] }[] = [
  {
    id: "drivers",
    title: text("What drives a result", "结果的驱动因素"),
    parts: [
      text(
        "All trials share their luck between variants of a scenario, so that differences are told from few of them. Y is a result, X_i an input, ρ_i Spearman's rank correlation over the n trials of a run, whose standard error without any relation is 1 ÷ √(n − 1); R is the rank. D_i,d is the mean of Y in the d-th tenth of the trials by X_i less the mean of all, which shows relations that rise and fall.",
        "情景的各种变体使用相同随机数，故少量试验即可分辨差异。Y 为结果，X_i 为输入，ρ_i 为一次模拟 n 次试验的 Spearman 秩相关系数，无关系时标准误为 1 ÷ √(n − 1)；R 为秩。D_i,d 为按 X_i 分十份后第 d 份中 Y 的均值与总体均值之差，可显示先升后降的关系。",
      ),
      "ρ_i = Cov(R(X_i), R(Y)) ÷ √(Var(R(X_i)) · Var(R(Y)))",
      "D_i,d = E[Y | X_i ∈ I_d] − E[Y]",
      text(
        "A tornado (Eschenbach 1992) moves one input at a time from its P10 to its P90, all others as drawn; S is the statistic that is looked at, such as the median. Events go from “no” to “yes”. It is blind to interaction.",
        "龙卷风图（Eschenbach 1992）每次只将一项输入由 P10 变到 P90，其余照常抽样；S 为所看的统计量，如中位数。事件由“否”变到“是”。此法不反映交互作用。",
      ),
      "T_i = S(Y | X_i = q_0.9) − S(Y | X_i = q_0.1)",
    ],
  },
  {
    id: "sensitivity",
    title: text("Shares of the variance", "方差份额"),
    parts: [
      text(
        "Elementary effects (Morris 1991) screen: inputs that hardly move the result when drawn anew are put into one group. Sobol' indices (Sobol' 1993) divide the variance V: S_i is what X_i explains by itself, S_Ti what vanishes only if X_i is known beside all others. Y_A and Y_B come from two independent samples, Y_i from the first with X_i of the second; estimates after Saltelli et al. (2010) and Jansen (1999), intervals by bootstrap.",
        "先以基本效应（Morris 1991）筛选：重新抽取时几乎不改变结果的输入并为一组。Sobol' 指数（Sobol' 1993）分解方差 V：S_i 为 X_i 单独解释的份额，S_Ti 为在其余输入均已知时仍由 X_i 造成的份额。Y_A、Y_B 来自两个独立样本，Y_i 为第一样本中以第二样本的 X_i 替换所得；估计式取自 Saltelli 等（2010）与 Jansen（1999），区间由自助法给出。",
      ),
      "V = Var(Y)",
      "S_i = Var(E[Y | X_i]) ÷ V ≈ E[Y_B · (Y_i − Y_A)] ÷ V",
      "S_Ti = E[Var(Y | X_−i)] ÷ V ≈ E[(Y_A − Y_i)^2] ÷ (2 · V)",
      text(
        "Prices are correlated with one another: the indices take all of them as one group. Shapley effects (Owen 2014, sampled after Song et al. 2016 and Goda 2021) tell correlated inputs apart. Over all orders in which N groups become known, Φ_i is the mean share of the variance that goes when i becomes known after those of set u; they are never negative and sum to 1.",
        "各产品价格相互关联，指数将其并为一组。Shapley 效应（Owen 2014；抽样法见 Song 等 2016、Goda 2021）可区分相关输入：在 N 个组依次获知的全部次序中，Φ_i 为集合 u 已知后再获知 i 所消除方差份额的平均值；各效应非负，合计为 1。",
      ),
      "c(u) = Var(E[Y | X_u]) ÷ V",
      "Φ_i = Σ_u {|u|! · (N − |u| − 1)! ÷ N! · (c(u ∪ i) − c(u))}",
    ],
  },
  {
    id: "attribution",
    title: text("Why two scenarios differ", "两情景为何不同"),
    parts: [
      text(
        "N changes lead from scenario A to B. Each gets its mean effect over all orders in which they could be made (Shapley 1953): v(u) is the statistic with the changes of set u made. All mixes run on the same trials, so that the parts sum to the difference exactly. Beyond 12 changes some orders are drawn at random, each followed by its reverse (Castro et al. 2009), and the sum is still exact.",
        "由情景 A 到 B 共 N 项变动，每项取其在全部变动次序中的平均作用（Shapley 1953）：v(u) 为只作集合 u 中变动时的统计量。各组合使用相同随机数，故各部分之和恰等于差值。超过 12 项时随机抽取若干次序及其逆序（Castro 等 2009），合计仍然精确。",
      ),
      "φ_i = Σ_u {|u|! · (N − |u| − 1)! ÷ N! · (v(u ∪ i) − v(u))}",
      "Σ_i φ_i = v(B) − v(A)",
    ],
  },
  {
    id: "knowing",
    title: text("What knowing more is worth", "信息的价值"),
    parts: [
      text(
        "Y_a is the payoff of alternative a. Knowing everything before choosing is worth EVPI (Raiffa and Schlaifer 1961), knowing X_i alone EVPPI_i: both are upper bounds of what a study may cost. The inner expectation is a regression of payoffs on natural splines of X_i over the same trials (Strong, Oakley and Brennan 2014); what redrawing the coefficients shows to be bias is taken off. A price path is known by its averages over five spans of years.",
        "Y_a 为方案 a 的收益。决策前获知一切的价值为 EVPI（Raiffa 与 Schlaifer 1961），仅获知 X_i 的价值为 EVPPI_i，均为研究费用的上限。内层期望由同一批试验的收益对 X_i 的自然样条回归得出（Strong、Oakley 与 Brennan 2014），并扣除由系数重抽所得的偏差。价格路径以五个时段的均值表示。",
      ),
      "EVPI = E[max_a Y_a] − max_a E[Y_a]",
      "EVPPI_i = E[max_a E[Y_a | X_i]] − max_a E[Y_a]",
    ],
  },
  {
    id: "levers",
    title: text("Levers that meet a goal", "达标所需的变量"),
    parts: [
      text(
        "On common random numbers a statistic S is a fixed function of a lever x. Even steps bracket each change of side of the wanted value w; the bracket is then closed in on by the ITP method (Oliveira and Takahashi 2020), never slower than bisection, so that probabilities, which jump, do no harm. The error of the lever is that of the statistic over its slope.",
        "在相同随机数下，统计量 S 是变量 x 的确定函数。先以等步长夹住每次穿越目标值 w 的区间，再以 ITP 法（Oliveira 与 Takahashi 2020）收窄，其速度不劣于二分法，故对跳跃的概率亦稳健。变量的误差为统计量误差除以其斜率。",
      ),
      "S(x*) = w,  σ(x*) = σ(S) ÷ |S′(x*)|",
      text(
        "A map of two levers begins with a coarse grid; each cell that a wanted level crosses is halved, twice, and values between are interpolated.",
        "双变量图先取粗网格，所求等值线穿过的格子再对分两次，其余点由插值得出。",
      ),
    ],
  },
  {
    id: "plans",
    title: text("Plans against one another", "方案比较"),
    parts: [
      text(
        "A plan a is what is decided about mine and plants, a world w everything else of a scenario. On the frontier of mean and expected shortfall (mean of the worst tenth, Rockafellar and Uryasev 2000, in Markowitz's sense, 1952) lie the plans that no other one beats on both. Regret (Savage 1951) is what the best plan of a world brings more; the plan whose worst regret is least is never far from the best.",
        "方案 a 指采选冶决策，假设 w 指情景的其余部分。均值与最差均值（最差十分之一的均值，Rockafellar 与 Uryasev 2000）的有效边界（Markowitz 1952）由无其他方案在两方面都更优者构成。后悔值（Savage 1951）为某假设下最优方案多出的部分；最大后悔值最小的方案始终离最优不远。",
      ),
      "ES_a = E[Y_a | Y_a ≤ q_0.1]",
      "r_a,w = max_b Y_b,w − Y_a,w",
      "a* = arg min_a max_w r_a,w",
    ],
  },
];

/** The chapters of the book on decisions under risk: what is computed, by which equation, after whom. */
export const decisionChapters = (language: Language, write: BookWriter): BookChapter[] =>
  chapters.map(({ id, title, parts }) => ({
    id: `decisions.${id}`,
    title: title[language],
    blocks: parts.map((part): BookBlock =>
      typeof part === "string"
        ? { kind: "formula", text: write.formula(part) }
        : { kind: "text", text: part[language] },
    ),
  }));
