import { counted } from "../../models/core/plural";
import type { Language, Text } from "../../models/core/text";
import { BUCKET_ERROR } from "../../models/engine/lineError";
import { PROBABILITIES, STATISTICS } from "../../models/engine/summary";
import { lines, metrics } from "../../models/mine/catalogue";
import { sources } from "../../models/mine/sources";
import type { BundleRequest } from "./bundle";
import { LONG_COLUMNS, METRIC_COLUMNS, METRIC_STATISTICS, VARIABLE_COLUMNS } from "./bundleTables";
import { bucketsInWords } from "./exactness";
import type { OwnColumn } from "./ownTable";
import { columnMeanings, runText, statisticMeanings } from "./columnTexts";

type Json = string | number | boolean | readonly Json[] | { readonly [key: string]: Json };

/**
 * Descriptor of a bundle (Frictionless Data Package, version 1): one resource per table with its schema, the units
 * of its columns, and the sources of the model's figures. Titles begin with the language of the request.
 */
export function dataPackage(request: BundleRequest, runColumns: readonly string[]): Json {
  const { scenario, seed, trials, design = "random", modelVersion, language, own = [] } = request;
  const [designEn, designZh] =
    design === "random" ? ["", ""] : [`, design ${design}`, `，抽样设计 ${design}`];
  const say = (label: Text): string => both(label, language);
  return {
    profile: "tabular-data-package",
    name: "hongge-south-projection",
    title: say({ en: `Hongge South: ${scenario.name.en}`, zh: `红格南矿：${scenario.name.zh}` }),
    description: say({
      en: `${counted(trials, "trial")}, seed ${seed}${designEn}, model ${modelVersion}`,
      zh: `模拟 ${trials} 次，随机种子 ${seed}${designZh}，模型 ${modelVersion}`,
    }),
    version: modelVersion,
    sources: Object.entries(sources).map(([key, { title, address, date }]) => ({
      name: key,
      title: say(title),
      ...(address === undefined ? {} : { path: address }),
      ...(date === undefined ? {} : { date }),
    })),
    resources: [
      table(
        "variables",
        [...VARIABLE_COLUMNS].map((name) => general(name, say)),
      ),
      {
        ...table(
          "summary_long",
          [...LONG_COLUMNS].map((name) => general(name, say, variables(name))),
        ),
        description: say(bucketsInWords),
        relativeError: Object.fromEntries(Object.keys(PROBABILITIES).map((name) => [name, BUCKET_ERROR])),
      },
      table("summary_wide", [general("year", say), ...wideFields(say)]),
      table(
        "metrics",
        [...METRIC_COLUMNS].map((name) => general(name, say, metricNames(name, own))),
      ),
      table("runs", [general("trial", say), ...runColumns.map((name) => declared(name, say, own))]),
    ],
  };
}

function both(label: Text, first: Language): string {
  if (label.en === label.zh) return label.en;
  return first === "zh" ? `${label.zh} / ${label.en}` : `${label.en} / ${label.zh}`;
}

function table(name: string, fields: readonly Json[]): { readonly [key: string]: Json } {
  return {
    name,
    path: `${name}.csv`,
    profile: "tabular-data-resource",
    format: "csv",
    mediatype: "text/csv",
    encoding: "utf-8",
    dialect: { delimiter: ",", quoteChar: '"', doubleQuote: true, lineTerminator: "\r\n", header: true },
    schema: { fields, missingValues: [""] },
  };
}

const INTEGERS = new Set(["year", "trial"]);

function general(name: string, say: (label: Text) => string, allowed?: readonly string[]): Json {
  return {
    name,
    type: INTEGERS.has(name) ? "integer" : name === "value" ? "number" : "string",
    description: say(columnMeanings[name]!),
    ...(allowed === undefined ? {} : { constraints: { enum: allowed } }),
  };
}

function variables(column: string): readonly string[] | undefined {
  if (column === "variable") return lines.map(({ id }) => id);
  return column === "statistic" ? STATISTICS : undefined;
}

function metricNames(column: string, own: readonly OwnColumn[]): readonly string[] | undefined {
  if (column === "metric") return [...metrics, ...own].map(({ id }) => id);
  return column === "statistic" ? METRIC_STATISTICS : undefined;
}

function wideFields(say: (label: Text) => string): Json[] {
  return lines.flatMap(({ id, definition }) =>
    STATISTICS.map((statistic) => ({
      name: `${id}.${statistic}`,
      type: "number",
      title: say(definition.label),
      description: say(statisticMeanings[statistic]!),
      unit: definition.unit,
      ...(statistic in PROBABILITIES ? { relativeError: BUCKET_ERROR } : {}),
    })),
  );
}

function declared(name: string, say: (label: Text) => string, own: readonly OwnColumn[]): Json {
  const mine = own.find(({ id }) => id === name);
  if (mine) return { name, type: "number", title: mine.name, description: mine.formula, unit: mine.unit };
  const known = runText(name);
  if (known === undefined) return { name, type: "number" };
  return { name, type: "number", title: say(known.label), unit: known.unit };
}
