import { text, type Text } from "../../../models/core/text";
import type { Statistic } from "../../../models/decisions/statistic";
import { paramById } from "../../../models/mine/catalogue";
import type { MetricId, ParamId } from "../../../models/mine/registry";
import type { Scenario } from "../../../models/scenario/scenario";
import { attributionOf, scenarioChanges } from "../../../workers/analyses/attributionOf";
import { comparePlans } from "../../../workers/analyses/comparePlans";
import { differentPlans, differentWorlds, type Plan } from "../../../workers/analyses/plans";
import { sensitivity } from "../../../workers/analyses/sensitivity";
import { solveFor } from "../../../workers/analyses/solveFor";
import type { Study } from "../../../workers/analyses/study";
import { tornadoOf } from "../../../workers/analyses/tornadoOf";
import { valueOfKnowing } from "../../../workers/analyses/valueOfKnowing";
import { attributionReport } from "../../decisions/attributionReport";
import { knowingReport } from "../../decisions/knowingReport";
import { plansReport } from "../../decisions/plansReport";
import type { Report } from "../../decisions/report";
import { sobolReport } from "../../decisions/sobolReport";
import { solveReport } from "../../decisions/solveReport";
import { tornadoReport } from "../../decisions/tornadoReport";
import { minePolicies } from "./minePolicies";

/** What the user chose besides the question. */
export interface Choices {
  readonly metric: MetricId;
  readonly statistic: Statistic;
  readonly lever: ParamId;
  readonly low: number;
  readonly high: number;
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
  /** fields that it needs besides the result */
  readonly needs: readonly ("statistic" | "lever" | "from")[];
  /** why it cannot be answered with these choices, if so */
  fault?(scenario: Scenario, choices: Choices): Text | undefined;
  answer(study: Study, choices: Choices, early: (report: Report) => void): Promise<Report>;
}

const nothing: Plan = { id: "none", label: text("Build nothing", "不建设"), scenario: undefined };

/** The questions of the screen, in its order. */
export const questions: readonly Question[] = [
  {
    id: "tornado",
    title: text("What moves it, one input at a time?", "单项输入各能使其变动多少？"),
    hint: text(
      "Each input at its P10 and P90, all others as drawn.",
      "每项输入取 P10 与 P90，其余照常抽样。",
    ),
    trials: 256,
    needs: ["statistic"],
    answer: async (study, { statistic }, early) =>
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
    id: "sobol",
    title: text("Where does the spread come from?", "不确定性来自哪里？"),
    hint: text(
      "Shares of the variance, with interactions and correlated prices.",
      "方差份额，计入交互作用与相关价格。",
    ),
    trials: 2048,
    needs: [],
    answer: async (study) => sobolReport(await sensitivity(study), study.output),
  },
  {
    id: "knowing",
    title: text("What is knowing more worth before deciding?", "决策前多了解一些值多少？"),
    hint: text(
      "The choice: build this plan, another one, or nothing.",
      "选项：按本方案建设、按其他方案建设或不建设。",
    ),
    trials: 4096,
    needs: [],
    answer: async (study, { plans }) => {
      const all = [nothing, ...differentPlans(study.scenario, plans)];
      return knowingReport(await valueOfKnowing({ ...study, plans: all }), study.output);
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
    needs: ["statistic", "lever"],
    fault: (_, { lever, low, high }) => {
      const [least, most] = paramById.get(lever)!.definition.bounds;
      return low < high && low >= least && high <= most
        ? undefined
        : text(
            `The range must run from a smaller to a greater number between ${least} and ${most}.`,
            `范围须由小到大，并在 ${least} 与 ${most} 之间。`,
          );
    },
    answer: async (study, { statistic, lever, low, high, wanted }) =>
      solveReport(await solveFor({ ...study, lever, statistic, range: { low, high, wanted } }), {
        output: study.output,
        statistic,
        lever,
        wanted,
        low,
        high,
      }),
  },
  {
    id: "attribution",
    title: text("Why does this scenario differ from another?", "本情景为何与另一情景不同？"),
    hint: text(
      "Each change's part of the difference; the parts sum to it.",
      "各项变动在差值中的份额，合计等于差值。",
    ),
    trials: 512,
    needs: ["statistic", "from"],
    fault: (scenario, { from }) =>
      scenarioChanges(from, scenario).length > 0
        ? undefined
        : text(
            "The two are the same: choose another, or move a lever.",
            "两情景相同：请另选，或调整某项参数。",
          ),
    answer: async (study, { statistic, from }) =>
      attributionReport(await attributionOf({ ...study, scenario: from, after: study.scenario, statistic }), {
        output: study.output,
        statistic,
        before: from.name,
        after: study.scenario.name,
      }),
  },
  {
    id: "plans",
    title: text("Which plan is never far from the best?", "哪个方案始终离最优不远？"),
    hint: text(
      "All scenarios side by side: frontier, regret, announced figures.",
      "全部情景对比：有效边界、后悔值、公布数字。",
    ),
    trials: 512,
    needs: [],
    answer: async (study, { plans }) =>
      plansReport(
        await comparePlans({
          ...study,
          plans: differentPlans(study.scenario, plans),
          worlds: differentWorlds(study.scenario, plans),
        }),
        study.output,
      ),
  },
  ...minePolicies,
];
