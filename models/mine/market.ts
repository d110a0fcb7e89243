import { module } from "../core/module";
import { text } from "../core/text";
import { decay, longRunLog, shockSd } from "../distributions/meanReversion";
import { pert } from "../distributions/spec";
import { normalQuantile } from "../random/normal";
import { calendar } from "./calendar";
import { extraction } from "./extraction";
import { priceParams } from "./prices";
import { V2O5_PER_VN } from "./flow";
import { processing } from "./processing";
import { assumed, derived, published } from "./provenance";
import { BN_PER_KT, BN_PER_MT } from "./scale";

/** Fe content (fraction) to which the iron concentrate price refers; other grades are priced per unit of iron. */
const PRICED_IRON = 0.56;
/** What is left of a vanadium price spike (log) after a year: half-life 0.8 years. */
const SPIKE_FADE = 2 ** (-1 / 0.8);
/** Mean and sd of a spike in the log price. */
const SPIKE_MEAN = 1.0;
const SPIKE_SD = 0.4;

const EX_VAT = text("excluding VAT", "不含税");
const WITH_VAT = text("including VAT", "含税");
const shock = (en: string, zh: string) => ({
  kind: "normal" as const,
  label: text(`${en} price shock`, `${zh}价格冲击`),
});
const feedback = (value: ReturnType<typeof pert>, symbol: string, en: string, zh: string) =>
  ({
    symbol,
    unit: "1",
    value,
    bounds: [0, 5],
    label: text(`${en}: price response to own supply`, `${zh}价格对自身供应的弹性`),
    help: text(
      "The log price falls by this times ln(1 + own sales ÷ market).",
      "对数价格下降该系数 × ln(1 + 自身销量 ÷ 市场规模)。",
    ),
    source: assumed(text("Judgement; no estimate was found", "判断值，未查到估计")),
  }) as const;
const market0 = (value: number, symbol: string, en: string, zh: string, source: ReturnType<typeof assumed>) =>
  ({
    symbol,
    unit: "kt/a",
    value,
    bounds: [1, 1e6],
    label: text(`${en} market in the first year`, `${zh}起始年市场规模`),
    source,
  }) as const;

/** Prices and sales. */
export const market = module({
  id: "market",
  title: text("Market", "市场"),
  purpose: text(
    "One correlated mean-reverting price per product with an uncertain long-run level; vanadium also spikes. Own sales weigh on the price. Revenue counts what leaves the system, once.",
    "各产品价格服从相关的均值回复过程，长期水平不确定；钒另有价格尖峰。自身销量压低价格。销售收入只计离开系统的产品，不重复计算。",
  ),
  needs: [calendar, extraction, processing],
  params: {
    ...priceParams("ironConcentrate", {
      name: text("Iron concentrate", "钒钛铁精矿"),
      symbol: "Fe",
      unit: "CNY/t",
      basis: text("excluding VAT, at 56 % Fe", "不含税，Fe 56 %"),
      level: pert(420, 540, 680),
      spot: 520,
      reversion: 0.35,
      volatility: 0.27,
      levelSource: derived(["F9"], text("5-year average 576 at 58 % Fe", "五年均价 576（Fe 58 %）")),
      spotSource: assumed(),
      front: true,
    }),
    ...priceParams("pigIron", {
      name: text("Pig iron", "含钒生铁"),
      symbol: "P",
      unit: "CNY/t",
      basis: EX_VAT,
      level: pert(2200, 2600, 3300),
      spot: 2550,
      reversion: 0.4,
      volatility: 0.2,
      levelSource: assumed(),
      spotSource: assumed(),
    }),
    ...priceParams("steel", {
      name: text("Steel", "钢材"),
      symbol: "S",
      unit: "CNY/t",
      basis: EX_VAT,
      level: pert(2500, 3000, 3800),
      spot: 2900,
      reversion: 0.4,
      volatility: 0.2,
      levelSource: assumed(),
      spotSource: assumed(),
      front: true,
    }),
    ...priceParams("v2o5", {
      name: text("V₂O₅", "五氧化二钒"),
      symbol: "V",
      unit: "kCNY/t",
      basis: WITH_VAT,
      level: pert(65, 90, 140),
      spot: 77,
      reversion: 0.35,
      volatility: 0.45,
      levelSource: derived(["F18", "F20", "F21", "F22"], text("Level between spikes", "尖峰之间的水平")),
      spotSource: published(["F22"]),
      dynamicsSource: derived(["F18", "F54"]),
      front: true,
    }),
    ...priceParams("ilmenite", {
      name: text("Ilmenite", "钛精矿"),
      symbol: "I",
      unit: "CNY/t",
      basis: text("excluding VAT, 46–47 % TiO₂", "不含税，TiO₂ 46–47 %"),
      level: pert(1300, 1850, 2400),
      spot: 1700,
      reversion: 0.4,
      volatility: 0.28,
      levelSource: derived(["F9", "F13", "F14", "F15", "F16"]),
      spotSource: published(
        ["F16"],
        text("1,605 at 46 %, 1,925–1,975 at 47 %", "46 % 为 1,605，47 % 为 1,925–1,975"),
      ),
      front: true,
    }),
    ...priceParams("pigment", {
      name: text("TiO₂ pigment", "钛白粉"),
      symbol: "T",
      unit: "kCNY/t",
      basis: WITH_VAT,
      level: pert(12, 15, 18.5),
      spot: 13.3,
      reversion: 0.45,
      volatility: 0.2,
      levelSource: derived(["F5", "F16", "F55"]),
      spotSource: published(["F16"]),
      front: true,
    }),
    ...priceParams("sponge", {
      name: text("Titanium sponge", "海绵钛"),
      symbol: "Z",
      unit: "kCNY/t",
      basis: WITH_VAT,
      level: pert(42, 55, 75),
      spot: 46.5,
      reversion: 0.5,
      volatility: 0.24,
      levelSource: derived(["F16"]),
      spotSource: published(["F16"]),
    }),
    ...priceParams("cobalt", {
      name: text("Cobalt", "钴"),
      symbol: "Co",
      unit: "kCNY/t",
      basis: EX_VAT,
      level: pert(180, 260, 420),
      spot: 363,
      reversion: 0.3,
      volatility: 0.4,
      levelSource: assumed(undefined, ["F17"]),
      spotSource: derived(["F17"], text("51.4 k USD/t in December 2025", "2025 年 12 月 5.14 万美元/吨")),
      lever: false,
    }),
    ...priceParams("nickel", {
      name: text("Nickel", "镍"),
      symbol: "Ni",
      unit: "kCNY/t",
      basis: EX_VAT,
      level: pert(100, 125, 160),
      spot: 117,
      reversion: 0.3,
      volatility: 0.3,
      levelSource: assumed(undefined, ["F17"]),
      spotSource: published(["F17"]),
      lever: false,
    }),
    spikeRate: {
      symbol: "λ",
      unit: "1/a",
      value: 0.1,
      bounds: [0, 2],
      label: text("Vanadium price spikes per year", "钒价尖峰年发生率"),
      help: text(
        "A spike multiplies the price by about 2.7 and fades with a half-life of 0.8 years; it comes on top of the long-run level.",
        "尖峰使价格升至约 2.7 倍，半衰期 0.8 年，叠加在长期水平之上。",
      ),
      source: derived(["F18", "F19"], text("Spikes of 2005, 2008 and 2018", "2005、2008、2018 年三次尖峰")),
    },
    nitrideValue: {
      symbol: "v_N",
      unit: "x",
      value: 1.12,
      bounds: [0.5, 3],
      label: text("Value of V-N alloy over its V₂O₅", "钒氮合金相对所耗 V₂O₅ 的价值倍数"),
      source: assumed(),
    },
    payability: {
      symbol: "π_Co",
      unit: "%",
      value: pert(60, 70, 80),
      bounds: [0, 100],
      label: text("Share of cobalt and nickel value paid", "钴镍计价系数"),
      source: assumed(text("Usual terms for sulphide concentrate", "硫化物精矿常见计价条件")),
    },
    slagValue: {
      symbol: "π_E",
      unit: "%",
      value: 50,
      bounds: [0, 150],
      label: text("Furnace slag TiO₂ priced against ilmenite TiO₂", "电炉渣 TiO₂ 相对钛精矿 TiO₂ 计价"),
      source: assumed(text("Lean slag has no quoted price", "低品位钛渣无公开报价")),
    },
    vat: {
      symbol: "τ_V",
      unit: "%",
      value: 13,
      bounds: [0, 30],
      label: text("Value-added tax", "增值税率"),
      lever: { group: "tax" },
      source: assumed(),
    },
    feedbackV: feedback(pert(0.4, 0.8, 1.5), "η_V", "Vanadium", "钒"),
    feedbackIlmenite: feedback(pert(0.3, 0.7, 1.2), "η_I", "Ilmenite", "钛精矿"),
    feedbackPigment: feedback(pert(0.2, 0.35, 0.6), "η_T", "Pigment", "钛白粉"),
    feedbackSponge: feedback(pert(0.3, 0.5, 0.8), "η_Z", "Sponge", "海绵钛"),
    marketV: market0(150, "S_V", "World V₂O₅", "世界五氧化二钒", published(["F25"])),
    marketIlmenite: market0(
      4400,
      "S_I",
      "China's ilmenite",
      "中国钛精矿",
      derived(["F57"], text("Over 3 Mt in Panzhihua = 68 % of China", "攀枝花超 300 万吨，占全国 68 %")),
    ),
    marketPigment: market0(4670, "S_T", "China's pigment", "中国钛白粉", published(["F5"])),
    marketSponge: market0(250, "S_Z", "China's sponge", "中国海绵钛", assumed()),
    marketGrowth: {
      symbol: "g_S",
      unit: "%/a",
      value: 1.5,
      bounds: [-5, 15],
      label: text("Growth of the markets", "市场规模年增长率"),
      help: text(
        "Larger markets absorb the mine's sales more easily. Vanadium includes battery storage.",
        "市场越大，越易消化本矿销量；钒含储能电池需求。",
      ),
      source: assumed(text("Near long-run growth of metals demand", "接近金属需求长期增速")),
    },
  },
  shocks: {
    ironConcentrate: shock("Iron concentrate", "铁精矿"),
    pigIron: shock("Pig iron", "生铁"),
    steel: shock("Steel", "钢材"),
    v2o5: shock("V₂O₅", "五氧化二钒"),
    ilmenite: shock("Ilmenite", "钛精矿"),
    pigment: shock("Pigment", "钛白粉"),
    sponge: shock("Sponge", "海绵钛"),
    cobalt: shock("Cobalt", "钴"),
    nickel: shock("Nickel", "镍"),
    spike: { kind: "uniform", label: text("Vanadium price spike", "钒价尖峰") },
  },
  lines: {
    priceIronConcentrate: {
      unit: "CNY/t",
      label: text("Iron concentrate price, ex VAT", "铁精矿价格（不含税）"),
      stat: "level",
    },
    pricePigIron: {
      unit: "CNY/t",
      label: text("Pig iron price, ex VAT", "生铁价格（不含税）"),
      stat: "level",
    },
    priceSteel: { unit: "CNY/t", label: text("Steel price, ex VAT", "钢材价格（不含税）"), stat: "level" },
    priceV2o5: {
      unit: "CNY/t",
      label: text("V₂O₅ price, ex VAT", "五氧化二钒价格（不含税）"),
      stat: "level",
    },
    priceIlmenite: {
      unit: "CNY/t",
      label: text("Ilmenite price, ex VAT", "钛精矿价格（不含税）"),
      stat: "level",
    },
    pricePigment: {
      unit: "CNY/t",
      label: text("Pigment price, ex VAT", "钛白粉价格（不含税）"),
      stat: "level",
    },
    priceSponge: {
      unit: "CNY/t",
      label: text("Sponge price, ex VAT", "海绵钛价格（不含税）"),
      stat: "level",
    },
    priceCobalt: { unit: "CNY/t", label: text("Cobalt price", "钴价格"), stat: "level" },
    priceNickel: { unit: "CNY/t", label: text("Nickel price", "镍价格"), stat: "level" },
    revenueIronConcentrate: {
      unit: "bn CNY",
      label: text("Sales of iron concentrate", "铁精矿销售收入"),
      stat: "flow",
      part: "revenue",
    },
    revenueIlmenite: {
      unit: "bn CNY",
      label: text("Sales of ilmenite and titanium slag", "钛精矿与钛渣销售收入"),
      stat: "flow",
      part: "revenue",
    },
    revenuePigIron: {
      unit: "bn CNY",
      label: text("Sales of pig iron", "生铁销售收入"),
      stat: "flow",
      part: "revenue",
    },
    revenueSteel: {
      unit: "bn CNY",
      label: text("Sales of steel", "钢材销售收入"),
      stat: "flow",
      part: "revenue",
    },
    revenueVanadium: {
      unit: "bn CNY",
      label: text("Sales of vanadium products", "钒产品销售收入"),
      stat: "flow",
      part: "revenue",
    },
    revenuePigment: {
      unit: "bn CNY",
      label: text("Sales of pigment", "钛白粉销售收入"),
      stat: "flow",
      part: "revenue",
    },
    revenueSponge: {
      unit: "bn CNY",
      label: text("Sales of sponge", "海绵钛销售收入"),
      stat: "flow",
      part: "revenue",
    },
    revenueCobaltNickel: {
      unit: "bn CNY",
      label: text("Sales of cobalt and nickel", "钴镍销售收入"),
      stat: "flow",
      part: "revenue",
    },
    revenue: { unit: "bn CNY", label: text("Revenue", "销售收入"), stat: "flow", cumulative: true },
    firstProduct: {
      unit: "bn CNY",
      label: text("Value of all concentrates, sold or passed on", "全部精矿价值（外销或自用）"),
      stat: "flow",
      cumulative: true,
    },
    localConversion: {
      unit: "%",
      label: text("Local conversion rate by value", "就地转化率（按价值）"),
      stat: "level",
    },
    perTonne: { unit: "CNY/t", label: text("Revenue per tonne of ore", "吨矿销售收入"), stat: "level" },
  },
  checks: {
    revenue: { label: text("Revenue = sum over products", "销售收入 = 各产品之和") },
  },
  start: ({ p }) => ({
    ironConcentrate: path(
      p.ironConcentrateStart,
      p.ironConcentrateLevel,
      p.ironConcentrateReversion,
      p.ironConcentrateVolatility,
    ),
    pigIron: path(p.pigIronStart, p.pigIronLevel, p.pigIronReversion, p.pigIronVolatility),
    steel: path(p.steelStart, p.steelLevel, p.steelReversion, p.steelVolatility),
    v2o5: path(p.v2o5Start, p.v2o5Level, p.v2o5Reversion, p.v2o5Volatility),
    ilmenite: path(p.ilmeniteStart, p.ilmeniteLevel, p.ilmeniteReversion, p.ilmeniteVolatility),
    pigment: path(p.pigmentStart, p.pigmentLevel, p.pigmentReversion, p.pigmentVolatility),
    sponge: path(p.spongeStart, p.spongeLevel, p.spongeReversion, p.spongeVolatility),
    cobalt: path(p.cobaltStart, p.cobaltLevel, p.cobaltReversion, p.cobaltVolatility),
    nickel: path(p.nickelStart, p.nickelLevel, p.nickelReversion, p.nickelVolatility),
    spike: 0,
    growth: 1,
    spikeChance: 1 - Math.exp(-p.spikeRate),
  }),
  year: ({ p, y, z, c, up, clock }, s) => {
    const sold = up.processing.y;
    s.spike *= SPIKE_FADE;
    // one uniform decides whether a spike comes and, given that, how large it is
    if (clock.t > 0 && z.spike < s.spikeChance)
      s.spike += SPIKE_MEAN + SPIKE_SD * normalQuantile(z.spike / s.spikeChance);

    const { growth } = s;
    s.growth *= 1 + p.marketGrowth;
    const exVat = 1 / (1 + p.vat);
    const vanadiumSold = sold.v2o5 + sold.vnAlloy * V2O5_PER_VN;
    y.priceIronConcentrate = step(s.ironConcentrate, z.ironConcentrate, clock.t);
    y.pricePigIron = step(s.pigIron, z.pigIron, clock.t);
    y.priceSteel = step(s.steel, z.steel, clock.t);
    y.priceV2o5 =
      step(s.v2o5, z.v2o5, clock.t) *
      Math.exp(s.spike) *
      exVat *
      pressed(vanadiumSold, p.marketV * growth, p.feedbackV);
    y.priceIlmenite =
      step(s.ilmenite, z.ilmenite, clock.t) *
      pressed(sold.ilmenite * 1000, p.marketIlmenite * growth, p.feedbackIlmenite);
    y.pricePigment =
      step(s.pigment, z.pigment, clock.t) *
      exVat *
      pressed(sold.pigment, p.marketPigment * growth, p.feedbackPigment);
    y.priceSponge =
      step(s.sponge, z.sponge, clock.t) *
      exVat *
      pressed(sold.sponge, p.marketSponge * growth, p.feedbackSponge);
    y.priceCobalt = step(s.cobalt, z.cobalt, clock.t);
    y.priceNickel = step(s.nickel, z.nickel, clock.t);

    const concentratePrice = (y.priceIronConcentrate * up.processing.p.concentrateGrade) / PRICED_IRON;
    const slagPrice = (p.slagValue * y.priceIlmenite) / up.processing.p.ilmeniteGrade;
    y.revenueIronConcentrate = sold.ironConcentrate * concentratePrice * BN_PER_MT;
    y.revenueIlmenite =
      sold.ilmenite * y.priceIlmenite * BN_PER_MT + sold.slagTitanium * slagPrice * BN_PER_KT;
    y.revenuePigIron = sold.pigIron * y.pricePigIron * BN_PER_MT;
    y.revenueSteel = sold.steel * y.priceSteel * BN_PER_MT;
    y.revenueVanadium = (sold.v2o5 + sold.vnAlloy * V2O5_PER_VN * p.nitrideValue) * y.priceV2o5 * BN_PER_KT;
    y.revenuePigment = sold.pigment * y.pricePigment * BN_PER_KT;
    y.revenueSponge = sold.sponge * y.priceSponge * BN_PER_KT;
    y.revenueCobaltNickel =
      (sold.cobalt * y.priceCobalt + sold.nickel * y.priceNickel) * p.payability * BN_PER_KT;

    const concentrates =
      y.revenueIronConcentrate + sold.ilmenite * y.priceIlmenite * BN_PER_MT + y.revenueCobaltNickel;
    const converted =
      sold.slagTitanium * slagPrice * BN_PER_KT +
      y.revenuePigIron +
      y.revenueSteel +
      y.revenueVanadium +
      y.revenuePigment +
      y.revenueSponge;
    y.revenue = concentrates + converted;
    y.firstProduct =
      (sold.concentrateMade * concentratePrice + sold.ilmeniteMade * y.priceIlmenite) * BN_PER_MT +
      y.revenueCobaltNickel;
    y.localConversion = y.revenue > 0 ? (converted / y.revenue) * 100 : 0;
    const { ore } = up.extraction.y;
    y.perTonne = ore > 0 ? y.revenue / (ore * BN_PER_MT) : 0;
    const parts =
      y.revenueIronConcentrate +
      y.revenueIlmenite +
      y.revenuePigIron +
      y.revenueSteel +
      y.revenueVanadium +
      y.revenuePigment +
      y.revenueSponge +
      y.revenueCobaltNickel;
    c.revenue = y.revenue > 0 ? (parts - y.revenue) / y.revenue : parts;
  },
});

interface Path {
  log: number;
  readonly mean: number;
  readonly keep: number;
  readonly sd: number;
}

function path(start: number, level: number, reversion: number, volatility: number): Path {
  return {
    log: Math.log(start),
    mean: longRunLog(level, reversion, volatility),
    keep: decay(reversion),
    sd: shockSd(reversion, volatility),
  };
}

/** Price of year t; the first year is the spot itself. */
function step(state: Path, shockValue: number, t: number): number {
  if (t > 0) state.log = state.mean + (state.log - state.mean) * state.keep + state.sd * shockValue;
  return Math.exp(state.log);
}

/** Factor by which own sales press the price: (1 + own ÷ market)^(−elasticity). */
function pressed(own: number, size: number, elasticity: number): number {
  return own > 0 && elasticity > 0 ? (1 + own / size) ** -elasticity : 1;
}
