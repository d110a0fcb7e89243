import { text, type Language } from "../../models/core/text";
import type { Summary } from "../../models/engine/summary";
import { formatNumber, formatShare, shownUnit } from "../i18n/format";
import { currency } from "../i18n/money";
import { lineOf } from "./lineOf";
import { linedLayers, type LinedLayer } from "./linedLayers";
import type { PartsFound, PartsMeasure } from "./parts";
import { partsChart } from "./partsChart";
import { wholeOf } from "./wholeOf";

/** bn CNY per Mt, in CNY per t. */
const CNY_PER_T = 1000;
/** Years with less ore than this share of the best year have no unit cost worth comparing. */
const LEAST_ORE = 0.2;

const costs: readonly LinedLayer[] = [
  { id: "mining", label: text("Mining", "采矿"), colour: "var(--p-steel)", line: "cost.miningCost" },
  { id: "milling", label: text("Milling", "选矿"), colour: "var(--p-pigiron)", line: "cost.millingCost" },
  { id: "site", label: text("Site", "管理等"), colour: "var(--p-iron)", line: "cost.siteCost" },
  { id: "freight", label: text("Freight", "运费"), colour: "var(--p-ilmenite)", line: "cost.freightCost" },
  {
    id: "titanium",
    label: text("Titanium plants", "钛加工"),
    colour: "var(--p-pigment)",
    line: "cost.titaniumCost",
  },
  {
    id: "iron",
    label: text("Iron and steel plants", "钢铁加工"),
    colour: "var(--p-sponge)",
    line: "cost.ironCost",
  },
  {
    id: "vanadium",
    label: text("Vanadium plants", "钒加工"),
    colour: "var(--p-vanadium)",
    line: "cost.vanadiumCost",
  },
];

/** Mean money per mean tonne: such ratios add up as the means do. Years with little ore are blank. */
function perTonne(values: Float64Array, summary: Summary, blank: number): Float64Array {
  const ore = lineOf(summary, "extraction.ore").mean;
  const least = ore.reduce((best, v) => Math.max(best, v), 0) * LEAST_ORE;
  return values.map((v, t) => (ore[t]! > 0 && ore[t]! >= least ? (v / ore[t]!) * CNY_PER_T : blank));
}

const perOre: PartsMeasure = {
  id: "ore",
  label: text("Per tonne of ore", "吨矿"),
  unit: "CNY/t",
  describe: text("Cost and revenue per tonne of ore", "吨矿成本与收入"),
  total: "cost.total",
  kind: "level",
  money: true,
  note: text(
    "Mean money over mean tonnes, so that parts add up; years with less than a fifth of the best year's ore are left out",
    "均值之比，各项可相加；矿石产量不足最高年五分之一的年份不显示",
  ),
  layers: (summary, language) =>
    linedLayers(costs, summary, language).map((layer) => ({
      ...layer,
      values: perTonne(layer.values, summary, 0),
    })),
  curves: (summary, language) => [
    {
      id: "revenue",
      label: language === "zh" ? "吨矿收入" : "Revenue",
      colour: "var(--ink)",
      values: perTonne(lineOf(summary, "market.revenue").mean, summary, NaN),
      line: "market.perTonne",
    },
  ],
  title: oreTitle,
};

const perConcentrate: PartsMeasure = {
  id: "concentrate",
  label: text("Per tonne of concentrate", "吨铁精矿"),
  unit: "CNY/t",
  describe: text(
    "Iron concentrate: price, C1 and all-in cost, medians",
    "铁精矿价格、C1 与全部维持成本，中位数",
  ),
  kind: "level",
  money: true,
  note: text(
    "C1: cash cost of mine and mill less by-products; all-in: C1 with freight, levies, sustaining capital and rehabilitation",
    "C1：采选现金成本扣副产品；全部维持成本：C1 加运费、税费、维持性投资与生态修复",
  ),
  layers: () => [],
  curves: (summary, language) => {
    const zh = language === "zh";
    const made = lineOf(summary, "processing.concentrateMade").p50;
    const median = (id: "market.priceIronConcentrate" | "unitCost.allIn" | "cost.netCost") =>
      lineOf(summary, id).p50.map((v, t) => (made[t]! > 0 ? v : NaN));
    return [
      {
        id: "price",
        label: zh ? "价格" : "Price",
        colour: "var(--ink)",
        values: median("market.priceIronConcentrate"),
        line: "market.priceIronConcentrate",
      },
      {
        id: "allIn",
        label: zh ? "全部维持成本" : "All-in cost",
        colour: "var(--p-sponge)",
        values: median("unitCost.allIn"),
        line: "unitCost.allIn",
      },
      {
        id: "c1",
        label: "C1",
        colour: "var(--p-coni)",
        values: median("cost.netCost"),
        line: "cost.netCost",
      },
    ];
  },
  title: concentrateTitle,
};

/** What a tonne costs and brings, by year. */
export const unitCostChart = {
  ...partsChart("unitCost", text("Cost per tonne", "单位成本"), [perOre, perConcentrate]),
  terms: ["c1", "aisc"] as const,
};

/** Money per tonne without its unit, which the title writes once. */
const perTonneText =
  (language: Language) =>
  (value: number): string =>
    formatNumber(value * shownUnit("CNY/t", language).factor);

/** "A tonne of ore brings 512 CNY and costs 268, half of it in the plants". */
function oreTitle({ sums, curves, layers }: PartsFound, language: Language): string | undefined {
  const revenue = curves[0]!.values;
  const years = revenue.reduce((count, v) => (Number.isFinite(v) ? count + 1 : count), 0);
  const spent = wholeOf(sums) / years;
  if (!(years > 0 && spent > 0)) return undefined;
  const plants = layers.filter(({ id }) => ["iron", "titanium", "vanadium"].includes(id));
  const share = formatShare(plants.reduce((sum, { values }) => sum + wholeOf(values), 0) / wholeOf(sums));
  const show = perTonneText(language);
  const [brings, costs] = [show(wholeOf(revenue) / years), show(spent)];
  const money = currency(language);
  return language === "zh"
    ? `每吨矿石平均收入 ${brings}\u00a0${money}、经营成本 ${costs}\u00a0${money}，其中加工厂占 ${share}`
    : `A tonne of ore brings ${brings} ${money} and costs ${costs}, ${share} of it in the plants`;
}

/** "Iron concentrate fetches 720 CNY a tonne against an all-in cost of 410, C1 260". */
function concentrateTitle({ curves }: PartsFound, language: Language): string | undefined {
  const show = perTonneText(language);
  const [price, allIn, c1] = curves.map(({ values }) => {
    const years = values.reduce((count, v) => (Number.isFinite(v) ? count + 1 : count), 0);
    return years > 0 ? show(wholeOf(values) / years) : undefined;
  });
  const money = currency(language);
  if (price === undefined) return undefined;
  return language === "zh"
    ? `铁精矿平均每吨售价 ${price}\u00a0${money}，全部维持成本 ${allIn}\u00a0${money}，C1 ${c1}\u00a0${money}`
    : `Iron concentrate fetches ${price} ${money} a tonne, its all-in cost is ${allIn}, C1 ${c1}`;
}
