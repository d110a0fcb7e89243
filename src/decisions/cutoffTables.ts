import { text, type Text } from "../../models/core/text";
import type { CutoffOutcome } from "../../models/decisions/cutoff/cutoffOutcome";
import type { CutoffPlan } from "../../models/decisions/cutoff/cutoffPlan";
import type { PolicyComparison, PolicyWorth } from "../../models/decisions/cutoff/schedule";
import { unitName } from "./amounts";
import { column, columns, inUnit } from "./columns";
import { shownNumber, type Table } from "./report";
import { tableOf } from "./tableOf";

/** What is done with the ore between the two cut-offs. */
export const policies = {
  lost: text("two steps, lean ore lost", "两段，贫矿排弃"),
  left: text("two steps, lean ore left for later", "两段，贫矿留待后期"),
} as const;

/** One cut-off and two steps in the mine model, as far as simulated. */
export function simulatedTable(plan: CutoffPlan, lost: CutoffOutcome, left?: CutoffOutcome): Table {
  const cutoff = shownNumber(plan.terms.cutoff * 100);
  const constant = {
    npv: lost.npvConstant,
    gain: 0,
    gainSe: 0,
    gainP10: 0,
    gainP90: 0,
    better: 0,
    oreGivenUp: 0,
    yearsGivenUp: 0,
  };
  return tableOf(
    "simulated",
    text(`In the mine model, ${unitName("bn CNY")}`, `矿山模型结果，${unitName("bn CNY")}`),
    [
      { ...constant, id: "constant", label: text(`one cut-off, ${cutoff} %`, `固定边界品位 ${cutoff} %`) },
      { ...lost, id: "lost", label: policies.lost },
      ...(left === undefined ? [] : [{ ...left, id: "left", label: policies.left }]),
    ],
    [
      [columns.id, ({ id }) => id],
      [columns.plan, ({ label }) => label],
      [inUnit(columns.npv, "bn CNY"), ({ npv }) => npv],
      [inUnit(columns.gain, "bn CNY"), ({ gain }) => gain, ({ gainSe }) => gainSe],
      [inUnit(column("gain_p10", "gain P10", "增值 P10"), "bn CNY"), ({ gainP10 }) => gainP10],
      [inUnit(column("gain_p90", "gain P90", "增值 P90"), "bn CNY"), ({ gainP90 }) => gainP90],
      [column("better", "better in", "更优份额"), ({ better }) => better],
      [column("ore_given_up", "ore given up, Mt", "少采矿石（百万吨）"), ({ oreGivenUp }) => oreGivenUp],
      [column("years_given_up", "years given up", "少生产年数"), ({ yearsGivenUp }) => yearsGivenUp],
    ],
  );
}

/** Lane's policy, the constant cut-off and the best constant one; grades are multiplied by `scale`. */
export function policyTable(
  { optimal, constant, constantCutoff, best, bestCutoff }: PolicyComparison,
  scale = 100,
): Table {
  const row = (id: string, label: Text, cutoff: number | undefined, worth: PolicyWorth) => ({
    ...worth,
    id,
    label,
    cutoff: cutoff === undefined ? undefined : cutoff * scale,
  });
  return tableOf(
    "policies",
    text("In Lane's terms", "按莱恩口径"),
    [
      row("lane", text("Lane's policy, first year", "莱恩策略（首年）"), optimal.years[0]?.cutoff, optimal),
      row("constant", text("constant cut-off", "固定边界品位"), constantCutoff, constant),
      row("best", text("best constant cut-off", "最优固定边界品位"), bestCutoff, best),
    ],
    [
      [columns.id, ({ id }) => id],
      [columns.plan, ({ label }) => label],
      [column("cutoff", "cut-off", "边界品位"), ({ cutoff }) => cutoff],
      [column("npv", "NPV", "净现值"), ({ npv }) => npv],
      [column("life", "years", "年数"), ({ life }) => life],
      [column("milled", "milled", "入选"), ({ milled }) => milled],
      [column("rejected", "rejected", "未入选"), ({ rejected }) => rejected],
    ],
  );
}

/** What Lane's policy mines, year by year. */
export const scheduleTable = ({ optimal }: PolicyComparison, scale: number): Table =>
  tableOf("schedule", text("Lane's schedule", "莱恩逐年策略"), optimal.years, [
    [column("year", "year", "年"), (_, t) => t + 1],
    [column("cutoff", "cut-off", "边界品位"), ({ cutoff }) => cutoff * scale],
    [column("length", "length", "时长"), ({ length }) => length],
    [column("mined", "mined", "采出"), ({ mined }) => mined],
    [column("milled", "milled", "入选"), ({ milled }) => milled],
    [column("refined", "metal", "金属"), ({ refined }) => refined],
    [column("profit", "profit", "利润"), ({ profit }) => profit],
  ]);
