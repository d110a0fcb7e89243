import { text } from "../../models/core/text";
import { paramById } from "../../models/mine/catalogue";
import type { Driver } from "../../workers/analyses/driversOf";
import type { Subject } from "../../workers/analyses/study";
import { amount } from "./amounts";
import { column, columns, inUnit } from "./columns";
import { outputInWords, paramLabel, resultUnit } from "./labels";
import { MOST_BARS, shownNumber, type Report } from "./report";
import { tableOf } from "./tableOf";

/** Inputs whose deciles are drawn: more lines would hide one another. */
const DRAWN = 4;

/** Rank correlations and changes by decile in words and as tables. */
export function driversReport(drivers: readonly Driver[], output: Subject): Report {
  const [result, unit] = [outputInWords(output), resultUnit(output)];
  const [first] = drivers;
  const name = first && paramLabel(first.id);
  const [low, high] = first ? [first.deciles[0].change, first.deciles[9].change] : [NaN, NaN];
  return {
    soWhat: first
      ? text(
          `“${name!.en}” goes most closely with ${result.en} (rank correlation ${shownNumber(Number(first.correlation.toFixed(2)))}): in its lowest tenth of trials the mean is ${amount(Math.abs(low), unit, first.deciles[0].se)} ${low < 0 ? "lower" : "higher"}, in its highest tenth ${amount(Math.abs(high), unit, first.deciles[9].se)} ${high < 0 ? "lower" : "higher"} than overall.`,
          `“${name!.zh}”与${result.zh}关系最密切（秩相关 ${shownNumber(Number(first.correlation.toFixed(2)))}）：在其最低十分之一的模拟中，均值比总体${low < 0 ? "低" : "高"} ${amount(Math.abs(low), unit, first.deciles[0].se)}，在最高十分之一中${high < 0 ? "低" : "高"} ${amount(Math.abs(high), unit, first.deciles[9].se)}。`,
        )
      : text("Nothing is uncertain in this scenario.", "该情景没有不确定输入。"),
    method: text(
      "Spearman's rank correlation over the trials of the run; its standard error where there is no relation is 1/√(n − 1). Means by tenths of the input show relations that rise and fall.",
      "对本次模拟全部次数计算 Spearman 秩相关；无关系时标准误为 1/√(n − 1)。按输入十分位的均值可显示先升后降的关系。",
    ),
    pictures: first
      ? [
          {
            kind: "bars",
            id: "drivers",
            name: text("Rank correlation", "秩相关"),
            title: text(
              `“${name!.en}” goes most closely with it: ${shownNumber(Number(first.correlation.toFixed(2)))}`,
              `与其关系最密切的是“${name!.zh}”：${shownNumber(Number(first.correlation.toFixed(2)))}`,
            ),
            subtitle: text(`Rank correlation with ${result.en}`, `与${result.zh}的秩相关系数`),
            note: text(
              "Lines: 95 % intervals. Inputs within ±2 standard errors of 0 cannot be told from chance.",
              "细线：95 % 区间。在 0 的 ±2 个标准误以内者与偶然无法区分。",
            ),
            origin: 0,
            bars: drivers.slice(0, MOST_BARS).map(({ id, correlation, se }) => ({
              label: paramLabel(id),
              from: 0,
              to: correlation,
              spread: [correlation - 1.96 * se, correlation + 1.96 * se] as const,
            })),
          },
          {
            kind: "lines",
            id: "deciles",
            unit,
            name: text("Change of the mean by tenth", "按十分位的均值变化"),
            title: text(
              `From its lowest to its highest tenth “${name!.en}” moves the mean by ${amount(Math.abs(high - low), unit, first.deciles[9].se)}`,
              `“${name!.zh}”由最低到最高十分之一，均值变动 ${amount(Math.abs(high - low), unit, first.deciles[9].se)}`,
            ),
            subtitle: text(
              `Mean of ${result.en} in each tenth of the trials by an input, less the mean of all`,
              `按某项输入把模拟分为十份，每份中${result.zh}的均值与总体均值之差`,
            ),
            note: text("Bars at the points: 95 % intervals.", "各点竖线：95 % 区间。"),
            x: text("tenth of the input", "输入的十分位"),
            y: text("change of the mean", "均值变化"),
            lines: drivers.slice(0, DRAWN).map(({ id, deciles }) => ({
              label: paramById.get(id)!.definition.label,
              points: deciles.map(({ change }, i) => [i + 1, change] as const),
              errors: deciles.map(({ se }) => se),
            })),
            references: [],
            rings: [],
          },
        ]
      : [],
    tables: [
      tableOf("drivers", text(`Rank correlation with ${result.en}`, `与${result.zh}的秩相关`), drivers, [
        [columns.id, ({ id }) => id],
        [columns.input, ({ id }) => paramLabel(id)],
        [column("correlation", "rank correlation", "秩相关"), ({ correlation }) => correlation],
        [columns.se, ({ se }) => se],
      ]),
      tableOf(
        "deciles",
        text(
          "Change of the mean by tenth of the input (ten strongest)",
          "按输入十分位的均值变化（最强的十项）",
        ),
        drivers
          .slice(0, 10)
          .flatMap(({ id, deciles }) => deciles.map((tenth, i) => ({ ...tenth, id, decile: i + 1 }))),
        [
          [columns.id, ({ id }) => id],
          [columns.input, ({ id }) => paramLabel(id)],
          [column("decile", "tenth", "十分位"), ({ decile }) => decile],
          [column("input_mean", "input, mean", "输入均值"), ({ input }) => input],
          [
            inUnit(column("change", "change of the mean", "均值变化"), unit),
            ({ change }) => change,
            ({ se }) => se,
          ],
        ],
      ),
    ],
  };
}
