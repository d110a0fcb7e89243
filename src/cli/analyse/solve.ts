import { text } from "../../../models/core/text";
import { leverValue } from "../../../workers/analyses/levers";
import { solveFor } from "../../../workers/analyses/solveFor";
import { shownNumber } from "../../decisions/report";
import { solveReport } from "../../decisions/solveReport";
import { asMethod } from "./studyMethod";
import { readLever, readRange } from "./readLever";
import { readStatistic } from "./readOutput";

export const solve = asMethod({
  name: "solve",
  help: text("the lever value at which a statistic meets a wanted value", "使统计量达到目标值的变量取值"),
  options: {
    lever: text("ID — parameter to move; a distribution is replaced", "标识 — 要调整的参数；原有分布被取代"),
    range: text("LOW..HIGH — where to look, also with the unit", "下限..上限 — 查找范围，可带单位"),
    wanted: text("X — value that the statistic is to have", "X — 统计量的目标值"),
    tolerance: text(
      "X — how close the lever is to be found; default a thousandth of the range",
      "X — 变量的容许误差；默认为范围的千分之一",
    ),
  },
  statistic: true,
  trialsNeeded: "any",
  trials: 2000,
  prepare(read, scenario) {
    const statistic = readStatistic(read, { kind: "percentile", p: 0.5 });
    const lever = readLever(read, "lever", read.last("lever"), scenario);
    const range = readRange(read, "range", read.last("range"), lever);
    const wanted = read.number("wanted", true);
    const tolerance = read.number("tolerance");
    if (tolerance !== undefined && !(tolerance > 0))
      read.fault(
        "out-of-bounds",
        "--tolerance",
        String(tolerance),
        text("allowed: a number above 0", "允许：大于 0 的数字"),
      );
    return async (setting) => {
      const asked = {
        lever: lever!.id,
        wanted: wanted!,
        ...range!,
        here: leverValue(setting.scenario, lever!.id),
      };
      const found = await solveFor({
        ...setting,
        statistic,
        lever: lever!.id,
        range: { ...range!, wanted: wanted!, ...(tolerance === undefined ? {} : { tolerance }) },
        onEarly: (at, value) => {
          const line = `${shownNumber(at)} → ${shownNumber(value)}`;
          setting.onEarly(text(line, line));
        },
      });
      return solveReport(found, { ...asked, output: setting.output, statistic });
    };
  },
});
