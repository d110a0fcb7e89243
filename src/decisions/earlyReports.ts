import { text, type Text } from "../../models/core/text";
import type { PerfectInformation } from "../../models/decisions/perfectInformation";
import type { Statistic } from "../../models/decisions/statistic";
import type { Output } from "../../models/engine/outputs";
import type { PlanOutcome } from "../../workers/analyses/comparePlans";
import type { Plan } from "../../workers/analyses/plans";
import type { Sensitivity } from "../../workers/analyses/sensitivity";
import { column, columns } from "./columns";
import { inputLabel, outputInWords, paramLabel, statisticLabel } from "./labels";
import { shownNumber, shownShare, type Report, type Table } from "./report";

/** What is known before the end: a sentence and a table, nothing drawn yet. */
const soFar = (soWhat: Text, table: Table): Report => ({
  soWhat,
  method: text("Trials are still being worked out.", "模拟仍在进行。"),
  pictures: [],
  tables: [table],
});

/** Sobol' indices from the first rows. */
export function earlySobol({ groups, indices }: Sensitivity["sobol"], output: Output): Report {
  const order = groups
    .map((group, i) => ({ group, ...indices.groups[i] }))
    .sort((a, b) => b.total.value - a.total.value);
  const [first] = order;
  const name = inputLabel(first.group.id);
  const result = outputInWords(output);
  return soFar(
    text(
      `“${name.en}” is behind ${shownShare(first.total.value)} of the spread of ${result.en}, from ${indices.rows} rows.`,
      `由 ${indices.rows} 行估计，“${name.zh}”关系到${result.zh}离散程度的 ${shownShare(first.total.value)}。`,
    ),
    {
      name: "sobol",
      title: text("Sobol' indices", "Sobol' 指数"),
      columns: [
        columns.id,
        columns.input,
        column("first", "first order", "一阶"),
        column("total", "total", "总效应"),
      ],
      rows: order.map(({ group, first: own, total }) => [
        group.id,
        inputLabel(group.id),
        own.value,
        total.value,
      ]),
    },
  );
}

/** What knowing everything is worth, before single inputs. */
export function earlyKnowing(perfect: PerfectInformation, plans: readonly Plan[], output: Output): Report {
  const best = plans[perfect.best].label;
  const result = outputInWords(output);
  return soFar(
    text(
      `Choosing now, “${best.en}” is best; knowing everything would be worth at most ${shownNumber(perfect.value)} in ${result.en}.`,
      `若现在决策，“${best.zh}”最优；获知一切最多值 ${shownNumber(perfect.value)}，以${result.zh}计。`,
    ),
    {
      name: "everything",
      title: text("Knowing everything", "获知一切"),
      columns: [column("value", "worth at most", "最多值"), columns.se],
      rows: [[perfect.value, perfect.se]],
    },
  );
}

/** Values of one or more levers tried up to now, each followed by what came of them. */
export function earlyLevers(
  tried: readonly (readonly number[])[],
  { output, statistic, levers }: { output: Output; statistic: Statistic; levers: readonly string[] },
): Report {
  const [result, read] = [outputInWords(output), statisticLabel(statistic)];
  const names = levers.map(paramLabel);
  const values = tried.map((row) => row.at(-1)!);
  const [low, high] = [Math.min(...values), Math.max(...values)].map(shownNumber);
  const [en, zh] = [names.map((name) => name.en).join(" and "), names.map((name) => name.zh).join("与")];
  return soFar(
    text(
      `The ${read.en} of ${result.en} lies between ${low} and ${high} at the ${tried.length} values of ${en} tried.`,
      `已试 ${tried.length} 个${zh}取值，${result.zh}的${read.zh}在 ${low} 至 ${high} 之间。`,
    ),
    {
      name: "tried",
      title: text("Values tried", "已试取值"),
      columns: [
        ...names.map((name, i) => column(i === 0 ? "lever" : `lever${i + 1}`, name.en, name.zh)),
        column("value", "statistic", "统计量"),
      ],
      rows: [...tried].sort((one, other) => {
        const differs = one.findIndex((value, i) => value !== other[i]);
        return differs < 0 ? 0 : one[differs]! - other[differs]!;
      }),
    },
  );
}

/** Plans simulated up to now, in one world. */
export function earlyPlans(outcomes: readonly PlanOutcome[], output: Output): Report {
  const best = outcomes.reduce((found, own) => (own.mean > found.mean ? own : found));
  const result = outputInWords(output);
  return soFar(
    text(
      `Best on the mean of ${outcomes.length} plans: “${best.plan.label.en}”, ${shownNumber(best.mean)}.`,
      `已模拟 ${outcomes.length} 个方案，均值最优者为“${best.plan.label.zh}”，${shownNumber(best.mean)}。`,
    ),
    {
      name: "decision_table",
      title: text(`Decision table: ${result.en}`, `决策表：${result.zh}`),
      columns: [
        columns.id,
        columns.plan,
        column("mean", "mean", "均值"),
        columns.se,
        column("shortfall", "worst tenth", "最差均值"),
      ],
      rows: outcomes.map(({ plan, mean, seMean, shortfall }) => [
        plan.id,
        plan.label,
        mean,
        seMean,
        shortfall,
      ]),
    },
  );
}
