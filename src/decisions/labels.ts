import { text, type Text } from "../../models/core/text";
import { unitDefinition } from "../../models/core/units";
import type { Statistic } from "../../models/decisions/statistic";
import type { Output } from "../../models/engine/outputs";
import { lineById, metricById, paramById } from "../../models/mine/catalogue";

/** Name of a result, with its year and unit. */
export function outputLabel(output: Output): Text {
  const isLine = "year" in output;
  const { definition } = (isLine ? lineById.get(output.id) : metricById.get(output.id))!;
  const { label } = unitDefinition(definition.unit);
  const unit = (own: string): string => (own === "" || own === "1" ? "" : own);
  const [en, zh] = [unit(label.en), unit(label.zh)];
  return {
    en: `${definition.label.en}${isLine ? ` in ${output.year}` : ""}${en === "" ? "" : ` (${en})`}`,
    zh: `${isLine ? `${output.year} 年` : ""}${definition.label.zh}${zh === "" ? "" : `（${zh}）`}`,
  };
}

export function statisticLabel(statistic: Statistic): Text {
  const percent = (p: number): string => String(Number((100 * p).toFixed(4)));
  switch (statistic.kind) {
    case "mean":
      return text("mean", "均值");
    case "percentile":
      return text(`P${percent(statistic.p)}`, `P${percent(statistic.p)}`);
    case "shortfall":
      return text(`mean of the worst ${percent(statistic.p)} %`, `最差 ${percent(statistic.p)} % 的均值`);
    case "probability":
      return "above" in statistic
        ? text(`probability above ${statistic.above}`, `高于 ${statistic.above} 的概率`)
        : text(`probability of at most ${statistic.below}`, `不高于 ${statistic.below} 的概率`);
  }
}

/** Name of a parameter with its unit. */
export function paramLabel(id: string): Text {
  const { label, unit } = paramById.get(id)!.definition;
  const own = unitDefinition(unit).label;
  const add = (name: string, of: string, open: string, close: string): string =>
    of === "" ? name : `${name}${open}${of}${close}`;
  return { en: add(label.en, own.en, " (", ")"), zh: add(label.zh, own.zh, "（", "）") };
}
