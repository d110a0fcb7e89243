import { plural } from "../../models/core/plural";
import type { Language, Text } from "../../models/core/text";
import { text } from "../../models/core/text";
import type { Design } from "../../models/engine/designs";
import { wilsonInterval } from "../../models/statistics/standardErrors";
import { METRIC_STATISTICS, metricStatistic } from "../export/bundleTables";
import { bucketedMetrics } from "../export/exactness";
import { significantDigits } from "../i18n/format";
import { unitDefinition, type Unit } from "../../models/core/units";
import type { OwnColumn } from "../export/ownTable";
import type { MetricSummary, Summary } from "../../models/engine/summary";
import { metricById, metrics, type MetricEntry } from "../../models/mine/catalogue";
import type { Scenario } from "../../models/scenario/scenario";

/** What a run was. */
export interface RunInfo {
  readonly scenario: Scenario;
  readonly seed: number;
  readonly trials: number;
  readonly design: Design;
  readonly modelVersion: string;
}

/** The one line of `--json`: every metric's statistics; numbers that are undefined are null. */
export function jsonReport(
  { scenario, seed, trials, design, modelVersion }: RunInfo,
  summary: Summary,
  own: readonly OwnColumn[] = [],
): string {
  const statisticsOf = (metric: MetricSummary) =>
    Object.fromEntries(METRIC_STATISTICS.map((name) => [name, metricStatistic(metric, name)]));
  const found = Object.fromEntries(
    metrics.map(({ id, definition }) => [
      id,
      { unit: definition.unit, ...statisticsOf(summary.metrics[id]) },
    ]),
  );
  const mine = Object.fromEntries(
    own.map(({ id, name, formula, unit, metric }) => [id, { name, formula, unit, ...statisticsOf(metric) }]),
  );
  // JSON.stringify writes NaN and infinities as null
  const run = { scenario: scenario.id, seed, trials, design, precision: summary.precision, modelVersion };
  return `${JSON.stringify({ ...run, metrics: { ...found, ...mine } })}\n`;
}

const trialsWord = (count: number): Text => text(plural(count, "trial"), "次模拟");

const words = {
  seed: text("seed", "种子"),
  model: text("model", "模型"),
  claims: text("Announced figures", "公布数字"),
  met: text("met", "达到"),
  results: text("Results", "主要结果"),
  undefined: text("undefined in", "无定义"),
  explain: text(
    "P10: 10 % of the trials stay below this value; P90: 90 % do.",
    "P10：10 % 的模拟低于此值；P90：90 % 的模拟低于此值。",
  ),
  precision: text(
    "Medians of the announced figures are known to ±{precision} % (95 % confidence); digits that chance decides are left out.",
    "公布数字的中位数误差为 ±{precision} %（95 % 置信度）；受抽样误差影响的位数不予显示。",
  ),
  failed: text("Balances that did not close", "未闭合的平衡"),
} as const satisfies Record<string, Text>;

/** Tables of the announced figures, the metrics and the reader's own for a terminal. */
export function textReport(
  info: RunInfo,
  summary: Summary,
  language: Language,
  own: readonly OwnColumn[] = [],
): string {
  const say = (label: Text): string => label[language];
  const held = claimPairs();
  const others = metrics.filter(
    (metric) => !held.some(({ met, value }) => met === metric || value === metric),
  );
  const header = [
    `${say(info.scenario.name)} · ${info.trials} ${say(trialsWord(info.trials))} · ${say(words.seed)} ${info.seed}${info.design === "random" ? "" : ` · ${info.design}`} · ${say(words.model)} ${info.modelVersion}`,
    "",
  ];
  const claims = table([
    [say(words.claims), "P10", "P50", "P90", "", say(words.met)],
    ...held.map(({ met, value }) => [
      ...statisticCells(
        value.definition.label[language],
        value.definition.unit,
        summary.metrics[value.id],
        language,
      ),
      probability(summary.metrics[met.id].mean, summary.trials - summary.metrics[met.id].invalid),
    ]),
  ]);
  const results = table([
    [say(words.results), "P10", "P50", "P90", "", ""],
    ...[
      ...others.map(({ id, definition: { label, unit } }) => ({
        name: say(label),
        unit,
        metric: summary.metrics[id],
      })),
      ...own,
    ].map(({ name, unit, metric }) => [
      ...statisticCells(name, unit, metric, language),
      metric.invalid > 0 ? `${say(words.undefined)} ${metric.invalid}` : "",
    ]),
  ]);
  const failed = Object.entries(summary.checks).filter(([, check]) => check.failed > 0);
  const faults =
    failed.length === 0 ? [] : ["", `${say(words.failed)}: ${failed.map(([id]) => id).join(", ")}`];
  return [
    ...header,
    ...claims,
    "",
    ...results,
    "",
    say(words.explain),
    ...exactness(summary, language),
    ...faults,
    "",
  ].join("\n");
}

/** Announced figures: metric `claims.x` is 1 where `claims.xValue` meets the figure. */
function claimPairs(): { met: MetricEntry; value: MetricEntry }[] {
  return metrics.flatMap((met) => {
    const value = metricById.get(`${met.id}Value`);
    return met.module === "claims" && value !== undefined ? [{ met, value }] : [];
  });
}

function statisticCells(name: string, unit: Unit, metric: MetricSummary, language: Language): string[] {
  // a calendar year is a name, not an amount: no thousands separator, no fraction
  const write = (at: "p10" | "p50" | "p90") =>
    unit === "year" ? year(metric[at]) : number(metric[at], metric.errors[at]);
  return [
    name,
    write("p10"),
    write("p50"),
    write("p90"),
    unit === "year" ? "" : unitDefinition(unit).label[language],
  ];
}

/** As many significant digits as the error supports, four at most, without exponents; a dash where undefined. */
function number(value: number, error: number): string {
  if (!Number.isFinite(value)) return "–";
  const digits = significantDigits(value, error, 4);
  return value.toLocaleString("en", { maximumSignificantDigits: digits });
}

/** A share of n trials in per cent with half of its 95 % interval: "61.3 % ± 1.0". */
function probability(share: number, n: number): string {
  const [low, high] = wilsonInterval(share, n);
  const decimals = Math.max(0, Math.min(2, 1 - Math.floor(Math.log10(50 * (high - low)))));
  return `${(share * 100).toFixed(decimals)} % ± ${(50 * (high - low)).toFixed(decimals)}`;
}

/** How exact the numbers are. */
function exactness(summary: Summary, language: Language): string[] {
  const precision = String(Number((summary.precision * 100).toPrecision(2)));
  const said = words.precision[language].replace("{precision}", precision);
  const isExact = Object.values(summary.metrics).every(({ bucketError }) => bucketError === undefined);
  return isExact ? [said] : [said, bucketedMetrics[language]];
}

function year(value: number): string {
  return Number.isFinite(value) ? String(Math.round(value)) : "–";
}

function table(rows: readonly (readonly string[])[]): string[] {
  const widths = rows[0]!.map((_, column) => Math.max(...rows.map((row) => width(row[column] ?? ""))));
  return rows.map((row) =>
    row
      .map((cell, column) => {
        const blank = " ".repeat(widths[column]! - width(cell));
        // numbers stand right, words left
        return column >= 1 && column <= 3 ? blank + cell : cell + blank;
      })
      .join("  ")
      .trimEnd(),
  );
}

/** Columns that a text takes in a terminal: Chinese characters take two. */
function width(cell: string): number {
  return [...cell].reduce(
    (sum, character) => sum + (/[\u2e80-\u9fff\uff00-\uff60]/.test(character) ? 2 : 1),
    0,
  );
}
