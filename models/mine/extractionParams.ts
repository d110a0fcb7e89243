import type { Params } from "../core/module";
import { text } from "../core/text";
import { yesNo } from "../core/yesNo";
import { bernoulli, pert } from "../distributions/spec";
import { cutoffParams } from "./cutoffParams";
import { operatingRuleParams } from "./operatingRuleParams";
import { assumed, derived, missing } from "./provenance";

const PHASES_NOT_FOUND = text(
  "Planned capacity by phase was not found; the total follows from the announced 80 years",
  "未查到分期规划产能；总量由公布的 80 年反推",
);

/** Inputs of the open pit. */
export const extractionParams = {
  phase1: {
    symbol: "Q₁",
    unit: "Mt/a",
    value: 16,
    bounds: [0, 500],
    role: "decision",
    label: text("Ore capacity, phase 1", "一期采矿能力"),
    help: text("Ore a year from the first ore year on, after ramp-up.", "自首采年起、达产后的年采出矿石量。"),
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
  ...cutoffParams,
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
  phaseDelay: {
    symbol: "δ_Q",
    unit: "a",
    value: 0,
    bounds: [0, 30],
    label: text("Delay of phases 2 and 3", "二、三期延误"),
    help: text(
      "Added to the planned start of the later phases; the years to first ore carry the range of phase 1.",
      "加在后期工程的计划投产时间上；一期的不确定性已含在距首采年数中。",
    ),
    lever: { group: "howFast" },
    source: assumed(
      text(
        "None in the base case: the later start is itself our decision; 0–5 years is the range of comparable projects",
        "基准取 0：后期投产时间本身即为设定；可比项目延误 0–5 年",
      ),
      ["F32"],
    ),
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
    lever: { group: "howFast" },
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
    lever: { group: "howMuch" },
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
      "Head grade starts this much above the mean and falls linearly to as much below it; metal is conserved. Held to what keeps the last ore at the cut-off (34 % at 15 % TFe).",
      "初期入选品位高于平均值的幅度，随采出量线性降至同等幅度以下；金属总量守恒。以末期矿石不低于边界品位为限（TFe 15 % 时为 34 %）。",
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
    help: text(
      "No ore before; a later licence puts off first ore, building and the plants. Its 30 years and the renewals count from here.",
      "此前不得采矿；起算较晚时，首采、建设与加工厂随之推迟。30 年期限及延续自此起算。",
    ),
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
    unit: "choice",
    value: bernoulli(0.95),
    bounds: [0, 1],
    options: yesNo,
    label: text("First licence renewal, after 30 years", "第一次采矿权延续（30 年后）"),
    help: text("Yes: granted. Without it mining stops.", "是：获准；未获准则停采。"),
    source: assumed(
      text("Term 30 years is published, the probability is assumed", "30 年期限有公布，概率为假设"),
      ["F1"],
    ),
  },
  renewal2: {
    symbol: "B₂",
    unit: "choice",
    value: bernoulli(0.95),
    bounds: [0, 1],
    options: yesNo,
    label: text("Second licence renewal, after 60 years", "第二次采矿权延续（60 年后）"),
    source: assumed(
      text("Term 30 years is published, the probability is assumed", "30 年期限有公布，概率为假设"),
      ["F1"],
    ),
  },
  ...operatingRuleParams,
} as const satisfies Params;
