import { text, type Text } from "../../models/core/text";
import type { FlexibilitySoFar } from "../../models/decisions/flexibility/scenarioFlexibility";
import type { PerfectInformation } from "../../models/decisions/perfectInformation";
import type { Statistic } from "../../models/decisions/statistic";
import type { ScenarioAttribution } from "../../workers/analyses/attributionOf";
import type { CutoffSoFar } from "../../workers/analyses/cutoffOf";
import type { PlanOutcome } from "../../workers/analyses/comparePlans";
import type { Plan } from "../../workers/analyses/plans";
import type { Sensitivity } from "../../workers/analyses/sensitivity";
import type { Subject } from "../../workers/analyses/study";
import { contributionsTable } from "./attributionReport";
import { counted } from "../../models/core/plural";
import { amount, amountWithError, unitName } from "./amounts";
import { column, columns, inUnit } from "./columns";
import { policyTable, simulatedTable } from "./cutoffTables";
import { optionsTable } from "./flexibilityReport";
import { optionLabels } from "./flexibilityWords";
import { inputLabel, outputInWords, paramLabel, resultUnit, statisticLabel, statisticUnit } from "./labels";
import { planColumns } from "./plansReport";
import { shownNumber, shownShare, shownWithError, type Report, type Table } from "./report";
import { tableOf } from "./tableOf";

/** What is known before the end: a sentence and a table, nothing drawn yet. */
const soFar = (soWhat: Text, table: Table): Report => ({
  soWhat,
  method: text("Trials are still being worked out.", "模拟仍在进行。"),
  pictures: [],
  tables: [table],
});

/** Sobol' indices from the first rows. */
export function earlySobol({ groups, indices }: Sensitivity["sobol"], output: Subject): Report {
  const order = groups
    .map((group, i) => ({ group, ...indices.groups[i] }))
    .sort((a, b) => b.total.value - a.total.value);
  const [first] = order;
  const name = inputLabel(first.group.id);
  const result = outputInWords(output);
  return soFar(
    text(
      `“${name.en}” is behind ${shownShare(first.total.value)} of the spread of ${result.en}, from ${counted(indices.rows, "row")}.`,
      `由 ${indices.rows} 行估计，“${name.zh}”关系到${result.zh}离散程度的 ${shownShare(first.total.value)}。`,
    ),
    tableOf("sobol", text("Sobol' indices", "Sobol' 指数"), order, [
      [columns.id, ({ group }) => group.id],
      [columns.input, ({ group }) => inputLabel(group.id)],
      [column("first", "first order", "一阶"), (own) => own.first.value],
      [column("total", "total", "总效应"), ({ total }) => total.value],
    ]),
  );
}

/** What knowing everything is worth, before single inputs. */
export function earlyKnowing(perfect: PerfectInformation, plans: readonly Plan[], output: Subject): Report {
  const best = plans[perfect.best].label;
  const result = outputInWords(output);
  return soFar(
    text(
      `Choosing now, “${best.en}” is best; knowing everything would be worth at most ${amount(perfect.value, resultUnit(output), perfect.se)} in ${result.en}.`,
      `若现在决策，“${best.zh}”最优；获知一切最多值 ${amount(perfect.value, resultUnit(output), perfect.se)}，以${result.zh}计。`,
    ),
    tableOf(
      "everything",
      text("Knowing everything", "获知一切"),
      [perfect],
      [
        [columns.worth, ({ value }) => value],
        [columns.se, ({ se }) => se],
      ],
    ),
  );
}

/** Values of one or more levers tried up to now, each followed by what came of them. */
export function earlyLevers(
  tried: readonly (readonly number[])[],
  { output, statistic, levers }: { output: Subject; statistic: Statistic; levers: readonly string[] },
): Report {
  const [result, read] = [outputInWords(output), statisticLabel(statistic, output)];
  const unit = statisticUnit(output, statistic);
  const names = levers.map(paramLabel);
  const values = tried.map((row) => row.at(-1)!);
  const [low, high] = [Math.min(...values), Math.max(...values)].map((value) => amount(value, unit));
  const [en, zh] = [names.map((name) => name.en).join(" and "), names.map((name) => name.zh).join("与")];
  return soFar(
    text(
      `The ${read.en} of ${result.en} lies between ${low} and ${high} at the ${counted(tried.length, "value")} of ${en} tried.`,
      `已试 ${tried.length} 个${zh}取值，${result.zh}的${read.zh}在 ${low} 至 ${high} 之间。`,
    ),
    {
      name: "tried",
      title: text("Values tried", "已试取值"),
      columns: [
        ...names.map((name, i) => column(i === 0 ? "lever" : `lever${i + 1}`, name.en, name.zh)),
        inUnit(columns.statistic, unit),
      ],
      rows: [...tried].sort((one, other) => {
        const differs = one.findIndex((value, i) => value !== other[i]);
        return differs < 0 ? 0 : one[differs]! - other[differs]!;
      }),
    },
  );
}

/** Plans simulated up to now, in one world. */
export function earlyPlans(outcomes: readonly PlanOutcome[], output: Subject): Report {
  const best = outcomes.reduce((found, own) => (own.mean > found.mean ? own : found));
  const [result, unit] = [outputInWords(output), resultUnit(output)];
  return soFar(
    text(
      `Best on the mean of ${counted(outcomes.length, "plan")}: “${best.plan.label.en}”, ${amount(best.mean, unit, best.seMean)}.`,
      `已模拟 ${outcomes.length} 个方案，均值最优者为“${best.plan.label.zh}”，${amount(best.mean, unit, best.seMean)}。`,
    ),
    tableOf("decision_table", text(`Decision table: ${result.en}`, `决策表：${result.zh}`), outcomes, [
      ...planColumns,
      [inUnit(columns.mean, unit), ({ mean }) => mean, ({ seMean }) => seMean],
      [inUnit(columns.shortfall, unit), ({ shortfall }) => shortfall],
    ]),
  );
}

/** Contributions from the orders of change followed up to now. */
export function earlyAttribution(
  found: ScenarioAttribution,
  { output, statistic }: { output: Subject; statistic: Statistic },
): Report {
  const [{ id, contribution, se }] = found.changes;
  const name = inputLabel(id);
  const unit = statisticUnit(output, statistic);
  const share =
    unit === undefined ? shownWithError(contribution, se) : amountWithError(contribution, unit, se);
  const difference = amount(found.after - found.before, unit);
  return soFar(
    text(
      `“${name.en}” contributes ${share} of a difference of ${difference}, by the ${counted(found.evaluations, "mix", "mixes")} of both scenarios worked out.`,
      `按已算的 ${found.evaluations} 种两情景组合，差值 ${difference} 中“${name.zh}”贡献 ${share}。`,
    ),
    contributionsTable(found, output, statistic),
  );
}

/** Cut-offs by Lane's terms alone, then with what the first of the policies brings in the mine model. */
export function earlyCutoff({ plan, lost }: CutoffSoFar): Report {
  if (lost !== undefined) {
    const gain = amountWithError(lost.gain, "bn CNY", lost.gainSe);
    return soFar(
      text(
        `Two steps with the ore between the cut-offs lost bring ${gain} ${unitName("bn CNY")} against one cut-off; leaving it for later is still to come.`,
        `两段边界品位且其间矿石排弃，较固定边界品位增值 ${gain} ${unitName("bn CNY")}；保留待采的情形尚在模拟。`,
      ),
      simulatedTable(plan, lost),
    );
  }
  const { optimal, gain } = plan.comparison;
  const [first, last] = [optimal.years[0], optimal.years.at(-1)!].map(({ cutoff }) =>
    shownNumber(cutoff * 100),
  );
  return soFar(
    text(
      `By Lane's terms alone the cut-off falls from ${first} to ${last} % TFe and gains ${amount(gain, "bn CNY")} ${unitName("bn CNY")} before ramp-up, tax and capital; the mine model is still at work.`,
      `仅按莱恩口径，边界品位由 TFe ${first} % 降至 ${last} %，不计达产过程、税收与投资增值 ${amount(gain, "bn CNY")} ${unitName("bn CNY")}；矿山模型尚在模拟。`,
    ),
    policyTable(plan.comparison),
  );
}

/** Options valued up to now. */
export function earlyFlexibility(found: FlexibilitySoFar): Report {
  const best = found.options.reduce((most, own) => (own.gain > most.gain ? own : most));
  const label = optionLabels[best.id];
  const [gain, plan] = [
    amountWithError(best.gain, "bn CNY", best.gainSe),
    amountWithError(found.npv, "bn CNY", found.npvSe),
  ];
  return soFar(
    text(
      `Of ${counted(found.options.length, "kind")} of flexibility valued, the one worth most is to ${label.en}: ${gain} ${unitName("bn CNY")} on a plan worth ${plan}.`,
      `已估 ${found.options.length} 类灵活性，其中价值最高的是“${label.zh}”：在价值 ${plan} ${unitName("bn CNY")}的计划上增加 ${gain} ${unitName("bn CNY")}。`,
    ),
    optionsTable(found),
  );
}
