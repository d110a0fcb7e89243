import { create, parseDependencies, type MathNode } from "mathjs/number";
import { spellings, type Spelling } from "./spellings";
import { text, type Text } from "./text";
import { unitDefinition, units, type Unit } from "./units";

/** Longest text that is read as a quantity. */
const QUANTITY_LENGTH = 200;

export type QuantityResult =
  | { readonly ok: true; readonly value: number }
  | { readonly ok: false; readonly code: "wrong-unit" | "not-a-number"; readonly message: Text };

// only the parser is created: no function library, no built-in unit table, nothing that evaluates text
const { parse } = create({ parseDependencies });

/**
 * Reads a number with an optional unit and plain arithmetic ("40 Mt/a", "1.2 * 32 Mt/a", "7.5 万元/t") and
 * returns it in `unit`. A text without a unit is already in `unit`. Known are the units of units.ts and the
 * spellings of spellings.ts, nothing else; allowed are numbers, + − * / ^ and parentheses. "1.2万" is a plain number
 * where the unit is not itself a multiple (2万 is 20,000 persons or CNY/t, but says nothing of bn CNY).
 * Never throws; what is wrong and what is allowed is in `message`.
 *
 * @param cnyPerUsd exchange rate at which dollars are read; without it they are refused
 */
export function parseQuantity(written: string, unit: Unit, cnyPerUsd?: number): QuantityResult {
  if (written.length > QUANTITY_LENGTH) return failed("not-a-number", tooLong);
  const { expression, used: found, rest } = substitute(normalise(written));
  if (rest !== undefined) return unreadable(rest, unit, cnyPerUsd);
  if (cnyPerUsd === undefined && found.some(({ dollars }) => dollars)) {
    return failed("wrong-unit", noDollars(unit));
  }
  const used = found.map((each) => (each.dollars ? { ...each, factor: each.factor * cnyPerUsd! } : each));
  const stranger = used.find((spelling) => foreign(spelling, unit));
  if (stranger !== undefined) return wrongUnit(stranger, unit, cnyPerUsd);
  let term: Term;
  try {
    term = evaluate(parse(expression), used, unit);
  } catch {
    return failed("not-a-number", notAnExpression(unit, cnyPerUsd));
  }
  const counted = used.every(({ counts }) => counts) && unitDefinition(unit).si === 1;
  const plain = term.power === 0 && (used.length === 0 || counted);
  if (!plain && term.power !== 1) return failed("wrong-unit", wrongPower(unit, cnyPerUsd));
  if (!Number.isFinite(term.value)) return failed("not-a-number", notFinite);
  // what is converted (32.56 × 100 ÷ 1000) bears the marks of binary fractions in its sixteenth digit
  const isConverted = used.some((each) => each.unit !== unit || each.factor !== 1);
  return { ok: true, value: isConverted ? Number(term.value.toPrecision(15)) : term.value };
}

/** The spellings a user may choose from for `unit`: its own first, then those of the same dimension. */
export function allowedUnits(unit: Unit): string[] {
  const own = unit === "choice" || unit === "1" || unit === "year" ? [] : [unit as string];
  const { dimension } = unitDefinition(unit);
  const same = (Object.keys(units) as Unit[]).filter(
    (id) => id !== unit && id !== "1" && unitDefinition(id).dimension === dimension,
  );
  return [...own, ...same];
}

/** A number in the wanted unit (`power` 1) or without a unit (`power` 0). */
interface Term {
  readonly value: number;
  readonly power: number;
}

const FULL_WIDTH = /[！-～]/g;

function normalise(written: string): string {
  return written
    .replace(FULL_WIDTH, (character) => String.fromCharCode(character.charCodeAt(0) - 0xfee0))
    .replace(/[−–]/g, "-")
    .replace(/(\d),(?=\d{3}(\D|$))/g, "$1")
    .trim();
}

const escape = (part: string): string => part.replace(/[.*+?^${}()|[\]\\/]/g, "\\$&");
const latin = /[A-Za-z0-9]/;

/** One expression that finds any spelling; blanks around "/" and between words are free. */
const finder = new RegExp(
  spellings
    .map(({ written }) => {
      const body = written
        .split(/\s*(\/)\s*|\s+/)
        .filter((part) => part !== undefined && part !== "")
        .map(escape)
        .join("\\s*");
      const before = /^[A-Za-z]/.test(written) ? "(?<![A-Za-z_])" : /^\d/.test(written) ? "(?<![\\d.])" : "";
      return `${before}${body}${latin.test(written.at(-1)!) ? "(?![A-Za-z0-9_²³])" : ""}`;
    })
    .join("|"),
  "gu",
);
const bySpelling = new Map(spellings.map((spelling) => [compact(spelling.written), spelling]));

function compact(written: string): string {
  return written.replace(/\s+/g, "");
}

/** Replaces every unit by u0, u1 …; `rest` is the first thing that is neither unit nor arithmetic. */
function substitute(written: string): { expression: string; used: Spelling[]; rest?: string } {
  const used: Spelling[] = [];
  const forged = /u\s*\d.*/.exec(written);
  if (forged !== null) return { expression: "", used, rest: forged[0] };
  const expression = written
    .replace(finder, (match) => {
      used.push(bySpelling.get(compact(match))!);
      return ` u${used.length - 1} `;
    })
    .replace(/[·⋅]/g, "*");
  const stray =
    /[^\s\d.eE+\-*/^()u]+.*/u.exec(expression) ?? /(?<![\d.\s])[eE]\S*|(?<=\s|^)[eE]\S*/.exec(expression);
  return stray === null ? { expression, used } : { expression, used, rest: stray[0].replace(/ u\d+ /g, "") };
}

// a share is a plain factor everywhere else: "120 % * 32 Mt/a"
const isRatio = (unit: Unit): boolean => unitDefinition(unit).dimension === "ratio";

function foreign(spelling: Spelling, unit: Unit): boolean {
  if (isRatio(spelling.unit) && unit !== "choice") return false;
  const dimension = unitDefinition(spelling.unit).dimension;
  return dimension !== unitDefinition(unit).dimension && !(unit === "year" && dimension === "time");
}

function evaluate(node: MathNode, used: readonly Spelling[], unit: Unit): Term {
  switch (node.type) {
    case "ConstantNode": {
      const { value } = node as MathNode & { value: unknown };
      if (typeof value !== "number") throw new Error("only numbers");
      return { value, power: 0 };
    }
    case "ParenthesisNode":
      return evaluate((node as MathNode & { content: MathNode }).content, used, unit);
    case "SymbolNode": {
      const place = /^u(\d+)$/.exec((node as MathNode & { name: string }).name);
      const spelling = place === null ? undefined : used[Number(place[1])];
      if (spelling === undefined) throw new Error("only known units");
      return unitTerm(spelling, unit);
    }
    case "OperatorNode": {
      const { op, args } = node as MathNode & { op: string; args: MathNode[] };
      return combine(
        op,
        args.map((argument) => evaluate(argument, used, unit)),
      );
    }
    default:
      throw new Error("only arithmetic");
  }
}

function unitTerm({ unit: written, factor }: Spelling, unit: Unit): Term {
  if (written === unit) return { value: factor, power: 1 };
  const si = unitDefinition(written).si;
  if (isRatio(written) && !isRatio(unit)) return { value: factor * si, power: 0 };
  const wanted = unit === "year" ? 1 : unitDefinition(unit).si;
  // dividing by the smaller of the two keeps round factors exact (0.001 is not a binary number)
  return { value: factor * (si >= wanted ? si / wanted : 1 / (wanted / si)), power: 1 };
}

function combine(op: string, terms: readonly Term[]): Term {
  const [left, right] = terms as [Term, Term | undefined];
  if (right === undefined) {
    if (op === "-") return { value: -left.value, power: left.power };
    if (op === "+") return left;
    throw new Error("only signs");
  }
  if (op === "*") return { value: left.value * right.value, power: left.power + right.power };
  if (op === "/") return { value: left.value / right.value, power: left.power - right.power };
  if (op === "^" && left.power === 0 && right.power === 0)
    return { value: left.value ** right.value, power: 0 };
  if (left.power !== right.power) throw new Error("only like with like");
  if (op === "+") return { value: left.value + right.value, power: left.power };
  if (op === "-") return { value: left.value - right.value, power: left.power };
  throw new Error("only arithmetic");
}

function failed(code: "wrong-unit" | "not-a-number", message: Text): QuantityResult {
  return { ok: false, code, message };
}

const tooLong = text(
  `the text is too long; at most ${QUANTITY_LENGTH} characters are read as a quantity`,
  `文字过长；数量最多 ${QUANTITY_LENGTH} 个字符`,
);
const notFinite = text(
  "the result is not a finite number; give a finite number",
  "结果不是有限数；请给出有限的数值",
);

/** Spellings in dollars of the dimension of `unit`: "USD/t", "kUSD/t"; those of Chinese are not repeated. */
function dollarUnits(unit: Unit): string[] {
  const { dimension } = unitDefinition(unit);
  return spellings
    .filter((each) => each.dollars && unitDefinition(each.unit).dimension === dimension)
    .map(({ written }) => written)
    .filter((written) => /^[\x20-\x7e]+$/.test(written))
    .sort((left, right) => left.length - right.length || (left < right ? -1 : 1))
    .slice(0, 2);
}

function unitPhrase(unit: Unit, cnyPerUsd?: number): Text {
  const list = [...allowedUnits(unit), ...(cnyPerUsd === undefined ? [] : dollarUnits(unit))];
  if (list.length === 0) return text("a plain number without a unit", "不带单位的纯数字");
  const plain = unit === "1" ? text("a ratio", "比值") : text(unit, ` ${unit} `);
  return text(
    `a number in ${list.join(", ")}, or a plain number, read as ${plain.en}`,
    `以 ${list.join("、")} 为单位的数值，或按${plain.zh}理解的纯数字`,
  );
}

function wrongUnit(stranger: Spelling, unit: Unit, cnyPerUsd?: number): QuantityResult {
  const allowed = unitPhrase(unit, cnyPerUsd);
  return failed(
    "wrong-unit",
    text(
      `“${stranger.written}” measures something else; allowed: ${allowed.en}`,
      `“${stranger.written}”与此量的量纲不符；允许：${allowed.zh}`,
    ),
  );
}

function noDollars(unit: Unit): Text {
  const allowed = unitPhrase(unit);
  return text(
    `there is no exchange rate for dollars here; allowed: ${allowed.en}`,
    `此处没有美元汇率；允许：${allowed.zh}`,
  );
}

function wrongPower(unit: Unit, cnyPerUsd?: number): Text {
  const allowed = unitPhrase(unit, cnyPerUsd);
  return text(
    `the units do not combine to the unit of this quantity; allowed: ${allowed.en}`,
    `各单位合成后与此量的单位不符；允许：${allowed.zh}`,
  );
}

function unreadable(rest: string, unit: Unit, cnyPerUsd?: number): QuantityResult {
  const shown = rest.trim().slice(0, 24);
  const allowed = unitPhrase(unit, cnyPerUsd);
  return failed(
    /^\p{L}/u.test(shown) && !/[(=]/.test(shown) ? "wrong-unit" : "not-a-number",
    text(
      `“${shown}” is neither a number nor a known unit; allowed: ${allowed.en}, with + - * / ^ and parentheses`,
      `“${shown}”既不是数字也不是已知单位；允许：${allowed.zh}，可用 + - * / ^ 和括号`,
    ),
  );
}

function notAnExpression(unit: Unit, cnyPerUsd?: number): Text {
  const allowed = unitPhrase(unit, cnyPerUsd);
  return text(
    `this is not a number; allowed: ${allowed.en}, with + - * / ^ and parentheses`,
    `这不是数值；允许：${allowed.zh}，可用 + - * / ^ 和括号`,
  );
}
