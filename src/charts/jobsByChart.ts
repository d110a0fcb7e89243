import { text, type Language } from "../../models/core/text";
import { formatQuantity, formatShare } from "../i18n/format";
import { linedLayers, type LinedLayer } from "./linedLayers";
import { lowerFirst } from "./lowerFirst";
import type { PartsFound, PartsMeasure } from "./parts";
import { partsChart } from "./partsChart";
import { wholeOf } from "./wholeOf";

const plants: readonly LinedLayer[] = [
  { id: "mine", label: text("Mine and mill", "采选"), colour: "var(--p-steel)", line: "employment.mine" },
  {
    id: "iron",
    label: text("Iron and steel", "钢铁"),
    colour: "var(--p-pigiron)",
    line: "employment.iron",
  },
  {
    id: "titanium",
    label: text("Titanium", "钛"),
    colour: "var(--p-pigment)",
    line: "employment.titanium",
  },
  {
    id: "vanadium",
    label: text("Vanadium", "钒"),
    colour: "var(--p-vanadium)",
    line: "employment.vanadium",
  },
];
const origins: readonly LinedLayer[] = [
  {
    id: "panzhihua",
    label: text("Panzhihua", "攀枝花"),
    colour: "var(--p-steel)",
    line: "employment.fromPanzhihua",
  },
  {
    id: "sichuan",
    label: text("Rest of Sichuan", "四川其他"),
    colour: "var(--p-pigiron)",
    line: "employment.fromSichuan",
  },
  {
    id: "chongqing",
    label: text("Chongqing", "重庆"),
    colour: "var(--p-pigment)",
    line: "employment.fromChongqing",
  },
  {
    id: "elsewhere",
    label: text("Elsewhere", "其他地区"),
    colour: "var(--p-iron)",
    line: "employment.fromElsewhere",
  },
];

const measure = (
  id: string,
  unit: PartsMeasure["unit"],
  label: PartsMeasure["label"],
  describe: PartsMeasure["describe"],
  layers: readonly LinedLayer[],
  title: PartsMeasure["title"],
): PartsMeasure => ({
  id,
  label,
  describe,
  title,
  unit,
  kind: "level",
  money: false,
  layers: (summary, language) => linedLayers(layers, summary, language),
});

/** Direct jobs by plant, or by where the workers come from. */
export const jobsByChart = partsChart("jobsBy", text("Jobs by plant and origin", "岗位构成"), [
  {
    ...measure(
      "plant",
      "jobs",
      text("By plant", "按工厂"),
      text("Direct jobs by plant", "各厂直接岗位"),
      plants,
      plantTitle,
    ),
    total: "employment.direct",
  },
  measure(
    "origin",
    "persons",
    text("By origin", "按来源地"),
    text("Workers in direct jobs, by where they come from", "直接岗位到岗人员来源地"),
    origins,
    originTitle,
  ),
]);

const peakOf = (sums: Float64Array) => sums.reduce((best, v, t) => (v > sums[best]! ? t : best), 0);

/** "Mine and mill give 48 % of the 9,800 direct jobs of 2041". */
function plantTitle({ layers, sums, firstYear }: PartsFound, language: Language): string | undefined {
  const top = peakOf(sums);
  if (!(sums[top]! > 0)) return undefined;
  const first = layers.reduce((best, layer) => (layer.values[top]! > best.values[top]! ? layer : best));
  const share = formatShare(first.values[top]! / sums[top]!);
  const most = formatQuantity(sums[top]!, "jobs", language, language === "en" ? { label: "none" } : {});
  return language === "zh"
    ? `${firstYear + top}\u00a0年直接岗位最多，达 ${most}，其中${first.label}占 ${share}`
    : `Direct jobs peak at ${most} in ${firstYear + top}, ${share} of them in ${lowerFirst(first.label)}`;
}

/** "Panzhihua fills 46 % of the jobs, the rest of Sichuan 31 %, Chongqing 12 %". */
function originTitle({ layers, sums }: PartsFound, language: Language): string | undefined {
  const all = wholeOf(sums);
  if (!(all > 0)) return undefined;
  const share = (id: string) => {
    const layer = layers.find((one) => one.id === id);
    return formatShare(layer ? wholeOf(layer.values) / all : 0);
  };
  return language === "zh"
    ? `攀枝花本地填补 ${share("panzhihua")} 的岗位，四川其他地区 ${share("sichuan")}，重庆 ${share("chongqing")}`
    : `Panzhihua fills ${share("panzhihua")} of the jobs, the rest of Sichuan ${share("sichuan")}, Chongqing ${share("chongqing")}`;
}
