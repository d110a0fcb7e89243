import type { Issue, IssueCode, Result } from "../../models/core/issue";
import { DEFAULT_DESIGN, DESIGNS, type Design } from "../../models/engine/designs";
import { text, type Language, type Text } from "../../models/core/text";
import { nearest } from "../../models/scenario/nearest";
import { shown } from "../../models/scenario/shown";

const LISTS = ["params", "lines", "metrics", "scenarios"] as const;
const LANGUAGES = ["en", "zh"] as const satisfies readonly Language[];
export type ListName = (typeof LISTS)[number];

/** What the command line asks for. */
export interface Options {
  readonly scenario: string;
  /** trials; the most there may be where a precision is asked for */
  readonly trials: number;
  /** half a 95 % interval over the median at which the run stops, as a share */
  readonly precision: number | undefined;
  readonly seed: number;
  readonly design: Design;
  readonly workers: number | undefined;
  /** pairs of parameter id and written value, later ones win */
  readonly set: readonly (readonly [id: string, written: string])[];
  readonly out: string | undefined;
  readonly json: boolean;
  readonly list: ListName | undefined;
  /** language in which the model book is printed */
  readonly book: Language | undefined;
  readonly schema: boolean;
  readonly help: boolean;
  readonly language: Language;
}

const MAXIMUM_TRIALS = 1_000_000;
/** Precisions that may be asked for, per cent: below the least, percentiles of a million trials are no better. */
export const PRECISIONS = [0.2, 50] as const;
const MAXIMUM_WORKERS = 256;

const WITH_VALUE = [
  "scenario",
  "trials",
  "precision",
  "seed",
  "design",
  "workers",
  "set",
  "out",
  "list",
  "book",
  "lang",
] as const;
const FLAGS = ["json", "schema", "help"] as const;
type Valued = (typeof WITH_VALUE)[number];

/** Which options a command has, where it differs from `simulate`. */
export interface OptionScope {
  /** further ones, read elsewhere and only named here */
  readonly further: readonly string[];
  /** those that mean nothing to it */
  readonly without: readonly (Valued | (typeof FLAGS)[number])[];
}

const SIMULATE: OptionScope = { further: [], without: [] };

/** Reads the arguments after the program's name; `--name value` and `--name=value` mean the same. Never throws. */
export function readOptions(
  args: readonly string[],
  environment: Language,
  { further, without }: OptionScope = SIMULATE,
): Result<Options> {
  const valued = WITH_VALUE.filter((name) => !without.includes(name));
  const flagged = FLAGS.filter((name) => !without.includes(name));
  const known = [...further, ...valued, ...flagged];
  const issues: Issue[] = [];
  const given = new Map<Valued, string>();
  const set: (readonly [string, string])[] = [];
  const flags = new Set<string>();
  const fault = (code: IssueCode, path: string, value: string | undefined, message: Text): void => {
    issues.push({ code, path, ...(value === undefined ? {} : { value: shown(value) }), message });
  };
  for (let place = 0; place < args.length; place++) {
    const argument = args[place]!;
    const [, name = "", , inline] = /^--([^=]*)(=(.*))?$/s.exec(argument) ?? [];
    if (argument === "-h" || flagged.some((flag) => flag === name)) {
      if (inline !== undefined) fault("wrong-type", `--${name}`, inline, noValue);
      flags.add(argument === "-h" ? "help" : name);
    } else if (isOneOf(valued, name)) {
      const value = inline ?? args[++place];
      if (value === undefined || (inline === undefined && value.startsWith("--"))) {
        fault("missing-field", `--${name}`, undefined, valueNeeded);
        if (value !== undefined) place--;
      } else if (name !== "set") given.set(name, value);
      else {
        const cut = value.indexOf("=");
        if (cut > 0) set.push([value.slice(0, cut).trim(), value.slice(cut + 1).trim()]);
        else fault("wrong-type", "--set", value, pairNeeded);
      }
    } else {
      fault("unknown-option", shown(argument), undefined, unknownOption(name, known));
      // what follows it was meant as its value
      if (name !== "" && inline === undefined && args[place + 1]?.startsWith("-") === false) place++;
    }
  }
  const whole = (name: Valued, low: number, high: number): number | undefined => {
    const written = given.get(name);
    if (written === undefined) return undefined;
    const number = /^\d+$/.test(written) ? Number(written) : NaN;
    if (number >= low && number <= high) return number;
    fault(
      Number.isNaN(number) ? "not-a-number" : "out-of-bounds",
      `--${name}`,
      written,
      wholeNumber(low, high),
    );
    return undefined;
  };
  const percentage = (): number | undefined => {
    const written = given.get("precision");
    if (written === undefined) return undefined;
    const number = Number(/^(\d+\.?\d*|\.\d+)\s*[%％]$/.exec(written)?.[1] ?? NaN);
    const [low, high] = PRECISIONS;
    if (number >= low && number <= high) return number / 100;
    fault(Number.isNaN(number) ? "not-a-number" : "out-of-bounds", "--precision", written, percentNeeded);
    return undefined;
  };
  const oneOf = <T extends string>(name: Valued, allowed: readonly T[]): T | undefined => {
    const written = given.get(name);
    const found = allowed.find((choice) => choice === written);
    if (written !== undefined && found === undefined)
      fault("not-a-choice", `--${name}`, written, choice(allowed));
    return found;
  };
  const precision = percentage();
  const options: Options = {
    scenario: given.get("scenario") ?? "base",
    trials: whole("trials", 1, MAXIMUM_TRIALS) ?? (precision === undefined ? 10_000 : MAXIMUM_TRIALS),
    precision,
    seed: whole("seed", 0, Number.MAX_SAFE_INTEGER) ?? 1,
    design: oneOf("design", DESIGNS) ?? DEFAULT_DESIGN,
    workers: whole("workers", 1, MAXIMUM_WORKERS),
    set,
    out: given.get("out"),
    json: flags.has("json"),
    list: oneOf("list", LISTS),
    book: oneOf("book", LANGUAGES),
    schema: flags.has("schema"),
    help: flags.has("help"),
    language: oneOf("lang", LANGUAGES) ?? environment,
  };
  return issues.length > 0 ? { ok: false, issues } : { ok: true, value: options };
}

/** Language of the terminal's locale, by POSIX precedence. */
export function localeLanguage(environment: Readonly<Record<string, string | undefined>>): Language {
  const locale = environment["LC_ALL"] || environment["LC_MESSAGES"] || environment["LANG"] || "";
  return locale.toLowerCase().startsWith("zh") ? "zh" : "en";
}

/** Language for messages about the arguments themselves: a valid --lang counts even beside faulty options. */
export function messageLanguage(args: readonly string[], environment: Language): Language {
  const place = args.lastIndexOf("--lang");
  const written = args.findLast((argument) => argument.startsWith("--lang="))?.slice(7) ?? args[place + 1];
  if (place < 0 && !args.some((argument) => argument.startsWith("--lang="))) return environment;
  return written === "en" || written === "zh" ? written : environment;
}

function isOneOf(names: readonly Valued[], name: string): name is Valued {
  return names.some((known) => known === name);
}

const valueNeeded = text("a value must follow this option", "该选项后须跟一个值");
const percentNeeded = text(
  `allowed: a percentage from ${PRECISIONS[0]}% to ${PRECISIONS[1]}%, as in --precision 0.5%`,
  `允许：${PRECISIONS[0]}% 至 ${PRECISIONS[1]}% 的百分数，例如 --precision 0.5%`,
);
const noValue = text("this option takes no value", "该选项不带值");
const pairNeeded = text(
  "allowed: --set id=value, as in --set extraction.cutoff=20",
  "格式：--set 标识=值，例如 --set extraction.cutoff=20",
);

function wholeNumber(low: number, high: number): Text {
  return text(`allowed: a whole number from ${low} to ${high}`, `允许：${low} 至 ${high} 的整数`);
}

function choice(allowed: readonly string[]): Text {
  return text(`allowed: ${allowed.join(", ")}`, `允许：${allowed.join("、")}`);
}

function unknownOption(name: string, known: readonly string[]): Text {
  const near = nearest(name, known);
  const hint = near === undefined ? text("", "") : text(`; did you mean --${near}?`, `；是否指 --${near}？`);
  const list = known.map((option) => `--${option}`);
  return text(
    `unknown option; allowed: ${list.join(", ")}${hint.en}`,
    `未知选项；允许：${list.join("、")}${hint.zh}`,
  );
}
