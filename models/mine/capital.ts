import { module } from "../core/module";
import { text } from "../core/text";
import { lognormal, pert } from "../distributions/spec";
import { calendar } from "./calendar";
import { extraction } from "./extraction";
import { market } from "./market";
import { processing } from "./processing";
import { assumed, derived } from "./provenance";
import { windowShare } from "./ramp";
import { BN_PER_KT, BN_PER_MT } from "./scale";

/** Share of an integrated works' capital that stands in ironmaking; the rest is steelmaking and rolling. */
const IRONMAKING_SHARE = 0.6;

/** Investment of the mine and of the whole industry chain, kept apart. */
export const capital = module({
  id: "capital",
  title: text("Capital", "投资"),
  purpose: text(
    "Investment from plant capacity and unit cost, spent over the construction years with overrun; sustaining capital, closure fund and working capital.",
    "按产能与单位投资计算，在建设期内支出并考虑超支；另计维持性投资、闭坑基金与流动资金。",
  ),
  needs: [calendar, extraction, processing, market],
  params: {
    mine: {
      symbol: "k_M",
      unit: "CNY/(t/a)",
      value: pert(320, 450, 650),
      bounds: [50, 3000],
      label: text("Mine, mill and tailings, per t/a of ore", "采选尾投资（每吨/年矿石）"),
      lever: { group: "howMuch" },
      source: derived(
        ["F6", "F7", "F8", "F38"],
        text("Concentrators 86–123; underground mines 640–910", "选矿厂 86–123；地下矿 640–910"),
      ),
    },
    steelworks: {
      symbol: "k_S",
      unit: "kCNY/(t/a)",
      value: pert(4, 5, 6.5),
      bounds: [0.5, 30],
      label: text("Integrated iron and steel works, per t/a of steel", "钢铁联合企业投资（每吨/年钢）"),
      source: assumed(text("General knowledge; ironmaking is taken as 60 %", "行业常识；炼铁按 60 % 计")),
    },
    furnace: {
      symbol: "k_E",
      unit: "kCNY/(t/a)",
      value: pert(4.5, 6, 8),
      bounds: [0.5, 40],
      label: text("Kiln and electric furnace, per t/a of iron", "回转窑—电炉投资（每吨/年铁）"),
      source: assumed(),
    },
    v2o5: {
      symbol: "k_V",
      unit: "kCNY/(t/a)",
      value: pert(40, 60, 90),
      bounds: [5, 500],
      label: text("V₂O₅ plant, per t/a", "五氧化二钒厂投资（每吨/年）"),
      source: assumed(),
    },
    nitride: {
      symbol: "k_N",
      unit: "kCNY/(t/a)",
      value: 15,
      bounds: [0, 200],
      label: text("V-N alloy plant, per t/a", "钒氮合金厂投资（每吨/年）"),
      source: assumed(),
    },
    pigment: {
      symbol: "k_T",
      unit: "kCNY/(t/a)",
      value: pert(12, 16, 24),
      bounds: [2, 100],
      label: text("Pigment plant, per t/a", "钛白粉厂投资（每吨/年）"),
      source: derived(["F33", "F34", "F35"]),
    },
    sponge: {
      symbol: "k_Z",
      unit: "kCNY/(t/a)",
      value: pert(95, 115, 160),
      bounds: [10, 600],
      label: text("Sponge plant, per t/a", "海绵钛厂投资（每吨/年）"),
      source: derived(["F32", "F35", "F39"]),
    },
    overrun: {
      symbol: "ω",
      unit: "x",
      value: lognormal(1.25, 0.15),
      bounds: [0.3, 5],
      label: text("Capital cost overrun", "投资超支系数"),
      help: text("Multiplies every new plant's budget.", "乘在每个新建项目的预算上。"),
      lever: { group: "howFast", front: false },
      source: assumed(
        text(
          "P2.5–P97.5 about 0.93–1.68; one documented case of over-optimism",
          "约 95 % 落在 0.93–1.68；有一个公开的过度乐观案例",
        ),
        ["F32"],
      ),
    },
    construction: {
      symbol: "t_K",
      unit: "a",
      value: 3,
      bounds: [1, 15],
      label: text("Construction time", "建设期"),
      help: text("Years over which a plant's capital is spent before it starts.", "投产前投资支出的年数。"),
      lever: { group: "howFast" },
      source: derived(["F38"]),
    },
    sustainingRate: {
      symbol: "s",
      unit: "%/a",
      value: pert(2, 3, 4.5),
      bounds: [0, 15],
      label: text("Sustaining capital, share of invested capital a year", "维持性投资（占已投资比例/年）"),
      source: assumed(
        text("Fleet renewed in 10–12 years, mill in 25–30", "设备 10–12 年、选厂 25–30 年更新"),
      ),
    },
    closureCost: {
      symbol: "K_C",
      unit: "bn CNY",
      value: pert(0.8, 2, 5),
      bounds: [0, 50],
      label: text("Closure and rehabilitation", "闭坑与生态修复费用"),
      help: text(
        "Paid into the rehabilitation fund with every tonne of ore.",
        "随每吨矿石计提入矿山地质环境治理恢复基金。",
      ),
      source: assumed(),
    },
    workingDays: {
      symbol: "d_W",
      unit: "1",
      value: 45,
      bounds: [0, 365],
      label: text("Working capital, days of sales", "流动资金（销售天数）"),
      source: assumed(text("Usual for concentrates and bulk products", "精矿与大宗产品常见水平")),
    },
    contingency: {
      symbol: "χ",
      unit: "%",
      value: 0,
      bounds: [0, 60],
      label: text("Extra capital: infrastructure and contingency", "追加投资：基础设施与预备费"),
      lever: { group: "howMuch" },
      source: assumed(text("Contained in the unit costs and the overrun", "已含在单位投资与超支系数中")),
    },
  },
  lines: {
    newMine: {
      unit: "bn CNY",
      label: text("New capital: mine and mill", "新建投资：采选"),
      stat: "flow",
      part: "investment",
    },
    newIron: {
      unit: "bn CNY",
      label: text("New capital: iron and steel", "新建投资：钢铁"),
      stat: "flow",
      part: "investment",
    },
    newVanadium: {
      unit: "bn CNY",
      label: text("New capital: vanadium", "新建投资：钒"),
      stat: "flow",
      part: "investment",
    },
    newTitanium: {
      unit: "bn CNY",
      label: text("New capital: titanium", "新建投资：钛"),
      stat: "flow",
      part: "investment",
    },
    sustaining: {
      unit: "bn CNY",
      label: text("Sustaining capital", "维持性投资"),
      stat: "flow",
      part: "investment",
    },
    expansion: {
      unit: "bn CNY",
      label: text("Initial and expansion capital", "新建与扩建投资"),
      stat: "flow",
      cumulative: true,
    },
    mineInvestment: {
      unit: "bn CNY",
      label: text("Investment, mine and mill", "采选投资"),
      stat: "flow",
      cumulative: true,
    },
    investment: {
      unit: "bn CNY",
      label: text("Investment, whole chain", "全产业链投资"),
      stat: "flow",
      cumulative: true,
    },
    closure: {
      unit: "bn CNY",
      label: text("Paid into the rehabilitation fund", "计提生态修复基金"),
      stat: "flow",
    },
    working: { unit: "bn CNY", label: text("Working capital", "流动资金占用"), stat: "level" },
    workingChange: { unit: "bn CNY", label: text("Change in working capital", "流动资金增减"), stat: "flow" },
  },
  metrics: {
    initial: {
      unit: "bn CNY",
      symbol: "K₀",
      label: text("Initial and expansion capital, whole chain", "全产业链新建投资"),
    },
    total: {
      unit: "bn CNY",
      symbol: "K",
      label: text("Investment over the horizon, whole chain", "测算期全产业链总投资"),
    },
  },
  checks: {
    working: { label: text("Working capital fully released at the end", "期末流动资金全部收回") },
    investment: { label: text("Investment = sum of its parts", "投资 = 各项之和") },
  },
  start: ({ p, m, up, clock }) => {
    const { p: mining, m: pit } = up.extraction;
    const plants = up.processing.m;
    const factor = p.overrun * (1 + p.contingency);
    const blast = 1 - up.processing.p.furnaceShare;
    const ironmaking =
      plants.hotMetalCapacity *
      (blast * p.steelworks * IRONMAKING_SHARE + up.processing.p.furnaceShare * p.furnace) *
      BN_PER_MT;
    const steelmaking = plants.steelCapacity * p.steelworks * (1 - IRONMAKING_SHARE) * BN_PER_MT;
    const plantStart = mining.firstOre + up.processing.p.delay;
    m.initial = 0;
    m.total = 0;
    return {
      perMine: p.mine * factor * BN_PER_MT,
      iron: (ironmaking + steelmaking) * factor,
      vanadium: (plants.v2o5Capacity * p.v2o5 + plants.nitrideCapacity * p.nitride) * factor * BN_PER_KT,
      titanium: (plants.pigmentCapacity * p.pigment + plants.spongeCapacity * p.sponge) * factor * BN_PER_KT,
      /** plants are paid for from one construction time before the first starts until the last has started */
      plantFrom: plantStart - p.construction,
      plantTo: plantStart + up.processing.p.phaseIn,
      perTonne: pit.minable > 0 ? p.closureCost / pit.minable : 0,
      installed: 0,
      installedMine: 0,
      working: 0,
      released: 0,
      last: clock.years - 1,
    };
  },
  year: ({ p, y, m, c, up, clock }, s) => {
    const t = clock.t;
    const pit = up.extraction;
    const building = pit.y.open; // nothing new is built once the mine has closed
    const { construction } = p;
    const { firstOre } = pit.p;
    const mined =
      phase(pit.p.phase1, t, firstOre, construction) +
      phase(pit.p.phase2, t, firstOre + pit.p.phase2After, construction) +
      phase(pit.p.phase3, t, firstOre + pit.p.phase3After, construction);
    const share = windowShare(t, s.plantFrom, s.plantTo) * building;
    y.newMine = mined * s.perMine * building;
    y.newIron = s.iron * share;
    y.newVanadium = s.vanadium * share;
    y.newTitanium = s.titanium * share;
    y.expansion = y.newMine + y.newIron + y.newVanadium + y.newTitanium;
    // plants wear while they run; what was spent this year is still being built
    const running = pit.y.ore > 0 && building > 0 ? 1 : 0;
    y.sustaining = p.sustainingRate * s.installed * running;
    y.mineInvestment = y.newMine + p.sustainingRate * s.installedMine * running;
    y.investment = y.expansion + y.sustaining;
    s.installed += y.expansion;
    s.installedMine += y.newMine;
    y.closure = s.perTonne * pit.y.ore;
    const working = t === s.last ? 0 : (up.market.y.revenue * p.workingDays) / 365;
    y.working = working;
    y.workingChange = working - s.working;
    s.working = working;
    s.released += y.workingChange;
    m.initial += y.expansion;
    m.total += y.investment;
    if (t === s.last) c.working = s.released;
    const parts = y.newMine + y.newIron + y.newVanadium + y.newTitanium + y.sustaining;
    c.investment = y.investment > 0 ? (parts - y.investment) / y.investment : parts;
  },
});

/** Capacity that is built in year t of what starts at `start`. */
function phase(capacity: number, t: number, start: number, construction: number): number {
  return capacity > 0 ? capacity * windowShare(t, start - construction, start) : 0;
}
