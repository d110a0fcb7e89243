import { text } from "../../models/core/text";
import type { Output } from "../../models/engine/outputs";
import type { Driver } from "../../workers/analyses/driversOf";
import { column, columns } from "./columns";
import { outputLabel, paramLabel } from "./labels";
import { shownNumber, type Report } from "./report";

/** Rank correlations and changes by decile in words and as tables. */
export function driversReport(drivers: readonly Driver[], output: Output): Report {
  const result = outputLabel(output);
  const [first] = drivers;
  const name = first && paramLabel(first.id);
  const [low, high] = first ? [first.deciles[0].change, first.deciles[9].change] : [NaN, NaN];
  return {
    soWhat: first
      ? text(
          `“${name!.en}” goes most closely with ${result.en} (rank correlation ${first.correlation.toFixed(2)}): in its lowest tenth of trials the mean is ${shownNumber(Math.abs(low))} ${low < 0 ? "lower" : "higher"}, in its highest tenth ${shownNumber(Math.abs(high))} ${high < 0 ? "lower" : "higher"} than overall.`,
          `“${name!.zh}”与${result.zh}关系最密切（秩相关 ${first.correlation.toFixed(2)}）：在其最低十分之一的模拟中，均值比总体${low < 0 ? "低" : "高"} ${shownNumber(Math.abs(low))}，在最高十分之一中${high < 0 ? "低" : "高"} ${shownNumber(Math.abs(high))}。`,
        )
      : text("Nothing is uncertain in this scenario.", "该情景没有不确定输入。"),
    method: text(
      "Spearman's rank correlation over the trials of the run; its standard error where there is no relation is 1/√(n − 1). Means by tenths of the input show relations that rise and fall.",
      "对本次模拟全部次数计算 Spearman 秩相关；无关系时标准误为 1/√(n − 1)。按输入十分位的均值可显示先升后降的关系。",
    ),
    tables: [
      {
        name: "drivers",
        title: text(`Rank correlation with ${result.en}`, `与${result.zh}的秩相关`),
        columns: [columns.id, columns.input, column("correlation", "rank correlation", "秩相关"), columns.se],
        rows: drivers.map(({ id, correlation, se }) => [id, paramLabel(id), correlation, se]),
      },
      {
        name: "deciles",
        title: text(
          "Change of the mean by tenth of the input (ten strongest)",
          "按输入十分位的均值变化（最强的十项）",
        ),
        columns: [
          columns.id,
          columns.input,
          column("decile", "tenth", "十分位"),
          column("input_mean", "input, mean", "输入均值"),
          column("change", "change of the mean", "均值变化"),
          columns.se,
        ],
        rows: drivers
          .slice(0, 10)
          .flatMap(({ id, deciles }) =>
            deciles.map(({ input, change, se }, i) => [id, paramLabel(id), i + 1, input, change, se]),
          ),
      },
    ],
  };
}
