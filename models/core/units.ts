import type { Text } from "./text";

/**
 * A unit as declared by a quantity. `calc` converts a declared value to the unit that formulas use
 * (fractions, Mt, CNY/t, ...): calculation value = declared value x calc.
 * `dimension` says which units may stand for one another in user input; `si` converts within a dimension.
 */
export interface UnitDefinition {
  readonly dimension: string;
  readonly si: number;
  readonly calc: number;
  readonly label: Text;
}

const unit = (dimension: string, si: number, calc: number, en: string, zh: string = en): UnitDefinition => ({
  dimension,
  si,
  calc,
  label: { en, zh },
});

/** Every unit the project knows. Money is real CNY of the base year; "a" is a year. */
export const units = {
  "1": unit("ratio", 1, 1, "", ""),
  "%": unit("ratio", 0.01, 0.01, "%"),
  x: unit("ratio", 1, 1, "×"),
  choice: unit("choice", 1, 1, "", ""),
  year: unit("calendar", 1, 1, "", "年"),
  a: unit("time", 1, 1, "years", "年"),
  "1/a": unit("rate", 1, 1, "per year", "次/年"),
  "%/a": unit("rate", 0.01, 0.01, "% a year", "%/年"),
  Gt: unit("mass", 1e9, 1e3, "Gt", "十亿吨"),
  Mt: unit("mass", 1e6, 1, "Mt", "百万吨"),
  kt: unit("mass", 1e3, 1, "kt", "千吨"),
  t: unit("mass", 1, 1, "t", "吨"),
  "Mt/a": unit("massRate", 1e6, 1, "Mt/a", "百万吨/年"),
  "kt/a": unit("massRate", 1e3, 1, "kt/a", "千吨/年"),
  "t/t": unit("massRatio", 1, 1, "t/t", "吨/吨"),
  "kg/t": unit("massRatio", 1e-3, 1, "kg/t", "千克/吨"),
  "t/m3": unit("density", 1, 1, "t/m³", "吨/立方米"),
  km2: unit("area", 1, 1, "km²", "平方公里"),
  m: unit("length", 1, 1, "m", "米"),
  km3: unit("volume", 1e9, 1, "km³", "立方千米"),
  Mm3: unit("volume", 1e6, 1, "Mm³", "百万立方米"),
  "CNY/t": unit("moneyPerMass", 1, 1, "CNY/t", "元/吨"),
  "kCNY/t": unit("moneyPerMass", 1e3, 1e3, "k CNY/t", "千元/吨"),
  "CNY/(t/a)": unit("moneyPerMassRate", 1, 1, "CNY per t/a", "元/(吨/年)"),
  "kCNY/(t/a)": unit("moneyPerMassRate", 1e3, 1e3, "k CNY per t/a", "千元/(吨/年)"),
  "kCNY/a": unit("wage", 1e3, 1e3, "k CNY/a", "千元/年"),
  "bn CNY": unit("money", 1e9, 1, "bn CNY", "十亿元"),
  "M CNY/person": unit("moneyPerPerson", 1e6, 1, "M CNY per job", "百万元/岗位"),
  "CNY/USD": unit("exchangeRate", 1, 1, "CNY per USD", "元/美元"),
  // people are counted apart from the posts that they fill: 人 and 个
  persons: unit("people", 1, 1, "people", "人"),
  jobs: unit("people", 1, 1, "jobs", "个"),
  "person a": unit("labour", 1, 1, "person-years", "人年"),
  "t/(person a)": unit("productivity", 1, 1, "t per worker-year", "吨/(人·年)"),
  "kt/(person a)": unit("productivity", 1e3, 1e3, "kt per worker-year", "千吨/(人·年)"),
  "persons/(kt/a)": unit("labourIntensity", 1, 1, "jobs per kt/a", "个/(千吨/年)"),
  "persons/bn CNY": unit("jobsPerMoney", 1, 1, "person-years per bn CNY", "人年/十亿元"),
  "kWh/t": unit("energyPerMass", 1, 1, "kWh/t", "千瓦时/吨"),
  GWh: unit("energy", 1, 1, "GWh", "吉瓦时"),
  TJ: unit("energy", 1 / 3.6, 1, "TJ", "太焦"),
  "GWh/a": unit("energyRate", 1, 1, "GWh/a", "吉瓦时/年"),
  "t/MWh": unit("massPerEnergy", 1, 1, "t/MWh", "吨/兆瓦时"),
  "t CO2/t": unit("emissionPerMass", 1, 1, "t CO₂/t", "吨CO₂/吨"),
  "t CO2/MWh": unit("emissionPerEnergy", 1, 1, "t CO₂/MWh", "吨CO₂/兆瓦时"),
  "Mt CO2": unit("emission", 1, 1, "Mt CO₂", "百万吨CO₂"),
  "m3/t": unit("volumePerMass", 1, 1, "m³/t", "立方米/吨"),
  ha: unit("land", 1, 1, "ha", "公顷"),
} as const satisfies Record<string, UnitDefinition>;

export type Unit = keyof typeof units;

/** The definition of a unit; the widened type keeps callers independent of the literal table. */
export function unitDefinition(id: Unit): UnitDefinition {
  return units[id];
}
