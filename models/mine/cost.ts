import { log } from "../core/elementary";
import { module } from "../core/module";
import { text } from "../core/text";
import { learningFactor } from "../finance/learningFactor";
import { calendar } from "./calendar";
import { ilmeniteQuoted, spongeMade, titaniumSlagMade } from "./chain/made";
import { costParams } from "./costParams";
import { extraction } from "./extraction";
import { leftOut } from "./leftOut/cost";
import { market } from "./market";
import { processing } from "./processing";
import { BN_PER_KT, BN_PER_MT } from "./scale";

/** Operating cost before levies. */
export const cost = module({
  id: "cost",
  title: text("Operating cost", "经营成本"),
  purpose: text(
    "Mining per tonne moved, milling, site, freight, and conversion in every plant; before levies, depreciation and interest. Labour and energy may rise in real terms and plants may learn; neither happens in the base case.",
    "采剥（按吨岩矿）、选矿、其他矿山费用、运费及各加工厂的加工费；未计税费、折旧与利息。人工、能源可设实际涨幅，工厂可设学习率，基准情景均为零。",
  ),
  leftOut,
  needs: [calendar, extraction, processing, market],
  params: costParams,
  lines: {
    miningCost: {
      unit: "bn CNY",
      label: text("Mining cost", "采剥成本"),
      stat: "flow",
      part: "cost",
      formula: "(O_t + W_t) · c_M · (1 + e_M)^t · φ_M · ν_t",
      help: text(
        "Tonnes of ore and waste moved times the mining cost, which rises with depth; φ = 1 + Σ share · ((1 + growth)^t − 1) is the rise of wages and energy prices weighted by their shares; ν = 1 + χ_F · (Q̂_t ÷ O_t − 1) is the fixed part of capacity not used.",
        "采出矿岩总量 × 采剥单价（随深度上涨）；φ = 1 + Σ 占比 · ((1 + 涨幅)^t − 1)，为人工与能源涨价的加权系数；ν = 1 + χ_F · (Q̂_t ÷ O_t − 1) 为未用足产能分摊的固定成本。",
      ),
    },
    millingCost: {
      unit: "bn CNY",
      label: text("Concentrating cost", "选矿成本"),
      stat: "flow",
      part: "cost",
      formula: "O_t · c_C · φ_M · ν_t · λ_t",
      help: text(
        "Ore times the concentrating cost; λ = (output so far ÷ one year at capacity)^log₂(1 − ℓ) is what learning leaves of it, 1 up to the first full year.",
        "矿石量 × 选矿单价；λ = (累计产量 ÷ 一年满产量)^log₂(1 − ℓ) 为学习效应后的比例，首个满产年之前为 1。",
      ),
    },
    siteCost: {
      unit: "bn CNY",
      label: text("Other site cost", "其他矿山费用"),
      stat: "flow",
      part: "cost",
      formula: "(O_t · c_G · ν_t + Q · c_H in mothballed years) · φ_M",
      help: text(
        "Tailings, environment, administration and selling, per tonne of ore; in a mothballed year the holding cost of the capacity that stands still.",
        "尾矿、环保、管理与销售，按吨矿计；停产年份计闲置产能的维护费。",
      ),
    },
    freightCost: {
      unit: "bn CNY",
      label: text("Freight", "运费"),
      stat: "flow",
      part: "cost",
      formula: "(q_Fe + q_I) · c_F · φ_M",
      help: text(
        "Only concentrates that leave the site, q_Fe and q_I, pay freight.",
        "仅外销的铁精矿 q_Fe 与钛精矿 q_I 计运费。",
      ),
    },
    ironCost: {
      unit: "bn CNY",
      label: text("Iron and steel conversion", "钢铁加工费"),
      stat: "flow",
      part: "cost",
      formula: "(H · c_B + S · c_S) · φ_B · λ_t",
      help: text(
        "Ironmaking without its ore, per tonne of hot metal, plus steelmaking and rolling.",
        "炼铁（不含矿）按吨铁水计，加炼钢轧钢。",
      ),
    },
    vanadiumCost: {
      unit: "bn CNY",
      label: text("Vanadium and chromium conversion", "钒铬加工费"),
      stat: "flow",
      part: "cost",
      formula: "(V · c_V + m_VN · c_N + m_FeV · c_FV + m_EL · c_EL + m_Cr · c_Cr) · φ_P · λ_t",
      help: text(
        "Slag to V₂O₅, then to V-N alloy, ferrovanadium and electrolyte, and chromium from the slag; the slag itself comes free with the hot metal.",
        "钒渣制五氧化二钒，再制钒氮合金、钒铁、电解液，并从钒渣提铬；钒渣随铁水产出，不另计价。",
      ),
    },
    titaniumCost: {
      unit: "bn CNY",
      label: text("Titanium conversion", "钛加工费"),
      stat: "flow",
      part: "cost",
      formula: "(m_P · c_T + m_CP · c_CP + m_TS · c_TS + m_Z · max(0, c_Z − c_ZF) + m_TA · c_TA) · φ_P · λ_t",
      help: text(
        "Pigment by both routes, titanium slag, sponge without the feed that own ilmenite replaces, and ingots; each per tonne made, also of what the next plant uses up.",
        "硫酸法与氯化法钛白、钛渣、海绵钛（扣除由自产钛精矿替代的原料）与钛锭；按产量计，含下游自用部分。",
      ),
    },
    total: {
      unit: "bn CNY",
      label: text("Operating cost", "经营成本"),
      stat: "flow",
      cumulative: true,
      formula: "mining + concentrating + site + freight + iron + vanadium + titanium",
      help: text(
        "All cash cost of running the mine and the plants, before levies and safety fees.",
        "采选与各加工厂的全部付现成本，未含税费与安全费。",
      ),
    },
    steelCost: {
      unit: "bn CNY",
      label: text("Of which steelmaking and rolling", "其中：炼钢轧钢"),
      stat: "flow",
      formula: "S · c_S · φ_B · λ_t",
      help: text(
        "Part of iron and steel conversion; the rest is ironmaking.",
        "钢铁加工费的一部分，其余为炼铁。",
      ),
    },
    v2o5Cost: {
      unit: "bn CNY",
      label: text("Of which V₂O₅", "其中：五氧化二钒"),
      stat: "flow",
      formula: "V · c_V · φ_P · λ_t",
      help: text("Part of vanadium conversion: slag to V₂O₅.", "钒加工费的一部分：钒渣制五氧化二钒。"),
    },
    pigmentCost: {
      unit: "bn CNY",
      label: text("Of which pigment by the sulphate route", "其中：硫酸法钛白粉"),
      stat: "flow",
      formula: "m_P · c_T · φ_P · λ_t",
      help: text("Part of titanium conversion.", "钛加工费的一部分。"),
    },
    spongeCost: {
      unit: "bn CNY",
      label: text("Of which sponge", "其中：海绵钛"),
      stat: "flow",
      formula: "m_Z · max(0, c_Z − c_ZF) · φ_P · λ_t",
      help: text("Part of titanium conversion.", "钛加工费的一部分。"),
    },
    cashCost: {
      unit: "CNY/t",
      label: text("Cash cost of mine and mill per tonne of ore", "采选现金成本（每吨矿石）"),
      stat: "level",
      formula: "(mining + concentrating + site) ÷ O_t",
      help: text("Before freight and levies; 0 in years without ore.", "未含运费与税费；无产量年份记为 0。"),
    },
    netCost: {
      unit: "CNY/t",
      label: text("C1 per tonne of iron concentrate, net of by-products", "铁精矿 C1 现金成本（扣副产品）"),
      stat: "level",
      formula: "(mining + concentrating + site − I · P_I · g_I ÷ 47 % − sales of Co and Ni) ÷ C",
      help: text(
        "Cash cost at the gate less what ilmenite, cobalt and nickel would fetch; below zero where by-products pay for the whole mine.",
        "出厂现金成本减去钛精矿、钴、镍的价值；副产品足以覆盖全部成本时为负。",
      ),
    },
  },
  checks: {
    total: {
      label: text("Operating cost = sum of its parts", "经营成本 = 各项之和"),
      formula:
        "(mining + concentrating + site + freight + iron + vanadium + titanium − operating cost) ÷ operating cost",
    },
  },
  start: ({ p }) => ({
    mining: p.mining,
    /** wages and energy prices relative to the first year */
    wages: 1,
    energy: 1,
    /** Wright's exponent: cost falls by `learning` with every doubling */
    exponent: log(1 - p.learning) / Math.LN2,
    ore: 0,
    hotMetal: 0,
    v2o5: 0,
    titanium: 0,
  }),
  year: ({ p, y, c, up }, s) => {
    const { ore, waste, standing, mothballed } = up.extraction.y;
    const made = up.processing.y;
    const size = up.processing.m;
    const sponge = spongeMade(made, up.processing.p);
    const slag = titaniumSlagMade(made, up.processing.p);
    const rate = s.mining;
    s.mining *= 1 + p.miningEscalation;
    const wages = s.wages - 1;
    const energy = s.energy - 1;
    s.wages *= 1 + p.wageGrowth;
    s.energy *= 1 + p.energyGrowth;
    // unit costs are those of full output; the fixed part is paid for the whole capacity in place
    const load = ore > 0 ? 1 + p.fixedShare * (standing / ore - 1) : 1;
    const prices = 1 + p.mineLabourShare * wages + p.mineEnergyShare * energy;
    const mine = prices * load;
    let iron = 1 + p.plantLabourShare * wages + p.ironEnergyShare * energy;
    let vanadium = 1 + p.plantLabourShare * wages + p.plantEnergyShare * energy;
    let titanium = vanadium;
    let mill = mine;
    if (s.exponent !== 0) {
      mill *= learningFactor(s.ore, up.extraction.m.capacity, s.exponent);
      iron *= learningFactor(s.hotMetal, size.hotMetalCapacity, s.exponent);
      vanadium *= learningFactor(s.v2o5, size.v2o5Capacity, s.exponent);
      const works = size.pigmentCapacity + size.chloridePigmentCapacity + size.spongeCapacity;
      titanium *= learningFactor(s.titanium, works, s.exponent);
      s.ore += ore;
      s.hotMetal += made.hotMetal;
      s.v2o5 += made.v2o5Made;
      s.titanium += made.pigment + made.chloridePigment + sponge;
    }
    y.miningCost = (ore + waste) * rate * mine * BN_PER_MT;
    y.millingCost = ore * p.milling * mill * BN_PER_MT;
    y.siteCost = ore * p.site * mine * BN_PER_MT;
    if (mothballed > 0)
      y.siteCost += mothballed * up.extraction.m.capacity * up.extraction.p.holdingCost * prices * BN_PER_MT;
    y.freightCost = (made.ironConcentrate + made.ilmenite) * p.freight * prices * BN_PER_MT;
    y.steelCost = made.steel * p.steel * iron * BN_PER_MT;
    y.ironCost = made.hotMetal * p.hotMetal * iron * BN_PER_MT + y.steelCost;
    y.v2o5Cost = made.v2o5Made * p.v2o5 * vanadium * BN_PER_KT;
    const alloys =
      made.vnAlloy * p.nitride +
      made.ferrovanadium * p.ferrovanadium +
      made.electrolyte * p.electrolyte +
      made.chromium * p.chromium;
    y.vanadiumCost = y.v2o5Cost + alloys * vanadium * BN_PER_KT;
    y.pigmentCost = made.pigment * p.pigment * titanium * BN_PER_KT;
    y.spongeCost = sponge * Math.max(0, p.sponge - p.spongeFeed) * titanium * BN_PER_KT;
    const others =
      slag * p.titaniumSlag + made.chloridePigment * p.chloridePigment + made.titaniumIngot * p.ingot;
    y.titaniumCost = y.pigmentCost + y.spongeCost + others * titanium * BN_PER_KT;
    const site = y.miningCost + y.millingCost + y.siteCost;
    y.total = site + y.freightCost + y.ironCost + y.vanadiumCost + y.titaniumCost;
    y.cashCost = ore > 0 ? site / (ore * BN_PER_MT) : 0;
    // C1 of concentrate at the gate: site cost less what ilmenite, cobalt and nickel would fetch
    const byProducts =
      ilmeniteQuoted(made.ilmeniteMade, up.processing.p) * up.market.y.priceIlmenite * BN_PER_MT +
      up.market.y.revenueCobaltNickel;
    y.netCost = made.concentrateMade > 0 ? (site - byProducts) / (made.concentrateMade * BN_PER_MT) : 0;
    const parts =
      y.miningCost +
      y.millingCost +
      y.siteCost +
      y.freightCost +
      y.ironCost +
      y.vanadiumCost +
      y.titaniumCost;
    c.total(parts - y.total, y.total);
  },
});
