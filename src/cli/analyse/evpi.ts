import { text } from "../../../models/core/text";
import { NOTHING } from "../../../workers/analyses/plans";
import { valueOfKnowing } from "../../../workers/analyses/valueOfKnowing";
import { knowingReport } from "../../decisions/knowingReport";
import { shownWithError } from "../../decisions/report";
import { asMethod } from "./studyMethod";
import { readPlans } from "./readPlans";

export const evpi = asMethod({
  name: "evpi",
  help: text("what knowing everything, or one input, is worth to a choice", "获知一切或单项输入对决策的价值"),
  options: {
    plans: text(
      "A,B,… — plans to choose from: scenarios, whose decisions on mine and plants are judged in --scenario's world, or none (build nothing); default none and the scenario",
      "A,B,… — 备选方案：情景（其采选冶决策置于 --scenario 的假设下评价）或 none（不建设）；默认 none 与该情景",
    ),
    lever: text(
      "ID — choose the value of a lever instead, with --values",
      "标识 — 改为选择某变量的取值，配合 --values",
    ),
    values: text("V,V,… — values of the lever to choose from", "值,值,… — 该变量的备选取值"),
  },
  statistic: false,
  trialsNeeded: "even",
  trials: 10_000,
  prepare(read, scenario) {
    const plans =
      read.has("plans") || read.has("lever") ? readPlans(read, scenario, scenario, []) : undefined;
    const own = plans ?? [NOTHING, { id: scenario.id, label: scenario.name, scenario }];
    return async (setting) =>
      knowingReport(
        await valueOfKnowing({
          ...setting,
          plans: own,
          onEarly: ({ value, se }) =>
            setting.onEarly(
              text(
                `so far: knowing everything is worth ${shownWithError(value, se)}`,
                `目前：获知一切的价值为 ${shownWithError(value, se)}`,
              ),
            ),
        }),
        setting.output,
      );
  },
});
