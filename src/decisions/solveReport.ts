import { text } from "../../models/core/text";
import type { Solved } from "../../models/decisions/solve";
import type { Statistic } from "../../models/decisions/statistic";
import type { Subject } from "../../workers/analyses/study";
import { amount } from "./amounts";
import { column, columns, inUnit } from "./columns";
import { outputInWords, paramLabel, statisticLabel, statisticUnit } from "./labels";
import { shownNumber, shownWithError, type Report } from "./report";
import { tableOf } from "./tableOf";

/** The lever value that was looked for, or why there is none, in words and as tables. */
export function solveReport(
  solved: Solved,
  asked: {
    output: Subject;
    statistic: Statistic;
    lever: string;
    wanted: number;
    low: number;
    high: number;
    /** the lever in the scenario: its number, or its median */
    here: number;
  },
): Report {
  const { output, statistic, lever, wanted, low, high, here } = asked;
  const [result, read, name] = [outputInWords(output), statisticLabel(statistic, output), paramLabel(lever)];
  const unit = statisticUnit(output, statistic);
  const goal = {
    en: `the ${read.en} of ${result.en} is ${amount(wanted, unit)}`,
    zh: `${result.zh}的${read.zh}等于 ${amount(wanted, unit)}`,
  };
  const { roots, failure, closest } = solved;
  const written = roots.map(({ lever: at, seLever }) => shownWithError(at, seLever));
  const nearest = roots.reduce<(typeof roots)[number] | undefined>(
    (best, own) =>
      best === undefined || Math.abs(own.lever - here) < Math.abs(best.lever - here) ? own : best,
    undefined,
  );
  const change = nearest === undefined ? NaN : nearest.lever / here - 1;
  const percent = `${Math.abs(100 * change).toFixed(0)} %`;
  const room = Number.isFinite(change)
    ? text(
        ` The scenario has ${shownNumber(here)}: it would have to ${change < 0 ? "fall" : "rise"} by ${percent}.`,
        `情景取值为 ${shownNumber(here)}，须${change < 0 ? "下降" : "上升"} ${percent}。`,
      )
    : text("", "");
  const side = {
    above: text("stays above", "始终高于该值"),
    below: text("stays below", "始终低于该值"),
    undefined: text("is undefined", "无定义"),
  };
  return {
    soWhat:
      failure === undefined
        ? text(
            `At ${name.en} = ${written.join(" and ")} ${goal.en}; ${roots.map(({ rises }) => (rises ? "above that it is higher" : "above that it is lower")).join(", then ")}.${room.en}`,
            `当${name.zh} = ${written.join("、")} 时，${goal.zh}；${roots.map(({ rises }) => (rises ? "再增大则更高" : "再增大则更低")).join("，其后")}。${room.zh}`,
          )
        : text(
            `No value of ${name.en} from ${shownNumber(low)} to ${shownNumber(high)} brings the ${read.en} of ${result.en} to ${amount(wanted, unit)}: it ${side[failure].en} everywhere looked. Closest: ${shownNumber(closest.lever)}, where it is ${amount(closest.value, unit)}. Another lever, or a wider range, is needed.`,
            `${name.zh}在 ${shownNumber(low)} 至 ${shownNumber(high)} 之间没有任何取值能使${goal.zh}：所查各点${side[failure].zh}。最接近的是 ${shownNumber(closest.lever)}，此时为 ${amount(closest.value, unit)}。需要换用其他变量或放宽范围。`,
          ),
    method: text(
      "All lever values on the same random numbers; changes of side bracketed on even steps, then closed in on by ITP (Oliveira and Takahashi 2020). The lever's error is that of the statistic over its slope. Roots closer together than the first steps may be missed.",
      "各取值使用相同随机数；先以等步长查找变号区间，再用 ITP 法收窄（Oliveira 与 Takahashi 2020）。变量的误差等于统计量误差除以斜率。彼此间距小于初始步长的根可能遗漏。",
    ),
    pictures: [
      {
        kind: "lines",
        id: "solve",
        unit,
        name: text("Statistic by lever", "统计量随变量的变化"),
        title:
          failure === undefined
            ? text(`${goal.en} at ${written.join(" and ")}`, `${goal.zh}：变量取 ${written.join("、")}`)
            : text(
                `The ${read.en} ${side[failure].en} ${amount(wanted, unit)} from ${shownNumber(low)} to ${shownNumber(high)}`,
                `${shownNumber(low)} 至 ${shownNumber(high)} 之间，${read.zh}${side[failure].zh}`,
              ),
        subtitle: text(
          `${read.en} of ${result.en} by ${name.en}`,
          `${result.zh}的${read.zh}随${name.zh}的变化`,
        ),
        note: text("Ring: where the wanted value is met.", "圆圈：达到目标值之处。"),
        x: name,
        y: read,
        lines: [
          {
            label: read,
            points: solved.tried.map(({ lever: at, value }) => [at, value] as const),
          },
        ],
        references: [
          {
            value: wanted,
            label: text(`wanted: ${amount(wanted, unit)}`, `目标：${amount(wanted, unit)}`),
          },
        ],
        rings: roots.map(({ lever: at, value }) => [at, value] as const),
      },
    ],
    tables: [
      tableOf("roots", text(`Where ${goal.en}`, `${goal.zh}之处`), roots, [
        [column("lever", name.en, name.zh), ({ lever: at }) => at],
        [column("se_lever", "std. error", "标准误"), ({ seLever }) => seLever],
        [column("bracket_low", "between", "区间下端"), ({ bracket }) => bracket[0]],
        [column("bracket_high", "and", "区间上端"), ({ bracket }) => bracket[1]],
        [inUnit(columns.statistic, unit), ({ value }) => value, ({ se }) => se],
        [column("rises", "rises", "上升"), ({ rises }) => rises],
      ]),
      tableOf("tried", text("Values tried", "已试取值"), solved.tried, [
        [column("lever", name.en, name.zh), ({ lever: at }) => at],
        [inUnit(columns.statistic, unit), ({ value }) => value],
      ]),
    ],
  };
}
