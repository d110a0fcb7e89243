import { text, type Text } from "../../../models/core/text";
import type { Statistic } from "../../../models/decisions/statistic";
import { paramById } from "../../../models/mine/catalogue";
import type { ParamId } from "../../../models/mine/registry";
import type { Scenario } from "../../../models/scenario/scenario";
import type { Analyses } from "../../../workers/analyses/analyses";
import { scenarioChanges } from "../../../workers/analyses/scenarioChanges";
import type { PlanOutcome } from "../../../workers/analyses/comparePlans";
import { leverValue, placeOn } from "../../../workers/analyses/levers";
import { differentPlans, differentWorlds, NOTHING } from "../../../workers/analyses/plans";
import type { DesignNeed, Study } from "../../../workers/analyses/study";
import { attributionReport } from "../../decisions/attributionReport";
import { driversReport } from "../../decisions/driversReport";
import {
  earlyAttribution,
  earlyKnowing,
  earlyLevers,
  earlyPlans,
  earlySobol,
} from "../../decisions/earlyReports";
import { knowingReport } from "../../decisions/knowingReport";
import { mapReport } from "../../decisions/mapReport";
import { plansReport } from "../../decisions/plansReport";
import type { Report } from "../../decisions/report";
import { sobolReport } from "../../decisions/sobolReport";
import { solveReport } from "../../decisions/solveReport";
import { tornadoReport } from "../../decisions/tornadoReport";
import type { ChosenMetric } from "../ownMetrics";
import { minePolicies } from "./minePolicies";

/** What the user chose besides the question. */
export interface Choices {
  readonly metric: ChosenMetric;
  readonly statistic: Statistic;
  readonly lever: ParamId;
  readonly low: number;
  readonly high: number;
  /** the other lever of a map */
  readonly lever2: ParamId;
  readonly low2: number;
  readonly high2: number;
  readonly wanted: number;
  /** the scenario that the one on screen is compared with */
  readonly from: Scenario;
  /** every scenario at hand, for plans */
  readonly plans: readonly Scenario[];
}

/** Something a planner asks. */
export interface Question {
  readonly id: string;
  readonly title: Text;
  readonly hint: Text;
  readonly trials: number;
  /** which designs of the page it can follow */
  readonly trialsNeeded: DesignNeed;
  /** fields that it needs; a payoff is a result of which building nothing gives zero */
  readonly needs: readonly ("result" | "payoff" | "statistic" | "lever" | "lever2" | "wanted" | "from")[];
  /** why it cannot be answered with these choices, if so */
  fault?(scenario: Scenario, choices: Choices): Text | undefined;
  answer(
    analyses: Analyses,
    study: Study,
    choices: Choices,
    early: (report: Report) => void,
  ): Promise<Report>;
}

const rangeFault = (lever: ParamId, low: number, high: number): Text | undefined => {
  const [least, most] = paramById.get(lever)!.definition.bounds;
  return low < high && low >= least && high <= most
    ? undefined
    : text(
        `The range must run from a smaller to a greater number between ${least} and ${most}.`,
        `范围须由小到大，并在 ${least} 与 ${most} 之间。`,
      );
};

/** The questions of the screen, in its order. */
export const questions: readonly Question[] = [
  {
    id: "tornado",
    title: text("What moves it, one input at a time?", "哪项输入单独变化影响最大？"),
    hint: text(
      "Each input at its P10 and P90, all others as drawn.",
      "每项输入取 P10 与 P90，其余照常抽样。",
    ),
    trials: 256,
    trialsNeeded: "any",
    needs: ["result", "statistic"],
    answer: async ({ tornadoOf }, study, { statistic }, early) =>
      tornadoReport(
        await tornadoOf({
          ...study,
          statistic,
          onEarly: (soFar) => early(tornadoReport(soFar, study.output, statistic)),
        }),
        study.output,
        statistic,
      ),
  },
  {
    id: "drivers",
    title: text("What goes with good and bad outcomes?", "结果好坏与哪些输入同向变动？"),
    hint: text(
      "Rank correlation and means by tenth of each input, from one run.",
      "由一次模拟求各输入的秩相关与十分位均值。",
    ),
    trials: 8192,
    trialsNeeded: "even",
    needs: ["result"],
    answer: async ({ driversOf }, study) => driversReport(await driversOf(study), study.output),
  },
  {
    id: "sobol",
    title: text("Where does the spread come from?", "不确定性来自哪里？"),
    hint: text(
      "Shares of the variance, with interactions and correlated prices.",
      "方差份额，计入交互作用与相关价格。",
    ),
    trials: 2048,
    trialsNeeded: "even",
    needs: ["result"],
    answer: async ({ sensitivity }, study, _, early) =>
      sobolReport(
        await sensitivity({ ...study, onEarly: (sobol) => early(earlySobol(sobol, study.output)) }),
        study.output,
      ),
  },
  {
    id: "knowing",
    title: text("What is knowing more worth before deciding?", "决策前多了解一些值多少？"),
    hint: text(
      "The choice: build this plan, another one, or nothing.",
      "选项：按本方案建设、按其他方案建设或不建设。",
    ),
    trials: 4096,
    trialsNeeded: "even",
    needs: ["payoff"],
    answer: async ({ valueOfKnowing }, study, { plans }, early) => {
      const all = [NOTHING, ...differentPlans(study.scenario, plans)];
      return knowingReport(
        await valueOfKnowing({
          ...study,
          plans: all,
          onEarly: (perfect) => early(earlyKnowing(perfect, all, study.output)),
        }),
        study.output,
      );
    },
  },
  {
    id: "solve",
    title: text("What would it take?", "怎样才能达到目标？"),
    hint: text(
      "The lever value at which the statistic meets the wanted value.",
      "使统计量达到目标值的变量取值。",
    ),
    trials: 1024,
    trialsNeeded: "any",
    needs: ["result", "statistic", "lever", "wanted"],
    fault: (_, { lever, low, high }) => rangeFault(lever, low, high),
    answer: async ({ solveFor }, study, { statistic, lever, low, high, wanted }, early) => {
      const here = leverValue(study.scenario, lever);
      const asked = { output: study.output, statistic, lever, wanted, low, high, here };
      const tried: (readonly [number, number])[] = [];
      const found = await solveFor({
        ...study,
        lever,
        statistic,
        range: { low, high, wanted },
        onEarly: (at, value) => {
          tried.push([at, value]);
          early(earlyLevers(tried, { ...asked, levers: [lever] }));
        },
      });
      return solveReport(found, asked);
    },
  },
  {
    id: "map",
    title: text("Where do two levers meet the goal?", "两个变量如何组合才能达标？"),
    hint: text(
      "A map of the statistic with its contours, finer where the wanted value runs.",
      "统计量的等值线图，目标值附近加密。",
    ),
    trials: 512,
    trialsNeeded: "any",
    needs: ["result", "statistic", "lever", "lever2", "wanted"],
    fault: (_, { lever, low, high, lever2, low2, high2 }) =>
      lever === lever2
        ? text("Choose two different levers.", "请选择两个不同的变量。")
        : (rangeFault(lever, low, high) ?? rangeFault(lever2, low2, high2)),
    answer: async ({ mapOf }, study, choices, early) => {
      const { statistic, lever: x, low, high, lever2: y, low2, high2, wanted } = choices;
      // a probability meets even chances, not the value that it is the probability of
      const levels = [statistic.kind === "probability" ? 0.5 : wanted];
      const axes = [
        { lever: x, low, high },
        { lever: y, low: low2, high: high2 },
      ] as const;
      const tried: (readonly number[])[] = [];
      const map = await mapOf({
        ...study,
        statistic,
        axes,
        levels,
        onEarly: (...point) => {
          tried.push(point);
          early(earlyLevers(tried, { output: study.output, statistic, levers: [x, y] }));
        },
      });
      const here = placeOn(axes, study.scenario);
      return mapReport(map, { output: study.output, statistic, x, y, levels, here });
    },
  },
  {
    id: "attribution",
    title: text("Why does this scenario differ from another?", "本情景为何与另一情景不同？"),
    hint: text(
      "Each change's part of the difference; the parts sum to it.",
      "各项变动在差值中的份额，合计等于差值。",
    ),
    trials: 512,
    trialsNeeded: "any",
    needs: ["result", "statistic", "from"],
    fault: (scenario, { from }) =>
      scenarioChanges(from, scenario).length > 0
        ? undefined
        : text(
            "The two are the same: choose another, or move a lever.",
            "两情景相同：请另选，或调整某项参数。",
          ),
    answer: async ({ attributionOf }, study, { statistic, from }, early) => {
      const asked = { output: study.output, statistic, before: from.name, after: study.scenario.name };
      const found = await attributionOf({
        ...study,
        scenario: from,
        after: study.scenario,
        statistic,
        onEarly: (soFar) => early(earlyAttribution(soFar, asked)),
      });
      return attributionReport(found, asked);
    },
  },
  {
    id: "plans",
    title: text("Which plan is never far from the best?", "哪个方案始终离最优不远？"),
    hint: text(
      "All scenarios side by side: frontier, regret, announced figures.",
      "全部情景对比：有效边界、后悔值、公布数字。",
    ),
    trials: 512,
    trialsNeeded: "any",
    needs: ["payoff"],
    answer: async ({ comparePlans }, study, { plans }, early) => {
      const outcomes: PlanOutcome[] = [];
      return plansReport(
        await comparePlans({
          ...study,
          plans: [NOTHING, ...differentPlans(study.scenario, plans)],
          worlds: differentWorlds(study.scenario, plans),
          onEarly: (outcome) => {
            outcomes.push(outcome);
            early(earlyPlans(outcomes, study.output));
          },
        }),
        study.output,
      );
    },
  },
  ...minePolicies,
];
