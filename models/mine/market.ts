import { module } from "../core/module";
import { text } from "../core/text";
import { decay, longRunLog, shockSd } from "../distributions/meanReversion";
import { normalQuantile } from "../random/normal";
import { calendar } from "./calendar";
import { extraction } from "./extraction";
import { V2O5_PER_VN } from "./flow";
import { processing } from "./processing";
import { BN_PER_KT, BN_PER_MT } from "./scale";
import { marketParams } from "./marketParams";

/** Fe content (fraction) to which the iron concentrate price refers; other grades are priced per unit of iron. */
const PRICED_IRON = 0.56;
/** What is left of a vanadium price spike (log) after a year: half-life 0.8 years. */
const SPIKE_FADE = 2 ** (-1 / 0.8);
/** Mean and sd of a spike in the log price. */
const SPIKE_MEAN = 1.0;
const SPIKE_SD = 0.4;

const shock = (en: string, zh: string) => ({
  kind: "normal" as const,
  label: text(`${en} price shock`, `${zh}价格冲击`),
});
/** Prices and sales. */
export const market = module({
  id: "market",
  title: text("Market", "市场"),
  purpose: text(
    "One correlated mean-reverting price per product with an uncertain long-run level; vanadium also spikes. Own sales weigh on the price. Revenue counts what leaves the system, once.",
    "各产品价格服从相关的均值回复过程，长期水平不确定；钒另有价格尖峰。自身销量压低价格。销售收入只计离开系统的产品，不重复计算。",
  ),
  needs: [calendar, extraction, processing],
  params: marketParams,
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
    if (clock.t > 0) advance(s, z);
    y.priceIronConcentrate = Math.exp(s.ironConcentrate.log);
    y.pricePigIron = Math.exp(s.pigIron.log);
    y.priceSteel = Math.exp(s.steel.log);
    y.priceV2o5 =
      exVat * Math.exp(s.v2o5.log + s.spike - pressure(vanadiumSold, p.marketV * growth, p.feedbackV));
    y.priceIlmenite = Math.exp(
      s.ilmenite.log - pressure(sold.ilmenite * 1000, p.marketIlmenite * growth, p.feedbackIlmenite),
    );
    y.pricePigment =
      exVat * Math.exp(s.pigment.log - pressure(sold.pigment, p.marketPigment * growth, p.feedbackPigment));
    y.priceSponge =
      exVat * Math.exp(s.sponge.log - pressure(sold.sponge, p.marketSponge * growth, p.feedbackSponge));
    y.priceCobalt = Math.exp(s.cobalt.log);
    y.priceNickel = Math.exp(s.nickel.log);

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

type Product =
  "ironConcentrate" | "pigIron" | "steel" | "v2o5" | "ilmenite" | "pigment" | "sponge" | "cobalt" | "nickel";

interface Path {
  /** logarithm of this year's price before own sales; the first year is the spot itself */
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

/** Draws next year's prices before own sales; apart from the rest, as small functions are compiled better. */
function advance(
  paths: Readonly<Record<Product, Path>>,
  shockValues: Readonly<Record<Product, number>>,
): void {
  step(paths.ironConcentrate, shockValues.ironConcentrate);
  step(paths.pigIron, shockValues.pigIron);
  step(paths.steel, shockValues.steel);
  step(paths.v2o5, shockValues.v2o5);
  step(paths.ilmenite, shockValues.ilmenite);
  step(paths.pigment, shockValues.pigment);
  step(paths.sponge, shockValues.sponge);
  step(paths.cobalt, shockValues.cobalt);
  step(paths.nickel, shockValues.nickel);
}

function step(path: Path, shockValue: number): void {
  path.log = path.mean + (path.log - path.mean) * path.keep + path.sd * shockValue;
}

/** How far own sales press the logarithm of the price: the factor is (1 + own ÷ market)^(−elasticity). */
function pressure(own: number, size: number, elasticity: number): number {
  return own > 0 && elasticity > 0 ? elasticity * Math.log(1 + own / size) : 0;
}
