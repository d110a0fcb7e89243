import { text, type Language, type Text } from "../core/text";
import type { BookBlock, BookChapter, BookWriter } from "./book";

/** The chapters of the book on how the mine is run: cut-off policy and flexibility. */
export function policyChapters(language: Language, write: BookWriter): BookChapter[] {
  const say = (words: Text): BookBlock => ({ kind: "text", text: words[language] });
  const formula = (written: string): BookBlock => ({ kind: "formula", text: write.formula(written) });
  return [
    {
      id: "cutoffPolicy",
      title: text("Cut-off policy", "边界品位策略")[language],
      blocks: [
        say(
          text(
            "Lane (1964): mine, mill and refinery each have a capacity (M, H, K a year). Ore milled today puts off the rest of the mine, which is worth V; a year of that costs the fixed cost f and the return r · V. With price p, cost of refining k and milling h, and recovery y, a tonne just pays at these cut-offs while one stage alone is the limit:",
            "莱恩（Lane，1964）：采矿、选矿、冶炼各有年能力（M、H、K）。当期入选的矿石推迟其余矿石的开采，后者价值为 V；推迟一年的代价为固定成本 f 与收益 r · V。设价格 p、冶炼成本 k、选矿成本 h、回收率 y，仅某一环节受限时，边际吨恰好保本的边界品位为：",
          ),
        ),
        formula("g_M = h ÷ (y · (p − k))"),
        formula("g_H = (h + (f + r · V) ÷ H) ÷ (y · (p − k))"),
        formula("g_K = h ÷ (y · (p − k − (f + r · V) ÷ K))"),
        say(
          text(
            "Three more cut-offs keep two stages full at once; they follow from the grade–tonnage curve alone. The optimum is the middle one of the three pairs' optima, each the middle of its three. V is the annuity of the year's profit over the years left, found by turns with the cut-off; as the mine empties V falls, and the cut-off with it. On the deposit the terms are read off a year at full rate at the medians, before income tax, with value told by iron; two steps in place of a cut-off a year are then simulated in the whole model.",
            "另有三个均衡边界品位使两个环节同时满负荷，仅取决于品位—吨位曲线。最优值为三对最优值的中间值，每对最优值又为其三者的中间值。V 为当年利润在剩余年限内的年金，与边界品位交替求解；资源渐少则 V 下降，边界品位随之降低。用于本矿床时，各项取自中位情景的达产年份（所得税前，价值以铁计），再以两段边界品位代替逐年值，在完整模型中模拟。",
          ),
        ),
      ],
    },
    {
      id: "flexibility",
      title: text("Flexibility", "灵活性")[language],
      blocks: [
        say(
          text(
            "Mothballing, reopening, abandoning, deferring the start and staging phase 2 are decided year by year on what is known: last year's margin or basket price and its mean over five years. A rule takes the choice whose expected value, regressed on what is known (Longstaff and Schwartz 2001), is highest after the cost of changing to it:",
            "停产、复产、放弃、推迟开工与二期分期，均按已知信息（上年毛利或一篮子价格及其五年均值）逐年决策。规则取期望值（对已知信息回归，Longstaff 与 Schwartz 2001）扣除转换费用后最高者：",
          ),
        ),
        formula("V_t(a) = max_b {E[C_t(b) + V_{t+1}(b)] − K(a, b)}"),
        say(
          text(
            "All flows are present values: the scenario's own prices, discounted at its risk-adjusted real rate; a risk-neutral drift is never used beside it. Rules are found on trials of their own and valued on others, so that they know nothing of the future. A rule on dates that does not pay on trials it was not found on is dropped. Ore spared by standing still is mined after the others, for up to ten years; income tax stays that of the mine that never stops. A mine with a single price that is a geometric Brownian motion (Brennan and Schwartz 1985) is also solved by finite differences, where v is the value while open, w while closed, and Q the inventory:",
            "全部现金流按现值计：采用情景自身的价格，以其风险调整实际折现率折现，绝不同时使用风险中性漂移。规则在一批模拟上求得、在另一批上估值，故不预知未来；时点规则若在未参与求解的模拟上不合算，则弃用。停产省下的矿石顺延至最后开采，至多十年；所得税沿用从不停产时的税额。价格单一且服从几何布朗运动的矿山（Brennan 与 Schwartz 1985）另以有限差分求解，v 为开采时价值，w 为停产时价值，Q 为储量：",
          ),
        ),
        formula("σ² · s² · v_ss ÷ 2 + (r − κ) · s · v_s − q · v_Q + q · (s − a) − T − (r + λ) · v = 0"),
        formula("σ² · s² · w_ss ÷ 2 + (r − κ) · s · w_s − f − (r + λ) · w = 0"),
        formula("v ≥ max(w − k₁, 0),  w ≥ max(v − k₂, 0)"),
      ],
    },
  ];
}
