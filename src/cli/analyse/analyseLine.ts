import { told } from "../../decisions/amounts";
import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { issueLine, type Issue } from "../../../models/core/issue";
import { text, type Language, type Text } from "../../../models/core/text";
import { csv } from "../../../models/scenario/csv";
import { nearest } from "../../../models/scenario/nearest";
import { shown } from "../../../models/scenario/shown";
import type { Shell } from "../commandLine";
import { localeLanguage, messageLanguage, readOptions } from "../options";
import { progressLine } from "../progressLine";
import { prepareDirectory } from "../writeBundle";
import type { Method } from "./method";
import { methods } from "./methods";

const BAD_INPUT = 2;
const INTERRUPTED = 130;

/**
 * Does what `npm run analyse -- METHOD [options]` asks.
 * @param signal cancels the analysis
 * @returns the exit code: 0, 2 for bad input, or 130 if cancelled
 * @throws what the model or the file system throws while a valid run is under way
 */
export async function analyseLine(shell: Shell, signal?: AbortSignal): Promise<number> {
  const { args, out, err } = shell;
  const environment = localeLanguage(shell.environment);
  const language = messageLanguage(args, environment);
  const refuse = (issues: readonly Issue[]): number => {
    for (const issue of issues) err.write(`${issueLine(issue, language)}\n`);
    return BAD_INPUT;
  };
  const [name = "--help", ...rest] = args;
  if (name === "--help" || name === "-h" || name.startsWith("--lang")) {
    out.write(help(language));
    return 0;
  }
  const method = methods.find((known) => known.name === name);
  if (method === undefined) return refuse([unknownMethod(name)]);
  const { own, others } = takeOwn(method, rest);
  const read = readOptions(others, environment, {
    further: method.options.map((option) => option.name),
    without: ["precision", "list", "book", "schema"],
  });
  if (!read.ok) return refuse(read.issues);
  if (read.value.help) {
    out.write(help(language));
    return 0;
  }
  const given = others.some((argument) => /^--trials(=|$)/.test(argument));
  const options = given ? read.value : { ...read.value, trials: method.trials };
  const folder = options.out;
  const fault = folder === undefined ? undefined : prepareDirectory(folder);
  if (fault !== undefined) return refuse([fault]);
  const terminal = progressLine(err, 100);
  let shownLast = -1;
  const watch = {
    early: (soFar: Text): void =>
      void err.write(`${err.isTTY === true ? "\r" : ""}${told(soFar, "declared")[options.language]}\n`),
    signal,
  };
  const onProgress = (done: number, all: number): void => {
    const percent = Math.floor((100 * done) / all);
    if (percent > shownLast && percent < 100) terminal.show((shownLast = percent));
  };
  const found = await method.run(options, own, onProgress, watch).catch((reason: unknown) => {
    if (signal?.aborted) return undefined;
    throw reason;
  });
  if (found === undefined) return INTERRUPTED;
  if (!found.ok) return refuse(found.issues);
  if (shownLast >= 0) terminal.end();
  const { json, text: words, tables } = found.value;
  if (folder !== undefined) {
    for (const table of tables)
      writeFileSync(join(folder, `${table.name}.csv`), [...csv(table.rows)].join(""));
    writeFileSync(join(folder, `${method.name}.json`), `${JSON.stringify(json)}\n`);
    err.write(`${folder}\n`);
  }
  out.write(options.json ? `${JSON.stringify(json)}\n` : words[options.language]);
  return 0;
}

/** Takes a method's own options (`--name value` or `--name=value`) out of the arguments. */
function takeOwn(method: Method, args: readonly string[]): { own: Map<string, string>; others: string[] } {
  const own = new Map<string, string>();
  const others: string[] = [];
  for (let i = 0; i < args.length; i++) {
    const [, name = "", , inline] = /^--([^=]*)(=(.*))?$/s.exec(args[i]!) ?? [];
    const value = inline ?? args[i + 1];
    const isOwn = method.options.some((option) => option.name === name) && value !== undefined;
    if (!isOwn) others.push(args[i]!);
    else {
      own.set(name, value);
      if (inline === undefined) i++;
    }
  }
  return { own, others };
}

function unknownMethod(name: string): Issue {
  const names = methods.map((method) => method.name);
  const near = nearest(name, names);
  return {
    code: "unknown-option",
    path: "analyse",
    value: shown(name),
    message: text(
      `unknown method; allowed: ${names.join(", ")}${near === undefined ? "" : `; did you mean ${near}?`}`,
      `未知方法；允许：${names.join("、")}${near === undefined ? "" : `；是否指 ${near}？`}`,
    ),
  };
}

const head: Text = text(
  `npm run --silent analyse -- METHOD [--scenario NAME] [--set ID=VALUE] [--trials N] [--seed N] [--workers N]
                            [--design NAME] [--json] [--out DIR] [--lang en|zh]

`,
  `npm run --silent analyse -- 方法 [--scenario 名称] [--set 标识=值] [--trials N] [--seed N] [--workers N]
                            [--design 名称] [--json] [--out 目录] [--lang en|zh]

`,
);

function help(language: Language): string {
  const list = methods.map((method) => {
    const options = method.options.map((option) => `      --${option.name}  ${option.help[language]}`);
    return [`  ${method.name}  ${method.help[language]}`, ...options].join("\n");
  });
  return `${head[language]}${list.join("\n")}\n`;
}
