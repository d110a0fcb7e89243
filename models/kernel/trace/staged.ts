/*
 * What the rewritten model (generated/staged.js) runs on. With numbers every operation is what it always was; with nodes
 * it is recorded.
 */
import { exp, expm1, log, log1p, power } from "../../core/elementary";
import { normalScore } from "../../random/normalScore";
import { branch } from "./branches";
import { LEVEL, isNode, type Binary, type Node, type Unary, type Value } from "./graph";
import { at, put, set, StagedArray } from "./heap";
import { NotStaged, now } from "./session";

const binary =
  (op: Binary, native: (a: number, b: number) => unknown) =>
  (a: never, b: never): unknown =>
    isNode(a) || isNode(b) ? now().graph.binary(op, a, b) : native(a, b);
const unary =
  (op: Unary, native: (a: number) => unknown) =>
  (a: never): unknown =>
    isNode(a) ? now().graph.unary(op, a) : native(a);

const RESULTS: Readonly<Record<string, readonly string[]>> = {
  coverRatios: ["dscrMin", "dscrMean", "llcrMin", "llcrMean"],
};

/** A plain function that is called as it is, one trial at a time, wherever an argument is not known. */
const called =
  (name: string, run: (...args: never[]) => unknown) =>
  (...args: unknown[]): unknown => {
    if (!args.some((arg) => isNode(arg) || arg instanceof StagedArray)) return run(...(args as never[]));
    const { graph, calls } = now();
    let level: number = LEVEL.plan;
    for (const arg of args) {
      if (arg instanceof StagedArray) {
        if (!arg.inMemory) arg.move();
        level = Math.max(level, graph.phase);
      }
    }
    const fields = RESULTS[name];
    const nodes = args.filter(isNode);
    const call = graph.node("call", "nothing", nodes, calls.length, level as never);
    calls.push({ run, args, fields });
    const result = (k: number): Node => graph.node("result", "number", [call], k);
    if (fields === undefined) return result(0);
    return Object.fromEntries(fields.map((field, k) => [field, result(k)]));
  };

const folded =
  (op: "min" | "max") =>
  (...args: Value[]): Value =>
    args.some(isNode)
      ? args.reduce((a, b) => now().graph.extreme(op, a, b))
      : Math[op](...(args as number[]));

const functions = Object.getOwnPropertyNames(Math).filter(
  (name) => typeof Math[name as "abs"] === "function",
);

export const $ = {
  add: binary("add", (a, b) => a + b),
  sub: binary("sub", (a, b) => a - b),
  mul: binary("mul", (a, b) => a * b),
  div: binary("div", (a, b) => a / b),
  lt: binary("lt", (a, b) => a < b),
  le: binary("le", (a, b) => a <= b),
  gt: binary("gt", (a, b) => a > b),
  ge: binary("ge", (a, b) => a >= b),
  eq: binary("eq", (a, b) => a === b),
  ne: binary("ne", (a, b) => a !== b),
  neg: unary("neg", (a) => -a),
  not: unary("not", (a) => !a),
  pow: (a: number, b: number): number => {
    if (isNode(a) || isNode(b)) throw new NotStaged("** of unknown numbers; use power");
    return a ** b;
  },
  /** for whole numbers of 0 and more */
  mod(a: Value, b: Value): Value {
    if (!isNode(a) && !isNode(b)) return (a as number) % (b as number);
    const { graph } = now();
    const whole = graph.unary("trunc", graph.binary("div", a, b));
    return graph.binary("sub", a, graph.binary("mul", whole, b));
  },
  and(a: unknown, b: () => unknown): unknown {
    if (!isNode(a)) return a ? b() : a;
    return now().graph.binary("and", a, b() as Value);
  },
  or(a: unknown, b: () => unknown): unknown {
    if (!isNode(a)) return a ? a : b();
    return now().graph.binary("or", a, b() as Value);
  },
  cond: branch,
  if: branch,
  set,
  put,
  at,
  called,
  array(length: number): StagedArray {
    const { arrays, inMemory } = now();
    if (isNode(length)) throw new NotStaged("an array of unknown length");
    const made = new StagedArray(arrays.length, length, inMemory.has(arrays.length));
    arrays.push(made);
    return made;
  },
  Math: {
    ...Object.fromEntries(functions.map((name) => [name, called(name, Math[name as "abs"])])),
    ...Object.fromEntries(
      (["abs", "sqrt", "floor", "ceil", "trunc"] as const).map((op) => [op, unary(op, Math[op])]),
    ),
    min: folded("min"),
    max: folded("max"),
    PI: Math.PI,
    E: Math.E,
    LN2: Math.LN2,
  },
  Number: {
    isNaN: (a: Value) => (isNode(a) ? now().graph.binary("ne", a, a) : Number.isNaN(a)),
    isInteger: (a: Value) => {
      if (isNode(a)) throw new NotStaged("isInteger of an unknown number");
      return Number.isInteger(a);
    },
  },
  own: {
    exp: unary("exp", exp),
    log: unary("log", log),
    expm1(x: Value): Value {
      if (!isNode(x)) return expm1(x as number);
      const { graph } = now();
      const u = graph.unary("exp", x);
      const less = graph.binary("sub", u, 1);
      const quotient = graph.binary("div", graph.binary("mul", less, x), graph.unary("log", u));
      const ends = graph.binary("or", graph.binary("eq", u, 0), graph.binary("eq", u, Infinity));
      return graph.select(graph.binary("eq", u, 1), x, graph.select(ends, less, quotient));
    },
    log1p(x: Value): Value {
      if (!isNode(x)) return log1p(x as number);
      const { graph } = now();
      const u = graph.binary("add", 1, x);
      const known = graph.unary("log", u);
      const quotient = graph.binary("div", graph.binary("mul", known, x), graph.binary("sub", u, 1));
      const ends = graph.binary("or", graph.binary("eq", u, 0), graph.binary("eq", u, Infinity));
      return graph.select(graph.binary("eq", u, 1), x, graph.select(ends, known, quotient));
    },
    power(x: Value, y: Value): Value {
      if (!isNode(x) && !isNode(y)) return power(x as number, y as number);
      const { graph } = now();
      const value = graph.unary("exp", graph.binary("mul", y, graph.unary("log", x)));
      return isNode(y) ? graph.select(graph.binary("eq", y, 0), 1, value) : y === 0 ? 1 : value;
    },
    normalScore(u: Value): Value {
      if (!isNode(u)) return normalScore(u as number);
      const { graph, masks } = now();
      return graph.node("rare", "number", [graph.lift(masks.at(-1) ?? true), u]);
    },
  },
};
