import { text } from "../../../models/core/text";
import { REST } from "../../../workers/analyses/inputNames";
import { sensitivity } from "../../../workers/analyses/sensitivity";
import { shownShare } from "../../decisions/report";
import { inputLabel } from "../../decisions/labels";
import { sobolReport } from "../../decisions/sobolReport";
import { asMethod } from "./studyMethod";

export const sobol = asMethod({
  name: "sobol",
  help: text(
    "shares of the variance: screening, Sobol' indices, Shapley effects",
    "方差份额：筛选、Sobol' 指数、Shapley 效应",
  ),
  options: {
    most: text(
      "N — inputs told apart, 1 to 40; all others are one group; default 12",
      "N — 单独列出的输入数，1 至 40；其余并为一组；默认 12",
    ),
  },
  statistic: false,
  trialsNeeded: "even",
  trials: 4096,
  prepare(read) {
    const most = read.whole("most", 1, 40, 12);
    return async (setting) =>
      sobolReport(
        await sensitivity({
          ...setting,
          most,
          onEarly: ({ groups, indices }) => {
            const order = groups
              .map((group, i) => ({ group, total: indices.groups[i].total.value }))
              .filter(({ group }) => group.id !== REST)
              .sort((a, b) => b.total - a.total);
            const [{ group, total }] = order;
            const name = inputLabel(group.id);
            setting.onEarly(
              text(
                `so far: ${name.en} ${shownShare(total)} of the variance`,
                `目前：${name.zh}占方差 ${shownShare(total)}`,
              ),
            );
          },
        }),
        setting.output,
      );
  },
});
