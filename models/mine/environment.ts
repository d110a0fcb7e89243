import { power } from "../core/elementary";
import { module } from "../core/module";
import { text } from "../core/text";
import { calendar } from "./calendar";
import { spongeMade, titaniumSlagMade } from "./chain/made";
import { environmentParams } from "./environmentParams";
import { extraction } from "./extraction";
import { leftOut } from "./leftOut/environment";
import { processing } from "./processing";
import { BN_PER_MT } from "./scale";

/*
 * Net calorific values (TJ per kt) and CO2 (t per TJ): defaults of the 2006 IPCC Guidelines for National Greenhouse
 * Gas Inventories, volume 2, tables 1.2 and 2.2/2.3, for gas/diesel oil and coke-oven coke.
 */
const DIESEL_ENERGY = 43.0;
const DIESEL_CARBON = 74.1;
const COKE_ENERGY = 28.2;
const COKE_CARBON = 107;
/** kg per litre of diesel. */
const DIESEL_DENSITY = 0.84;
const TJ_PER_GWH = 3.6;
/** Share of all land that a closed mine gives back; the rest is pit wall and lake. */
const GIVEN_BACK = 0.85;

/** Energy, CO2, tailings, water and land. */
export const environment = module({
  id: "environment",
  title: text("Environment", "环境"),
  purpose: text(
    "Energy by carrier, CO₂ of scope 1 and 2 by source with an optional carbon price, tailings stored, water, and land disturbed and rehabilitated.",
    "分品种能耗，分来源的范围一与范围二 CO₂ 排放（可设碳价），尾矿库容、用水、占用与修复土地。",
  ),
  leftOut,
  needs: [calendar, extraction, processing],
  params: environmentParams,
  lines: {
    electricity: {
      unit: "GWh",
      label: text("Electricity used", "用电量"),
      stat: "flow",
      formula: "O_t · e_C + H · d_E · e_E + S · e_S + m_P · e_P + m_CP · e_CP + m_TS · e_TS + m_Z · e_Z",
      help: text(
        "Concentrator, electric furnaces, steelworks, titanium slag, pigment and sponge; of what is made, also where the next plant uses it up.",
        "选矿、电炉、炼钢、钛渣、钛白与海绵钛用电；按产量计，含下游自用部分。",
      ),
    },
    dieselUsed: {
      unit: "kt",
      label: text("Diesel used", "柴油消耗"),
      stat: "flow",
      formula: `(O_t + W_t) · e_D · ${DIESEL_DENSITY}`,
      help: text("Litres per tonne moved, at 0.84 kg per litre.", "吨岩矿油耗 × 0.84 千克/升。"),
    },
    cokeUsed: {
      unit: "kt",
      label: text("Coke and coal used, as coke", "焦炭与煤消耗（折焦炭）"),
      stat: "flow",
      formula: `CO₂ of coke and coal ÷ (${COKE_ENERGY} · ${COKE_CARBON})`,
      help: text(
        "Reductants, from their CO₂ by the IPCC default of 3.02 t CO₂ per tonne of coke.",
        "各类还原剂，由其 CO₂ 排放按 IPCC 缺省值 3.02 吨 CO₂/吨焦炭反算。",
      ),
    },
    energy: {
      unit: "TJ",
      label: text("Energy of all carriers", "综合能耗"),
      stat: "flow",
      formula: `electricity · ${TJ_PER_GWH} + diesel · ${DIESEL_ENERGY.toFixed(1)} + coke · ${COKE_ENERGY}`,
      help: text(
        "Electricity, diesel and coke at their net calorific values; 1 GWh = 3.6 TJ.",
        "电力、柴油与焦炭按低位热值合计；1 吉瓦时 = 3.6 太焦。",
      ),
    },
    scope1: {
      unit: "Mt CO2",
      label: text("CO₂ on site (scope 1)", "直接排放（范围一）"),
      stat: "flow",
      formula: "CO₂ of diesel + CO₂ of coke and coal",
      help: text("What leaves the site's own engines and furnaces.", "本企业设备与炉窑直接排放。"),
    },
    scope1Diesel: {
      unit: "Mt CO2",
      label: text("CO₂ of diesel (scope 1)", "柴油排放（范围一）"),
      stat: "flow",
      part: "co2",
      formula: `diesel · ${DIESEL_ENERGY.toFixed(1)} · ${DIESEL_CARBON}`,
      help: text(
        "IPCC 2006 defaults: 43.0 TJ/kt, 74.1 t CO₂/TJ.",
        "IPCC 2006 缺省值：43.0 TJ/千吨、74.1 吨 CO₂/TJ。",
      ),
    },
    scope1Coke: {
      unit: "Mt CO2",
      label: text("CO₂ of coke and coal (scope 1)", "焦炭与煤排放（范围一）"),
      stat: "flow",
      part: "co2",
      formula: "H · f_B + m_TS · f_TS + m_CP · f_CP",
      help: text("Reductants of ironmaking, titanium slag and chlorination.", "炼铁、钛渣与氯化所用还原剂。"),
    },
    scope2: {
      unit: "Mt CO2",
      label: text("CO₂ of electricity (scope 2)", "外购电排放（范围二）"),
      stat: "flow",
      part: "co2",
      formula: "electricity · f_E",
      help: text("All electricity is bought from the grid.", "全部用电外购。"),
    },
    co2: {
      unit: "Mt CO2",
      label: text("CO₂, scope 1 and 2", "CO₂ 排放（范围一＋二）"),
      stat: "flow",
      cumulative: true,
      formula: "scope 1 + scope 2",
      help: text("Direct emissions and those of bought electricity.", "直接排放与外购电排放之和。"),
    },
    carbonCost: {
      unit: "bn CNY",
      label: text("Cost of carbon", "碳成本"),
      stat: "flow",
      formula: "CO₂ · (1 − χ_π) · π_C · (1 + g_π)^(year − t_π) from year t_π on",
      help: text(
        "Emissions beyond the free allocation times the carbon price of the year.",
        "超出免费配额的排放 × 当年碳价。",
      ),
    },
    water: {
      unit: "Mm3",
      label: text("Fresh water", "新水用量"),
      stat: "flow",
      formula: "O_t · u_W",
      help: text("Make-up water of the concentrator; the rest is recycled.", "选矿补加新水，其余为循环水。"),
    },
    tailingsStored: {
      unit: "Mm3",
      label: text("Tailings stored so far", "尾矿库累计库容"),
      stat: "level",
      formula: "Σ tailings ÷ ρ_T",
      help: text("Volume that the dams must hold.", "尾矿坝须容纳的体积。"),
    },
    land: {
      unit: "ha",
      label: text("Land disturbed so far", "累计占用土地"),
      stat: "level",
      formula: "A_D · √(1 − remaining ÷ M)",
      help: text(
        "Pit, dumps and tailings, by the share of the minable ore M that is gone; fast at first, slower later.",
        "采场、排土场与尾矿库，按可采矿量 M 的消耗比例计；前快后慢。",
      ),
    },
    rehabilitated: {
      unit: "ha",
      label: text("Land rehabilitated so far", "累计修复土地"),
      stat: "level",
      formula: `R_t = R_{t−1} + ν_R · max(0, χ_R · land − R_{t−1}); ${GIVEN_BACK} in place of χ_R after closure`,
      help: text(
        "Progressive: each year a part of the land that is free for it.",
        "边生产边修复：每年完成可修复土地的一部分。",
      ),
    },
  },
  metrics: {
    intensity: {
      unit: "t CO2/t",
      symbol: "ι_C",
      label: text("CO₂ per tonne of ore, whole chain", "吨矿 CO₂ 排放（全产业链）"),
      formula: "Σ CO₂ ÷ Σ O_t",
      help: text("Scope 1 and 2 over the horizon.", "测算期范围一与范围二合计。"),
    },
  },
  checks: {
    co2: {
      label: text("CO₂ = sum over diesel, coke and electricity", "CO₂ = 柴油、焦炭与电力排放之和"),
      formula: "(CO₂ − CO₂ of diesel − CO₂ of coke and coal − scope 2) ÷ CO₂",
    },
  },
  start: ({ p, clock }) => ({
    /** carbon price of the year to come, once it is charged */
    price: p.carbonPrice * power(1 + p.carbonGrowth, Math.max(0, clock.firstYear - p.carbonStart)),
    carbonFrom: p.carbonStart - clock.firstYear,
    stored: 0,
    rehabilitated: 0,
    co2: 0,
    ore: 0,
  }),
  year: ({ p, y, c, up, clock }, s) => {
    const { ore, waste, remaining, open } = up.extraction.y;
    const made = up.processing.y;
    const slag = titaniumSlagMade(made, up.processing.p);
    // kWh/t x Mt = GWh; kWh/t x kt = MWh
    y.electricity =
      ore * p.millPower +
      made.hotMetal * up.processing.p.furnaceShare * p.furnacePower +
      made.steel * p.steelPower +
      (made.pigment * p.pigmentPower +
        made.chloridePigment * p.chloridePower +
        slag * p.slagPower +
        spongeMade(made, up.processing.p) * p.spongePower) *
        0.001;
    // L/t x Mt x kg/L = kt
    y.dieselUsed = (ore + waste) * p.diesel * DIESEL_DENSITY;
    y.scope1Diesel = y.dieselUsed * (DIESEL_ENERGY * DIESEL_CARBON * 1e-6);
    y.scope1Coke =
      made.hotMetal * p.hotMetalCarbon +
      (slag * p.slagCarbon + made.chloridePigment * p.chlorideCarbon) * 0.001;
    y.cokeUsed = y.scope1Coke * (1e6 / (COKE_ENERGY * COKE_CARBON));
    y.energy = y.electricity * TJ_PER_GWH + y.dieselUsed * DIESEL_ENERGY + y.cokeUsed * COKE_ENERGY;
    y.scope1 = y.scope1Diesel + y.scope1Coke;
    y.scope2 = y.electricity * p.grid * 0.001;
    y.co2 = y.scope1 + y.scope2;
    const charged = clock.t >= s.carbonFrom;
    y.carbonCost = charged ? y.co2 * (1 - p.freeShare) * s.price * BN_PER_MT : 0;
    if (charged) s.price *= 1 + p.carbonGrowth;
    y.water = ore * p.waterUse;
    s.stored += made.tailings / p.tailingsDensity;
    y.tailingsStored = s.stored;
    const minable = up.extraction.m.minable;
    y.land = minable > 0 ? p.disturbedLand * Math.sqrt(Math.max(0, 1 - remaining / minable)) : 0;
    const free = (open > 0 ? p.rehabilitable : GIVEN_BACK) * y.land;
    s.rehabilitated += p.rehabilitationPace * Math.max(0, free - s.rehabilitated);
    y.rehabilitated = s.rehabilitated;
    s.co2 += y.co2;
    s.ore += ore;
    const parts = y.scope1Diesel + y.scope1Coke + y.scope2;
    c.co2(y.co2 - parts, y.co2);
  },
  finish: ({ m }, s) => {
    m.intensity = s.ore > 0 ? s.co2 / s.ore : NaN;
  },
});
