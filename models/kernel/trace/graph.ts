/*
 * A record of arithmetic: nodes are operations on pairs of trials, edges their operands. Equal operations are one node,
 * and operations on constants are done at once.
 */

import { exp, log } from "../../core/elementary";

/** How often a value changes: never, per plan, per trial, per year, or once after the last year. */
export const LEVEL = { constant: 0, plan: 1, trial: 2, year: 3, finish: 4 } as const;
export type Level = (typeof LEVEL)[keyof typeof LEVEL];

const BINARY = [
  "add",
  "sub",
  "mul",
  "div",
  "min",
  "max",
  "lesser",
  "greater",
  "eq",
  "ne",
  "lt",
  "le",
  "gt",
  "ge",
  "and",
  "or",
  "xor",
] as const;
const UNARY = ["neg", "abs", "sqrt", "floor", "ceil", "trunc", "not", "exp", "log"] as const;
const OTHER = [
  "constant",
  "param",
  "slot",
  "noise",
  "cholesky",
  "path",
  "time",
  "select",
  "read",
  "write",
  "call",
  "result",
  "rare",
] as const;
export type Binary = (typeof BINARY)[number];
export type Unary = (typeof UNARY)[number];
/**
 * What a node does. `lesser` and `greater` are `min` and `max` in one instruction, for a second operand that is never
 * NaN. Besides arithmetic: `constant` (`value`), `param` (input by index), `slot` (state by index, as it
 * stands when the function begins), `noise` (shock by index), `cholesky` (factor by place), `path` (given series by
 * index), `time` (year index), `select` (mask, then, else), `read` (array element; index), `write` (index, value),
 * `call` (of a plain function) and `result` (of a call), `rare` (mask, u: normal score where the mask holds).
 */
export type Op = Binary | Unary | (typeof OTHER)[number];

/** A number for each operation, for keys. */
const PLACES: ReadonlyMap<Op, number> = new Map([...BINARY, ...UNARY, ...OTHER].map((op, i) => [op, i]));

export type Kind = "number" | "mask" | "nothing";

/** One operation. */
export class Node {
  constructor(
    readonly id: number,
    readonly op: Op,
    readonly kind: Kind,
    readonly args: readonly Node[],
    /** index, address or constant, depending on the operation */
    readonly value: number,
    readonly level: Level,
    /** step of the year in which the node came up; what is not yearly has home −1 */
    readonly home: number,
  ) {}
}

export type Scalar = number | boolean;
export type Value = Scalar | Node;
export const isNode = (value: unknown): value is Node => value instanceof Node;

/** Operations whose order matters; they are never merged. */
const ORDERED = new Set<Op>(["read", "write", "call"]);

const NATIVE: Readonly<Record<Exclude<Binary, "and" | "or" | "xor">, (a: number, b: number) => Scalar>> = {
  add: (a, b) => a + b,
  sub: (a, b) => a - b,
  mul: (a, b) => a * b,
  div: (a, b) => a / b,
  min: Math.min,
  max: Math.max,
  lesser: Math.min,
  greater: Math.max,
  eq: (a, b) => a === b,
  ne: (a, b) => a !== b,
  lt: (a, b) => a < b,
  le: (a, b) => a <= b,
  gt: (a, b) => a > b,
  ge: (a, b) => a >= b,
};
const EXTREMES = new Set<Op>(["min", "max", "lesser", "greater"]);
const COMPARES = new Set<Op>(["eq", "ne", "lt", "le", "gt", "ge"]);
const LOGICAL = new Set<Op>(["and", "or", "xor", "not"]);

/** Whether dividing by a number is multiplying by another, to the last bit. */
const isPowerOfTwo = (x: number): boolean =>
  x >= 2 ** -500 && x <= 2 ** 500 && Number.isInteger(Math.log2(x));

/** Whether a value is surely not NaN. */
const isNumber = (value: Value): boolean => (isNode(value) ? value.op === "param" : value === value);

/** All operations of a trace. */
export class Graph {
  readonly nodes: Node[] = [];
  /** level of what is read from state, and step of the year that nodes now belong to */
  phase: Level = LEVEL.trial;
  step = -1;
  private readonly numbers = new Map<number, Node>();
  /** nodes by a number made of what they are; several may share one */
  private readonly known = new Map<number, Node[]>();

  node(op: Op, kind: Kind, args: readonly Node[], value = 0, least: Level = LEVEL.constant): Node {
    let level = least;
    for (const arg of args) if (arg.level > level) level = arg.level;
    if (ORDERED.has(op)) return this.make(op, kind, args, value, level);
    let key = Math.imul(value, 0x9e3779b1) ^ PLACES.get(op)!;
    for (const arg of args) key = Math.imul(key ^ (key >>> 15) ^ arg.id, 0x85ebca6b);
    const alike = this.known.get(key);
    const old = alike?.find(
      (one) =>
        one.op === op &&
        one.kind === kind &&
        one.value === value &&
        (one.level === LEVEL.finish) === (level === LEVEL.finish) &&
        one.args.every((arg, i) => arg === args[i]),
    );
    if (old !== undefined) return old;
    const made = this.make(op, kind, args, value, level);
    if (alike === undefined) this.known.set(key, [made]);
    else alike.push(made);
    return made;
  }

  private make(op: Op, kind: Kind, args: readonly Node[], value: number, level: Level): Node {
    const home = level === LEVEL.year ? this.step : -1;
    const made = new Node(this.nodes.length, op, kind, args, value, level, home);
    this.nodes.push(made);
    return made;
  }

  /** The node of a value. */
  lift(value: Value): Node {
    if (isNode(value)) return value;
    if (typeof value === "boolean") return this.node("constant", "mask", [], value ? 1 : 0);
    if (typeof value !== "number") throw new Error(`no symbol stands for ${String(value)}`);
    let node = this.numbers.get(value);
    if (node === undefined) {
      node = this.make("constant", "number", [], value === 0 ? 0 : value, LEVEL.constant);
      this.numbers.set(value, node);
    }
    return node;
  }

  unary(op: Unary, a: Value): Value {
    if (!isNode(a)) {
      if (op === "not") return !a;
      if (op === "neg") return -a;
      if (op === "exp") return exp(a as number);
      if (op === "log") return log(a as number);
      return Math[op](a as number);
    }
    if (op === "not" && isNode(a) && a.op === "not") return a.args[0]!;
    return this.node(op, op === "not" ? "mask" : "number", [this.lift(a)]);
  }

  binary(op: Binary, a: Value, b: Value): Value {
    const short = this.short(op, a, b);
    if (short !== undefined) return short;
    const [x, y] = [this.lift(a), this.lift(b)];
    if (x.kind !== y.kind) throw new Error(`${op} of a ${x.kind} and a ${y.kind}`);
    if (x.kind === "mask" && op === "ne") return this.node("xor", "mask", [x, y]);
    if (x.kind === "mask" && op === "eq") return this.node("not", "mask", [this.node("xor", "mask", [x, y])]);
    if ((x.kind === "mask") !== LOGICAL.has(op)) throw new Error(`${op} of two values of kind ${x.kind}`);
    return this.node(op, COMPARES.has(op) || LOGICAL.has(op) ? "mask" : "number", [x, y]);
  }

  /** The smaller or larger of two values as Math.min and Math.max choose: NaN if one is. */
  extreme(op: "min" | "max", a: Value, b: Value): Value {
    const quick = op === "min" ? "lesser" : "greater";
    if (isNumber(b)) return this.binary(quick, a, b);
    return isNumber(a) ? this.binary(quick, b, a) : this.binary(op, a, b);
  }

  select(mask: Value, yes: Value, no: Value): Value {
    if (!isNode(mask)) return mask ? yes : no;
    if (Object.is(yes, no)) return yes;
    if (yes === true && no === false) return mask;
    if (yes === false && no === true) return this.unary("not", mask);
    if (mask.op === "not") return this.select(mask.args[0]!, no, yes);
    const [y, n] = [this.lift(yes), this.lift(no)];
    if (y === n) return y;
    if (y.kind !== n.kind) throw new Error(`select between a ${y.kind} and a ${n.kind}`);
    if (y.kind === "mask") {
      const both = this.binary("and", mask, y);
      return this.binary("or", both, this.binary("and", this.unary("not", mask), n));
    }
    return this.node("select", "number", [mask, y, n]);
  }

  /**
   * Results that need no operation. Zero times anything is zero, and anything less itself: no value of the model is
   * infinite by design.
   */
  private short(op: Binary, a: Value, b: Value): Value | undefined {
    if (op === "and")
      return a === false || b === false ? false : a === true ? b : b === true || a === b ? a : undefined;
    if (op === "or")
      return a === true || b === true ? true : a === false ? b : b === false || a === b ? a : undefined;
    if (op === "xor") return a === false ? b : b === false ? a : undefined;
    if (!isNode(a) && !isNode(b)) return NATIVE[op](a as number, b as number);
    if (a === b && isNode(a) && a.op === "param") {
      if (op === "eq" || op === "le" || op === "ge") return true;
      if (op === "ne" || op === "lt" || op === "gt") return false;
    }
    if (a === b && EXTREMES.has(op)) return a;
    switch (op) {
      case "add":
        return a === 0 ? b : b === 0 ? a : undefined;
      case "sub":
        return b === 0 ? a : a === b ? 0 : undefined;
      case "mul":
        return a === 0 || b === 0 ? 0 : a === 1 ? b : b === 1 ? a : undefined;
      case "div":
        if (a === 0 || b === 1) return a;
        // exact, and an eighth of the work
        return typeof b === "number" && isPowerOfTwo(b) ? this.binary("mul", a, 1 / b) : undefined;
      default:
        return undefined;
    }
  }
}
