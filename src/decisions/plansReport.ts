import { text } from "../../models/core/text";
import { metricById } from "../../models/mine/catalogue";
import type { PlanComparison, PlanOutcome } from "../../workers/analyses/comparePlans";
import type { Subject } from "../../workers/analyses/study";
import { counted } from "../../models/core/plural";
import { amount } from "./amounts";
import { column, columns, inUnit } from "./columns";
import { outputInWords, readingLabel, resultUnit } from "./labels";
import type { Report } from "./report";
import { tableOf, type Filled } from "./tableOf";

/** What each row of a table about plans begins with. */
export const planColumns: readonly Filled<Pick<PlanOutcome, "plan">>[] = [
  [columns.id, ({ plan }) => plan.id],
  [columns.plan, ({ plan }) => plan.label],
];

/** Plans side by side, in words and as the decision table. */
export function plansReport(compared: PlanComparison, output: Subject): Report {
  const { outcomes, regret, readings, met, readingRegret, worlds, inWorlds, worldRegret } = compared;
  const [result, unit] = [outputInWords(output), resultUnit(output)];
  // over worlds if there are any: trials of one world say nothing about wrong assumptions
  const judged = worldRegret ?? regret;
  const safe = outcomes[judged.minimax];
  const most = amount(judged.plans[judged.minimax].worst, unit);
  const where = worldRegret
    ? text(
        `on average in any of ${counted(worlds.length, "world")}`,
        `在 ${worlds.length} 种假设中任一种下平均`,
      )
    : text("in any trial", "在任一次模拟中");
  const meets = outcomes[readingRegret.minimax];
  const efficient = outcomes.filter((outcome) => outcome.efficient);
  const bestIn = worlds.map((_, place) => Math.max(...inWorlds.map((means) => means[place])));
  const conflict = safe.plan.id !== meets.plan.id;
  return {
    soWhat: text(
      `“${safe.plan.label.en}” is never far from the best: its ${result.en} falls at most ${most} short of the best plan ${where.en}. “${meets.plan.label.en}” is closest to the best at meeting the announced figures, however they are read${conflict ? ": the two aims call for different plans" : ", too"}. On the frontier of mean against worst cases: ${efficient.map(({ plan }) => plan.label.en).join(", ")}.`,
      `“${safe.plan.label.zh}”始终离最优不远：其${result.zh}${where.zh}比最优方案最多少 ${most}。就达到公布数字而言，无论何种口径，“${meets.plan.label.zh}”最接近最优${conflict ? "：两个目标要求不同的方案" : "，结论一致"}。处于“均值—最差情形”有效边界上的有：${efficient.map(({ plan }) => plan.label.zh).join("、")}。`,
    ),
    method: text(
      `All plans on the same random numbers; a plan is what is decided about mine and plants, a world everything else of a scenario. Regret: what the best plan of a trial brings more (Savage 1951); shortfall: mean of the worst tenth; frontier: no other plan has both a better mean and a better shortfall. Over readings regret is counted in probability of meeting the figure.`,
      `各方案使用相同随机数；“方案”指采选冶决策，“假设”指情景的其余部分。后悔值：该次模拟中最优方案多出的部分（Savage 1951）；最差均值：最差十分之一的均值；有效边界：没有其他方案在均值与最差均值上同时更优。按口径计算时，后悔值以达到概率计。`,
    ),
    pictures: [
      {
        kind: "scatter",
        id: "frontier",
        unit,
        name: text("Mean against worst cases", "均值与最差情形"),
        title: text(
          efficient.length === 1
            ? `“${efficient[0].plan.label.en}” beats every other plan on the mean and in the worst cases`
            : `${efficient.length} of ${counted(outcomes.length, "plan")} are efficient: more mean costs worse worst cases`,
          efficient.length === 1
            ? `“${efficient[0].plan.label.zh}”在均值与最差情形上均优于其他方案`
            : `${outcomes.length} 个方案中 ${efficient.length} 个有效：均值更高则最差情形更差`,
        ),
        subtitle: text(
          `${result.en}: mean of the worst tenth (across) and mean (up)`,
          `${result.zh}：横轴为最差十分之一的均值，纵轴为均值`,
        ),
        note: text(
          "Filled and joined: no other plan is better on both. Crosses: 95 % intervals.",
          "实心并连线：没有其他方案在两方面都更优。十字：95 % 区间。",
        ),
        x: text("mean of the worst tenth", "最差十分之一的均值"),
        y: text("mean", "均值"),
        points: outcomes.map(({ plan, mean, seMean, shortfall, seShortfall, efficient: isEfficient }) => ({
          label: plan.label,
          x: shortfall,
          y: mean,
          seX: seShortfall,
          seY: seMean,
          isEfficient,
        })),
      },
      ...(worldRegret
        ? [
            {
              kind: "matrix" as const,
              id: "regret",
              unit,
              name: text("Regret", "后悔值"),
              title: text(
                `“${safe.plan.label.en}” regrets least: at most ${most} in any of ${counted(worlds.length, "world")}`,
                `“${safe.plan.label.zh}”后悔最小：${worlds.length} 种假设中至多 ${most}`,
              ),
              subtitle: text(
                `What the best plan brings more, mean of ${result.en}; plans (rows) under assumptions (columns)`,
                `最优方案多出的部分，以${result.zh}的均值计；行为方案，列为假设`,
              ),
              note: text("The darker, the farther from the best plan.", "颜色越深，离最优方案越远。"),
              columns: worlds.map(({ name }) => name),
              rows: outcomes.map(({ plan }, i) => ({
                label: plan.label,
                values: worlds.map((_, place) => bestIn[place] - inWorlds[i][place]),
                isChosen: i === worldRegret.minimax,
              })),
            },
          ]
        : []),
      {
        kind: "bars",
        id: "plans",
        unit,
        name: text("P10 to P90", "P10 至 P90"),
        title: text(`P10 to P90 of ${result.en}`, `${result.zh}的 P10 至 P90`),
        subtitle: text("All plans on the same random numbers", "各方案使用相同随机数"),
        note: text("Line: 0.", "竖线：0。"),
        origin: 0,
        bars: outcomes.map(({ plan, p10, p90 }) => ({ label: plan.label, from: p10, to: p90 })),
      },
    ],
    tables: [
      tableOf("decision_table", text(`Decision table: ${result.en}`, `决策表：${result.zh}`), outcomes, [
        ...planColumns,
        [inUnit(columns.mean, unit), ({ mean }) => mean, ({ seMean }) => seMean],
        [inUnit(column("p10", "P10", "P10"), unit), ({ p10 }) => p10],
        [inUnit(column("p50", "P50", "P50"), unit), ({ p50 }) => p50],
        [inUnit(column("p90", "P90", "P90"), unit), ({ p90 }) => p90],
        [column("loss", "below 0 in", "小于零的份额"), ({ loss }) => loss],
        [inUnit(columns.shortfall, unit), ({ shortfall }) => shortfall],
        [column("efficient", "efficient", "有效"), (own) => own.efficient],
        [column("best", "best in", "最优份额"), (_, i) => regret.plans[i].best],
        [inUnit(column("regret_mean", "regret, mean", "平均后悔值"), unit), (_, i) => regret.plans[i].mean],
        [inUnit(column("regret_p90", "P90", "P90 后悔值"), unit), (_, i) => regret.plans[i].p90],
        [inUnit(column("regret_worst", "worst", "最大后悔值"), unit), (_, i) => regret.plans[i].worst],
      ]),
      tableOf(
        "worlds",
        text(`Mean of ${result.en} under other assumptions`, `其他假设下${result.zh}的均值`),
        worldRegret ? outcomes : [],
        [
          ...planColumns,
          ...worlds.map(({ id, name }, place): Filled<PlanOutcome> => [
            { id, label: name, unit },
            (_, i) => inWorlds[i][place],
          ]),
          [
            inUnit(column("regret_worst", "worst regret", "最大后悔值"), unit),
            (_, i) => worldRegret!.plans[i].worst,
          ],
        ],
      ),
      tableOf(
        "readings",
        text("Probability of meeting each announced figure, by reading", "各口径下达到公布数字的概率"),
        readings,
        [
          [columns.id, (own) => `${own.param}=${own.reading}`],
          [column("claim", "figure", "公布数字"), (own) => metricById.get(own.claim)!.definition.label],
          [column("reading", "read as", "口径"), readingLabel],
          ...outcomes.map(({ plan }, place): Filled<(typeof readings)[number]> => [
            { id: plan.id, label: plan.label },
            (_, i) => met[place][i],
          ]),
        ],
      ),
      tableOf(
        "reading_regret",
        text("Regret over readings, in probability", "各口径后悔值（概率）"),
        outcomes,
        [
          ...planColumns,
          [column("mean", "mean", "平均"), (_, i) => readingRegret.plans[i].mean],
          [column("worst", "worst", "最大"), (_, i) => readingRegret.plans[i].worst],
        ],
      ),
    ],
  };
}
