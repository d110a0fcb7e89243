import { told } from "../../decisions/amounts";
import { basename } from "node:path";
import { dsvFormat } from "d3";
import type { Result } from "../../../models/core/issue";
import { text } from "../../../models/core/text";
import { curveOfClasses } from "../../../models/cutoff/gradeCurve";
import { balancingCutoffs, limitingCutoffs, type LaneProject } from "../../../models/cutoff/lane";
import { advise } from "../../../models/decisions/cutoff/cutoffOutcome";
import { depositProject } from "../../../models/decisions/cutoff/depositProject";
import { readGradeTable, readLaneTerms } from "../../../models/decisions/cutoff/laneTerms";
import { compareCutoffs, type PolicyComparison } from "../../../models/decisions/cutoff/schedule";
import { cutoffOf } from "../../../workers/analyses/cutoffOf";
import { earlyCutoff } from "../../decisions/earlyReports";
import { withDesign } from "../../decisions/designWords";
import { advisedScenario, cutoffReport, gradeTableReport } from "../../decisions/cutoffReport";
import type { Options } from "../options";
import type { Answer, Method, OwnOptions, Watch } from "./method";
import { readJson, readText } from "./readFiles";
import { scenarioOf, withEngine } from "./ofScenario";
import { written } from "./report";

/** `analyse -- cutoff`: Lane's policy for a scenario, or for any table of grade classes. */
export const cutoff: Method = {
  name: "cutoff",
  trials: 2000,
  help: text(
    "cut-off policy after Lane (1964) against a constant cut-off",
    "按莱恩（Lane，1964）方法优化边界品位，与固定边界品位比较",
  ),
  options: [
    {
      name: "table",
      help: text(
        "CSV of grade classes: from,to,tonnes (commas, semicolons or tabs); needs --terms",
        "品位分级 CSV：from,to,tonnes（逗号、分号或制表符分隔）；须同时给出 --terms",
      ),
    },
    {
      name: "terms",
      help: text(
        "JSON: price, refining, mining, milling, fixed, recovery, rate, mineCapacity, millCapacity, refineryCapacity (null: no limit); with a scenario it replaces only what it names",
        "JSON：price、refining、mining、milling、fixed、recovery、rate、mineCapacity、millCapacity、refineryCapacity（null 表示不限）；用于情景时仅替换所列各项",
      ),
    },
    { name: "constant", help: text("constant cut-off to compare a table with", "分级表的对照固定边界品位") },
  ],
  run: (options, own, progress, watch) =>
    own.has("table") ? Promise.resolve(ofTable(own)) : ofScenario(options, own, progress, watch),
};

function ofTable(own: OwnOptions): Result<Answer> {
  const path = own.get("table")!;
  const found = readText("table", path);
  if (!found.ok) return found;
  const table = readGradeTable(dsvFormat(separatorOf(found.value)).parse(found.value), basename(path));
  const terms = own.get("terms");
  const json = terms === undefined ? noTerms : readJson("terms", terms);
  const project = json.ok ? readLaneTerms(json.value, basename(terms ?? "")) : json;
  if (!table.ok || !project.ok)
    return { ok: false, issues: [...(table.ok ? [] : table.issues), ...(project.ok ? [] : project.issues)] };
  const curve = curveOfClasses(table.value);
  const constant = own.has("constant") ? Number(own.get("constant")) : curve.lowest;
  if (!(constant >= curve.lowest && constant < curve.highest))
    return {
      ok: false,
      issues: [
        {
          code: "out-of-bounds",
          path: "--constant",
          value: own.get("constant") ?? "",
          message: text(
            `allowed: a grade of the table, ${curve.lowest} or more and below ${curve.highest}`,
            `允许：表内品位，不低于 ${curve.lowest} 且低于 ${curve.highest}`,
          ),
        },
      ],
    };
  const comparison = compareCutoffs(curve, project.value, constant);
  const first = {
    limiting: limitingCutoffs(project.value, 0),
    balancing: balancingCutoffs(curve, project.value),
  };
  return {
    ok: true,
    value: {
      json: { method: "Lane 1964", terms: project.value, firstPass: first, ...brief(comparison) },
      ...written(gradeTableReport(comparison), "cutoff"),
    },
  };
}

/** What parts the columns of a table, by its header: spreadsheets write tabs and, in some languages, semicolons. */
function separatorOf(written: string): string {
  const header = /^.*/.exec(written)?.[0] ?? "";
  return header.includes("\t") ? "\t" : header.includes(";") ? ";" : ",";
}

const noTerms: Result<unknown> = {
  ok: false,
  issues: [
    {
      code: "missing-field",
      path: "--terms",
      message: text("with --table a file of terms is needed", "使用 --table 时须给出 --terms 文件"),
    },
  ],
};

async function ofScenario(
  options: Options,
  own: OwnOptions,
  progress: (done: number, all: number) => void,
  watch: Watch | undefined,
): Promise<Result<Answer>> {
  const scenario = scenarioOf(options);
  if (!scenario.ok) return scenario;
  const terms = own.get("terms");
  let project: LaneProject | undefined;
  if (terms !== undefined) {
    const basis = depositProject(scenario.value);
    if (basis === undefined) return neverFull(options.scenario);
    const json = readJson("terms", terms);
    const read = json.ok ? readLaneTerms(json.value, basename(terms), basis.project) : json;
    if (!read.ok) return read;
    project = read.value;
  }
  const { trials, seed, design } = options;
  const study = await withEngine(options, (engine) =>
    cutoffOf({
      engine,
      scenario: scenario.value,
      trials,
      seed,
      design,
      terms: project,
      signal: watch?.signal,
      onProgress: (share) => progress(share, 1),
      onEarly: (soFar) => watch?.early?.(earlyCutoff(soFar).soWhat),
    }),
  );
  if (study === undefined) return neverFull(options.scenario);
  const { plan, outcomes } = study;
  const { steps, comparison, terms: used } = plan;
  const report = told(withDesign(cutoffReport(study), "any", design), "declared");
  return {
    ok: true,
    value: {
      json: {
        scenario: scenario.value.id,
        method: "Lane 1964",
        soWhat: report.soWhat,
        how: report.method,
        terms: { ...used.project, year: used.year },
        ...brief(comparison),
        steps:
          steps === undefined
            ? null
            : { first: steps.first, second: steps.second, after: steps.after, npv: steps.worth.npv },
        trials,
        seed,
        simulated: outcomes ?? null,
        advice: outcomes === undefined ? "constant" : advise(outcomes),
        apply: advisedScenario(study) ?? plan.constant,
      },
      ...written(report, "cutoff"),
    },
  };
}

const neverFull = (value: string): Result<Answer> => ({
  ok: false,
  issues: [
    {
      code: "out-of-bounds",
      path: "--scenario",
      value,
      message: text(
        "allowed: a scenario that reaches its full ore rate within the horizon",
        "允许：在测算期内能够达产的情景",
      ),
    },
  ],
});

function brief({ optimal, constant, best, bestCutoff, ...rest }: PolicyComparison): object {
  const short = ({ npv, life, milled, rejected, refined }: PolicyComparison["optimal"]) => ({
    npv,
    life,
    milled,
    rejected,
    refined,
  });
  return {
    optimal: { ...short(optimal), schedule: optimal.years },
    constant: { cutoff: rest.constantCutoff, ...short(constant) },
    bestConstant: { cutoff: bestCutoff, ...short(best) },
    gain: rest.gain,
    yearsGivenUp: rest.yearsGivenUp,
    tonnesGivenUp: rest.tonnesGivenUp,
  };
}
