import { text, type Text } from "../core/text";
import { unitDefinition, type Unit } from "../core/units";
import { unitsFor, type Measure } from "./measure";
import { REDUCTIONS } from "./reductions";

/** What is wrong, and the words in the formula where it is. */
export class Fault extends Error {
  constructor(
    readonly where: string,
    readonly told: Text,
  ) {
    super(told.en);
  }
}

/** Functions of a formula. */
export const NAMES = [...Object.keys(REDUCTIONS), "at"];

export const ALLOWED = text(
  `allowed: numbers, ids of metrics, ids of lines inside ${NAMES.join(", ")}, + - * / ^ < > <= >= and parentheses`,
  `允许：数字、指标代号、置于 ${NAMES.join("、")} 之中的年度数据代号，以及 + - * / ^ < > <= >= 与括号`,
);

export const YEARLY = text(
  `this has a value for every year; make it one number by ${NAMES.join(", ")}`,
  `此项逐年取值；请用 ${NAMES.join("、")} 化为单个数值`,
);

export const NOT_YEARLY = (name: string): Text =>
  text(
    `${name} needs a yearly line, such as ${name}(market.revenue)`,
    `${name} 需要年度数据，例如 ${name}(market.revenue)`,
  );

/** A unit in a sentence; what has no name is told as such. */
function unitWords(measure: Measure): Text {
  const [unit] = unitsFor(measure);
  return unit === undefined ? text("a unit without a name", "无名称的单位") : nameOf(unit);
}

const nameOf = (unit: Unit): Text =>
  unit === "1" ? text("a plain number", "纯数") : unitDefinition(unit).label;

/** Two parts whose units do not go together. */
export const MISMATCH = (op: string, left: Measure, right: Measure): Text => {
  const [a, b] = [unitWords(left), unitWords(right)];
  return text(
    `“${op}” stands between ${a.en} and ${b.en}; allowed are parts of one kind, and numbers, which take the unit of the other part`,
    `“${op}”两侧分别为${a.zh}与${b.zh}；允许：同类单位的两项，或纯数字（取另一项的单位）`,
  );
};
