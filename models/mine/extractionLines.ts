import type { Lines } from "../core/module";
import { text } from "../core/text";

/** Yearly outputs of the open pit. */
export const extractionLines = {
  ore: {
    unit: "Mt",
    label: text("Ore mined", "采出矿石量"),
    stat: "flow",
    cumulative: true,
    formula: "O(t) = min( a · Σ Qᵢ · ramp(t − tᵢ, t_R), left(t) ) · licensed · running",
    help: text(
      "Capacity of the phases that have started, times availability, until the ore or the licence runs out. Diluted tonnes, as they reach the mill.",
      "已投产各期能力乘利用率，直至矿石采完或许可到期；为含贫化的入选矿石量。",
    ),
  },
  waste: {
    unit: "Mt",
    label: text("Waste stripped", "剥离量"),
    stat: "flow",
    cumulative: true,
    formula: "W(t) = O(t) · SR(t)",
    help: text(
      "Barren rock and lean ore below the cut-off that must be moved.",
      "剥离的废石与边界品位以下须搬运的贫矿。",
    ),
  },
  remaining: {
    unit: "Mt",
    label: text("Minable ore remaining", "剩余可采矿量"),
    stat: "level",
    formula: "M₀ − Σ O − dumped − abandoned",
    help: text(
      "Ore still to be mined at the end of the year, under the cut-offs still to come.",
      "年末按现行与后续边界品位仍可采出的矿量。",
    ),
  },
  gradeIron: {
    unit: "%",
    label: text("Head grade TFe", "入选品位 TFe"),
    stat: "level",
    formula: "ḡ_Fe(c) · (1 − δ) · (1 + h · (1 − 2x))",
    help: text(
      "Mean grade above the cut-off, diluted; with high grade first it falls linearly with x, the share of the ore already mined.",
      "边界品位以上的平均品位扣贫化；“先富后贫”时随已采比例 x 线性下降。",
    ),
  },
  gradeTitanium: {
    unit: "%",
    label: text("Head grade TiO₂", "入选品位 TiO₂"),
    stat: "level",
    formula: "ḡ_Ti(c) · (1 − δ) · (1 + h · (1 − 2x))",
    help: text("Follows TFe on a line through the deposit's means.", "随 TFe 线性变化，经过矿床平均品位。"),
  },
  gradeVanadium: {
    unit: "%",
    label: text("Head grade V₂O₅", "入选品位 V₂O₅"),
    stat: "level",
    formula: "ḡ_V(c) · (1 − δ) · (1 + h · (1 − 2x))",
    help: text("In proportion to TFe.", "与 TFe 成正比。"),
  },
  strip: {
    unit: "t/t",
    label: text("Strip ratio", "剥采比"),
    stat: "level",
    formula: "SR(t) = SR · (s₀ + 2 (1 − s₀) x) + χ_m · lean ore moved / O(t)",
    help: text(
      "Rises linearly with depth, i.e. with the share x of the ore already mined; lean ore below the cut-off adds to it.",
      "随深度（已采比例 x）线性上升；边界品位以下须搬运的贫矿另加。",
    ),
  },
  open: {
    unit: "1",
    label: text("Mine open (1) or closed (0)", "矿山在产（1）或关闭（0）"),
    stat: "level",
    help: text(
      "Closed once the licence or the ore has run out, or the operating rule has closed the mine for good. A mothballed mine is open.",
      "许可到期、矿石采完或按规则永久关闭后为 0；临时停产仍计为 1。",
    ),
  },
  mothballed: {
    unit: "1",
    label: text("Mine mothballed (1)", "矿山停产（1）"),
    stat: "level",
    formula: "1 if EBITDA(t−1) / O(t−1) < μ₁, until the margin is ≥ μ₂",
    help: text(
      "Stands still by the operating rule; the mean over trials is the probability.",
      "按停复产规则处于停产；各次模拟的均值即概率。",
    ),
  },
} as const satisfies Lines;
