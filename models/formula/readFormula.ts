import { create, parseDependencies, type MathNode } from "mathjs/number";
import type { Issue, Result } from "../core/issue";
import { text, type Text } from "../core/text";
import { lineById, metricById } from "../mine/catalogue";
import type { LineId, MetricId } from "../mine/registry";
import { REDUCTIONS } from "./reductions";
import type { Scalar, Series, TrialBlock } from "./trialBlock";

/** Longest text that is read as a formula. */
export const FORMULA_LENGTH = 500;

/** A metric of the reader's own: what it needs and how it is computed. */
export interface Formula {
  readonly lines: readonly LineId[];
  readonly metrics: readonly MetricId[];
  /** the value of each trial of a block; NaN = undefined in this trial */
  evaluate(block: TrialBlock): Float64Array;
}

// only the parser: nothing of mathjs runs once a formula is read
const { parse } = create({ parseDependencies });

type Part =
  | { readonly kind: "scalar"; readonly at: Scalar; readonly constant?: number }
  | { readonly kind: "series"; readonly at: Series };

/** What is wrong, and the words in the formula where it is. */
class Fault extends Error {
  constructor(
    readonly where: string,
    readonly told: Text,
  ) {
    super(told.en);
  }
}

/**
 * Reads a formula over lines and metrics of the model ("sum(market.revenue) / 80", "at(valuation.cashFlow, 2040)",
 * "discounted(fiscal.total)") and turns it into closures over typed arrays. Allowed are numbers, ids of metrics, ids of
 * lines inside sum, max, min, mean, discounted and at, the signs + − * / ^ and < > <= >= (1 or 0), and parentheses. A fault
 * names the formula, the position (from 1) and what is allowed. Never throws.
 */
export function readFormula(written: string, path: string): Result<Formula> {
  const wrong = (place: number, message: Text): Result<Formula> => {
    const at = Math.max(0, place) + 1;
    const issue: Issue = {
      code: "not-a-number",
      path,
      value: written.slice(0, 60),
      message: text(`at character ${at}: ${message.en}`, `第 ${at} 个字符处：${message.zh}`),
    };
    return { ok: false, issues: [issue] };
  };
  if (written.length > FORMULA_LENGTH)
    return wrong(
      FORMULA_LENGTH,
      text(`at most ${FORMULA_LENGTH} characters are allowed`, `最多允许 ${FORMULA_LENGTH} 个字符`),
    );
  if (written.trim() === "")
    return wrong(0, text(`the formula is empty; ${ALLOWED.en}`, `公式为空；${ALLOWED.zh}`));
  const lines = new Set<LineId>();
  const metrics = new Set<MetricId>();
  try {
    const part = compile(parse(written), lines, metrics);
    if (part.kind === "series") throw new Fault([...lines][0] ?? "", YEARLY);
    const { at } = part;
    return {
      ok: true,
      value: {
        lines: [...lines],
        metrics: [...metrics],
        evaluate(block) {
          const value = at(block);
          return Float64Array.from({ length: block.count }, (_, k) => value(k));
        },
      },
    };
  } catch (problem) {
    if (problem instanceof Fault) return wrong(written.indexOf(problem.where), problem.told);
    const { char } = problem as { readonly char?: number };
    return wrong((char ?? 1) - 1, text(`this cannot be read; ${ALLOWED.en}`, `此处无法读取；${ALLOWED.zh}`));
  }
}

const NAMES = [...Object.keys(REDUCTIONS), "at"];
const ALLOWED = text(
  `allowed: numbers, ids of metrics, ids of lines inside ${NAMES.join(", ")}, + - * / ^ < > <= >= and parentheses`,
  `允许：数字、指标代号、置于 ${NAMES.join("、")} 之中的年度数据代号，以及 + - * / ^ < > <= >= 与括号`,
);
const YEARLY = text(
  `this has a value for every year; make it one number by ${NAMES.join(", ")}`,
  `此项逐年取值；请用 ${NAMES.join("、")} 化为单个数值`,
);
const NOT_YEARLY = (name: string): Text =>
  text(
    `${name} needs a yearly line, such as ${name}(market.revenue)`,
    `${name} 需要年度数据，例如 ${name}(market.revenue)`,
  );

const OPERATIONS: Readonly<Record<string, (a: number, b: number) => number>> = {
  "+": (a, b) => a + b,
  "-": (a, b) => a - b,
  "*": (a, b) => a * b,
  "/": (a, b) => a / b,
  "^": (a, b) => a ** b,
  "<": (a, b) => compared(a, b, a < b),
  ">": (a, b) => compared(a, b, a > b),
  "<=": (a, b) => compared(a, b, a <= b),
  ">=": (a, b) => compared(a, b, a >= b),
};

/** What is undefined is neither above nor below anything. */
const compared = (a: number, b: number, holds: boolean): number =>
  Number.isNaN(a) || Number.isNaN(b) ? NaN : Number(holds);

type Node = MathNode & Readonly<Record<string, unknown>>;

function compile(given: MathNode, lines: Set<LineId>, metrics: Set<MetricId>): Part {
  const node = given as Node;
  const of = (child: unknown): Part => compile(child as MathNode, lines, metrics);
  switch (node.type) {
    case "ConstantNode": {
      const { value } = node;
      if (typeof value !== "number") throw new Fault(String(value), ALLOWED);
      return { kind: "scalar", at: () => () => value, constant: value };
    }
    case "ParenthesisNode":
      return of(node["content"]);
    case "OperatorNode":
      return operation(node, of);
    case "AccessorNode":
      return result(node.toString(), lines, metrics);
    case "FunctionNode":
      return reduction(node, of, lines);
    default:
      throw new Fault(
        node.toString(),
        text(`“${node.toString()}” is unknown; ${ALLOWED.en}`, `“${node.toString()}”无法识别；${ALLOWED.zh}`),
      );
  }
}

function result(id: string, lines: Set<LineId>, metrics: Set<MetricId>): Part {
  if (lineById.has(id as LineId)) {
    lines.add(id as LineId);
    return {
      kind: "series",
      at: ({ lines: known, count }) => {
        const values = known.get(id as LineId)!;
        return (t, k) => values[t * count + k]!;
      },
    };
  }
  if (metricById.has(id as MetricId)) {
    metrics.add(id as MetricId);
    return {
      kind: "scalar",
      at: ({ metrics: known }) => {
        const values = known.get(id as MetricId)!;
        return (k) => values[k]!;
      },
    };
  }
  throw new Fault(
    id,
    text(
      `no line and no metric is called “${id}”; allowed are the ids in the list of numbers, such as market.revenue or valuation.npv`,
      `没有名为“${id}”的年度数据或指标；允许数值列表中的代号，如 market.revenue 或 valuation.npv`,
    ),
  );
}

function operation(node: Node, of: (child: unknown) => Part): Part {
  const op = String(node["op"]);
  const args = node["args"] as readonly MathNode[];
  if (node["implicit"] === true)
    throw new Fault(
      args[1]!.toString(),
      text(`a sign is missing before this; ${ALLOWED.en}`, `此前缺少运算符；${ALLOWED.zh}`),
    );
  const [left, right] = args.map(of);
  if (left !== undefined && right === undefined) {
    if (op === "+") return left;
    if (op === "-") return combine((a, b) => a - b, constant(0), left);
  }
  const act = OPERATIONS[op];
  if (act === undefined || left === undefined || right === undefined)
    throw new Fault(
      op,
      text(`“${op}” is not allowed here; ${ALLOWED.en}`, `此处不允许“${op}”；${ALLOWED.zh}`),
    );
  return combine(act, left, right);
}

const constant = (value: number): Part => ({ kind: "scalar", at: () => () => value, constant: value });

/** A number beside a series holds for every year. */
const asSeries = (part: Part): Series =>
  part.kind === "series"
    ? part.at
    : (block) => {
        const at = part.at(block);
        return (_, k) => at(k);
      };

function combine(act: (a: number, b: number) => number, left: Part, right: Part): Part {
  if (left.kind === "scalar" && right.kind === "scalar")
    return {
      kind: "scalar",
      at: (block) => {
        const [a, b] = [left.at(block), right.at(block)];
        return (k) => act(a(k), b(k));
      },
    };
  const [first, second] = [asSeries(left), asSeries(right)];
  return {
    kind: "series",
    at: (block) => {
      const [a, b] = [first(block), second(block)];
      return (t, k) => act(a(t, k), b(t, k));
    },
  };
}

function reduction(node: Node, of: (child: unknown) => Part, lines: Set<LineId>): Part {
  const name = String(node["fn"]);
  const args = node["args"] as readonly MathNode[];
  const reduce = Object.hasOwn(REDUCTIONS, name) ? REDUCTIONS[name] : undefined;
  if (reduce === undefined && name !== "at")
    throw new Fault(
      name,
      text(
        `“${name}” is unknown; allowed: ${NAMES.join(", ")}`,
        `“${name}”无法识别；允许：${NAMES.join("、")}`,
      ),
    );
  const wanted = reduce ? 1 : 2;
  if (args.length !== wanted)
    throw new Fault(
      name,
      text(
        `${name} takes ${wanted} argument${wanted > 1 ? "s: a yearly line and a year" : ""}`,
        `${name} 需要 ${wanted} 个参数${wanted > 1 ? "：年度数据与年份" : ""}`,
      ),
    );
  const series = of(args[0]);
  if (series.kind !== "series") throw new Fault(name, NOT_YEARLY(name));
  if (name === "discounted") lines.add("valuation.discountFactor");
  if (reduce) return { kind: "scalar", at: reduce(series.at) };
  const when = of(args[1]);
  const year = when.kind === "scalar" ? when.constant : undefined;
  if (year === undefined || !Number.isInteger(year))
    throw new Fault(
      args[1]!.toString(),
      text("a calendar year is allowed here, such as 2040", "此处允许公历年份，例如 2040"),
    );
  return {
    kind: "scalar",
    at: (block) => {
      const at = series.at(block);
      const t = year - block.firstYear;
      // a year that is not simulated has no value
      return t >= 0 && t < block.years ? (k) => at(t, k) : () => NaN;
    },
  };
}
