import { text, type Text } from "../../models/core/text";
import type { Statistic } from "../../models/decisions/statistic";
import type { AttributedChange, ScenarioAttribution } from "../../workers/analyses/attributionOf";
import type { Subject } from "../../workers/analyses/study";
import { counted, plural } from "../../models/core/plural";
import { amount } from "./amounts";
import { columns, inUnit } from "./columns";
import { inputLabel, outputInWords, statisticLabel, statisticUnit } from "./labels";
import { MOST_BARS, type Report, type Table } from "./report";
import { tableOf } from "./tableOf";

/** Contributions with their errors, the largest first. */
export const contributionsTable = (
  found: ScenarioAttribution,
  output: Subject,
  statistic: Statistic,
): Table => {
  const [result, read] = [outputInWords(output), statisticLabel(statistic, output)];
  const unit = statisticUnit(output, statistic);
  const [before, after] = [found.before, found.after].map((value) => amount(value, unit));
  return tableOf(
    "attribution",
    text(
      `${read.en} of ${result.en}: ${before} → ${after}`,
      `${result.zh}的${read.zh}：${before} → ${after}`,
    ),
    found.changes,
    [
      [columns.id, ({ id }) => id],
      [columns.change, ({ id }) => inputLabel(id)],
      [inUnit(columns.contribution, unit), ({ contribution }) => contribution, ({ se }) => se],
    ],
  );
};

/** What made the difference between two scenarios, in words and as a table. */
export function attributionReport(
  found: ScenarioAttribution,
  { output, statistic, before, after }: { output: Subject; statistic: Statistic; before: Text; after: Text },
): Report {
  const [result, read] = [outputInWords(output), statisticLabel(statistic, output)];
  const difference = found.after - found.before;
  const [first] = found.changes;
  const against = found.changes.find(
    ({ contribution, se }) => contribution > 0 !== difference > 0 && Math.abs(contribution) > 2 * se,
  );
  const name = ({ id }: AttributedChange): Text => inputLabel(id);
  const unit = statisticUnit(output, statistic);
  const signed = (value: number, se?: number): string => `${value > 0 ? "+" : ""}${amount(value, unit, se)}`;
  // each change begins where the one before it ended
  let reached = found.before;
  const steps = found.changes.slice(0, MOST_BARS).map((change) => {
    const from = reached;
    reached += change.contribution;
    return { label: name(change), from, to: reached };
  });
  return {
    soWhat: text(
      `From “${before.en}” to “${after.en}” the ${read.en} of ${result.en} changes by ${signed(difference)}; “${name(first).en}” contributes ${signed(first.contribution, first.se)} of it${against === undefined ? "" : `, “${name(against).en}” works against it with ${signed(against.contribution, against.se)}`}.`,
      `从“${before.zh}”到“${after.zh}”，${result.zh}的${read.zh}变化 ${signed(difference)}；其中“${name(first).zh}”贡献 ${signed(first.contribution, first.se)}${against === undefined ? "" : `，“${name(against).zh}”反向作用 ${signed(against.contribution, against.se)}`}。`,
    ),
    method: text(
      `Shapley's value over ${counted(found.changes.length, "change")}, ${found.exact ? "exact: every mix of both scenarios" : "sampled orders"} (${counted(found.evaluations, "mix", "mixes")} on the same trials; Shapley 1953, Castro et al. 2009). Contributions sum to the difference; standard errors from batches of trials${found.exact ? "" : " and from sampling orders"}.`,
      `对 ${found.changes.length} 项变动计算 Shapley 值，${found.exact ? "精确：遍历两情景的全部组合" : "对次序抽样"}（共 ${found.evaluations} 种组合，使用相同随机数；Shapley 1953，Castro 等 2009）。各项贡献之和等于差值；标准误来自分批模拟${found.exact ? "" : "与次序抽样"}。`,
    ),
    pictures: [
      {
        kind: "bars",
        id: "attribution",
        unit,
        name: text("Contributions", "各项贡献"),
        title: text(
          `“${name(first).en}” moves it most, ${signed(first.contribution, first.se)}; ${plural(found.changes.length, "the one change", `all ${found.changes.length} changes`)} ${signed(difference)}`,
          `影响最大的是“${name(first).zh}”：${signed(first.contribution, first.se)}；${found.changes.length} 项合计 ${signed(difference)}`,
        ),
        subtitle: text(
          `${read.en} of ${result.en}, from “${before.en}” to “${after.en}”`,
          `${result.zh}的${read.zh}，从“${before.zh}”到“${after.zh}”`,
        ),
        note: text(
          `Each bar begins where the one above ends. Line: “${before.en}”, ${amount(found.before, unit)}.`,
          `每条自上一条终点起。竖线：“${before.zh}”，${amount(found.before, unit)}。`,
        ),
        origin: found.before,
        bars: steps,
      },
    ],
    tables: [contributionsTable(found, output, statistic)],
  };
}
