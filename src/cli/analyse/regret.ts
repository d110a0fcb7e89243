import { text } from "../../../models/core/text";
import { comparePlans } from "../../../workers/analyses/comparePlans";
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
      "A,B,… — scenarios to compare, and none; default all that come with the program",
      "A,B,… — 要比较的情景及 none；默认全部预设情景",
    ),
    world: text(
      "NAME — judge the decisions of all plans under the assumptions of this scenario; default each under its own",
      "名称 — 将各方案的决策置于该情景的假设下评价；默认各用自身假设",
    ),
  },
  statistic: false,
  trials: 2000,
  prepare(read, scenario) {
    const named = read.last("world");
    const world = named === undefined ? undefined : noting(read, loadScenario(named));
    const plans = readPlans(read, scenario, world, presetIds());
    return async (setting) =>
      plansReport(
        await comparePlans({
          ...setting,
          plans,
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
