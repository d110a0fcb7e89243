import { text } from "../../../models/core/text";
import { depositProject } from "../../../models/decisions/cutoff/depositProject";
import type { Scenario } from "../../../models/scenario/scenario";
import { advisedScenario, cutoffReport } from "../../decisions/cutoffReport";
import { earlyCutoff, earlyFlexibility } from "../../decisions/earlyReports";
import { flexibilityReport } from "../../decisions/flexibilityReport";
import type { Report } from "../../decisions/report";
import type { Question } from "./questions";

const neverFull = text(
  "This scenario never reaches its full ore rate: there is no year to plan cut-offs by.",
  "该情景在测算期内无法达产：没有可据以规划边界品位的年份。",
);

const withScenario = (report: Report, apply: Scenario | undefined): Report =>
  apply === undefined ? report : { ...report, apply };

/** Questions about how the mine is run: which ore goes to the mill, and what being able to change plans is worth. */
export const minePolicies: readonly Question[] = [
  {
    id: "cutoff",
    title: text("Which ore should go to the mill, and when?", "何时、何种品位的矿石应入选？"),
    hint: text(
      "Cut-offs after Lane against one cut-off for life, in the mine model.",
      "莱恩边界品位与全期固定边界品位在矿山模型中的比较。",
    ),
    trials: 1024,
    trialsNeeded: "any",
    needs: [],
    fault: (scenario) => (depositProject(scenario) === undefined ? neverFull : undefined),
    answer: async ({ cutoffOf }, study, _, early) => {
      const found = await cutoffOf({ ...study, onEarly: (soFar) => early(earlyCutoff(soFar)) });
      if (found === undefined) throw new Error(neverFull.en);
      return withScenario(cutoffReport(found), advisedScenario(found));
    },
  },
  {
    id: "flexibility",
    title: text("What is being able to change the plan worth?", "能够随机应变值多少？"),
    hint: text(
      "Mothball, reopen, abandon, defer the start, stage phase 2.",
      "停产、复产、放弃、推迟开工、分期建设二期。",
    ),
    trials: 1000,
    trialsNeeded: "valued",
    needs: [],
    answer: async ({ flexibilityOf }, study, _, early) => {
      const found = await flexibilityOf({ ...study, onEarly: (soFar) => early(earlyFlexibility(soFar)) });
      return withScenario(flexibilityReport(found), found.apply);
    },
  },
];
