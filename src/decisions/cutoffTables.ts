import { text, type Text } from "../../models/core/text";
import type { CutoffOutcome } from "../../models/decisions/cutoff/cutoffOutcome";
import type { CutoffPlan } from "../../models/decisions/cutoff/cutoffPlan";
import type { PolicyComparison, PolicyWorth } from "../../models/decisions/cutoff/schedule";
import { unitName } from "./amounts";
import { column, columns, inUnit } from "./columns";
import { shownNumber, type Table } from "./report";

/** What is done with the ore between the two cut-offs. */
export const policies = {
  lost: text("two steps, lean ore lost", "两段，贫矿排弃"),
  left: text("two steps, lean ore left for later", "两段，贫矿留待后期"),
} as const;

/** One cut-off and two steps in the mine model, as far as simulated. */
export function simulatedTable(plan: CutoffPlan, lost: CutoffOutcome, left?: CutoffOutcome): Table {
  const row = (
    id: string,
    label: Text,
    { npv, gain, gainSe, gainP10, gainP90, better, oreGivenUp, yearsGivenUp }: CutoffOutcome,
  ) => [id, label, npv, gain, gainSe, gainP10, gainP90, better, oreGivenUp, yearsGivenUp];
  return {
    name: "simulated",
    title: text(`In the mine model, ${unitName("bn CNY")}`, `矿山模型结果，${unitName("bn CNY")}`),
    columns: [
      columns.id,
      columns.plan,
      inUnit(columns.npv, "bn CNY"),
      inUnit(columns.gain, "bn CNY", "se"),
      inUnit(columns.se, "bn CNY"),
      inUnit(column("gain_p10", "gain P10", "增值 P10"), "bn CNY"),
      inUnit(column("gain_p90", "gain P90", "增值 P90"), "bn CNY"),
      column("better", "better in", "更优份额"),
      column("ore_given_up", "ore given up, Mt", "少采矿石（百万吨）"),
      column("years_given_up", "years given up", "少生产年数"),
    ],
    rows: [
      [
        "constant",
        text(
          `one cut-off, ${shownNumber(plan.terms.cutoff * 100)} %`,
          `固定边界品位 ${shownNumber(plan.terms.cutoff * 100)} %`,
        ),
        lost.npvConstant,
        0,
        0,
        0,
        0,
        0,
        0,
        0,
      ],
      row("lost", policies.lost, lost),
      ...(left === undefined ? [] : [row("left", policies.left, left)]),
    ],
  };
}

/** Lane's policy, the constant cut-off and the best constant one; grades are multiplied by `scale`. */
export function policyTable(
  { optimal, constant, constantCutoff, best, bestCutoff }: PolicyComparison,
  scale = 100,
): Table {
  const row = (id: string, label: Text, cutoff: number | undefined, own: PolicyWorth) => [
    id,
    label,
    cutoff === undefined ? undefined : cutoff * scale,
    own.npv,
    own.life,
    own.milled,
    own.rejected,
  ];
  return {
    name: "policies",
    title: text("In Lane's terms", "按莱恩口径"),
    columns: [
      columns.id,
      columns.plan,
      column("cutoff", "cut-off", "边界品位"),
      column("npv", "NPV", "净现值"),
      column("life", "years", "年数"),
      column("milled", "milled", "入选"),
      column("rejected", "rejected", "未入选"),
    ],
    rows: [
      row("lane", text("Lane's policy, first year", "莱恩策略（首年）"), optimal.years[0]?.cutoff, optimal),
      row("constant", text("constant cut-off", "固定边界品位"), constantCutoff, constant),
      row("best", text("best constant cut-off", "最优固定边界品位"), bestCutoff, best),
    ],
  };
}

/** What Lane's policy mines, year by year. */
export function scheduleTable({ optimal }: PolicyComparison, scale: number): Table {
  return {
    name: "schedule",
    title: text("Lane's schedule", "莱恩逐年策略"),
    columns: [
      column("year", "year", "年"),
      column("cutoff", "cut-off", "边界品位"),
      column("length", "length", "时长"),
      column("mined", "mined", "采出"),
      column("milled", "milled", "入选"),
      column("refined", "metal", "金属"),
      column("profit", "profit", "利润"),
    ],
    rows: optimal.years.map((year, t) => [
      t + 1,
      year.cutoff * scale,
      year.length,
      year.mined,
      year.milled,
      year.refined,
      year.profit,
    ]),
  };
}
