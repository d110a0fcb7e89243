import { counted } from "../../models/core/plural";
import { lines, metricById, paramById } from "../../models/mine/catalogue";
import { yearlyError } from "../i18n/yearlyError";
import type { BundleRequest } from "./bundle";
import { LONG_COLUMNS, METRIC_COLUMNS, METRIC_STATISTICS, VARIABLE_COLUMNS } from "./bundleTables";
import { bucketedMetrics, bucketsInWords } from "./exactness";
import { columnMeanings, lineText, runText, statisticMeanings, type ColumnText } from "./columnTexts";

/** README.md of a bundle: what each file holds and what every column means, in both languages. */
export function bundleReadme(request: BundleRequest, runColumns: readonly string[]): string {
  const { scenario, seed, trials, design = "random", modelVersion, own = [] } = request;
  const [designEn, designZh] =
    design === "random" ? ["", ""] : [`, design ${design}`, `，抽样设计 ${design}`];
  const inputs = runColumns.filter((id) => paramById.has(id));
  const results = runColumns.filter((id) => metricById.has(id));
  return [
    `# Hongge South / 红格南矿: ${inline(scenario.name.en)} / ${inline(scenario.name.zh)}`,
    "",
    ...(scenario.description === undefined
      ? []
      : [inline(scenario.description.en), "", inline(scenario.description.zh), ""]),
    `${counted(trials, "trial")}, seed ${seed}${designEn}, model ${modelVersion}, scenario id ${scenario.id}.`,
    `模拟 ${trials} 次，随机种子 ${seed}${designZh}，模型版本 ${modelVersion}，情景标识 ${scenario.id}。`,
    "",
    "Opening scenario.json in the simulator with the same number of trials, seed and design gives these numbers again.",
    "在模拟器中打开 scenario.json，取相同的模拟次数、随机种子和抽样设计，可重现这些数字。",
    "",
    "Tables are CSV (RFC 4180, UTF-8). Empty cells are undefined values. Text that a spreadsheet would take for a",
    "formula begins with an apostrophe; numbers are never changed.",
    "表格为 CSV（RFC 4180，UTF-8）。空单元格表示无定义。可能被电子表格当作公式的文字前加撇号；数字从不改动。",
    "",
    "Excel: tick “For Excel (UTF-8 with BOM)” before exporting, or open by Data → From Text/CSV as UTF-8; look units and names up in",
    'variables.csv. Python: `pandas.read_csv("runs.csv", index_col="trial")`. Decimal point, no thousands separators.',
    "Excel：导出前勾选“供 Excel 使用（UTF-8 带 BOM）”，或用“数据 → 从文本/CSV”以 UTF-8 打开；单位与名称见 variables.csv。",
    'Python：`pandas.read_csv("runs.csv", index_col="trial")`。小数点为“.”，不使用千位分隔符。',
    "",
    "## Files / 文件",
    "",
    ...FILES.map(([name, en, zh]) => `- \`${name}\`: ${en} / ${zh}`),
    "",
    "## summary_long.csv, metrics.csv, variables.csv",
    "",
    ...table(
      ["column / 列", "meaning", "含义"],
      [...new Set([...LONG_COLUMNS, ...METRIC_COLUMNS, ...VARIABLE_COLUMNS])].map((name) => meaning(name)),
    ),
    "",
    "## Statistics / 统计量",
    "",
    "Percentiles are pointwise per year (Hyndman–Fan type 7): a band is not the path of one trial.",
    "分位数逐年计算（Hyndman–Fan 第 7 型）：分位带不是某一次模拟的路径。",
    `Read from histograms / 取自直方图: ${yearlyError.en} / ${yearlyError.zh}`,
    bucketedMetrics.en,
    bucketedMetrics.zh,
    bucketsInWords.en,
    bucketsInWords.zh,
    "`se`, `bucket_error` and `invalid` appear in metrics.csv only. / `se`、`bucket_error` 与 `invalid` 仅见于 metrics.csv。",
    "",
    ...table(
      ["statistic / 统计量", "meaning", "含义"],
      METRIC_STATISTICS.map((name) => {
        const { en, zh } = statisticMeanings[name]!;
        return [`\`${name}\``, en, zh];
      }),
    ),
    "",
    "## summary_wide.csv",
    "",
    "`year`, then one column `<variable>.<statistic>` for every variable below and each of the statistics mean to p95.",
    "`year` 之后，下列每个变量与 mean 至 p95 各统计量组成一列 `<variable>.<statistic>`。",
    "",
    ...table(
      HEADER,
      lines.map(({ id }) => quantity(id, lineText(id))),
    ),
    "",
    "## runs.csv: inputs / 输入",
    "",
    `One row per trial. ${inline(columnMeanings["trial"]!.en)}: \`trial\`. Then the inputs as sampled in that trial, and the metrics.`,
    "每次模拟一行：`trial` 为模拟序号，其后为该次模拟抽取的输入与指标。",
    "",
    ...table(
      HEADER,
      inputs.map((id) => quantity(id, runText(id))),
    ),
    "",
    "## runs.csv, metrics.csv: metrics / 指标",
    "",
    ...table(
      HEADER,
      results.map((id) => quantity(id, runText(id))),
    ),
    "",
    ...(own.length === 0
      ? []
      : [
          "## runs.csv, metrics.csv: metrics of the reader's own / 自定义指标",
          "",
          ...table(
            ["id", "unit / 单位", "name / 名称", "formula / 公式"],
            own.map(({ id, unit, name, formula }) => [`\`${id}\``, unit, inline(name), inline(formula)]),
          ),
          "",
        ]),
  ].join("\n");
}

const HEADER = ["id", "unit / 单位", "meaning", "含义"];

const FILES: readonly (readonly [name: string, en: string, zh: string])[] = [
  [
    "variables.csv",
    "every quantity of the tables below with its unit and its names in both languages; look ids up here",
    "下列各表所有变量的单位与中英文名称，可据标识查找",
  ],
  [
    "summary_long.csv",
    "statistics of every yearly quantity, one number per row",
    "各年度变量的统计量，每行一个数",
  ],
  ["summary_wide.csv", "the same, one row per year", "同上，每年一行"],
  ["metrics.csv", "statistics of quantities with one value per trial", "每次模拟一个值的指标的统计量"],
  ["runs.csv", "inputs and metrics of every trial", "每次模拟的输入与指标"],
  ["scenario.json", "the scenario, and the run these files come from", "情景以及本次运行的记录"],
  [
    "datapackage.json",
    "description for programs (Frictionless Data Package), with units and sources",
    "供程序读取的说明（Frictionless Data Package），含单位与来源",
  ],
];

/** A user's text on one line, without anything that Markdown would take for markup. */
function inline(written: string): string {
  return written.replace(/\s+/g, " ").replace(/[\\`*_[\]<>|#]/g, "\\$&");
}

function meaning(name: string): string[] {
  const { en, zh } = columnMeanings[name]!;
  return [`\`${name}\``, en, zh];
}

function quantity(id: string, known: ColumnText | undefined): string[] {
  return known === undefined
    ? [`\`${id}\``, "", "", ""]
    : [`\`${id}\``, known.unit, inline(known.label.en), inline(known.label.zh)];
}

function table(header: readonly string[], rows: readonly (readonly string[])[]): string[] {
  const line = (cells: readonly string[]): string => `| ${cells.join(" | ")} |`;
  return [line(header), line(header.map(() => "---")), ...rows.map(line)];
}
