import { MODEL_VERSION } from "../../models/mine/version";
import { issueLine, type Issue } from "../../models/core/issue";
import type { Language } from "../../models/core/text";
import { csv } from "../../models/scenario/csv";
import { createNodeEngine } from "../../workers/node";
import { bundleFiles } from "../export/bundle";
import { runTable } from "../export/runTable";
import { help } from "./help";
import { listRows } from "./list";
import { loadScenario, withSettings } from "./loadScenario";
import { localeLanguage, messageLanguage, readOptions, type Options } from "./options";
import { progressLine } from "./progressLine";
import { jsonReport, textReport } from "./report";
import { prepareDirectory, writeBundle } from "./writeBundle";

// npm run simulate: a scenario from the command line, on worker threads

const BAD_INPUT = 2;

process.exitCode = await main(process.argv.slice(2));

async function main(args: readonly string[]): Promise<number> {
  const environment = localeLanguage(process.env);
  const read = readOptions(args, environment);
  if (!read.ok) return refuse(read.issues, messageLanguage(args, environment));
  const options = read.value;
  if (options.help) process.stdout.write(help[options.language]);
  else if (options.list !== undefined)
    for (const chunk of csv(listRows(options.list))) process.stdout.write(chunk);
  else return simulate(options);
  return 0;
}

async function simulate(options: Options): Promise<number> {
  const { trials, seed, language, out } = options;
  const loaded = loadScenario(options.scenario);
  const changed = loaded.ok ? withSettings(loaded.value, options.set) : loaded;
  if (!changed.ok) return refuse(changed.issues, language);
  const ready = out === undefined ? undefined : prepareDirectory(out);
  if (ready !== undefined) return refuse([ready], language);
  const scenario = changed.value;
  const engine = createNodeEngine(options.workers === undefined ? {} : { workers: options.workers });
  const progress = progressLine(process.stderr, trials);
  try {
    const summary = await engine.run({
      scenario,
      trials,
      seed,
      onProgress: (soFar) => progress.show(soFar.trials),
    });
    progress.end();
    const run = { scenario, seed, trials, modelVersion: MODEL_VERSION };
    if (out !== undefined) {
      const request = { ...run, summary, language, bom: false };
      writeBundle(bundleFiles(request, runTable(scenario, seed, trials)), out);
      process.stderr.write(`${out}\n`);
    }
    process.stdout.write(options.json ? jsonReport(run, summary) : textReport(run, summary, language));
    return 0;
  } finally {
    engine.close();
  }
}

function refuse(issues: readonly Issue[], language: Language): number {
  for (const issue of issues) process.stderr.write(`${issueLine(issue, language)}\n`);
  return BAD_INPUT;
}
