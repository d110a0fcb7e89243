import { text } from "../../../models/core/text";
import { driversOf } from "../../../workers/analyses/driversOf";
import { driversReport } from "../../decisions/driversReport";
import { asMethod } from "./studyMethod";

export const drivers = asMethod({
  name: "drivers",
  help: text(
    "rank correlation, and change of the mean by tenth of each input",
    "秩相关，以及按输入十分位的均值变化",
  ),
  options: {},
  statistic: false,
  trialsNeeded: "even",
  trials: 10_000,
  prepare: () => async (setting) => driversReport(await driversOf(setting), setting.output),
});
