import { module } from "../core/module";
import { text } from "../core/text";
import { pert } from "../distributions/spec";
import { calendar } from "./calendar";
import { capital } from "./capital";
import { extraction } from "./extraction";
import { processing } from "./processing";
import { assumed, derived, published } from "./provenance";

/** Steel that a tonne of hot metal would make; ironworkers are counted per tonne of steel equivalent. */
const STEEL_PER_HOT_METAL = (0.945 / 0.98) * 0.97;
/** Share of an integrated works' staff that stands in ironmaking. */
const IRONMAKING_SHARE = 0.6;

/** Jobs, wages and where workers come from. */
export const employment = module({
  id: "employment",
  title: text("Employment", "就业"),
  purpose: text(
    "Direct jobs by plant from output and productivity, construction jobs from capital spending, indirect and induced jobs by a local multiplier, and the origin of workers.",
    "按产量与劳动生产率计算各厂直接岗位，按投资计算建设岗位，按本地乘数计算间接与引致岗位，并估计劳动力来源。",
  ),
  needs: [calendar, extraction, processing, capital],
  params: {
    mineProductivity: {
      symbol: "ρ_M",
      unit: "kt/(person a)",
      value: pert(8, 12, 20),
      bounds: [0.5, 200],
      label: text("Ore per worker-year, mine and mill", "采选全员劳动生产率"),
      source: derived(["F6", "F32"]),
    },
    mineGrowth: {
      symbol: "g_M",
      unit: "%/a",
      value: pert(1.5, 2, 2.5),
      bounds: [-2, 10],
      label: text("Productivity growth, mine and mill", "采选劳动生产率年增长"),
      help: text(
        "Counts from full rate on: the staffing figures describe plants at design rate.",
        "自达产起计：定员数据对应设计产能。",
      ),
      source: assumed(text("Automation of open pits", "露天矿自动化")),
    },
    plantGrowth: {
      symbol: "g_P",
      unit: "%/a",
      value: 1,
      bounds: [-2, 10],
      label: text("Productivity growth, plants", "加工厂劳动生产率年增长"),
      help: text("Counts from the year in which the last plant is built.", "自最后一座工厂建成之年起计。"),
      source: assumed(text("Half the rate of the mine", "取采选增速的一半")),
    },
    steelProductivity: {
      symbol: "ρ_S",
      unit: "t/(person a)",
      value: pert(900, 1050, 1300),
      bounds: [100, 10000],
      label: text("Steel per worker-year", "钢铁劳动生产率"),
      source: assumed(),
    },
    vanadiumJobs: {
      symbol: "j_V",
      unit: "persons/(kt/a)",
      value: pert(15, 20, 25),
      bounds: [1, 300],
      label: text("Jobs per kt of V₂O₅", "每千吨五氧化二钒岗位"),
      source: assumed(),
    },
    pigmentJobs: {
      symbol: "j_P",
      unit: "persons/(kt/a)",
      value: pert(3.5, 4.25, 6),
      bounds: [0.2, 100],
      label: text("Jobs per kt of pigment", "每千吨钛白粉岗位"),
      source: published(["F34"], text("850 jobs for 200 kt", "20 万吨 850 个岗位")),
    },
    spongeJobs: {
      symbol: "j_Z",
      unit: "persons/(kt/a)",
      value: pert(18, 24, 30),
      bounds: [1, 300],
      label: text("Jobs per kt of sponge", "每千吨海绵钛岗位"),
      source: assumed(),
    },
    constructionJobs: {
      symbol: "j_K",
      unit: "persons/bn CNY",
      value: 1200,
      bounds: [0, 10000],
      label: text("Construction person-years per bn CNY of investment", "每十亿元投资建设用工"),
      source: assumed(
        text(
          "About 60 % building work at half a million CNY a worker",
          "约六成为建安工程，人均产值约 50 万元",
        ),
      ),
    },
    multiplier: {
      symbol: "m",
      unit: "x",
      value: pert(1.3, 1.6, 2.2),
      bounds: [1, 6],
      label: text("Local jobs in all per direct job", "本地就业总乘数"),
      source: assumed(
        text("Local services gain, other industry does not", "带动本地服务业，不带动其他可贸易产业"),
        ["F56"],
      ),
    },
    labourCost: {
      symbol: "w",
      unit: "kCNY/a",
      value: pert(130, 160, 200),
      bounds: [20, 1000],
      label: text("Labour cost per worker, with social insurance", "人均用工成本（含社保）"),
      source: derived(
        ["F43"],
        text(
          "120,698 national average wage in 2023, plus insurance",
          "2023 年全国平均工资 120,698 元，另加社保",
        ),
      ),
    },
    localShare: {
      symbol: "λ_L",
      unit: "%",
      value: pert(35, 50, 70),
      bounds: [0, 100],
      label: text("Posts filled from Panzhihua", "攀枝花本地招工比例"),
      source: assumed(text("About 0.6 million people are employed in the city", "全市就业约 60 万人"), [
        "F42",
      ]),
    },
    sichuanShare: {
      symbol: "λ_S",
      unit: "%",
      value: 60,
      bounds: [0, 100],
      label: text("Of the other posts, from the rest of Sichuan", "其余岗位中来自四川其他市州"),
      source: assumed(text("Nearest large labour market", "最近的大劳动力市场")),
    },
    chongqingShare: {
      symbol: "λ_C",
      unit: "%",
      value: 15,
      bounds: [0, 100],
      label: text("Of the other posts, from Chongqing", "其余岗位中来自重庆"),
      help: text(
        "Sichuan and Chongqing agreed on labour cooperation; the rest comes from elsewhere.",
        "川渝签有劳务协作协议；余下来自其他地区。",
      ),
      source: assumed(text("The agreements are published, the share is assumed", "协议有公布，比例为假设"), [
        "F2",
      ]),
    },
  },
  lines: {
    mine: { unit: "persons", label: text("Jobs in mine and mill", "采选岗位"), stat: "level", part: "jobs" },
    iron: { unit: "persons", label: text("Jobs in iron and steel", "钢铁岗位"), stat: "level", part: "jobs" },
    vanadium: { unit: "persons", label: text("Jobs in vanadium", "钒岗位"), stat: "level", part: "jobs" },
    titanium: { unit: "persons", label: text("Jobs in titanium", "钛岗位"), stat: "level", part: "jobs" },
    direct: { unit: "persons", label: text("Direct jobs", "直接岗位"), stat: "level" },
    construction: { unit: "persons", label: text("Construction jobs", "建设岗位"), stat: "level" },
    spillover: {
      unit: "persons",
      label: text("Indirect and induced local jobs", "间接与引致岗位（本地）"),
      stat: "level",
    },
    total: {
      unit: "persons",
      label: text("Jobs in all, with construction", "总岗位（含建设）"),
      stat: "level",
    },
    wages: {
      unit: "bn CNY",
      label: text("Labour cost of direct jobs", "直接岗位用工成本"),
      stat: "flow",
      cumulative: true,
    },
    fromPanzhihua: {
      unit: "persons",
      label: text("Direct jobs filled from Panzhihua", "直接岗位：攀枝花"),
      stat: "level",
      part: "origin",
    },
    fromSichuan: {
      unit: "persons",
      label: text("Direct jobs filled from the rest of Sichuan", "直接岗位：四川其他市州"),
      stat: "level",
      part: "origin",
    },
    fromChongqing: {
      unit: "persons",
      label: text("Direct jobs filled from Chongqing", "直接岗位：重庆"),
      stat: "level",
      part: "origin",
    },
    fromElsewhere: {
      unit: "persons",
      label: text("Direct jobs filled from elsewhere", "直接岗位：其他地区"),
      stat: "level",
      part: "origin",
    },
  },
  metrics: {
    peakDirect: {
      unit: "persons",
      symbol: "J*",
      label: text("Direct jobs in the peak year", "直接岗位峰值"),
    },
    peakTotal: { unit: "persons", symbol: "J*_T", label: text("Jobs in all in the peak year", "总岗位峰值") },
  },
  checks: {
    origin: { label: text("Jobs by origin add up to direct jobs", "各来源岗位之和 = 直接岗位") },
  },
  start: ({ m }) => {
    m.peakDirect = 0;
    m.peakTotal = 0;
    /** staff per output against that at design rate */
    return { mineGain: 1, plantGain: 1 };
  },
  year: ({ p, y, m, c, up, clock }, s) => {
    const made = up.processing.y;
    const pit = up.extraction;
    const year = clock.firstYear + clock.t;
    const mineYears = Math.max(0, year - pit.m.fullRateYear);
    const built = pit.m.firstOreYear + up.processing.p.delay + up.processing.p.phaseIn;
    const plantYears = Math.max(0, year - built);
    s.mineGain = gain(s.mineGain, p.mineGrowth, mineYears, clock.t);
    s.plantGain = gain(s.plantGain, p.plantGrowth, plantYears, clock.t);
    const { plantGain } = s;
    y.mine = ((pit.y.ore * 1e6) / p.mineProductivity) * s.mineGain;
    const steelEquivalent =
      made.hotMetal * STEEL_PER_HOT_METAL * IRONMAKING_SHARE + made.steel * (1 - IRONMAKING_SHARE);
    y.iron = ((steelEquivalent * 1e6) / p.steelProductivity) * plantGain;
    y.vanadium = made.v2o5Made * p.vanadiumJobs * plantGain;
    y.titanium = (made.pigment * p.pigmentJobs + made.sponge * p.spongeJobs) * plantGain;
    y.direct = y.mine + y.iron + y.vanadium + y.titanium;
    y.construction = up.capital.y.expansion * p.constructionJobs;
    y.spillover = y.direct * (p.multiplier - 1);
    y.total = y.direct + y.spillover + y.construction;
    y.wages = y.direct * p.labourCost * 1e-9;
    const away = y.direct * (1 - p.localShare);
    const sichuan = Math.min(p.sichuanShare, 1);
    const chongqing = Math.min(p.chongqingShare, 1 - sichuan);
    y.fromPanzhihua = y.direct * p.localShare;
    y.fromSichuan = away * sichuan;
    y.fromChongqing = away * chongqing;
    y.fromElsewhere = away * (1 - sichuan - chongqing);
    if (y.direct > m.peakDirect) m.peakDirect = y.direct;
    if (y.total > m.peakTotal) m.peakTotal = y.total;
    const parts = y.fromPanzhihua + y.fromSichuan + y.fromChongqing + y.fromElsewhere;
    c.origin = y.direct > 0 ? (parts - y.direct) / y.direct : parts;
  },
});

/** (1 + growth)^−years in year t, given its value of the year before, from which a division is enough. */
function gain(before: number, growth: number, years: number, t: number): number {
  return t > 0 && years >= 1 ? before / (1 + growth) : (1 + growth) ** -years;
}
