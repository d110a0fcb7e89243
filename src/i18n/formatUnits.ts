import type { Language } from "../../models/core/text";
import { unitDefinition, type Unit } from "../../models/core/units";

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
  "kt/(person a)": { factor: 0.1, label: "万吨/(人·年)" },
  "persons/(kt/a)": { factor: 10, label: "人/(万吨/年)" },
  "persons/bn CNY": { factor: 0.1, label: "人年/亿元" },
  GWh: { factor: 0.01, label: "亿千瓦时" },
  "Mt CO2": { factor: 100, label: "万吨CO₂" },
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
    en: [scale(0, 1, "persons", "")],
    zh: [scale(0, 1, "人"), scale(9995, 1e-4, "万人")],
  },
};

/**
 * The unit in which a form field or a table shows values declared in `unit`: a fixed factor, whatever the size.
 * The inverse for form fields is a division by the factor.
 */
export function displayUnit(unit: Unit, language: Language): DisplayUnit {
  const label = unitDefinition(unit).label[language];
  return (language === "zh" ? chinese[unit] : undefined) ?? { factor: 1, label };
}

/** The rung that suits a magnitude in the declared unit (bn or tn, 亿 or 万亿); the fixed display unit if there is no ladder. */
export function scaleFor(unit: Unit, magnitude: number, language: Language): Scale {
  const ladder = ladders[unit]?.[language];
  if (!ladder) {
    const { factor, label } = displayUnit(unit, language);
    return scale(0, factor, label);
  }
  // zero has no magnitude of its own: it is shown in the fixed display unit
  const size = magnitude === 0 ? 1 / displayUnit(unit, language).factor : Math.abs(magnitude);
  return ladder.findLast((step) => size >= step.from) ?? ladder[0]!;
}
