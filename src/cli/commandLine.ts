import { counted } from "../../models/core/plural";
import { basename } from "node:path";
import { MODEL_VERSION } from "../../models/mine/version";
import { issueLine, type Issue } from "../../models/core/issue";
import { text, type Language, type Text } from "../../models/core/text";
import type { Summary } from "../../models/engine/summary";
import { readFormula } from "../../models/formula/readFormula";
import { csv } from "../../models/scenario/csv";
import { createNodeEngine } from "../../workers/node";
import { bundleFiles } from "../export/bundle";
import { modelBookMarkdown } from "../export/modelBook";
import { runTable } from "../export/runTable";
import { help } from "./help";
import { scenarioJsonSchema } from "../../models/scenario/jsonSchema";
import { listRows } from "./list";
import { loadScenario, withSettings } from "./loadScenario";
import { localeLanguage, messageLanguage, readOptions, type Options } from "./options";
import { withCarried } from "../state/ownMetrics";
import { ownColumnsOf } from "../state/ownResults";
import { progressLine, type Terminal } from "./progressLine";
import { jsonReport, textReport } from "./report";
import { prepareDirectory, writeBundle } from "./writeBundle";

const BAD_INPUT = 2;

/** What a command line may touch: arguments, locale, and where results and messages go. */
export interface Shell {
  readonly args: readonly string[];
  readonly environment: Readonly<Record<string, string | undefined>>;
  /** results, and nothing else */
  readonly out: { write(text: string): unknown };
  /** progress and messages */
  readonly err: Terminal;
}

/**
 * Does what the arguments ask: simulates, lists, prints the model book or helps.
 * @returns the exit code: 0, or 2 for bad input
 * @throws what the model or the file system throws while a valid run is under way
 */
export async function commandLine(shell: Shell): Promise<number> {
  const { args, out } = shell;
  const environment = localeLanguage(shell.environment);
  const read = readOptions(args, environment);
  if (!read.ok) return refuse(read.issues, messageLanguage(args, environment), shell);
  const options = read.value;
  if (options.help) out.write(help[options.language]);
  else if (options.schema) out.write(JSON.stringify(scenarioJsonSchema(), null, 2) + "\n");
  else if (options.book !== undefined) out.write(modelBookMarkdown(options.book));
  else if (options.list !== undefined) for (const chunk of csv(listRows(options.list))) out.write(chunk);
  else return simulate(options, shell);
  return 0;
}

async function simulate(options: Options, shell: Shell): Promise<number> {
  const { precision, seed, design, language, out } = options;
  const loaded = loadScenario(options.scenario);
  const changed = loaded.ok ? withSettings(loaded.value, options.set) : loaded;
  if (!changed.ok) return refuse(changed.issues, language, shell);
  const own = withCarried([], changed.value.metrics ?? []);
  const faults = own.flatMap(({ formula, unit }, i) => {
    const read = readFormula(formula, `${basename(options.scenario)}: metrics.${i + 1}`, unit);
    const field = (code: Issue["code"]): string => (code === "wrong-unit" ? "unit" : "formula");
    return read.ok
      ? []
      : read.issues.map((issue) => ({ ...issue, path: `${issue.path}.${field(issue.code)}` }));
  });
  if (faults.length > 0) return refuse(faults, language, shell);
  const ready = out === undefined ? undefined : prepareDirectory(out);
  if (ready !== undefined) return refuse([ready], language, shell);
  const scenario = changed.value;
  const engine = createNodeEngine(options.workers === undefined ? {} : { workers: options.workers });
  const progress = progressLine(shell.err, options.trials);
  try {
    const summary = await engine.run({
      scenario,
      trials: options.trials,
      seed,
      precision,
      design,
      // of results so far only the count is shown
      linesSoFar: [],
      onProgress: (soFar) => progress.show(soFar.trials),
    });
    const { trials } = summary;
    progress.end(trials);
    if (precision !== undefined && summary.precision > precision)
      shell.err.write(`${shortfall(summary, precision)[language]}\n`);
    const columns = await ownColumnsOf(engine, { scenario, summary }, own);
    const run = { scenario, seed, trials, design, modelVersion: MODEL_VERSION };
    if (out !== undefined) {
      const request = { ...run, summary, language, bom: false, own: columns };
      await writeBundle(bundleFiles(request, runTable(engine, run)), out);
      shell.err.write(`${out}\n`);
    }
    shell.out.write(
      options.json ? jsonReport(run, summary, columns) : textReport(run, summary, language, columns),
    );
    return 0;
  } finally {
    engine.close();
  }
}

/** Said where the most trials allowed did not do. */
function shortfall({ trials, precision }: Summary, asked: number): Text {
  const [reached, wanted] = [precision, asked].map((share) => `${Number((share * 100).toPrecision(2))} %`);
  return text(
    `after ${counted(trials, "trial")} medians are known to ±${reached}; ±${wanted} was asked for: allow more with --trials`,
    `${trials} 次模拟后中位数误差为 ±${reached}，未达到要求的 ±${wanted}；可用 --trials 提高次数上限`,
  );
}

function refuse(issues: readonly Issue[], language: Language, { err }: Shell): number {
  for (const issue of issues) err.write(`${issueLine(issue, language)}\n`);
  return BAD_INPUT;
}
