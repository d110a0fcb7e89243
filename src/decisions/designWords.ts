import { text } from "../../models/core/text";
import type { Design } from "../../models/engine/designs";
import { designFor, type DesignNeed } from "../../workers/analyses/study";
import type { Report } from "./report";

const names = {
  random: text("independent trials", "独立抽样"),
  latin: text("Latin hypercubes", "拉丁超立方抽样"),
  sobol: text("Sobol' sequences", "Sobol' 序列"),
  antithetic: text("mirrored pairs", "对偶抽样"),
} as const;

/** The report, telling how trials were chosen where they were not simply independent. */
export function withDesign(report: Report, need: DesignNeed, design: Design): Report {
  if (design === "random") return report;
  const { en, zh } = names[design];
  const exception =
    need === "valued"
      ? text(
          "those that rules are found on stay independent, and know nothing of the trials that are valued",
          "用于求规则的试验仍为独立抽样，与用于估值的试验无关",
        )
      : text("what is drawn anew stays independent", "重新抽取的输入仍为独立抽样");
  const words =
    designFor(need, design) === design
      ? text(
          ` Trials: ${en}; ${exception.en}. Errors are told as if trials were independent, so that they are rather too large.`,
          `试验：${zh}，${exception.zh}。误差按独立试验估计，故略偏大。`,
        )
      : text(
          ` Trials were drawn independently, whatever the design: resampling and regression need rows of which none mirrors another.`,
          `试验按独立抽样，不随抽样设计：重抽样与回归要求各行互不镜像。`,
        );
  return { ...report, method: text(report.method.en + words.en, report.method.zh + words.zh) };
}
