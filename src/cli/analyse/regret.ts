import { text } from "../../../models/core/text";
import type { Scenario } from "../../../models/scenario/scenario";
import { comparePlans } from "../../../workers/analyses/comparePlans";
import { differentPlans, differentWorlds, NOTHING } from "../../../workers/analyses/plans";
import { plansReport } from "../../decisions/plansReport";
import { shownNumber } from "../../decisions/report";
import { loadScenario, presetIds } from "../loadScenario";
import { asMethod, noting } from "./studyMethod";
import { readPlans } from "./readPlans";

export const regret = asMethod({
  name: "regret",
  help: text(
    "plans side by side: frontier, regret over trials and over readings of the figures",
    "方案对比：有效边界、按模拟与按口径的后悔值",
  ),
  options: {
    plans: text(
      "A,B,… — scenarios whose decisions are compared, and none; default none and all that come with the program",
      "A,B,… — 比较其决策的情景及 none；默认 none 与全部预设情景",
    ),
    worlds: text(
      "A,B,… — scenarios under whose assumptions every plan is tried; default all that come with the program",
      "A,B,… — 逐一置于其假设下检验各方案的情景；默认全部预设情景",
    ),
  },
  statistic: false,
  trialsNeeded: "any",
  trials: 2000,
  prepare(read, scenario) {
    const all = (names: readonly string[]): Scenario[] =>
      names.flatMap((name) => noting(read, loadScenario(name, "--worlds")) ?? []);
    const plans = read.has("plans")
      ? readPlans(read, scenario, scenario, [])
      : [NOTHING, ...differentPlans(scenario, all(presetIds()))];
    const worlds = differentWorlds(scenario, all(read.last("worlds")?.split(",") ?? presetIds()));
    return async (setting) =>
      plansReport(
        await comparePlans({
          ...setting,
          plans,
          worlds,
          onEarly: ({ plan, mean, p10 }) =>
            setting.onEarly(
              text(
                `${plan.label.en}: mean ${shownNumber(mean)}, P10 ${shownNumber(p10)}`,
                `${plan.label.zh}：均值 ${shownNumber(mean)}，P10 ${shownNumber(p10)}`,
              ),
            ),
        }),
        setting.output,
      );
  },
});
