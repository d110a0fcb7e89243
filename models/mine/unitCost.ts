import { module } from "../core/module";
import { text, type Text } from "../core/text";
import { calendar } from "./calendar";
import { capital } from "./capital";
import { HOT_METAL_PER_STEEL, PER_PRICED_TITANIUM, TITANIUM_IN_OXIDE } from "./chain/contents";
import { ilmeniteQuoted, spongeMade } from "./chain/made";
import { cost } from "./cost";
import { environment } from "./environment";
import { extraction } from "./extraction";
import { fiscal } from "./fiscal";
import { leftOut } from "./leftOut/unitCost";
import { market } from "./market";
import { processing } from "./processing";
import { BN_PER_KT, BN_PER_MT } from "./scale";

const breakEven = (symbol: string, product: Text, formula: string, help: Text) =>
  ({
    unit: "CNY/t",
    symbol,
    label: text(`Break-even price of ${product.en}, ex VAT`, `${product.zh}保本价（不含税）`),
    formula,
    help: text(
      `${help.en} Mean over the horizon, weighted by output; undefined in trials without output.`,
      `${help.zh}测算期按产量加权平均；无产量的模拟记为无定义。`,
    ),
  }) as const;

const JOINT = text(
  "Price at which mine and mill cover cash cost, freight, safety fee, environmental tax and levies, given the prices of their other products. Below zero where those already pay for everything.",
  "在其他产品价格既定时，采选恰好覆盖现金成本、运费、安全费、环境保护税与精矿税费的价格；其他产品已覆盖全部成本时为负。",
);
const PLANT = text(
  "Price at which this plant's own cash margin is zero when it pays the market price for what it is fed.",
  "原料按市场价计时，本厂现金毛利恰为零的价格。",
);

/** Unit costs that need levies and capital as well: all-in sustaining cost, and the price each plant must fetch. */
export const unitCost = module({
  id: "unitCost",
  title: text("Unit costs and break-even prices", "单位成本与保本价"),
  purpose: text(
    "All-in sustaining cost of iron concentrate, and for each main product the price at which the plant that makes it has no cash margin, all other prices as they are. Plants buy from one another at market prices; vanadium slag and furnace slag carry no cost of their own.",
    "铁精矿全部维持成本，以及各主要产品在其他价格不变时使所在工厂现金毛利为零的价格。厂间按市场价结算；钒渣与炉渣不分摊成本。",
  ),
  leftOut,
  needs: [calendar, extraction, processing, market, cost, capital, environment, fiscal],
  params: {},
  lines: {
    allIn: {
      unit: "CNY/t",
      label: text(
        "All-in sustaining cost per tonne of iron concentrate, net of by-products",
        "铁精矿全部维持成本（扣副产品）",
      ),
      stat: "level",
      formula:
        "C1_t + (freight + resource tax + right proceeds − K_M + safety + environmental tax + carbon + sustaining_M + closure) ÷ C",
      help: text(
        "C1 plus freight, levies on concentrates, safety fee, environmental tax, carbon of mine and mill, sustaining capital of the mine and the rehabilitation fund, as the World Gold Council's guidance of 2013 has it; the deal price of the mining right is not in it. 0 in years without concentrate.",
        "C1 加运费、精矿税费、安全费、环境保护税、采选碳成本、采选维持性投资与修复基金，口径参照世界黄金协会 2013 年指引；不含矿业权成交价。无产量年份记为 0。",
      ),
    },
  },
  metrics: {
    netCost: {
      unit: "CNY/t",
      symbol: "C1",
      label: text(
        "C1 of iron concentrate over the horizon, net of by-products",
        "测算期铁精矿 C1 现金成本（扣副产品）",
      ),
      formula: "Σ (site cost − by-products) ÷ Σ C",
      help: text(
        "Yearly C1 weighted by concentrate made, and the holding cost of years at standstill.",
        "各年 C1 按精矿产量加权，另计停产年份的维护费。",
      ),
    },
    allInCost: {
      unit: "CNY/t",
      symbol: "AISC",
      label: text("All-in sustaining cost of iron concentrate over the horizon", "测算期铁精矿全部维持成本"),
      formula:
        "Σ (site cost − by-products + freight + resource tax + right proceeds − K_M + safety + environmental tax + carbon + sustaining_M + closure) ÷ Σ C",
      help: text(
        "Yearly all-in sustaining cost weighted by concentrate made; years without any bring holding cost and what is left of the closure cost.",
        "各年全部维持成本按精矿产量加权；无产量年份计入停产维护费与尚未计提的闭坑费用。",
      ),
    },
    ironConcentrate: breakEven(
      "P°_Fe",
      text("iron concentrate", "铁精矿"),
      "Σ [(site cost + freight + safety + environmental tax + carbon) ÷ (1 − τ) − I · g_I ÷ 47 % · P_I − R_Co] ÷ Σ (value of iron concentrate ÷ P_Fe),  τ = (resource tax + right proceeds − K_M) ÷ R₁",
      JOINT,
    ),
    ilmenite: breakEven(
      "P°_I",
      text("ilmenite", "钛精矿"),
      "Σ [(site cost + freight + safety + environmental tax + carbon) ÷ (1 − τ) − value of iron concentrate − R_Co] ÷ Σ (I · g_I ÷ 47 %)",
      JOINT,
    ),
    pigIron: breakEven(
      "P°_B",
      text("pig iron", "生铁"),
      "Σ (value of concentrate smelted + ironmaking cost + carbon − sales of furnace slag) ÷ Σ H",
      PLANT,
    ),
    steel: breakEven(
      "P°_S",
      text("steel", "钢材"),
      "Σ (hot metal used · P_P + steelmaking cost + carbon) ÷ Σ S",
      PLANT,
    ),
    v2o5: breakEven("P°_V", text("V₂O₅", "五氧化二钒"), "Σ conversion cost ÷ Σ V", PLANT),
    pigment: breakEven(
      "P°_P",
      text("pigment", "钛白粉"),
      "Σ (ilmenite used · P_I + conversion cost + carbon) ÷ Σ m_P",
      PLANT,
    ),
    sponge: breakEven(
      "P°_Z",
      text("sponge", "海绵钛"),
      "Σ (ilmenite used · P_I + conversion cost + carbon) ÷ Σ m_Z",
      PLANT,
    ),
  },
  start: () => ({
    concentrate: 0,
    netCost: 0,
    allIn: 0,
    // per product: sales that would leave no margin, and output in tonnes of the quoted price
    iron: 0,
    ironOutput: 0,
    ilmenite: 0,
    ilmeniteOutput: 0,
    pigIron: 0,
    hotMetal: 0,
    steel: 0,
    steelOutput: 0,
    v2o5: 0,
    v2o5Output: 0,
    pigment: 0,
    pigmentOutput: 0,
    sponge: 0,
    spongeOutput: 0,
  }),
  year: ({ y, up, clock }, s) => {
    const made = up.processing.y;
    const size = up.processing.p;
    const sales = up.market.y;
    const costs = up.cost.y;
    const { mineInvestment, newMine, closure } = up.capital.y;
    const taxes = up.fiscal.y;
    const air = up.environment.y;
    const energy = up.environment.p;
    // bn CNY per Mt CO2 after free allocation; Mt CO2 per GWh
    const carbonPrice = air.co2 > 0 ? air.carbonCost / air.co2 : 0;
    const grid = energy.grid / 1000;
    const concentrate = made.concentrateMade;
    // holding cost at standstill and closure after the last ore are part of what the concentrate of other years has cost
    const site = costs.miningCost + costs.millingCost + costs.siteCost;
    const dealPrice = clock.t === 0 ? up.fiscal.p.dealPrice : 0;
    const levies = taxes.resourceTax + taxes.rightProceeds - dealPrice;
    const carbon = air.scope1Diesel + up.extraction.y.ore * energy.millPower * grid;
    const running = site + costs.freightCost + taxes.safety + taxes.environmentTax + carbon * carbonPrice;
    const net = concentrate > 0 ? costs.netCost * concentrate * BN_PER_MT : site;
    const sustaining = mineInvestment - newMine;
    const allIn = net + running - site + levies + sustaining + closure;
    y.allIn = concentrate > 0 ? allIn / (concentrate * BN_PER_MT) : 0;
    s.concentrate += concentrate;
    s.netCost += net;
    s.allIn += allIn;
    // concentrates: levies take their share of every yuan, so that sales must be larger by 1 ÷ (1 − τ)
    const { firstProduct, revenueCobaltNickel } = sales;
    const kept = firstProduct > 0 ? 1 - levies / firstProduct : 1;
    const needed = kept > 0 ? running / kept : NaN;
    const ilmeniteMade = ilmeniteQuoted(made.ilmeniteMade, size);
    const ilmenite = ilmeniteMade * sales.priceIlmenite * BN_PER_MT;
    const iron = firstProduct - ilmenite - revenueCobaltNickel;
    s.iron += needed - ilmenite - revenueCobaltNickel;
    s.ironOutput += iron / sales.priceIronConcentrate;
    s.ilmenite += needed - iron - revenueCobaltNickel;
    s.ilmeniteOutput += ilmeniteMade;
    if (concentrate > 0) {
      const smelted = 1 - made.ironConcentrate / concentrate;
      const slagPrice = up.market.p.slagValue * sales.priceIlmenite * PER_PRICED_TITANIUM;
      s.pigIron +=
        iron * smelted +
        costs.ironCost -
        costs.steelCost -
        made.slagTitanium * slagPrice * BN_PER_KT +
        made.hotMetal *
          (energy.hotMetalCarbon + size.furnaceShare * energy.furnacePower * grid) *
          carbonPrice;
      s.hotMetal += made.hotMetal;
    }
    s.steel +=
      made.steel * HOT_METAL_PER_STEEL * sales.pricePigIron * BN_PER_MT +
      costs.steelCost +
      made.steel * energy.steelPower * grid * carbonPrice;
    s.steelOutput += made.steel;
    s.v2o5 += costs.v2o5Cost;
    s.v2o5Output += made.v2o5Made;
    const feed = sales.priceIlmenite * PER_PRICED_TITANIUM * BN_PER_KT;
    // kWh/t x kt = MWh
    const carbonPerPower = (grid / 1000) * carbonPrice;
    s.pigment +=
      (made.pigment / size.pigmentYield) * feed +
      costs.pigmentCost +
      made.pigment * energy.pigmentPower * carbonPerPower;
    s.pigmentOutput += made.pigment;
    const sponge = spongeMade(made, size);
    s.sponge +=
      (sponge / (size.spongeYield * TITANIUM_IN_OXIDE)) * feed +
      costs.spongeCost +
      sponge * energy.spongePower * carbonPerPower;
    s.spongeOutput += sponge;
  },
  finish: ({ m }, s) => {
    m.netCost = perTonne(s.netCost, s.concentrate * BN_PER_MT);
    m.allInCost = perTonne(s.allIn, s.concentrate * BN_PER_MT);
    m.ironConcentrate = perTonne(s.iron, s.ironOutput);
    m.ilmenite = perTonne(s.ilmenite, s.ilmeniteOutput * BN_PER_MT);
    m.pigIron = perTonne(s.pigIron, s.hotMetal * BN_PER_MT);
    m.steel = perTonne(s.steel, s.steelOutput * BN_PER_MT);
    m.v2o5 = perTonne(s.v2o5, s.v2o5Output * BN_PER_KT);
    m.pigment = perTonne(s.pigment, s.pigmentOutput * BN_PER_KT);
    m.sponge = perTonne(s.sponge, s.spongeOutput * BN_PER_KT);
  },
});

/** bn CNY over bn tonnes, in CNY/t; undefined without output. */
function perTonne(sum: number, output: number): number {
  return output > 0 ? sum / output : NaN;
}
