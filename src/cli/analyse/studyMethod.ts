import { told } from "../../decisions/amounts";
import type { Issue, Result } from "../../../models/core/issue";
import { text, type Text } from "../../../models/core/text";
import { outputColumn, outputName, type Output } from "../../../models/engine/outputs";
import type { Design } from "../../../models/engine/designs";
import { compile } from "../../../models/engine/plan";
import { MODEL_VERSION } from "../../../models/mine/version";
import type { Scenario } from "../../../models/scenario/scenario";
import { designFor, type DesignNeed } from "../../../workers/analyses/study";
import type { Engine } from "../../../workers/engine";
import { withDesign } from "../../decisions/designWords";
import type { Report } from "../../decisions/report";
import { Arguments } from "./arguments";
import type { Answer, Method } from "./method";
import { readOutput } from "./readOutput";
import { scenarioOf, withEngine } from "./ofScenario";
import { jsonTables, written } from "./report";

/** What a study of one result is run with. */
export interface Setting {
  readonly engine: Engine;
  readonly scenario: Scenario;
  readonly output: Output;
  readonly trials: number;
  readonly seed: number;
  readonly design: Design;
  readonly signal: AbortSignal | undefined;
  readonly onProgress: (share: number) => void;
  /** takes a sentence about what is known before the end */
  readonly onEarly: (soFar: Text) => void;
}

/** A method that studies one result of a scenario and ends in a report. */
export interface StudyMethod {
  readonly name: string;
  readonly help: Text;
  readonly trials: number;
  /** which designs it can follow */
  readonly trialsNeeded: DesignNeed;
  /** its own options by name; `metric` and `statistic` are added */
  readonly options: Readonly<Record<string, Text>>;
  /** whether `--statistic` means something to it */
  readonly statistic: boolean;
  /** Reads its own options, noting faults in `read`. What it returns is run once nothing is wrong. */
  prepare(read: Arguments, scenario: Scenario): (setting: Setting) => Promise<Report>;
}

/** The fewest trials that errors can be told from, and as many as memory holds comfortably. */
const [FEWEST, MOST] = [64, 200_000];

const metricHelp = text(
  "result to study: a metric, or a line in a year as in market.revenue@2040; default valuation.npv",
  "要研究的结果：指标，或“年度项@年份”，例如 market.revenue@2040；默认 valuation.npv",
);
const statisticHelp = text(
  "mean, p10, p50 …, above:X or below:X (probabilities), es10 (mean of the worst tenth)",
  "mean（均值）、p10、p50 等分位数、above:X 或 below:X（概率）、es10（最差十分之一的均值）",
);

/** The study as a method of the command. */
export function asMethod(study: StudyMethod): Method {
  const { name, help, trials, trialsNeeded, options, statistic, prepare } = study;
  return {
    name,
    help,
    trials,
    options: Object.entries({
      metric: metricHelp,
      ...(statistic ? { statistic: statisticHelp } : {}),
      ...options,
    }).map(([option, meaning]) => ({ name: option, help: meaning })),
    async run(given, own, progress, { early, signal } = {}): Promise<Result<Answer>> {
      const changed = scenarioOf(given);
      if (!changed.ok) return changed;
      const scenario = changed.value;
      const read = new Arguments(own);
      const output = readOutput(read);
      checkYear(read, scenario, output);
      if (given.trials < FEWEST || given.trials > MOST)
        read.fault("out-of-bounds", "--trials", String(given.trials), {
          en: `allowed here: ${FEWEST} to ${MOST}`,
          zh: `此处允许：${FEWEST} 至 ${MOST}`,
        });
      const prepared = prepare(read, scenario);
      if (read.issues.length > 0) return { ok: false, issues: read.issues };
      const found = await withEngine(given, (engine) =>
        prepared({
          engine,
          scenario,
          output,
          trials: given.trials,
          seed: given.seed,
          design: designFor(trialsNeeded, given.design),
          signal,
          onProgress: (share) => progress(share, 1),
          onEarly: (soFar) => early?.(soFar),
        }),
      );
      const report = told(withDesign(found, trialsNeeded, given.design), "declared");
      const run = {
        scenario: scenario.id,
        metric: outputName(output),
        trials: given.trials,
        seed: given.seed,
        design: designFor(trialsNeeded, given.design),
        modelVersion: MODEL_VERSION,
      };
      return {
        ok: true,
        value: {
          json: { method: name, ...run, soWhat: report.soWhat, how: report.method, ...jsonTables(report) },
          ...written(report),
        },
      };
    },
  };
}

/** A line in a year must be one of the years that the scenario covers. */
function checkYear(read: Arguments, scenario: Scenario, output: Output): void {
  const plan = compile(scenario, { trials: 1, seed: 1 });
  try {
    outputColumn(plan, output);
  } catch {
    const last = plan.firstYear + plan.years - 1;
    read.fault(
      "out-of-bounds",
      "--metric",
      read.last("metric"),
      text(`allowed: years from ${plan.firstYear} to ${last}`, `允许：${plan.firstYear} 至 ${last} 年`),
    );
  }
}

/** Takes the issues of something that was read; its value, or undefined. */
export function noting<T>(
  read: Arguments,
  result: { ok: true; value: T } | { ok: false; issues: readonly Issue[] },
): T | undefined {
  if (result.ok) return result.value;
  read.issues.push(...result.issues);
  return undefined;
}
