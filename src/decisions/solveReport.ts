import { text } from "../../models/core/text";
import type { Solved } from "../../models/decisions/solve";
import type { Statistic } from "../../models/decisions/statistic";
import type { Output } from "../../models/engine/outputs";
import { column } from "./columns";
import { outputLabel, paramLabel, statisticLabel } from "./labels";
import { shownNumber, type Report } from "./report";

/** The lever value that was looked for, or why there is none, in words and as tables. */
export function solveReport(
  solved: Solved,
  asked: { output: Output; statistic: Statistic; lever: string; wanted: number; low: number; high: number },
): Report {
  const { output, statistic, lever, wanted, low, high } = asked;
  const [result, read, name] = [outputLabel(output), statisticLabel(statistic), paramLabel(lever)];
  const goal = {
    en: `the ${read.en} of ${result.en} is ${shownNumber(wanted)}`,
    zh: `${result.zh}的${read.zh}等于 ${shownNumber(wanted)}`,
  };
  const { roots, failure, closest } = solved;
  const written = roots.map(({ lever: at, seLever }) =>
    Number.isFinite(seLever) ? `${shownNumber(at)} ± ${shownNumber(seLever)}` : shownNumber(at),
  );
  const side = {
    above: text("stays above it", "始终高于该值"),
    below: text("stays below it", "始终低于该值"),
    undefined: text("is undefined", "无定义"),
  };
  return {
    soWhat:
      failure === undefined
        ? text(
            `At ${name.en} = ${written.join(" and ")} ${goal.en}; ${roots.map(({ rises }) => (rises ? "above that it is higher" : "above that it is lower")).join(", then ")}.`,
            `当${name.zh} = ${written.join("、")} 时，${goal.zh}；${roots.map(({ rises }) => (rises ? "再增大则更高" : "再增大则更低")).join("，其后")}。`,
          )
        : text(
            `No value of ${name.en} from ${shownNumber(low)} to ${shownNumber(high)} does: the statistic ${side[failure].en} everywhere looked. Closest: ${shownNumber(closest.lever)}, where it is ${shownNumber(closest.value)}. Another lever, or a wider range, is needed.`,
            `${name.zh}在 ${shownNumber(low)} 至 ${shownNumber(high)} 之间没有任何取值能使${goal.zh}：所查各点${side[failure].zh}。最接近的是 ${shownNumber(closest.lever)}，此时为 ${shownNumber(closest.value)}。需要换用其他变量或放宽范围。`,
          ),
    method: text(
      "All lever values on the same random numbers; changes of side bracketed on even steps, then closed in on by ITP (Oliveira and Takahashi 2020). The lever's error is that of the statistic over its slope. Roots closer together than the first steps may be missed.",
      "各取值使用相同随机数；先以等步长查找变号区间，再用 ITP 法收窄（Oliveira 与 Takahashi 2020）。变量的误差等于统计量误差除以斜率。彼此间距小于初始步长的根可能遗漏。",
    ),
    tables: [
      {
        name: "roots",
        title: text(`Where ${goal.en}`, `${goal.zh}之处`),
        columns: [
          column("lever", name.en, name.zh),
          column("se_lever", "std. error", "标准误"),
          column("bracket_low", "between", "区间下端"),
          column("bracket_high", "and", "区间上端"),
          column("value", "statistic", "统计量"),
          column("se", "std. error", "标准误"),
          column("rises", "rises", "上升"),
        ],
        rows: roots.map(({ lever: at, seLever, bracket, value, se, rises }) => [
          at,
          seLever,
          ...bracket,
          value,
          se,
          rises,
        ]),
      },
      {
        name: "tried",
        title: text("Values tried", "已试取值"),
        columns: [column("lever", name.en, name.zh), column("value", "statistic", "统计量")],
        rows: solved.tried.map(({ lever: at, value }) => [at, value]),
      },
    ],
  };
}
