import { exp, power } from "../core/elementary";
import { module } from "../core/module";
import { text } from "../core/text";
import { stepJump } from "../distributions/fadingJumps";
import { isRandom, startPrice, stepPrice } from "../distributions/priceProcess";
import { calendar } from "./calendar";
import { extraction } from "./extraction";
import { CHROMIUM_IN_OXIDE, PER_PRICED_TITANIUM, V2O5_PER_FEV, V2O5_PER_VN } from "./chain/contents";
import { ilmeniteQuoted } from "./chain/made";
import { leftOut } from "./leftOut/market";
import { logistic, pressure } from "./marketResponse";
import { processing } from "./processing";
import { BN_PER_KT, BN_PER_MT } from "./scale";
import { marketLines } from "./marketLines";
import { marketParams } from "./marketParams";

/** Fe content (fraction) to which the iron concentrate price refers; other grades are priced per unit of iron. */
export const PRICED_IRON = 0.56;
const PER_PRICED_IRON = 1 / PRICED_IRON;
/** What is left of a vanadium price spike (log) after a year: half-life 0.8 years. */
export const SPIKE_FADE = power(2, -1 / 0.8);
/** Mean and sd of a spike in the log price. */
export const SPIKE_MEAN = 1.0;
export const SPIKE_SD = 0.4;

const shock = (en: string, zh: string) => ({
  kind: "normal" as const,
  label: text(`${en} price shock`, `${zh}价格冲击`),
});
type Product =
  "ironConcentrate" | "pigIron" | "steel" | "v2o5" | "ilmenite" | "pigment" | "sponge" | "cobalt" | "nickel";
/** A price path that a scenario may give, in the unit and on the tax basis of the product's long-run price. */
const given = (product: Product, en: string, zh: string) => ({
  unit: marketParams[`${product}Level`].unit,
  label: text(`${en} price path`, `${zh}价格路径`),
});

/** Prices and sales. */
export const market = module({
  id: "market",
  title: text("Market", "市场"),
  purpose: text(
    "One price per product, correlated: mean-reverting with an uncertain long-run level, or constant, Brownian or a path of one's own; vanadium also spikes. Own sales weigh on the price, the more the smaller the market; batteries enlarge that of vanadium. Revenue counts what leaves the system, once.",
    "各产品一条价格，相互相关：均值回复（长期水平不确定），或恒定、几何布朗、自定路径；钒另有价格尖峰。自身销量压低价格，市场越小压低越多；钒电池扩大钒市场。销售收入只计离开系统的产品，不重复计算。",
  ),
  leftOut,
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
  lines: marketLines,
  metrics: {
    shareIlmenite: {
      unit: "%",
      symbol: "ŝ_I",
      label: text("Ilmenite output at its peak, against China's market", "钛精矿产量峰值相对中国市场"),
      formula: "max over t of m_I · g_I ÷ 47 % ÷ S_I,t",
      help: text(
        "All ilmenite made in a year, sold or passed on, over the market of that year without the mine; largest year.",
        "当年全部钛精矿产量（外销或自用）与当年不含本矿的市场规模之比，取最大年份。",
      ),
    },
    shareV2o5: {
      unit: "%",
      symbol: "ŝ_V",
      label: text("V₂O₅ output at its peak, against the world market", "五氧化二钒产量峰值相对世界市场"),
      formula: "max over t of m_V ÷ S_V,t",
      help: text(
        "All V₂O₅ made in a year over that year's world market, batteries included and the mine not; largest year.",
        "当年全部五氧化二钒产量与当年世界市场规模（含电池、不含本矿）之比，取最大年份。",
      ),
    },
  },
  checks: {
    revenue: {
      label: text("Revenue = sum over products", "销售收入 = 各产品之和"),
      formula: "(R_Fe + R_I + R_P + R_S + R_V + R_T + R_Z + R_Cr + R_Co − R) ÷ R",
    },
  },
  paths: {
    ironConcentrate: given("ironConcentrate", "Iron concentrate", "铁精矿"),
    pigIron: given("pigIron", "Pig iron", "生铁"),
    steel: given("steel", "Steel", "钢材"),
    v2o5: given("v2o5", "V₂O₅", "五氧化二钒"),
    ilmenite: given("ilmenite", "Ilmenite", "钛精矿"),
    pigment: given("pigment", "Pigment", "钛白粉"),
    sponge: given("sponge", "Sponge", "海绵钛"),
    cobalt: given("cobalt", "Cobalt", "钴"),
    nickel: given("nickel", "Nickel", "镍"),
  },
  start: ({ p }) => ({
    ironConcentrate: startPrice(
      p.ironConcentrateProcess,
      p.ironConcentrateLevel,
      p.ironConcentrateStart,
      p.ironConcentrateReversion,
      p.ironConcentrateVolatility,
      p.ironConcentrateDrift,
    ),
    pigIron: startPrice(
      p.pigIronProcess,
      p.pigIronLevel,
      p.pigIronStart,
      p.pigIronReversion,
      p.pigIronVolatility,
      p.pigIronDrift,
    ),
    steel: startPrice(
      p.steelProcess,
      p.steelLevel,
      p.steelStart,
      p.steelReversion,
      p.steelVolatility,
      p.steelDrift,
    ),
    v2o5: startPrice(p.v2o5Process, p.v2o5Level, p.v2o5Start, p.v2o5Reversion, p.v2o5Volatility, p.v2o5Drift),
    ilmenite: startPrice(
      p.ilmeniteProcess,
      p.ilmeniteLevel,
      p.ilmeniteStart,
      p.ilmeniteReversion,
      p.ilmeniteVolatility,
      p.ilmeniteDrift,
    ),
    pigment: startPrice(
      p.pigmentProcess,
      p.pigmentLevel,
      p.pigmentStart,
      p.pigmentReversion,
      p.pigmentVolatility,
      p.pigmentDrift,
    ),
    sponge: startPrice(
      p.spongeProcess,
      p.spongeLevel,
      p.spongeStart,
      p.spongeReversion,
      p.spongeVolatility,
      p.spongeDrift,
    ),
    cobalt: startPrice(
      p.cobaltProcess,
      p.cobaltLevel,
      p.cobaltStart,
      p.cobaltReversion,
      p.cobaltVolatility,
      p.cobaltDrift,
    ),
    nickel: startPrice(
      p.nickelProcess,
      p.nickelLevel,
      p.nickelStart,
      p.nickelReversion,
      p.nickelVolatility,
      p.nickelDrift,
    ),
    spike: 0,
    // a price that is held or prescribed does not jump
    spikeChance: isRandom(p.v2o5Process) ? 1 - exp(-p.spikeRate) : 0,
    marketV: p.marketV,
    marketIlmenite: p.marketIlmenite,
    marketPigment: p.marketPigment,
    marketSponge: p.marketSponge,
    /** e^(−ρ_B t): how far the battery build-out still is from its limit */
    batteryGap: 1,
    batteryFade: exp(-p.batterySpeed),
    peakIlmenite: 0,
    peakV2o5: 0,
  }),
  year: ({ p, y, z, c, up, path, clock }, s) => {
    const { t } = clock;
    const sold = up.processing.y;
    if (t > 0) {
      s.spike = stepJump(s.spike, z.spike, s.spikeChance, SPIKE_MEAN, SPIKE_SD, SPIKE_FADE);
      s.marketV *= 1 + p.growthV;
      s.marketIlmenite *= 1 + p.growthIlmenite;
      s.marketPigment *= 1 + p.growthPigment;
      s.marketSponge *= 1 + p.growthSponge;
      s.batteryGap *= s.batteryFade;
    }
    const exVat = 1 / (1 + p.vat);
    const nitride = sold.vnAlloy * V2O5_PER_VN;
    const ferro = sold.ferrovanadium * V2O5_PER_FEV;
    const vanadiumSold = sold.v2o5 + nitride + ferro + sold.electrolyte;
    // in tonnes of ilmenite of the quoted grade, with the same TiO2
    const titaniumSlag = sold.titaniumSlag * up.processing.p.slagGrade * PER_PRICED_TITANIUM;
    const ilmenite = ilmeniteQuoted(sold.ilmenite, up.processing.p);
    const ilmeniteMade = ilmeniteQuoted(sold.ilmeniteMade, up.processing.p);
    // GWh times t/MWh is kt
    y.demandV2o5 = s.marketV + p.batteryIntensity * logistic(p.batteryNow, p.batteryLimit, s.batteryGap);
    s.peakIlmenite = Math.max(s.peakIlmenite, (ilmeniteMade * 1000) / s.marketIlmenite);
    s.peakV2o5 = Math.max(s.peakV2o5, sold.v2o5Made / y.demandV2o5);

    y.priceIronConcentrate = stepPrice(s.ironConcentrate, z.ironConcentrate, path.ironConcentrate, t);
    y.pricePigIron = stepPrice(s.pigIron, z.pigIron, path.pigIron, t);
    y.priceSteel = stepPrice(s.steel, z.steel, path.steel, t);
    y.priceV2o5 =
      stepPrice(s.v2o5, z.v2o5, path.v2o5, t, s.spike + pressure(vanadiumSold, y.demandV2o5, p.feedbackV)) *
      exVat;
    y.priceIlmenite = stepPrice(
      s.ilmenite,
      z.ilmenite,
      path.ilmenite,
      t,
      pressure(ilmenite * 1000 + titaniumSlag, s.marketIlmenite, p.feedbackIlmenite),
    );
    y.pricePigment =
      stepPrice(
        s.pigment,
        z.pigment,
        path.pigment,
        t,
        pressure(sold.pigment + sold.chloridePigment, s.marketPigment, p.feedbackPigment),
      ) * exVat;
    y.priceSponge =
      stepPrice(
        s.sponge,
        z.sponge,
        path.sponge,
        t,
        pressure(sold.sponge + sold.titaniumIngot, s.marketSponge, p.feedbackSponge),
      ) * exVat;
    y.priceCobalt = stepPrice(s.cobalt, z.cobalt, path.cobalt, t);
    y.priceNickel = stepPrice(s.nickel, z.nickel, path.nickel, t);

    const concentratePrice = y.priceIronConcentrate * up.processing.p.concentrateGrade * PER_PRICED_IRON;
    const slagPrice = p.slagValue * y.priceIlmenite * PER_PRICED_TITANIUM;
    y.revenueIronConcentrate = sold.ironConcentrate * concentratePrice * BN_PER_MT;
    const slags =
      (sold.slagTitanium * slagPrice + titaniumSlag * p.titaniumSlagValue * y.priceIlmenite) * BN_PER_KT;
    y.revenueIlmenite = ilmenite * y.priceIlmenite * BN_PER_MT + slags;
    y.revenuePigIron = sold.pigIron * y.pricePigIron * BN_PER_MT;
    y.revenueSteel = sold.steel * y.priceSteel * BN_PER_MT;
    y.revenueVanadium =
      (sold.v2o5 +
        nitride * p.nitrideValue +
        ferro * p.ferrovanadiumValue +
        sold.electrolyte * p.electrolyteValue) *
      y.priceV2o5 *
      BN_PER_KT;
    y.revenuePigment = (sold.pigment + sold.chloridePigment * p.chlorideValue) * y.pricePigment * BN_PER_KT;
    y.revenueSponge = (sold.sponge + sold.titaniumIngot * p.ingotValue) * y.priceSponge * BN_PER_KT;
    y.revenueChromium = sold.chromium * CHROMIUM_IN_OXIDE * p.chromiumPrice * BN_PER_KT;
    y.revenueCobaltNickel =
      (sold.cobalt * y.priceCobalt + sold.nickel * y.priceNickel) * p.payability * BN_PER_KT;

    const concentrates =
      y.revenueIronConcentrate + ilmenite * y.priceIlmenite * BN_PER_MT + y.revenueCobaltNickel;
    const converted =
      slags +
      y.revenuePigIron +
      y.revenueSteel +
      y.revenueVanadium +
      y.revenuePigment +
      y.revenueSponge +
      y.revenueChromium;
    y.revenue = concentrates + converted;
    y.firstProduct =
      (sold.concentrateMade * concentratePrice + ilmeniteMade * y.priceIlmenite) * BN_PER_MT +
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
      y.revenueChromium +
      y.revenueCobaltNickel;
    c.revenue(parts - y.revenue, y.revenue);
  },
  finish: ({ m }, s) => {
    m.shareIlmenite = s.peakIlmenite * 100;
    m.shareV2o5 = s.peakV2o5 * 100;
  },
});
