import type { Language } from "../../models/core/text";
import { formatNumber, formatQuantity, formatShare } from "../i18n/format";
import { familyNames, productParts } from "./productParts";
import type { Layer } from "./stack";

const whole = (values: Float64Array) => values.reduce((sum, v) => sum + v, 0);

/** "Iron and steel bring 50 % of sales, titanium 37 %": the two largest chains over the whole horizon. */
export function salesTitle(layers: readonly Layer[], language: Language): string | undefined {
  const all = layers.reduce((sum, layer) => sum + whole(layer.values), 0);
  if (!(all > 0)) return undefined;
  const shares = Object.entries(familyNames)
    .map(([family, name]) => ({
      name: name[language],
      plural: family === "iron" || family === "cobaltNickel",
      share:
        layers
          .filter(({ id }) => productParts.some((part) => part.id === id && part.family === family))
          .reduce((sum, layer) => sum + whole(layer.values), 0) / all,
    }))
    .sort((a, b) => b.share - a.share);
  const [first, second] = shares as [(typeof shares)[0], (typeof shares)[0]];
  const rest = second.share >= 0.005;
  if (language === "zh") {
    return `${first.name}占销售额 ${formatShare(first.share)}${rest ? `，${second.name}占 ${formatShare(second.share)}` : ""}`;
  }
  const verb = first.plural ? "bring" : "brings";
  const name = first.name.charAt(0).toUpperCase() + first.name.slice(1);
  return `${name} ${verb} ${formatShare(first.share)} of sales${rest ? `, ${second.name} ${formatShare(second.share)}` : ""}`;
}

/** "9.2 Mt of products leave in the best year, iron concentrate first with 71 %". */
export function tonnesTitle(
  layers: readonly Layer[],
  sums: Float64Array,
  language: Language,
): string | undefined {
  const top = sums.reduce((best, v, t) => (v > sums[best]! ? t : best), 0);
  if (!(sums[top]! > 0)) return undefined;
  const all = whole(sums);
  const first = layers.reduce((best, layer) => (whole(layer.values) > whole(best.values) ? layer : best));
  const share = formatShare(whole(first.values) / all);
  const most = formatQuantity(sums[top]!, "Mt", language);
  // the label of a layer is short; a sentence wants the full word
  const name = first.id === "ironConcentrate" && language === "en" ? "iron concentrate" : first.label;
  return language === "zh"
    ? `产品最多一年售出 ${most}，其中${name}占全期 ${share}`
    : `Up to ${most} of products a year, ${share} of all tonnes ${lower(name)}`;
}

/** "Ore peaks at 31.6 Mt a year in 2045, with 1.2 t of waste per tonne". */
export function oreTitle(
  layers: readonly Layer[],
  firstYear: number,
  language: Language,
): string | undefined {
  const ore = layers.find(({ id }) => id === "ore")?.values;
  if (!ore || !(whole(ore) > 0)) return undefined;
  const waste = layers.find(({ id }) => id === "waste")?.values;
  const ratio = formatNumber(waste ? whole(waste) / whole(ore) : 0, 2);
  const top = ore.reduce((best, v, t) => (v > ore[best]! ? t : best), 0);
  const most = formatQuantity(ore[top]!, "Mt", language);
  return language === "zh"
    ? `矿石产量 ${firstYear + top}\u00a0年最高，为每年 ${most}；每吨矿石剥离 ${ratio} 吨废石`
    : `Ore peaks at ${most} a year in ${firstYear + top}, with ${ratio} t of waste per tonne`;
}

const lower = (name: string) =>
  /^(TiO|Ti |Co)/.test(name) ? name : name.charAt(0).toLowerCase() + name.slice(1);
