import { text } from "../../../models/core/text";
import { tornadoOf } from "../../../workers/analyses/tornadoOf";
import { tornadoReport } from "../../decisions/tornadoReport";
import { asMethod } from "./studyMethod";
import { readStatistic } from "./readOutput";

export const tornado = asMethod({
  name: "tornado",
  help: text("one input at a time between its P10 and P90", "每次将一项输入从 P10 变到 P90"),
  options: {},
  statistic: true,
  trialsNeeded: "any",
  trials: 512,
  prepare(read) {
    const statistic = readStatistic(read, { kind: "percentile", p: 0.5 });
    return async (setting) =>
      tornadoReport(
        await tornadoOf({
          ...setting,
          statistic,
          onEarly: (soFar) => setting.onEarly(tornadoReport(soFar, setting.output, statistic).soWhat),
        }),
        setting.output,
        statistic,
      );
  },
});
