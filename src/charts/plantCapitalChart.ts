import { text, type Language } from "../../models/core/text";
import { formatQuantity, formatShare } from "../i18n/format";
import { linedLayers, type LinedLayer } from "./linedLayers";
import type { PartsFound, PartsMeasure } from "./parts";
import { partsChart } from "./partsChart";
import { lowerFirst } from "./lowerFirst";

const parts: readonly LinedLayer[] = [
  { id: "mine", label: text("Mine and mill", "采选"), colour: "var(--p-steel)", line: "capital.newMine" },
  { id: "iron", label: text("Iron and steel", "钢铁"), colour: "var(--p-pigiron)", line: "capital.newIron" },
  {
    id: "titanium",
    label: text("Titanium", "钛"),
    colour: "var(--p-pigment)",
    line: "capital.newTitanium",
  },
  {
    id: "vanadium",
    label: text("Vanadium", "钒"),
    colour: "var(--p-vanadium)",
    line: "capital.newVanadium",
  },
  {
    id: "sustaining",
    label: text("Sustaining", "维持更新"),
    colour: "var(--p-iron)",
    line: "capital.sustaining",
  },
];

const describe = text("Investment by plant", "各厂投资");
const shared = { unit: "bn CNY", money: true, title: capitalTitle } as const;

const sum: PartsMeasure = {
  ...shared,
  id: "cumulative",
  label: text("Cumulative", "累计"),
  describe: text("Investment so far, by plant", "各厂累计投资"),
  total: "capital.investmentCumulative",
  kind: "sum",
  layers: (summary, language) => linedLayers(parts, summary, language, "running"),
};
const yearly: PartsMeasure = {
  ...shared,
  id: "yearly",
  label: text("Per year", "每年"),
  describe,
  total: "capital.investment",
  kind: "flow",
  layers: (summary, language) => linedLayers(parts, summary, language),
};

/** Where the capital goes: plants and renewals. */
export const plantCapitalChart = partsChart("plantCapital", describe, [sum, yearly]);

/** "Of 96 bn CNY invested by 2105, 61 % is sustaining capital; the largest new plant is mine and mill, 16 %". */
function capitalTitle({ layers, sums, firstYear }: PartsFound, language: Language): string | undefined {
  const isSum = sums.every((v, t) => t === 0 || v >= sums[t - 1]! - 1e-9);
  const whole = (values: Float64Array) =>
    isSum ? values[values.length - 1]! : values.reduce((all, v) => all + v, 0);
  const all = whole(sums);
  if (!(all > 0)) return undefined;
  const last = firstYear + sums.length - 1;
  const money = formatQuantity(all, "bn CNY", language);
  const ranked = [...layers].filter(({ id }) => id !== "sustaining");
  ranked.sort((a, b) => whole(b.values) - whole(a.values));
  const renewed = layers.find(({ id }) => id === "sustaining");
  const share = (values: Float64Array) => formatShare(whole(values) / all);
  const first = ranked[0];
  if (language === "zh") {
    const parts = [
      renewed && `维持更新占 ${share(renewed.values)}`,
      first && `新建以${first.label}最多，占 ${share(first.values)}`,
    ];
    return `至 ${last}\u00a0年累计投资 ${money}，${parts.filter(Boolean).join("，")}`;
  }
  const parts = [
    renewed && `${share(renewed.values)} is sustaining capital`,
    first && `the largest share of new plant, ${share(first.values)}, is ${lowerFirst(first.label)}`,
  ];
  return `Of ${money} invested by ${last}, ${parts.filter(Boolean).join("; ")}`;
}
