import type { Lines } from "../core/module";
import { text } from "../core/text";

/** Yearly outputs of the open pit. */
export const extractionLines = {
  ore: {
    unit: "Mt",
    label: text("Ore mined", "采出矿石量"),
    stat: "flow",
    cumulative: true,
    formula: "O_t = min(a · Σ Q_i · ramp(t − t_i, t_R), O*_t, left) · licensed · running",
    help: text(
      "Capacity of the phases that have started, each ramping up linearly over t_R, times availability, until the ore or the licence runs out; nothing while the mine is mothballed or closed; never more than the plan of the year O*_t, if the scenario gives one. Diluted tonnes, as they reach the mill.",
      "已投产各期能力（各自在 t_R 内线性达产）乘利用率，直至矿石采完或许可到期；停产或关闭期间为零；情景给出逐年计划 O*_t 时，不超过当年计划。为含贫化的入选矿石量。",
    ),
  },
  standing: {
    unit: "Mt",
    label: text("Ore that the capacity in place could mine", "在产能力（满负荷矿石量）"),
    stat: "flow",
    formula: "Q̂_t = Σ Q_i · ramp(t − t_i, 0) · licensed · running",
    help: text(
      "Phases that have started, at full rate from their first day and with full availability; staffed and paid for whether or not they are used. In the year in which the ore ends only until then.",
      "已投产各期自投产之日起按满负荷、满利用率计的能力；无论是否用足均须配员并承担费用。矿石采完的年份只计至采完为止。",
    ),
  },
  waste: {
    unit: "Mt",
    label: text("Waste stripped", "剥离量"),
    stat: "flow",
    cumulative: true,
    formula: "W_t = O_t · SR_t",
    help: text(
      "Barren rock and lean ore below the cut-off that must be moved.",
      "剥离的废石与边界品位以下须搬运的贫矿。",
    ),
  },
  remaining: {
    unit: "Mt",
    label: text("Minable ore remaining", "剩余可采矿量"),
    stat: "level",
    formula: "M₀ − Σ O_t − dumped − abandoned,  M₀ = R · S(c) · η_R / (1 − δ)",
    help: text(
      "Ore still to be mined at the end of the year, under the cut-offs still to come; of two cut-offs M₀ counts from the lower.",
      "年末按现行与后续边界品位仍可采出的矿量；两段边界品位时 M₀ 按较低者计。",
    ),
  },
  gradeIron: {
    unit: "%",
    label: text("Head grade TFe", "入选品位 TFe"),
    stat: "level",
    formula: "ḡ_Fe,t = ḡ_Fe · (1 + h′ · (1 − 2x)),  h′ = min(h, 1 − c · (1 − δ) / ḡ_Fe)",
    help: text(
      "Mean head grade; with high grade first it falls linearly with x, the share of the ore already mined, never below the cut-off. With two cut-offs rich and lean ore each have their own mean and slope.",
      "平均入选品位；“先富后贫”时随已采比例 x 线性下降，不低于边界品位。两段边界品位时，富矿与贫矿各按自身均值与斜率计。",
    ),
  },
  gradeTitanium: {
    unit: "%",
    label: text("Head grade TiO₂", "入选品位 TiO₂"),
    stat: "level",
    formula: "ḡ_Ti,t = ḡ_Ti · (1 + h′ · (1 − 2x))",
    help: text(
      "Mean head grade; rises and falls over the years with TFe, by the same h′ and x.",
      "平均入选品位；逐年随 TFe 同步升降（h′、x 相同）。",
    ),
  },
  gradeVanadium: {
    unit: "%",
    label: text("Head grade V₂O₅", "入选品位 V₂O₅"),
    stat: "level",
    formula: "ḡ_V,t = ḡ_V · (1 + h′ · (1 − 2x))",
    help: text(
      "Mean head grade; rises and falls over the years in proportion to TFe.",
      "平均入选品位；逐年与 TFe 成正比升降。",
    ),
  },
  strip: {
    unit: "t/t",
    label: text("Strip ratio", "剥采比"),
    stat: "level",
    formula:
      "SR_t = max(0, SR · (s₀ + 2 (1 − s₀) x)) + χ_m · [(1 / S(c) − 1) · (1 − δ) · (O_t + dumped) + dumped] / O_t",
    help: text(
      "Rises linearly with depth, i.e. with the share x of the ore already mined; lean ore below the cut-off that lies with the ore (S(c): share of the tonnage above it), or is dumped between two cut-offs, adds to it.",
      "随深度（已采比例 x）线性上升；与矿石共生的边界品位以下贫矿（S(c) 为边界以上矿量比例）及两段边界之间排弃的矿石另加。",
    ),
  },
  open: {
    unit: "1",
    label: text("Mine open (1) or closed (0)", "矿山在产（1）或关闭（0）"),
    stat: "level",
    formula:
      "1 if licensed, not closed and remaining > 0, else 0;  licensed: t₀ + t < t_L + 30 + B₁ · (30 + 20 · B₂)",
    help: text(
      "Closed once the licence (30 years, renewed for 30 and then 20) or the ore has run out, or the operating rule has closed the mine for good. A mothballed mine is open.",
      "许可（30 年，可续 30 年、再续 20 年）到期、矿石采完或按规则永久关闭后为 0；临时停产仍计为 1。",
    ),
  },
  mothballed: {
    unit: "1",
    label: text("Mine mothballed (1)", "矿山停产（1）"),
    stat: "level",
    formula: "1 if EBITDA_{t−1} / O_{t−1} < μ₁, until the margin is ≥ max(μ₁, μ₂)",
    help: text(
      "Stands still by the operating rule, if one is chosen that mothballs, or because the plan of the year is nothing; the mean over trials is the probability.",
      "按停复产规则（选用含停产的规则时）或因当年计划为零而停产；各次模拟的均值即概率。",
    ),
  },
} as const satisfies Lines;
