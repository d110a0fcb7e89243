import { text } from "../../models/core/text";
import type { Output } from "../../models/engine/outputs";
import type { ValueOfKnowing } from "../../workers/analyses/valueOfKnowing";
import { column, columns } from "./columns";
import { outputLabel } from "./labels";
import { MOST_BARS, shownNumber, shownShare, type Report } from "./report";

/** What knowing more is worth, in words and as tables. */
export function knowingReport({ plans, means, perfect, groups }: ValueOfKnowing, output: Output): Report {
  const result = outputLabel(output);
  const best = plans[perfect.best];
  const worthwhile = groups.filter(({ partial }) => partial.value > 2 * partial.se);
  const [first] = worthwhile;
  return {
    soWhat: text(
      `Choosing now, “${best.label.en}” is best (mean ${shownNumber(perfect.expected)}); knowing everything before choosing would be worth at most ${shownNumber(perfect.value)}. ${
        first === undefined
          ? "No single input would change the choice: studies of one input are not worth paying for this decision."
          : `Settling “${first.group.label.en}” first is worth at most ${shownNumber(first.partial.value)}: it would change the choice in ${shownShare(first.partial.changed)} of trials.`
      }`,
      `若现在决策，“${best.label.zh}”最优（均值 ${shownNumber(perfect.expected)}）；若决策前获知一切，最多值 ${shownNumber(perfect.value)}。${
        first === undefined
          ? "没有任何单一输入会改变选择：就此决策而言，不值得为单项研究付费。"
          : `先落实“${first.group.label.zh}”最多值 ${shownNumber(first.partial.value)}：它会在 ${shownShare(first.partial.changed)} 的模拟中改变选择。`
      }`,
    ),
    method: text(
      `Payoff: ${result.en}. Expected value of perfect information (Raiffa and Schlaifer 1961); per input by regression on the same trials (Strong, Oakley and Brennan 2014), bias taken off, checked by bins (Strong and Oakley 2013). A price path is known by its averages over years 1–10, 11–25 and 26 on, so that its value is a little low. Values are upper bounds: no study tells everything.`,
      `收益：${result.zh}。完全信息期望价值（Raiffa 与 Schlaifer 1961）；单项由同一批模拟的回归得出（Strong、Oakley 与 Brennan 2014），已扣除偏差，并以分箱法核对（Strong 与 Oakley 2013）。价格路径以第 1–10、11–25、26 年以后的均值表示，故其价值略偏低。以上均为上限：任何研究都不可能揭示全部。`,
    ),
    picture: {
      title: text("worth at most, by input", "各项输入最多值"),
      origin: 0,
      bars: groups.slice(0, MOST_BARS).map(({ group, partial }) => ({
        label: group.label,
        from: 0,
        to: partial.value,
        spread: [Math.max(0, partial.value - 1.96 * partial.se), partial.value + 1.96 * partial.se],
      })),
    },
    tables: [
      {
        name: "plans",
        title: text("The choice", "决策选项"),
        columns: [
          columns.id,
          columns.plan,
          column("mean", "mean payoff", "平均收益"),
          column("best", "best", "最优"),
        ],
        rows: plans.map((plan, i) => [plan.id, plan.label, means[i], i === perfect.best]),
      },
      {
        name: "everything",
        title: text("Knowing everything", "获知一切"),
        columns: [
          column("value", "worth at most", "最多值"),
          columns.se,
          column("changed", "changes the choice in", "改变选择的份额"),
          column("invalid", "undefined trials", "无定义次数"),
        ],
        rows: [[perfect.value, perfect.se, perfect.changed, perfect.invalid]],
      },
      {
        name: "knowing",
        title: text("Knowing one input", "获知单项输入"),
        columns: [
          columns.id,
          columns.input,
          column("value", "worth at most", "最多值"),
          columns.se,
          column("bias", "bias taken off", "已扣除偏差"),
          column("binned", "by bins", "分箱法"),
          column("changed", "changes the choice in", "改变选择的份额"),
        ],
        rows: groups.map(({ group, partial }) => [
          group.id,
          group.label,
          partial.value,
          partial.se,
          partial.bias,
          partial.binned,
          partial.changed,
        ]),
      },
    ],
  };
}
