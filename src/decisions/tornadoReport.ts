import { text } from "../../models/core/text";
import type { Statistic } from "../../models/decisions/statistic";
import type { Tornado } from "../../workers/analyses/tornadoOf";
import type { Subject } from "../../workers/analyses/study";
import { counted } from "../../models/core/plural";
import { amount, amountInUnit, amountWithError } from "./amounts";
import { column, columns, inUnit } from "./columns";
import { outputInWords, paramLabel, statisticLabel, statisticUnit } from "./labels";
import { MOST_BARS, shownNumber, shownWithError, type Report } from "./report";
import { tableOf } from "./tableOf";

/** A tornado in words and as a table. */
export function tornadoReport(tornado: Tornado, output: Subject, statistic: Statistic): Report {
  const { base, se, bars } = tornado;
  const [result, read] = [outputInWords(output), statisticLabel(statistic, output)];
  const unit = statisticUnit(output, statistic);
  const [first] = bars;
  const name = first && paramLabel(first.id);
  // of a formula nobody has said which way is the bad one
  const turns =
    "own" in output
      ? text("whichever way any single input turns out", "如何变化")
      : text(
          `whichever single input turns out ${base > 0 ? "badly" : "well"}`,
          `变${base > 0 ? "坏" : "好"}`,
        );
  const crossing = bars.filter(({ results: [a, b] }) => a > 0 !== b > 0).length;
  return {
    soWhat: first
      ? text(
          `Settle “${name!.en}” first: between ${shownNumber(first.inputs[0])} and ${shownNumber(first.inputs[1])} it moves the ${read.en} of ${result.en} from ${amount(first.results[0], unit, first.se)} to ${amount(first.results[1], unit, first.se)}; ${crossing === 0 ? `it stays ${base > 0 ? "above" : "below"} zero ${turns.en}` : `${crossing} of ${counted(bars.length, "input")} can change its sign alone`}.`,
          `先落实“${name!.zh}”：它从 ${shownNumber(first.inputs[0])} 变到 ${shownNumber(first.inputs[1])}，${result.zh}的${read.zh}从 ${amount(first.results[0], unit, first.se)} 变到 ${amount(first.results[1], unit, first.se)}；${crossing === 0 ? `无论哪一项输入单独${turns.zh}，它始终${base > 0 ? "大" : "小"}于零` : `${bars.length} 项输入中有 ${crossing} 项能单独改变其正负`}。`,
        )
      : text("Nothing is uncertain in this scenario.", "该情景没有不确定输入。"),
    method: text(
      `One input at a time at its P10 and P90, all others as drawn, same random numbers throughout (Eschenbach 1992). With everything as drawn: ${unit === undefined ? shownWithError(base, se) : amountWithError(base, unit, se)} (standard error). Interactions do not show here; “Where does the spread come from?” (sobol) counts them.`,
      `每次只将一项输入取 P10 与 P90，其余照常抽样，全程使用相同随机数（Eschenbach 1992）。全部照常抽样时为 ${unit === undefined ? shownWithError(base, se) : amountWithError(base, unit, se)}（标准误）。此法不反映交互作用，交互作用见“不确定性来自哪里？”（sobol）。`,
    ),
    pictures: first
      ? [
          {
            kind: "bars",
            id: "tornado",
            unit,
            name: text("Tornado", "龙卷风图"),
            title: text(
              `“${name!.en}” alone moves the ${read.en} by ${amountInUnit(Math.abs(first.swing), unit, first.se)}`,
              `仅“${name!.zh}”一项即可使${read.zh}变动 ${amountInUnit(Math.abs(first.swing), unit, first.se)}`,
            ),
            subtitle: text(
              `${read.en} of ${result.en}, each input from its P10 to its P90`,
              `${result.zh}的${read.zh}，各项输入由 P10 变到 P90`,
            ),
            note: text(
              `Numbers at the ends: the input. Petrol: the result rises with the input; ochre: it falls. Line: everything as drawn, ${amount(base, unit, se)}.`,
              `两端数字为输入值。蓝绿：结果随输入上升；赭色：下降。竖线：全部照常抽样，${amount(base, unit, se)}。`,
            ),
            origin: base,
            bars: bars.slice(0, MOST_BARS).map((bar) => ({
              label: paramLabel(bar.id),
              from: bar.results[0],
              to: bar.results[1],
              notes: [shownNumber(bar.inputs[0]), shownNumber(bar.inputs[1])],
            })),
          },
        ]
      : [],
    tables: [
      tableOf("tornado", text(`${read.en} of ${result.en}`, `${result.zh}的${read.zh}`), bars, [
        [columns.id, ({ id }) => id],
        [columns.input, ({ id }) => paramLabel(id)],
        [column("input_low", "input P10", "输入 P10"), ({ inputs }) => inputs[0]],
        [column("input_high", "input P90", "输入 P90"), ({ inputs }) => inputs[1]],
        [inUnit(column("result_low", "result at P10", "P10 时结果"), unit), ({ results }) => results[0]],
        [inUnit(column("result_high", "result at P90", "P90 时结果"), unit), ({ results }) => results[1]],
        [inUnit(column("swing", "swing", "变幅"), unit), ({ swing }) => swing, ({ se }) => se],
      ]),
    ],
  };
}
