import { create, parseDependencies, type MathNode } from "mathjs/number";
import type { Issue, Result } from "../core/issue";
import { text, type Text } from "../core/text";
import { lineById, metricById } from "../mine/catalogue";
import type { LineId, MetricId } from "../mine/registry";
import type { Unit } from "../core/units";
import { ALLOWED, Fault, NAMES, NOT_YEARLY, YEARLY } from "./fault";
import { conversion, measureOf, unitsFor, type Measured } from "./measure";
import { FORMULA_LENGTH } from "./ownMetric";
import { constant, linePart, metricPart, operate, yearPart, type Part } from "./parts";
import { REDUCTIONS } from "./reductions";
import type { TrialBlock } from "./trialBlock";

/** A metric of the reader's own: what it needs and how it is computed. */
export interface Formula {
  readonly lines: readonly LineId[];
  readonly metrics: readonly MetricId[];
  /** units that the result may be told in, the one that follows from the lines first; none where none follows */
  readonly units: readonly Unit[];
  /** the unit of `evaluate`: the chosen one, else the one that follows, else none ("1") */
  readonly unit: Unit;
  /** whether the result says yes (1) or no (0) */
  readonly isYesNo: boolean;
  /** the value of each trial of a block in `unit`; NaN = undefined in this trial */
  evaluate(block: TrialBlock): Float64Array;
}

// only the parser: nothing of mathjs runs once a formula is read
const { parse } = create({ parseDependencies });

/**
 * Reads a formula over lines and metrics of the model ("sum(market.revenue) / 80", "at(valuation.cashFlow, 2040)",
 * "discounted(fiscal.total)") and turns it into closures over typed arrays. Allowed are numbers, ids of metrics, ids of
 * lines inside sum, max, min, mean, discounted and at, the signs + − * / ^ and < > <= >= (1 or 0), and parentheses. A fault
 * names the formula, the position (from 1) and what is allowed. Never throws.
 *
 * Units follow from the lines: quotients and products have theirs, what is added or compared is brought to one unit, and a
 * written number takes the unit of what it stands beside. `unit` asks for another unit of the same dimension; where none
 * follows it is a name for the numbers as they are.
 */
export function readFormula(written: string, path: string, unit?: Unit): Result<Formula> {
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
    const { at, measure, isYesNo = false } = part;
    const units = typeof measure === "string" ? [] : unitsFor(measure);
    if (unit !== undefined && units.length > 0 && !units.includes(unit))
      return { ok: false, issues: [wrongUnit(path, unit, units)] };
    const told = unit ?? units[0] ?? "1";
    const scale = units.length === 0 ? 1 : conversion(measure as Exclude<Measured, string>, measureOf(told));
    return {
      ok: true,
      value: {
        lines: [...lines],
        metrics: [...metrics],
        units,
        unit: told,
        isYesNo,
        evaluate(block) {
          const value = at(block);
          return Float64Array.from({ length: block.count }, (_, k) => finite(scale * value(k)));
        },
      },
    };
  } catch (problem) {
    if (problem instanceof Fault) return wrong(written.indexOf(problem.where), problem.told);
    const { char } = problem as { readonly char?: number };
    return wrong((char ?? 1) - 1, text(`this cannot be read; ${ALLOWED.en}`, `此处无法读取；${ALLOWED.zh}`));
  }
}

/** Dividing by nothing leaves no value, either. */
const finite = (value: number): number => (Number.isFinite(value) ? value : NaN);

/** The issue for a unit that the formula cannot have, with those that it can. */
function wrongUnit(path: string, unit: Unit, units: readonly Unit[]): Issue {
  const list = units.join(", ");
  return {
    code: "wrong-unit",
    path,
    value: unit,
    message: text(
      `the formula gives another kind of quantity; allowed units: ${list}`,
      `公式结果属于另一类量；允许的单位：${list}`,
    ),
  };
}

type Node = MathNode & Readonly<Record<string, unknown>>;

function compile(given: MathNode, lines: Set<LineId>, metrics: Set<MetricId>): Part {
  const node = given as Node;
  const of = (child: unknown): Part => compile(child as MathNode, lines, metrics);
  switch (node.type) {
    case "ConstantNode": {
      const { value } = node;
      if (typeof value !== "number") throw new Fault(String(value), ALLOWED);
      return constant(value);
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
  const line = lineById.get(id as LineId);
  if (line !== undefined) {
    lines.add(line.id);
    return linePart(line.id, measureOf(line.definition.unit, line.definition.stat === "flow"));
  }
  const metric = metricById.get(id as MetricId);
  if (metric !== undefined) {
    metrics.add(metric.id);
    return metricPart(metric.id, measureOf(metric.definition.unit));
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
    if (op === "-") return operate(op, constant(0), left)!;
  }
  const made = left && right && operate(op, left, right);
  if (made === undefined)
    throw new Fault(
      op,
      text(`“${op}” is not allowed here; ${ALLOWED.en}`, `此处不允许“${op}”；${ALLOWED.zh}`),
    );
  return made;
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
  if (reduce) return { kind: "scalar", at: reduce.of(series.at), measure: reduce.measure(series.measure) };
  const when = of(args[1]);
  const year = when.kind === "scalar" ? when.constant : undefined;
  if (year === undefined || !Number.isInteger(year))
    throw new Fault(
      args[1]!.toString(),
      text("a calendar year is allowed here, such as 2040", "此处允许公历年份，例如 2040"),
    );
  return yearPart(series, year);
}
