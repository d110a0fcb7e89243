import { text, type Language } from "../../models/core/text";
import { formatQuantity, formatShare } from "../i18n/format";
import { linedLayers, type LinedLayer } from "./linedLayers";
import type { PartsFound } from "./parts";
import { partsChart } from "./partsChart";
import { wholeOf } from "./wholeOf";

const parts: readonly LinedLayer[] = [
  {
    id: "coke",
    label: text("Scope 1: coke, coal", "范围一：焦煤"),
    colour: "var(--p-steel)",
    line: "environment.scope1Coke",
  },
  {
    id: "diesel",
    label: text("Scope 1: diesel", "范围一：柴油"),
    colour: "var(--p-ilmenite)",
    line: "environment.scope1Diesel",
  },
  {
    id: "power",
    label: text("Scope 2: electricity", "范围二：电力"),
    colour: "var(--p-vanadium)",
    line: "environment.scope2",
  },
];

/** CO₂ of the whole chain by scope and source. */
export const carbonChart = partsChart("carbon", text("CO₂ by scope", "分范围 CO₂ 排放"), [
  {
    id: "scope",
    label: text("CO₂ by scope", "分范围 CO₂ 排放"),
    unit: "Mt CO2",
    describe: text("CO₂ of the whole chain", "全产业链 CO₂ 排放"),
    total: "environment.co2",
    kind: "flow",
    money: false,
    layers: (summary, language) => linedLayers(parts, summary, language),
    title: carbonTitle,
  },
]);

/** "Emissions peak at 6.1 Mt CO₂ a year in 2041; 78 % of all comes from coke and coal". */
function carbonTitle({ layers, sums, firstYear }: PartsFound, language: Language): string | undefined {
  const top = sums.reduce((best, v, t) => (v > sums[best]! ? t : best), 0);
  if (!(sums[top]! > 0)) return undefined;
  const most = formatQuantity(sums[top]!, "Mt CO2", language);
  const first = layers.reduce((best, layer) => (wholeOf(layer.values) > wholeOf(best.values) ? layer : best));
  const share = formatShare(wholeOf(first.values) / wholeOf(sums));
  const names: Readonly<Record<string, readonly [string, string]>> = {
    coke: ["coke and coal", "焦炭与煤"],
    diesel: ["diesel", "柴油"],
    power: ["electricity", "用电"],
  };
  const [en, zh] = names[first.id]!;
  return language === "zh"
    ? `排放 ${firstYear + top}\u00a0年最高，为每年 ${most}；全期 ${share} 来自${zh}`
    : `Emissions peak at ${most} a year in ${firstYear + top}; ${share} of all comes from ${en}`;
}
