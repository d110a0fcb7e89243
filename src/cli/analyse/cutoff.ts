import { basename } from "node:path";
import { csvParse } from "d3";
import type { Result } from "../../../models/core/issue";
import { text, type Text } from "../../../models/core/text";
import { curveOfClasses } from "../../../models/cutoff/gradeCurve";
import { balancingCutoffs, limitingCutoffs } from "../../../models/cutoff/lane";
import { advise, cutoffOutcome, type CutoffOutcome } from "../../../models/decisions/cutoff/cutoffOutcome";
import { planCutoffs, type CutoffPlan } from "../../../models/decisions/cutoff/cutoffPlan";
import { readGradeTable, readLaneTerms } from "../../../models/decisions/cutoff/laneTerms";
import { compareCutoffs, type PolicyComparison } from "../../../models/decisions/cutoff/schedule";
import type { Cell } from "../../../models/scenario/csv";
import type { Scenario } from "../../../models/scenario/scenario";
import { createNodeEngine } from "../../../workers/node";
import { loadScenario, withSettings } from "../loadScenario";
import type { Options } from "../options";
import type { Answer, Method, OwnOptions } from "./method";
import { readJson, readText } from "./readFiles";

/** Trials that are asked for at once. */
const BLOCK = 256;

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
        "CSV of grade classes: from,to,tonnes; needs --terms",
        "品位分级 CSV：from,to,tonnes；须同时给出 --terms",
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
  run: (options, own, progress) =>
    own.has("table") ? Promise.resolve(ofTable(own)) : ofScenario(options, own, progress),
};

function ofTable(own: OwnOptions): Result<Answer> {
  const path = own.get("table")!;
  const written = readText("table", path);
  if (!written.ok) return written;
  const table = readGradeTable(csvParse(written.value), basename(path));
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
      text: laneText(comparison, 1, "", text("t", "吨")),
      tables: [scheduleTable(comparison)],
    },
  };
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
): Promise<Result<Answer>> {
  const loaded = loadScenario(options.scenario);
  const scenario = loaded.ok ? withSettings(loaded.value, options.set) : loaded;
  if (!scenario.ok) return scenario;
  let plan = planCutoffs(scenario.value);
  const terms = own.get("terms");
  if (plan !== undefined && terms !== undefined) {
    const json = readJson("terms", terms);
    const project = json.ok ? readLaneTerms(json.value, basename(terms), plan.terms.project) : json;
    if (!project.ok) return project;
    plan = planCutoffs(scenario.value, project.value);
  }
  if (plan === undefined)
    return {
      ok: false,
      issues: [
        {
          code: "out-of-bounds",
          path: "--scenario",
          value: options.scenario,
          message: text(
            "allowed: a scenario that reaches its full ore rate within the horizon",
            "允许：在测算期内能够达产的情景",
          ),
        },
      ],
    };
  const outcomes = await simulate(plan, options, progress);
  const { terms: used, comparison, steps } = plan;
  return {
    ok: true,
    value: {
      json: {
        scenario: scenario.value.id,
        method: "Lane 1964",
        terms: { ...used.project, year: used.year },
        ...brief(comparison),
        steps:
          steps === undefined
            ? null
            : { first: steps.first, second: steps.second, after: steps.after, npv: steps.worth.npv },
        trials: options.trials,
        seed: options.seed,
        simulated: outcomes ?? null,
        advice: outcomes === undefined ? "constant" : advise(outcomes),
        apply:
          outcomes === undefined
            ? plan.constant
            : { constant: plan.constant, lost: plan.lost, left: plan.left }[advise(outcomes)],
      },
      text: scenarioText(plan, outcomes),
      tables: [scheduleTable(comparison)],
    },
  };
}

/** The two steps, ore between them lost or left, against the constant cut-off on the same trials. */
async function simulate(
  plan: CutoffPlan,
  { trials, seed, workers }: Options,
  progress: (done: number, all: number) => void,
): Promise<{ lost: CutoffOutcome; left: CutoffOutcome } | undefined> {
  if (plan.lost === undefined || plan.left === undefined) return undefined;
  const engine = createNodeEngine(workers === undefined ? {} : { workers });
  const scenarios: Scenario[] = [plan.constant, plan.lost, plan.left];
  let done = 0;
  try {
    const tables = [];
    for (const scenario of scenarios) {
      const parts: Float64Array[] = [];
      let columns: readonly string[] = [];
      for (let first = 0; first < trials; first += BLOCK) {
        const block = await engine.rows({ scenario, trials, seed }, first, Math.min(BLOCK, trials - first));
        columns = block.columns;
        parts.push(block.rows);
        done += block.rows.length / columns.length;
        progress(done, trials * scenarios.length);
      }
      const rows = new Float64Array(parts.reduce((sum, part) => sum + part.length, 0));
      parts.reduce((at, part) => (rows.set(part, at), at + part.length), 0);
      tables.push({ columns, rows });
    }
    const [constant, lost, left] = tables;
    return { lost: cutoffOutcome(constant!, lost!), left: cutoffOutcome(constant!, left!) };
  } finally {
    engine.close();
  }
}

const verdicts = {
  constant: text(
    "after tax and capital a higher cut-off does not pay here; keep the constant one",
    "计入税收与投资后，提高边界品位在此不合算，宜维持固定边界品位",
  ),
  lost: text("mine the rich ore first and give up the lean", "先采富矿，放弃贫矿"),
  left: text(
    "mine the rich ore first and keep the lean for later: stockpiled or left in place it is worth more than in the mill today",
    "先采富矿，贫矿堆存或留待后期：其价值高于当期入选",
  ),
} as const satisfies Record<string, Text>;

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

function scheduleTable({ optimal }: PolicyComparison): { name: string; rows: Cell[][] } {
  const rows = optimal.years.map((year, t): Cell[] => [
    t + 1,
    year.cutoff,
    year.length,
    year.mined,
    year.milled,
    year.refined,
    year.profit,
  ]);
  return {
    name: "cutoff_schedule",
    rows: [["year", "cutoff", "length", "mined", "milled", "refined", "profit"], ...rows],
  };
}

const number = (value: number, digits = 4): string =>
  Number.isFinite(value) ? value.toLocaleString("en", { maximumSignificantDigits: digits }) : "–";

/** Lane's own figures; grades are multiplied by `scale` and followed by `unit`. */
function laneText(comparison: PolicyComparison, scale: number, unit: string, tonnes: Text): Text {
  const { optimal, constant, best, bestCutoff, constantCutoff } = comparison;
  const grade = (cutoff: number) => `${number(cutoff * scale)}${unit}`;
  if (optimal.years.length === 0)
    return text("No year pays at any cut-off.\n", "任何边界品位下各年均不盈利。\n");
  const from = grade(optimal.years[0]!.cutoff);
  const to = grade(optimal.years.at(-1)!.cutoff);
  return text(
    `Lane's policy: cut-off ${from} falling to ${to} over ${number(optimal.life)} years, NPV ${number(optimal.npv, 6)}
Constant ${grade(constantCutoff)}: ${number(constant.life)} years, NPV ${number(constant.npv, 6)}; best constant ${grade(bestCutoff)}: NPV ${number(best.npv, 6)}
Gain ${number(comparison.gain)}, for ${number(comparison.yearsGivenUp)} years of life and ${number(comparison.tonnesGivenUp)} ${tonnes.en} of mill feed less.
`,
    `莱恩策略：边界品位由 ${from} 降至 ${to}，服务 ${number(optimal.life)} 年，净现值 ${number(optimal.npv, 6)}
固定 ${grade(constantCutoff)}：${number(constant.life)} 年，净现值 ${number(constant.npv, 6)}；最优固定 ${grade(bestCutoff)}：净现值 ${number(best.npv, 6)}
增值 ${number(comparison.gain)}，代价为服务年限减少 ${number(comparison.yearsGivenUp)} 年、入选矿石减少 ${number(comparison.tonnesGivenUp)} ${tonnes.zh}。
`,
  );
}

function scenarioText(
  { comparison, steps, lost, terms }: CutoffPlan,
  outcomes: { lost: CutoffOutcome; left: CutoffOutcome } | undefined,
): Text {
  const lane = laneText(comparison, 100, " % TFe", text("Mt", "百万吨"));
  const head = text(
    `In Lane's terms (Mt, bn CNY before income tax, read off ${terms.year} at medians):\n${lane.en}`,
    `按莱恩口径（百万吨、十亿元、所得税前，取中位情景 ${terms.year} 年）：\n${lane.zh}`,
  );
  if (outcomes === undefined || lost === undefined || steps === undefined) return head;
  const { lost: all, left } = outcomes;
  const value = (id: "extraction.cutoff" | "extraction.cutoffLater" | "extraction.cutoffAfter") =>
    String(lost.values[id]);
  const first = value("extraction.cutoff");
  const second = value("extraction.cutoffLater");
  const after = value("extraction.cutoffAfter");
  return text(
    `${head.en}In the mine model, ${all.trials} trials on the same luck, as two steps (${first} %, then ${second} % ${after} years after first ore):
  NPV ${number(all.npv)} against ${number(all.npvConstant)} bn CNY: ${number(all.gain)} ± ${number(all.gainSe, 2)} (P10 ${number(all.gainP10)}, P90 ${number(all.gainP90)}), better in ${number(all.better * 100, 3)} % of trials
  it gives up ${number(all.oreGivenUp)} Mt of ore and ${number(all.yearsGivenUp)} years of production; lean ore left for later instead of lost: gain ${number(left.gain)} ± ${number(left.gainSe, 2)}
So what: ${verdicts[advise(outcomes)].en}.
`,
    `${head.zh}在矿山模型中以同一组随机数模拟 ${all.trials} 次，分两段执行（先 ${first} %，首采 ${after} 年后 ${second} %）：
  净现值 ${number(all.npv)}，固定边界品位为 ${number(all.npvConstant)}（十亿元）：增加 ${number(all.gain)} ± ${number(all.gainSe, 2)}（P10 ${number(all.gainP10)}，P90 ${number(all.gainP90)}），${number(all.better * 100, 3)} % 的模拟中更优
  代价：少采矿石 ${number(all.oreGivenUp)} 百万吨、少生产 ${number(all.yearsGivenUp)} 年；贫矿若保留待采而不排弃，增值为 ${number(left.gain)} ± ${number(left.gainSe, 2)}
结论：${verdicts[advise(outcomes)].zh}。
`,
  );
}
