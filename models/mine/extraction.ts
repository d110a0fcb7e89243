import { module } from "../core/module";
import { text } from "../core/text";
import { bernoulli, pert } from "../distributions/spec";
import { deposit } from "./deposit";
import { calendar } from "./calendar";
import { aboveCutoff } from "./gradeTonnage";
import { assumed, derived, missing } from "./provenance";
import { rampShare } from "./ramp";

const PHASES_NOT_FOUND = text(
  "Planned capacity by phase was not found; the total follows from the announced 80 years",
  "未查到分期规划产能；总量由公布的 80 年反推",
);

/** The open pit: how much ore and waste leaves it, at which grade, until when. */
export const extraction = module({
  id: "extraction",
  title: text("Extraction", "采矿"),
  purpose: text(
    "Ore and waste mined each year: phases, ramp-up, cut-off grade, strip ratio, sequencing, licence and exhaustion.",
    "逐年采出矿石量与剥离量：分期产能、达产、边界品位、剥采比、开采顺序、采矿许可与资源枯竭。",
  ),
  needs: [calendar, deposit],
  params: {
    phase1: {
      symbol: "Q₁",
      unit: "Mt/a",
      value: 16,
      bounds: [0, 500],
      role: "decision",
      label: text("Ore capacity, phase 1", "一期采矿能力"),
      help: text(
        "Ore a year from the first ore year on, after ramp-up.",
        "自首采年起、达产后的年采出矿石量。",
      ),
      lever: { group: "howMuch", front: true },
      source: missing(PHASES_NOT_FOUND, ["F2"]),
    },
    phase2: {
      symbol: "Q₂",
      unit: "Mt/a",
      value: 16,
      bounds: [0, 500],
      role: "decision",
      label: text("Ore capacity added in phase 2", "二期新增采矿能力"),
      lever: { group: "howMuch", front: true },
      source: missing(PHASES_NOT_FOUND, ["F2"]),
    },
    phase3: {
      symbol: "Q₃",
      unit: "Mt/a",
      value: 0,
      bounds: [0, 500],
      role: "decision",
      label: text("Ore capacity added in phase 3", "三期新增采矿能力"),
      lever: { group: "howMuch" },
      source: missing(PHASES_NOT_FOUND, ["F2"]),
    },
    cutoff: {
      symbol: "c",
      unit: "%",
      value: 15,
      bounds: [15, 40],
      role: "decision",
      label: text("Cut-off grade, TFe", "边界品位 TFe"),
      help: text(
        "Ore below this grade is left or dumped. 15 % keeps the marginal ore, 20 % about 56 % of the tonnage.",
        "低于此品位的矿石不入选。15 % 保留表外矿；20 % 约保留 56 % 的矿量。",
      ),
      lever: { group: "howMuch", front: true },
      source: assumed(
        text("Limits of the Panxi ore classes; general knowledge", "攀西矿石分级界线，行业常识"),
        ["F52", "F53"],
      ),
    },
    firstOre: {
      symbol: "t_B",
      unit: "a",
      value: pert(3, 4, 7),
      bounds: [0, 30],
      label: text("Years to first ore", "距首采年数"),
      help: text(
        "From the first simulated year. The announcement promises effect in three years.",
        "自起始年算起。公布目标为“三年见效”。",
      ),
      lever: { group: "howFast", front: true },
      source: derived(
        ["F2", "F38"],
        text("Promise 3 years; comparable mines 4–7", "承诺 3 年；可比矿山 4–7 年"),
      ),
    },
    phase2After: {
      symbol: "Δt₂",
      unit: "a",
      value: 5,
      bounds: [0, 40],
      role: "decision",
      label: text("Phase 2 after first ore", "二期距首采年数"),
      lever: { group: "howFast", front: true },
      source: assumed(text("Own base-case decision", "本模型基准情景的设定")),
    },
    phase3After: {
      symbol: "Δt₃",
      unit: "a",
      value: 10,
      bounds: [0, 60],
      role: "decision",
      label: text("Phase 3 after first ore", "三期距首采年数"),
      lever: { group: "howFast" },
      source: assumed(text("Own base-case decision", "本模型基准情景的设定")),
    },
    rampUp: {
      symbol: "t_R",
      unit: "a",
      value: pert(3, 5, 10),
      bounds: [0, 30],
      label: text("Ramp-up", "达产期"),
      help: text(
        "Years from start to full rate of each phase, rising linearly.",
        "每期投产到达产的年数，线性爬坡。",
      ),
      lever: { group: "howFast", front: true },
      source: derived(["F38"]),
    },
    availability: {
      symbol: "a",
      unit: "%",
      value: 100,
      bounds: [30, 100],
      label: text("Availability of capacity", "产能利用率"),
      lever: { group: "howMuch" },
      source: assumed(text("Capacities are stated as ore delivered", "产能按实际采出矿石计")),
    },
    dilution: {
      symbol: "δ",
      unit: "%",
      value: pert(2, 4, 8),
      bounds: [0, 40],
      label: text("Dilution", "贫化率"),
      help: text("Share of barren rock in the ore delivered to the mill.", "入选矿石中混入废石的比例。"),
      lever: { group: "howMuch" },
      source: assumed(text("Usual range of large open pits", "大型露天矿常见范围")),
    },
    stripRatio: {
      symbol: "SR",
      unit: "t/t",
      value: pert(0.7, 1.2, 1.8),
      bounds: [0, 15],
      label: text("Strip ratio, life of mine", "全期平均剥采比"),
      help: text(
        "Tonnes of waste per tonne of ore, averaged over all ore.",
        "每采一吨矿石剥离的废石吨数，全期平均。",
      ),
      lever: { group: "howMuch", front: true },
      source: assumed(text("From the pit geometry inside the licence", "由矿权内露天坑几何推算"), ["F1"]),
    },
    stripStart: {
      symbol: "s₀",
      unit: "%",
      value: 80,
      bounds: [0, 200],
      label: text("Strip ratio at the start, share of average", "初期剥采比（占平均）"),
      help: text(
        "The ratio then rises linearly with the ore mined; its average over all ore stays.",
        "此后随采出量线性上升，全期平均不变。",
      ),
      source: assumed(text("Strip ratio rises with depth", "剥采比随深度上升")),
    },
    gradePremium: {
      symbol: "h",
      unit: "%",
      value: 0,
      bounds: [0, 40],
      role: "decision",
      label: text("High grade first: head-grade premium at the start", "先富后贫：初期品位溢价"),
      help: text(
        "Head grade starts this much above the mean and falls linearly to as much below it; metal is conserved.",
        "初期入选品位高于平均值的幅度，随采出量线性降至同等幅度以下；金属总量守恒。",
      ),
      lever: { group: "howMuch" },
      source: assumed(
        text("Own base-case decision: average grade throughout", "本模型基准情景的设定：全期平均品位"),
      ),
    },
    licenceStart: {
      symbol: "t_L",
      unit: "year",
      value: 2026,
      bounds: [2020, 2060],
      integer: true,
      structural: true,
      label: text("Licence runs from", "采矿权起算年"),
      source: assumed(
        text(
          "Right sold in November 2023 for 30 years; the term is counted from registration, taken as the first simulated year",
          "2023 年 11 月出让，期限 30 年；期限自登记起算，取测算起始年",
        ),
        ["F1", "F2"],
      ),
    },
    renewal1: {
      symbol: "B₁",
      unit: "1",
      value: bernoulli(0.95),
      bounds: [0, 1],
      label: text("First licence renewal, after 30 years", "第一次采矿权延续（30 年后）"),
      help: text("1 = granted. Without it mining stops.", "1 = 获准；未获准则停采。"),
      source: assumed(
        text("Term 30 years is published, the probability is assumed", "30 年期限有公布，概率为假设"),
        ["F1"],
      ),
    },
    renewal2: {
      symbol: "B₂",
      unit: "1",
      value: bernoulli(0.95),
      bounds: [0, 1],
      label: text("Second licence renewal, after 60 years", "第二次采矿权延续（60 年后）"),
      source: assumed(
        text("Term 30 years is published, the probability is assumed", "30 年期限有公布，概率为假设"),
        ["F1"],
      ),
    },
  },
  lines: {
    ore: { unit: "Mt", label: text("Ore mined", "采出矿石量"), stat: "flow", cumulative: true },
    waste: { unit: "Mt", label: text("Waste stripped", "剥离量"), stat: "flow", cumulative: true },
    remaining: { unit: "Mt", label: text("Minable ore remaining", "剩余可采矿量"), stat: "level" },
    gradeIron: { unit: "%", label: text("Head grade TFe", "入选品位 TFe"), stat: "level" },
    gradeTitanium: { unit: "%", label: text("Head grade TiO₂", "入选品位 TiO₂"), stat: "level" },
    gradeVanadium: { unit: "%", label: text("Head grade V₂O₅", "入选品位 V₂O₅"), stat: "level" },
    strip: { unit: "t/t", label: text("Strip ratio", "剥采比"), stat: "level" },
    open: {
      unit: "1",
      label: text("Mine open (1) or closed (0)", "矿山在产（1）或关闭（0）"),
      stat: "level",
    },
  },
  metrics: {
    minable: { unit: "Mt", symbol: "M", label: text("Minable ore, diluted", "可采矿量（含贫化）") },
    capacity: { unit: "Mt/a", symbol: "Q", label: text("Full ore capacity", "达产采矿能力") },
    headIron: { unit: "%", symbol: "ḡ_Fe", label: text("Mean head grade TFe", "平均入选品位 TFe") },
    headTitanium: { unit: "%", symbol: "ḡ_Ti", label: text("Mean head grade TiO₂", "平均入选品位 TiO₂") },
    headVanadium: { unit: "%", symbol: "ḡ_V", label: text("Mean head grade V₂O₅", "平均入选品位 V₂O₅") },
    life: {
      unit: "a",
      symbol: "M/Q",
      label: text("Years the ore lasts at full rate", "按达产规模的服务年限"),
    },
    firstOreYear: { unit: "year", symbol: "t₁", label: text("Year of first ore", "首采年份") },
    fullRateYear: { unit: "year", symbol: "t₂", label: text("Year of full rate", "达产年份") },
    producingYears: {
      unit: "a",
      symbol: "n",
      label: text("Years of production within the horizon", "测算期内生产年数"),
    },
  },
  checks: {
    ore: { label: text("Ore mined + remaining = minable", "已采 + 剩余 = 可采矿量") },
  },
  start: ({ p, m, up, clock }) => {
    const grades = up.deposit.p;
    const above = aboveCutoff(
      p.cutoff,
      { iron: grades.gradeIron, titanium: grades.gradeTitanium, vanadium: grades.gradeVanadium },
      grades.gradeShape,
    );
    const kept = 1 - p.dilution;
    m.capacity = (p.phase1 + p.phase2 + p.phase3) * p.availability;
    m.minable = (grades.resource * above.share * grades.conversion) / kept;
    m.life = m.capacity > 0 ? m.minable / m.capacity : NaN;
    m.firstOreYear = clock.firstYear + p.firstOre;
    let last = p.firstOre;
    if (p.phase2 > 0) last = Math.max(last, p.firstOre + p.phase2After);
    if (p.phase3 > 0) last = Math.max(last, p.firstOre + p.phase3After);
    m.fullRateYear = clock.firstYear + last + p.rampUp;
    const terms = 30 + (p.renewal1 >= 0.5 ? (p.renewal2 >= 0.5 ? 50 : 30) : 0);
    m.headIron = above.iron * kept * 100;
    m.headTitanium = above.titanium * kept * 100;
    m.headVanadium = above.vanadium * kept * 100;
    return {
      /** first year index in which the licence has run out */
      licenceEnd: p.licenceStart + terms - clock.firstYear,
      mined: 0,
      producing: 0,
    };
  },
  year: ({ p, y, m, c, clock }, s) => {
    const t = clock.t;
    const rate =
      p.phase1 * rampShare(t, p.firstOre, p.rampUp) +
      p.phase2 * rampShare(t, p.firstOre + p.phase2After, p.rampUp) +
      p.phase3 * rampShare(t, p.firstOre + p.phase3After, p.rampUp);
    const licensed = t < s.licenceEnd;
    const left = m.minable - s.mined;
    // rounding must not leave a gram of ore behind that is then mined for years
    const ore = licensed && left > 1e-9 * m.minable ? Math.min(rate * p.availability, left) : 0;
    // position of this year's ore in the life of mine, at mid-tonnage so that linear profiles average exactly
    const position = m.minable > 0 ? (s.mined + ore / 2) / m.minable : 0;
    s.mined += ore;
    if (ore > 0) s.producing += 1;
    const grade = 1 + p.gradePremium * (1 - 2 * position);
    y.ore = ore;
    y.strip = p.stripRatio * (p.stripStart + 2 * (1 - p.stripStart) * position);
    y.waste = ore * Math.max(0, y.strip);
    y.remaining = m.minable - s.mined;
    y.gradeIron = m.headIron * grade;
    y.gradeTitanium = m.headTitanium * grade;
    y.gradeVanadium = m.headVanadium * grade;
    y.open = licensed && y.remaining > 1e-9 * m.minable ? 1 : 0;
    c.ore = (s.mined + y.remaining - m.minable) / m.minable;
    m.producingYears = s.producing;
  },
});
