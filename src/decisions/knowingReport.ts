import { text } from "../../models/core/text";
import type { ValueOfKnowing } from "../../workers/analyses/valueOfKnowing";
import type { Subject } from "../../workers/analyses/study";
import { amount } from "./amounts";
import { column, columns, inUnit } from "./columns";
import { knownLabel, outputInWords, resultUnit } from "./labels";
import { MOST_BARS, shownShare, type Report } from "./report";
import { tableOf } from "./tableOf";

/** What knowing more is worth, in words and as tables. */
export function knowingReport({ plans, means, perfect, groups }: ValueOfKnowing, output: Subject): Report {
  const [result, unit] = [outputInWords(output), resultUnit(output)];
  const best = plans[perfect.best];
  const worthwhile = groups.filter(({ partial }) => partial.value > 2 * partial.se);
  // no study tells how a price will move: knowing that is worth something only to whoever can wait or hedge
  const [first] = worthwhile.filter(({ group }) => group.shocks.length === 0);
  const [path] = worthwhile.filter(({ group }) => group.shocks.length > 0);
  const name = first && knownLabel(first.group);
  const price = path && knownLabel(path.group);
  return {
    soWhat: text(
      `Choosing now, “${best.label.en}” is best (mean ${amount(perfect.expected, unit)}); knowing everything before choosing would be worth at most ${amount(perfect.value, unit, perfect.se)}. ${
        first === undefined
          ? "No input that a study could settle would change the choice: none is worth paying for before this decision."
          : `The study worth most is of “${name.en}”: at most ${amount(first.partial.value, unit, first.partial.se)}, because it would change the choice in ${shownShare(first.partial.changed)} of trials.`
      }${
        path === undefined
          ? ""
          : ` “${price.en}” would be worth ${amount(path.partial.value, unit, path.partial.se)}, but no study tells it: that much speaks for waiting, staging or hedging.`
      }`,
      `若现在决策，“${best.label.zh}”最优（均值 ${amount(perfect.expected, unit)}）；若决策前获知一切，最多值 ${amount(perfect.value, unit, perfect.se)}。${
        first === undefined
          ? "没有哪项可通过研究落实的输入会改变选择：就此决策而言，不值得为单项研究付费。"
          : `最值得研究的是“${name.zh}”：最多值 ${amount(first.partial.value, unit, first.partial.se)}，因其会在 ${shownShare(first.partial.changed)} 的模拟中改变选择。`
      }${
        path === undefined
          ? ""
          : `获知“${price.zh}”可值 ${amount(path.partial.value, unit, path.partial.se)}，但无法靠研究获知：这一价值只能通过等待、分期或套期保值来争取。`
      }`,
    ),
    method: text(
      `Payoff: ${result.en}. Expected value of perfect information (Raiffa and Schlaifer 1961); per input by regression on the same trials (Strong, Oakley and Brennan 2014), bias taken off, checked by bins (Strong and Oakley 2013). A price path, level and moves alike, is known by its averages over five spans of years (1–6, 7–12, 13–20, 21–35, 36 on). Values are upper bounds: no study tells everything.`,
      `收益：${result.zh}。完全信息期望价值（Raiffa 与 Schlaifer 1961）；单项由同一批模拟的回归得出（Strong、Oakley 与 Brennan 2014），已扣除偏差，并以分箱法核对（Strong 与 Oakley 2013）。价格路径（长期水平与波动合计）以五个时段（第 1–6、7–12、13–20、21–35、36 年以后）的均值表示。以上均为上限：任何研究都不可能揭示全部。`,
    ),
    pictures: [
      {
        kind: "bars",
        id: "knowing",
        unit,
        name: text("Value of knowing", "信息价值"),
        title:
          first === undefined
            ? text("No input that a study could settle is worth one", "没有值得专门研究的输入")
            : text(
                `“${name.en}” is the input most worth a study: at most ${amount(first.partial.value, unit, first.partial.se)}`,
                `最值得研究的是“${name.zh}”：最多值 ${amount(first.partial.value, unit, first.partial.se)}`,
              ),
        subtitle: text(
          `Worth of knowing one input before deciding, at most, in ${result.en}; everything: ${amount(perfect.value, unit, perfect.se)}`,
          `决策前获知单项输入最多值多少，以${result.zh}计；获知一切：${amount(perfect.value, unit, perfect.se)}`,
        ),
        note: text("Lines: 95 % intervals.", "细线：95 % 区间。"),
        origin: 0,
        bars: groups.slice(0, MOST_BARS).map(({ group, partial }) => ({
          label: knownLabel(group),
          from: 0,
          to: partial.value,
          spread: [
            Math.max(0, partial.value - 1.96 * partial.se),
            partial.value + 1.96 * partial.se,
          ] as const,
        })),
      },
    ],
    tables: [
      tableOf("plans", text("The choice", "决策选项"), plans, [
        [columns.id, ({ id }) => id],
        [columns.plan, ({ label }) => label],
        [inUnit(column("mean", "mean payoff", "平均收益"), unit), (_, i) => means[i]],
        [column("best", "best", "最优"), (_, i) => i === perfect.best],
      ]),
      tableOf(
        "everything",
        text("Knowing everything", "获知一切"),
        [perfect],
        [
          [inUnit(columns.worth, unit), ({ value }) => value, ({ se }) => se],
          [columns.changed, ({ changed }) => changed],
          [column("invalid", "undefined trials", "无定义次数"), ({ invalid }) => invalid],
        ],
      ),
      tableOf("knowing", text("Knowing one input", "获知单项输入"), groups, [
        [columns.id, ({ group }) => group.id],
        [columns.input, ({ group }) => knownLabel(group)],
        [inUnit(columns.worth, unit), ({ partial }) => partial.value, ({ partial }) => partial.se],
        [inUnit(column("bias", "bias taken off", "已扣除偏差"), unit), ({ partial }) => partial.bias],
        [inUnit(column("binned", "by bins", "分箱法"), unit), ({ partial }) => partial.binned],
        [columns.changed, ({ partial }) => partial.changed],
      ]),
    ],
  };
}
