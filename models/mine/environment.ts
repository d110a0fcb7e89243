import { module } from "../core/module";
import { text } from "../core/text";
import { pert } from "../distributions/spec";
import { calendar } from "./calendar";
import { extraction } from "./extraction";
import { processing } from "./processing";
import { assumed } from "./provenance";
import { BN_PER_MT } from "./scale";

/** Diesel: t CO2 per 1,000 L (IPCC default factor, about 2.68 kg/L). */
const CO2_PER_KILOLITRE = 2.68;
/** Licence area in hectares at which the land taken by dumps and tailings is scaled: 15–25 km² in all. */
const LAND_HECTARES = 2000;

/** Energy, CO2, tailings, water and land. */
export const environment = module({
  id: "environment",
  title: text("Environment", "环境"),
  purpose: text(
    "Electricity and fuel, CO₂ of scope 1 and 2 with an optional carbon price, water, and land disturbed.",
    "电力与燃料消耗、范围一与范围二 CO₂ 排放（可设碳价）、用水与占用土地。",
  ),
  needs: [calendar, extraction, processing],
  params: {
    millPower: {
      symbol: "e_C",
      unit: "kWh/t",
      value: pert(28, 33, 38),
      bounds: [5, 120],
      label: text("Electricity of the concentrator, per tonne of ore", "选矿电耗（每吨矿石）"),
      source: assumed(),
    },
    diesel: {
      symbol: "e_D",
      unit: "1",
      value: pert(0.6, 0.75, 0.9),
      bounds: [0, 5],
      label: text("Diesel, litres per tonne moved", "柴油消耗（升/吨岩矿）"),
      source: assumed(),
    },
    hotMetalCarbon: {
      symbol: "f_B",
      unit: "t CO2/t",
      value: pert(1.5, 1.7, 2.0),
      bounds: [0, 5],
      label: text("CO₂ per tonne of hot metal, on site", "每吨铁水直接 CO₂ 排放"),
      source: assumed(text("From 480–560 kg of coke", "按焦比 480–560 千克推算")),
    },
    steelPower: {
      symbol: "e_S",
      unit: "kWh/t",
      value: 200,
      bounds: [0, 2000],
      label: text("Electricity per tonne of steel", "吨钢电耗"),
      source: assumed(),
    },
    pigmentPower: {
      symbol: "e_P",
      unit: "kWh/t",
      value: pert(900, 1000, 1100),
      bounds: [0, 10000],
      label: text("Electricity per tonne of pigment", "吨钛白粉电耗"),
      source: assumed(),
    },
    spongePower: {
      symbol: "e_Z",
      unit: "kWh/t",
      value: pert(22000, 26000, 30000),
      bounds: [0, 100000],
      label: text("Electricity per tonne of sponge", "吨海绵钛电耗"),
      source: assumed(),
    },
    grid: {
      symbol: "f_E",
      unit: "t CO2/MWh",
      value: 0.2,
      bounds: [0, 1.2],
      label: text("CO₂ of grid electricity", "电网排放因子"),
      source: assumed(
        text("Sichuan is mostly hydropower; national mean about 0.55", "四川以水电为主；全国平均约 0.55"),
      ),
    },
    carbonPrice: {
      symbol: "π_C",
      unit: "CNY/t",
      value: 0,
      bounds: [0, 3000],
      role: "decision",
      label: text("Carbon price, per tonne of CO₂", "碳价（每吨 CO₂）"),
      lever: { group: "tax" },
      source: assumed(
        text(
          "None in the base case; iron and steel entered the national market in 2025",
          "基准情景不计；钢铁 2025 年纳入全国碳市场",
        ),
      ),
    },
    waterUse: {
      symbol: "u_W",
      unit: "m3/t",
      value: 0.6,
      bounds: [0, 10],
      label: text("Fresh water per tonne of ore", "吨矿新水耗量"),
      source: assumed(),
    },
  },
  lines: {
    electricity: { unit: "GWh", label: text("Electricity used", "用电量"), stat: "flow" },
    scope1: {
      unit: "Mt CO2",
      label: text("CO₂ on site (scope 1)", "直接排放（范围一）"),
      stat: "flow",
      part: "co2",
    },
    scope2: {
      unit: "Mt CO2",
      label: text("CO₂ of electricity (scope 2)", "外购电排放（范围二）"),
      stat: "flow",
      part: "co2",
    },
    co2: {
      unit: "Mt CO2",
      label: text("CO₂, scope 1 and 2", "CO₂ 排放（范围一＋二）"),
      stat: "flow",
      cumulative: true,
    },
    carbonCost: { unit: "bn CNY", label: text("Cost of carbon", "碳成本"), stat: "flow" },
    water: { unit: "Mm3", label: text("Fresh water", "新水用量"), stat: "flow" },
    land: { unit: "ha", label: text("Land disturbed so far", "累计占用土地"), stat: "level" },
  },
  checks: {
    co2: { label: text("CO₂ = scope 1 + scope 2", "CO₂ = 范围一 + 范围二") },
  },
  year: ({ p, y, c, up }) => {
    const { ore, waste, remaining } = up.extraction.y;
    const made = up.processing.y;
    // kWh/t x Mt = GWh; kWh/t x kt = MWh
    y.electricity =
      ore * p.millPower +
      made.steel * p.steelPower +
      (made.pigment * p.pigmentPower + made.sponge * p.spongePower) / 1000;
    y.scope1 = ((ore + waste) * p.diesel * CO2_PER_KILOLITRE) / 1000 + made.hotMetal * p.hotMetalCarbon;
    y.scope2 = (y.electricity * p.grid) / 1000;
    y.co2 = y.scope1 + y.scope2;
    y.carbonCost = y.co2 * p.carbonPrice * BN_PER_MT;
    y.water = ore * p.waterUse;
    const minable = up.extraction.m.minable;
    y.land = minable > 0 ? LAND_HECTARES * Math.sqrt(Math.max(0, 1 - remaining / minable)) : 0;
    c.co2 = y.co2 > 0 ? (y.co2 - y.scope1 - y.scope2) / y.co2 : 0;
  },
});
