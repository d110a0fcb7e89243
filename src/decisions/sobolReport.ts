import { text } from "../../models/core/text";
import { ALL_PATHS, REST } from "../../workers/analyses/inputNames";
import type { Sensitivity } from "../../workers/analyses/sensitivity";
import type { Subject } from "../../workers/analyses/study";
import { column, columns } from "./columns";
import { inputLabel, outputInWords } from "./labels";
import { MOST_BARS, shownNumber, shownShare, type Report } from "./report";
import { tableOf } from "./tableOf";

/** Shares of the variance in words and as tables. */
export function sobolReport({ screened, sobol, shapley, evaluations }: Sensitivity, output: Subject): Report {
  const result = outputInWords(output);
  const { indices } = sobol;
  const shares = shapley.groups
    .map(({ id }, i) => ({ id, label: inputLabel(id), share: shapley.effects.shares[i] }))
    .filter(({ id }) => id !== REST)
    .sort((a, b) => b.share.value - a.share.value);
  const three = shares.slice(0, 3);
  const together = three.reduce((sum, { share }) => sum + share.value, 0);
  const paths = sobol.groups.findIndex(({ id }) => id === ALL_PATHS);
  const prices = paths < 0 ? undefined : indices.groups[paths].total.value;
  const firsts = indices.groups.reduce((sum, { first }) => sum + first.value, 0);
  const interval = (id: string, en: string, zh: string) => [
    column(id, en, zh),
    column(`${id}_low`, "95 % from", "95 % 下限"),
    column(`${id}_high`, "to", "上限"),
  ];
  return {
    soWhat: text(
      `${three.map(({ label, share }) => `${label.en} (${shownShare(share.value)})`).join(", ")} make ${shownShare(together)} of the spread of ${result.en}${prices === undefined ? "" : `, yearly price moves of all products ${shownShare(prices)}`}: ${together > 0.6 ? "better knowledge of anything else narrows it little" : "it has many causes, and no study of one of them narrows it much"}.`,
      `${three.map(({ label, share }) => `${label.zh}（${shownShare(share.value)}）`).join("、")}合计占${result.zh}离散程度的 ${shownShare(together)}${prices === undefined ? "" : `，全部产品的逐年价格波动占 ${shownShare(prices)}`}：${together > 0.6 ? "对其他因素了解再多，也难以明显缩小其范围" : "成因分散，只研究其中一项难以明显缩小其范围"}。`,
    ),
    method: text(
      `Screening by elementary effects (Campolongo et al. 2011), then Sobol' indices by pick and freeze (first order Saltelli et al. 2010, total Jansen 1999) and Shapley effects (Goda 2021); intervals by bootstrap. Price paths are correlated: the indices take all of them and all years as one group, Shapley effects tell the products apart and sum to 100 %. First-order indices sum to ${shownShare(firsts)}; what is missing to 100 % is interaction and error. Variance ${shownNumber(indices.variance)}, ${evaluations} trials${indices.invalid > 0 ? `, ${indices.invalid} rows undefined` : ""}.`,
      `先以基本效应筛选（Campolongo 等 2011），再以“抽取—冻结”法估计 Sobol' 指数（一阶：Saltelli 等 2010；总效应：Jansen 1999）与 Shapley 效应（Goda 2021），区间由自助法给出。各产品价格路径相互关联：Sobol' 指数将其全部年份并为一组，Shapley 效应则区分产品且合计为 100 %。一阶指数合计 ${shownShare(firsts)}，与 100 % 之差为交互作用与误差。方差 ${shownNumber(indices.variance)}，共模拟 ${evaluations} 次${indices.invalid > 0 ? `，其中 ${indices.invalid} 行无定义` : ""}。`,
    ),
    pictures: [
      {
        kind: "marks",
        id: "shapley",
        name: text("Shapley effects", "Shapley 效应"),
        title: text(
          `“${three[0].label.en}” makes ${shownShare(three[0].share.value)} of the spread`,
          `“${three[0].label.zh}”占离散程度的 ${shownShare(three[0].share.value)}`,
        ),
        subtitle: text(
          `Shares of the variance of ${result.en}; all together 100 %`,
          `占${result.zh}方差的份额，合计 100 %`,
        ),
        note: text("Lines: 95 % intervals.", "细线：95 % 区间。"),
        series: [text("Shapley effect", "Shapley 效应")],
        shares: true,
        references: [],
        rows: shares.slice(0, MOST_BARS).map(({ label, share }) => ({ label, marks: [share] })),
      },
      {
        kind: "marks",
        id: "sobol",
        name: text("Sobol' indices", "Sobol' 指数"),
        title: text(
          `First-order indices sum to ${shownShare(firsts)}; the rest is interaction and error`,
          `一阶指数合计 ${shownShare(firsts)}，其余为交互作用与误差`,
        ),
        subtitle: text(
          `Shares of the variance of ${result.en}; price paths together as one group`,
          `占${result.zh}方差的份额；全部价格路径为一组`,
        ),
        note: text(
          "Filled: by itself. Hollow: with all its interactions. Lines: 95 % intervals.",
          "实心：单独作用；空心：含全部交互作用。细线：95 % 区间。",
        ),
        series: [text("first order", "一阶"), text("total", "总效应")],
        shares: true,
        references: [],
        rows: sobol.groups
          .map((group, i) => ({
            label: inputLabel(group.id),
            marks: [indices.groups[i].first, indices.groups[i].total],
          }))
          .sort((a, b) => b.marks[1].value - a.marks[1].value),
      },
    ],
    tables: [
      {
        name: "shapley",
        title: text(
          `Shapley effects: shares of the variance of ${result.en}`,
          `Shapley 效应：占${result.zh}方差的份额`,
        ),
        columns: [columns.id, columns.input, ...interval("share", "share", "份额")],
        rows: [
          ...shares,
          ...shapley.groups.flatMap(({ id }, i) =>
            id === REST ? [{ id, label: inputLabel(id), share: shapley.effects.shares[i] }] : [],
          ),
        ].map(({ id, label, share }) => [id, label, share.value, share.low, share.high]),
      },
      {
        name: "sobol",
        title: text("Sobol' indices", "Sobol' 指数"),
        columns: [
          columns.id,
          columns.input,
          ...interval("first", "first order", "一阶"),
          ...interval("total", "total", "总效应"),
        ],
        rows: sobol.groups.map((group, i) => {
          const { first, total } = indices.groups[i];
          return [
            group.id,
            inputLabel(group.id),
            first.value,
            first.low,
            first.high,
            total.value,
            total.low,
            total.high,
          ];
        }),
      },
      tableOf(
        "screening",
        text("Screening: mean change when drawn anew", "筛选：重新抽样时的平均变化"),
        screened,
        [
          [columns.id, ({ group }) => group.id],
          [columns.input, ({ group }) => inputLabel(group.id)],
          [column("size", "mean change", "平均变化"), ({ size }) => size],
          [columns.se, ({ se }) => se],
        ],
      ),
    ],
  };
}
