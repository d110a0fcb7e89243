import type { Params } from "../core/module";
import { text } from "../core/text";
import { pert } from "../distributions/spec";
import { assumed, derived, published } from "./provenance";

const NO_COST = text(
  "Moves posts and wages, and not operating cost: a cost per tonne has its labour in it already, and fewer workers would count as cheaper twice. For a leaner mine lower the costs per tonne as well.",
  "影响岗位与工资，不影响经营成本：单位成本已含人工，再随定员下降会重复计算。模拟减员降本，请同时下调单位成本。",
);

/** Inputs of employment that say how many posts each plant has; declared by employment. */
export const employmentPostParams = {
  mineProductivity: {
    symbol: "ρ_M",
    unit: "kt/(person a)",
    value: pert(8, 12, 20),
    bounds: [0.5, 200],
    label: text("Ore per worker-year, mine and mill", "采选全员劳动生产率"),
    help: NO_COST,
    source: derived(["F6", "F32"]),
  },
  mineGrowth: {
    symbol: "g_M",
    unit: "%/a",
    value: pert(1.5, 2, 2.5),
    bounds: [-2, 10],
    label: text("Productivity growth, mine and mill", "采选劳动生产率年增长"),
    help: text(
      "Counts from full rate on: the staffing figures describe plants at design rate. Moves jobs and wages only.",
      "自达产起计：定员数据对应设计产能。只影响岗位与工资。",
    ),
    source: assumed(text("Automation of open pits", "露天矿自动化")),
  },
  plantGrowth: {
    symbol: "g_P",
    unit: "%/a",
    value: 1,
    bounds: [-2, 10],
    label: text("Productivity growth, plants", "加工厂劳动生产率年增长"),
    help: text(
      "Counts from the year in which the last plant is built. Moves jobs and wages only.",
      "自最后一座工厂建成之年起计。只影响岗位与工资。",
    ),
    source: assumed(text("Half the rate of the mine", "取采选增速的一半")),
  },
  steelProductivity: {
    symbol: "ρ_S",
    unit: "t/(person a)",
    value: pert(900, 1050, 1300),
    bounds: [100, 10000],
    label: text("Steel per worker-year", "钢铁劳动生产率"),
    help: NO_COST,
    source: assumed(),
  },
  vanadiumJobs: {
    symbol: "j_V",
    unit: "persons/(kt/a)",
    value: pert(15, 20, 25),
    bounds: [1, 300],
    label: text("Jobs per kt of V₂O₅, with V-N alloy", "每千吨五氧化二钒岗位（含钒氮合金）"),
    source: assumed(
      text(
        "General knowledge; about 500 people for the vanadium of the full chain, V-N alloy included",
        "行业常识；全产业链钒板块约 500 人，含钒氮合金",
      ),
    ),
  },
  ferrovanadiumJobs: {
    symbol: "j_FV",
    unit: "persons/(kt/a)",
    value: 5,
    bounds: [0, 100],
    label: text("Jobs per kt of ferrovanadium", "每千吨钒铁岗位"),
    source: assumed(
      text(
        "Judgement: one smelting step, a quarter of the staff of the oxide",
        "判断值：单一冶炼工序，约为五氧化二钒定员的四分之一",
      ),
    ),
  },
  electrolyteJobs: {
    symbol: "j_EL",
    unit: "persons/(kt/a)",
    value: 6,
    bounds: [0, 100],
    label: text("Jobs per kt of V₂O₅ in electrolyte", "每千吨电解液（按 V₂O₅）岗位"),
    source: assumed(
      text(
        "Judgement: dissolving, reducing and filling, a third of the staff of the oxide",
        "判断值：溶解、还原与灌装，约为五氧化二钒定员的三分之一",
      ),
    ),
  },
  chromiumJobs: {
    symbol: "j_Cr",
    unit: "persons/(kt/a)",
    value: 8,
    bounds: [0, 100],
    label: text("Jobs per kt of Cr₂O₃ recovered", "每千吨三氧化二铬岗位"),
    source: assumed(
      text("Judgement: leaching and calcining beside the vanadium works", "判断值：依托钒厂的浸出与煅烧"),
    ),
  },
  pigmentJobs: {
    symbol: "j_P",
    unit: "persons/(kt/a)",
    value: pert(3.5, 4.25, 6),
    bounds: [0.2, 100],
    label: text("Jobs per kt of sulphate pigment", "每千吨硫酸法钛白粉岗位"),
    source: published(["F34"], text("850 jobs for 200 kt", "20 万吨 850 个岗位")),
  },
  chlorideJobs: {
    symbol: "j_CP",
    unit: "persons/(kt/a)",
    value: 3,
    bounds: [0, 100],
    label: text("Jobs per kt of chloride pigment", "每千吨氯化法钛白粉岗位"),
    source: assumed(
      text(
        "Judgement: a continuous process, fewer people than the 4.25 of the sulphate route; its slag furnaces are counted apart",
        "判断值：连续工艺，少于硫酸法的 4.25 人；所用钛渣电炉另计",
      ),
    ),
  },
  spongeJobs: {
    symbol: "j_Z",
    unit: "persons/(kt/a)",
    value: pert(18, 24, 30),
    bounds: [1, 300],
    label: text("Jobs per kt of sponge", "每千吨海绵钛岗位"),
    source: assumed(),
  },
  ingotJobs: {
    symbol: "j_TA",
    unit: "persons/(kt/a)",
    value: 10,
    bounds: [0, 100],
    label: text("Jobs per kt of titanium ingot", "每千吨钛锭岗位"),
    source: assumed(
      text(
        "Judgement: melting and forging, less than half of the staff of sponge",
        "判断值：熔炼与锻造，不到海绵钛定员的一半",
      ),
    ),
  },
  slagJobs: {
    symbol: "j_TS",
    unit: "persons/(kt/a)",
    value: 1.5,
    bounds: [0, 50],
    label: text("Jobs per kt of titanium slag", "每千吨钛渣岗位"),
    source: derived(
      ["F36"],
      text(
        "More than 1,200 jobs for 600 kt of slag feed and 300 kt of castings",
        "60 万吨钛渣与 30 万吨铸件园区共 1,200 余个岗位",
      ),
    ),
  },
} as const satisfies Params;
