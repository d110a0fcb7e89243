import { text, type Text } from "../../models/core/text";
import { unitDefinition, type Unit } from "../../models/core/units";
import type { Statistic } from "../../models/decisions/statistic";
import type { InputGroup } from "../../models/engine/inputGroups";
import { lineById, metricById, paramById, pathById, shocks } from "../../models/mine/catalogue";
import type { PathId } from "../../models/mine/registry";
import type { Reading } from "../../workers/analyses/comparePlans";
import { unitBehind } from "./amounts";
import { lowerFirst } from "../charts/lowerFirst";
import { ALL_PATHS, REST } from "../../workers/analyses/inputNames";
import type { Subject } from "../../workers/analyses/study";

/** The unit of a result's statistic; none for a probability. */
export function statisticUnit(output: Subject, statistic: Statistic): Unit | undefined {
  return statistic.kind === "probability" ? undefined : resultUnit(output);
}

/** The unit of a result. */
export const resultUnit = (output: Subject): Unit => definitionOf(output).unit;

/** What is declared of a result, or what a formula of the reader's own gives. */
function definitionOf(output: Subject): { readonly label: Text; readonly unit: Unit } {
  if ("own" in output) return { label: text(output.own, output.own), unit: output.unit };
  return ("year" in output ? lineById.get(output.id) : metricById.get(output.id))!.definition;
}

/** Name of a result, with its year and, as a mark, its unit. */
export function outputLabel(output: Subject): Text {
  const isLine = "year" in output;
  const { label, unit } = definitionOf(output);
  const behind = unitBehind(unit);
  return {
    en: `${label.en}${isLine ? ` in ${output.year}` : ""}${behind}`,
    zh: `${isLine ? `${output.year} 年` : ""}${label.zh}${behind}`,
  };
}

/** The same inside a sentence: its first letter small; a name that the reader gave in quotation marks, as it is. */
export function outputInWords(output: Subject): Text {
  if ("own" in output) {
    const name = `“${output.own}”${unitBehind(output.unit)}`;
    return text(name, name);
  }
  const { en, zh } = outputLabel(output);
  return text(lowerFirst(en), zh);
}

/** Name of a statistic of a result. */
export function statisticLabel(statistic: Statistic, output: Subject): Text {
  // of what holds or does not, whatever lies above zero is that it holds
  if (statistic.kind === "probability" && "own" in output && output.isYesNo)
    return text("probability", "概率");
  const percent = (p: number): string => String(Number((100 * p).toFixed(4)));
  switch (statistic.kind) {
    case "mean":
      return text("mean", "均值");
    case "percentile":
      return statistic.p === 0.5
        ? text("median", "中位数")
        : text(`P${percent(statistic.p)}`, `P${percent(statistic.p)}`);
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

/** Names of what is no parameter: joined groups of inputs, and changes of more than one number. */
const OTHERS: Readonly<Record<string, Text>> = {
  [ALL_PATHS]: text("Price paths of all products, all years", "全部产品价格路径（各年）"),
  [REST]: text("All other inputs together", "其余全部输入"),
  correlations: text("Correlations of prices", "价格相关系数"),
};

/** Name of an input, a group of inputs or a change, without unit. */
export function inputLabel(id: string): Text {
  const param = paramById.get(id);
  if (param !== undefined) return param.definition.label;
  const shock = shocks.find((own) => own.id === id);
  if (shock !== undefined) {
    const { label } = shock.definition;
    return text(`${label.en}, all years`, `${label.zh}（各年）`);
  }
  return pathById.get(id as PathId)?.definition.label ?? OTHERS[id] ?? text(id, id);
}

/** Name of what a study would tell: an input, or a price path with its level. */
export function knownLabel({ id, shocks: moves }: InputGroup): Text {
  const path = moves.length > 0 ? pathById.get(id as PathId)?.definition.label : undefined;
  return path === undefined ? inputLabel(id) : text(`${path.en}, all years`, `${path.zh}（各年）`);
}

/** A way of reading an announced figure. */
export const readingLabel = ({ param, reading }: Reading): Text =>
  paramById.get(param)!.definition.options![reading];
