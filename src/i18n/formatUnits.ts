import type { Language } from "../../models/core/text";
import { unitDefinition, type Unit } from "../../models/core/units";
import { inDollars, isCustomary, moneyShown, moneyUnit } from "./money";

/** How a unit is shown: shown value = declared value × factor, followed by label. */
export interface DisplayUnit {
  readonly factor: number;
  readonly label: string;
}

/** One rung of a ladder of magnitudes: used from this declared magnitude upwards. */
export interface Scale extends DisplayUnit {
  readonly from: number;
  /** without the currency or the counted noun, for labels inside charts */
  readonly short: string;
}

/** Units that Chinese readers expect in tens of thousands and hundreds of millions. All others keep the declared one. */
const chinese: Partial<Record<Unit, DisplayUnit>> = {
  "bn CNY": { factor: 10, label: "亿元" },
  Gt: { factor: 10, label: "亿吨" },
  Mt: { factor: 100, label: "万吨" },
  kt: { factor: 0.1, label: "万吨" },
  "Mt/a": { factor: 100, label: "万吨/年" },
  "kt/a": { factor: 0.1, label: "万吨/年" },
  "kCNY/t": { factor: 0.1, label: "万元/吨" },
  "kCNY/(t/a)": { factor: 0.1, label: "万元/(吨/年)" },
  "kCNY/a": { factor: 0.1, label: "万元/年" },
  "M CNY/person": { factor: 100, label: "万元/岗位" },
  "kt/(person a)": { factor: 0.1, label: "万吨/(人·年)" },
  "persons/(kt/a)": { factor: 10, label: "个/(万吨/年)" },
  "persons/bn CNY": { factor: 0.1, label: "人年/亿元" },
  GWh: { factor: 0.01, label: "亿千瓦时" },
  "t CO2/t": { factor: 1, label: "吨 CO₂/吨" },
  "t CO2/MWh": { factor: 1, label: "吨 CO₂/兆瓦时" },
  "Mt CO2": { factor: 100, label: "万吨 CO₂" },
  km3: { factor: 10, label: "亿立方米" },
  Mm3: { factor: 100, label: "万立方米" },
};

const scale = (from: number, factor: number, label: string, short = label): Scale => ({
  from,
  factor,
  label,
  short,
});

/** Ladders for results whose size is not known beforehand, smallest first. */
const ladders: Partial<Record<Unit, Readonly<Record<Language, readonly Scale[]>>>> = {
  "bn CNY": {
    en: [scale(0, 1e3, "m CNY", "m"), scale(0.09995, 1, "bn CNY", "bn"), scale(999.5, 1e-3, "tn CNY", "tn")],
    zh: [scale(0, 1e5, "万元", "万"), scale(0.09995, 10, "亿元", "亿"), scale(999.5, 1e-3, "万亿元", "万亿")],
  },
  Mt: {
    en: [scale(0, 1e3, "kt"), scale(0.09995, 1, "Mt"), scale(999.5, 1e-3, "Gt")],
    zh: [scale(0, 1e6, "吨"), scale(0.009995, 100, "万吨"), scale(99.95, 0.01, "亿吨")],
  },
  kt: {
    en: [scale(0, 1e3, "t"), scale(0.9995, 1, "kt"), scale(999.5, 1e-3, "Mt")],
    zh: [scale(0, 1e3, "吨"), scale(9.995, 0.1, "万吨")],
  },
  persons: {
    en: [scale(0, 1, "people", "")],
    zh: [scale(0, 1, "人"), scale(9995, 1e-4, "万人")],
  },
  jobs: {
    en: [scale(0, 1, "jobs", "")],
    zh: [scale(0, 1, "个"), scale(9995, 1e-4, "万个")],
  },
};

/** Money totals for readers who chose another unit than their language's; the menu says that 亿 is 100 million. */
const chosenTotals: Readonly<Record<Language, readonly Scale[]>> = {
  en: [scale(0, 10, "亿 CNY", "亿")],
  zh: [
    scale(0, 1e3, "百万元", "百万"),
    scale(0.9995, 1, "十亿元", "十亿"),
    scale(999.5, 1e-3, "万亿元", "万亿"),
  ],
};

/** How often a unit counts money: once ("CNY/t"), never ("Mt"), or below the line ("persons/bn CNY"). */
const moneyPower: Readonly<Record<string, 1 | -1>> = {
  money: 1,
  moneyPerMass: 1,
  moneyPerMassRate: 1,
  wage: 1,
  moneyPerPerson: 1,
  jobsPerMoney: -1,
};

/** Whether values in this unit count heads: people, or the posts that they fill. */
export const isHeadcount = (unit: Unit): boolean => unitDefinition(unit).dimension === "people";

/** Whether values in this unit are money, or money per something. */
export const isMoney = (unit: Unit): boolean => moneyPower[unitDefinition(unit).dimension] === 1;

/** Whether values in this unit are shown in another currency than they are declared in. */
export const isConverted = (unit: Unit, language: Language): boolean =>
  moneyUnit(language) === "usd" && moneyPower[unitDefinition(unit).dimension] !== undefined;

/** The same step of a ladder in dollars at the scenario's rate. */
function dollars(step: Scale, unit: Unit, language: Language): Scale {
  const power = moneyPower[unitDefinition(unit).dimension]!;
  return {
    ...step,
    factor: step.factor * moneyShown.value.cnyPerUsd ** -power,
    label: inDollars(step.label, language),
    short: inDollars(step.short, language),
  };
}

/** The ladder of a unit as the reader chose to see money, smallest rung first. */
function ladderOf(unit: Unit, language: Language): readonly Scale[] | undefined {
  const ladder = ladders[unit]?.[language];
  if (unit !== "bn CNY" || ladder === undefined) return ladder;
  if (moneyUnit(language) === "usd") {
    const { cnyPerUsd } = moneyShown.value;
    return ladder.map((step) => ({ ...dollars(step, unit, language), from: step.from * cnyPerUsd }));
  }
  return isCustomary(language) ? ladder : chosenTotals[language];
}

/**
 * The unit in which a form field shows and takes values declared in `unit`: a fixed factor, whatever the size.
 * The inverse is a division by the factor.
 */
export function displayUnit(unit: Unit, language: Language): DisplayUnit {
  const label = unitDefinition(unit).label[language];
  return (language === "zh" ? chinese[unit] : undefined) ?? { factor: 1, label };
}

/** The unit in which a table shows results declared in `unit`: the display unit, money as the reader chose to see it. */
export function shownUnit(unit: Unit, language: Language): DisplayUnit {
  const { factor, label } = displayUnit(unit, language);
  if (moneyPower[unitDefinition(unit).dimension] === undefined) return { factor, label };
  if (moneyUnit(language) === "usd") {
    const shown = dollars(scale(0, factor, label), unit, language);
    return { factor: shown.factor, label: shown.label };
  }
  if (unit !== "bn CNY" || isCustomary(language)) return { factor, label };
  return language === "zh" ? { factor: 1, label: "十亿元" } : { factor: 10, label: "亿 CNY" };
}

/** The rung that suits a magnitude in the declared unit (bn or tn, 亿 or 万亿); the unit of tables if there is no ladder. */
export function scaleFor(unit: Unit, magnitude: number, language: Language): Scale {
  const ladder = ladderOf(unit, language);
  const { factor, label } = shownUnit(unit, language);
  if (!ladder) return scale(0, factor, label);
  // zero has no magnitude of its own: it is shown in the fixed unit
  const size = magnitude === 0 ? 1 / factor : Math.abs(magnitude);
  return ladder.findLast((step) => size >= step.from) ?? ladder[0]!;
}

/** The fixed unit of a table as a rung: for marks whose labels must not change their unit with their size. */
export function fixedScale(unit: Unit, language: Language): Scale {
  const { factor, label } = shownUnit(unit, language);
  return scale(0, factor, label);
}
