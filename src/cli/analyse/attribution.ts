import { text } from "../../../models/core/text";
import { attributionOf } from "../../../workers/analyses/attributionOf";
import { scenarioChanges } from "../../../workers/analyses/scenarioChanges";
import { attributionReport } from "../../decisions/attributionReport";
import { earlyAttribution } from "../../decisions/earlyReports";
import { loadScenario } from "../loadScenario";
import { asMethod, noting } from "./studyMethod";
import { readStatistic } from "./readOutput";

export const attribution = asMethod({
  name: "attribution",
  help: text("what each change from --scenario to --to contributed", "从 --scenario 到 --to，各项变动的贡献"),
  options: { to: text("NAME — the other scenario", "名称 — 另一情景") },
  statistic: true,
  trialsNeeded: "any",
  trials: 1000,
  prepare(read, scenario) {
    const statistic = readStatistic(read, { kind: "mean" });
    const name = read.last("to");
    if (name === undefined) read.missing("to");
    const after = name === undefined ? undefined : noting(read, loadScenario(name, "--to"));
    if (after !== undefined && scenarioChanges(scenario, after).length === 0)
      read.fault(
        "not-a-choice",
        "--to",
        name,
        text("the two scenarios are the same; allowed: another one", "两情景相同；允许：另一情景"),
      );
    return async (setting) => {
      const asked = { output: setting.output, statistic, before: scenario.name, after: after!.name };
      const found = await attributionOf({
        ...setting,
        after: after!,
        statistic,
        onEarly: (soFar) => setting.onEarly(earlyAttribution(soFar, asked).soWhat),
      });
      return attributionReport(found, asked);
    };
  },
});
