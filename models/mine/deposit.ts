import { module } from "../core/module";
import { text } from "../core/text";
import { pert } from "../distributions/spec";
import { leftOut } from "./leftOut/deposit";
import { assumed, derived, published } from "./provenance";

/** The resource in the ground: tonnage, grades, geometry. */
export const deposit = module({
  id: "deposit",
  title: text("Deposit", "矿床"),
  purpose: text(
    "Tonnage and grades of the licence area, their uncertainty, and whether the ore fits under the licence at all.",
    "矿权范围内的资源量与品位及其不确定性，并核对这些矿石能否装得进矿权范围。",
  ),
  leftOut,
  needs: [],
  params: {
    resource: {
      symbol: "R",
      unit: "Gt",
      value: pert(2.8, 3.256, 3.5),
      bounds: [0.1, 50],
      label: text("Ore resource", "资源量"),
      help: text(
        "3.256 Gt = 32.56 亿吨. Resource (measured, indicated and inferred), not reserve.",
        "32.56 亿吨为资源量（探明＋控制＋推断），不是储量。",
      ),
      lever: { group: "howMuch", front: true },
      source: published(["F1", "F2"], text("Range assumed, ±10–12 %", "区间为假设，约 ±10–12 %")),
    },
    gradeIron: {
      symbol: "g_Fe",
      unit: "%",
      value: pert(20.5, 22.9, 25),
      bounds: [16, 45],
      label: text("Mean grade, TFe", "平均品位 TFe"),
      source: assumed(text("Inferred from the TiO₂ mean; not published", "由 TiO₂ 平均品位推断，未见公布"), [
        "F1",
        "F9",
      ]),
    },
    gradeTitanium: {
      symbol: "g_Ti",
      unit: "%",
      value: pert(8.2, 8.76, 9.3),
      bounds: [0.5, 16],
      label: text("Mean grade, TiO₂", "平均品位 TiO₂"),
      source: derived(
        ["F1"],
        text("285.27 Mt TiO₂ in 3,255.79 Mt of ore", "TiO₂ 2.8527 亿吨 ÷ 矿石 32.5579 亿吨"),
      ),
    },
    gradeVanadium: {
      symbol: "g_V",
      unit: "%",
      value: pert(0.17, 0.184, 0.198),
      bounds: [0.01, 1],
      label: text("Mean grade, V₂O₅", "平均品位 V₂O₅"),
      source: derived(
        ["F1"],
        text("5.986 Mt V₂O₅ in 3,255.79 Mt of ore", "V₂O₅ 598.56 万吨 ÷ 矿石 32.5579 亿吨"),
      ),
    },
    gradeCobalt: {
      symbol: "g_Co",
      unit: "%",
      value: pert(0.013, 0.015, 0.017),
      bounds: [0, 0.1],
      label: text("Mean grade, Co", "平均品位 Co"),
      source: derived(
        ["F1"],
        text("0.4884 Mt Co in 3,255.79 Mt of ore", "Co 48.84 万吨 ÷ 矿石 32.5579 亿吨"),
      ),
    },
    gradeNickel: {
      symbol: "g_Ni",
      unit: "%",
      value: pert(0.015, 0.03, 0.05),
      bounds: [0, 0.2],
      label: text("Mean grade, Ni", "平均品位 Ni"),
      source: assumed(text("Low end is the Panxi average", "下限为攀西地区平均值"), ["F27"]),
    },
    gradeChromium: {
      symbol: "g_Cr",
      unit: "%",
      value: pert(0.1, 0.2, 0.35),
      bounds: [0, 2],
      label: text("Mean grade, Cr₂O₃", "平均品位 Cr₂O₃"),
      source: assumed(),
    },
    gradeShape: {
      symbol: "k_g",
      unit: "1",
      value: 1.2,
      bounds: [0.3, 10],
      label: text("Shape of the grade–tonnage curve", "品位—吨位曲线形状"),
      help: text(
        "TFe = 15 % + Gamma(shape, scale); the scale follows from the mean.",
        "TFe = 15 % + Gamma（形状，尺度），尺度由平均品位确定。",
      ),
      source: assumed(
        text("Reproduces the split into industrial and marginal ore", "可重现表内矿与表外矿的比例"),
      ),
    },
    conversion: {
      symbol: "η_R",
      unit: "%",
      value: pert(65, 78, 90),
      bounds: [10, 100],
      label: text("Minable share", "可采比例"),
      help: text(
        "Share of the resource above cut-off that reaches the mill after design and mining losses.",
        "边界品位以上的资源量扣除设计损失与采矿损失后可采出的比例。",
      ),
      lever: { group: "howMuch" },
      source: derived(
        ["F9"],
        text(
          "Neighbouring mine's appraisal: 93 %, less design loss, × 95 %",
          "邻近矿山评估：93 %，扣设计损失，再乘 95 %",
        ),
      ),
    },
    area: {
      symbol: "A",
      unit: "km2",
      value: 5.7823,
      bounds: [0.1, 100],
      label: text("Licence area", "矿权面积"),
      source: published(["F1", "F2"]),
    },
    density: {
      symbol: "ρ",
      unit: "t/m3",
      value: 3.5,
      bounds: [2, 5],
      label: text("Ore density", "矿石体重"),
      source: assumed(),
    },
  },
  metrics: {
    tonnage: {
      unit: "Mt",
      symbol: "R",
      label: text("Ore resource", "资源量"),
      formula: "R",
      help: text(
        "Tonnage in the ground above 15 % TFe, as drawn in this trial; before losses.",
        "本次抽样的资源量（TFe ≥ 15 %），未扣损失。",
      ),
    },
    thickness: {
      unit: "m",
      symbol: "h",
      label: text("Mean ore thickness under the licence", "矿权范围内平均矿体厚度"),
      formula: "h = R / (ρ · A)",
      help: text(
        "Column of solid ore if the whole resource were spread evenly under the licence area. The layers are 8–84 m thick.",
        "全部资源量均匀铺在矿权范围下的纯矿体厚度。实际矿层厚 8–84 米。",
      ),
    },
    coneShare: {
      unit: "%",
      symbol: "V/V_c",
      label: text("Ore volume as share of the largest pit cone", "矿石体积占最大露天坑锥体比例"),
      formula: "V / V_c,  V = R / ρ,  V_c = A · √(A/π) / 3",
      help: text(
        "The largest pit with 45° walls inside a round licence of this area is a cone as deep as its radius (2.61 km³ for 5.78 km²). Above 100 % the ore alone does not fit.",
        "按等面积圆形矿权、45° 边坡，最大露天坑为深度等于半径的圆锥（5.78 km² 对应 2.61 km³）。超过 100 % 则仅矿石就装不下。",
      ),
    },
  },
  start: ({ p, m }) => {
    const volume = p.resource / p.density / 1000; // Mt / (t/m³) = Mm³; km³
    const cone = (p.area * Math.sqrt(p.area / Math.PI)) / 3;
    m.tonnage = p.resource;
    m.thickness = (volume / p.area) * 1000;
    m.coneShare = (volume / cone) * 100;
  },
});
