/*
 * What the rewritten model (generated/staged.js) runs on. With numbers every operation is what it always was; with nodes
 * it is recorded. A condition that is not yet known takes both branches, one after the other, and selects between what
 * they leave behind.
 */
import { exp, log, power } from "../../core/elementary";
import { normalQuantile } from "../../random/normal";
import { LEVEL, isNode, type Binary, type Graph, type Node, type Unary, type Value } from "./graph";

/** The model does something that has no symbolic meaning with these inputs. */
export class NotStaged extends Error {}

/** An array has to live in memory, but has been used before this became known. */
export class NeedsMemory extends Error {}

/** A call of a plain function: its arguments are nodes, arrays, or whatever else was known. */
export interface Call {
  readonly run: (...args: never[]) => unknown;
  readonly args: readonly unknown[];
  /** fields of the result, or undefined for a number */
  readonly fields: readonly string[] | undefined;
}

type Heap = Map<object, Map<PropertyKey, unknown>>;
type Fields = Record<PropertyKey, unknown>;

/** State of the trace at hand. */
interface Session {
  graph: Graph;
  logs: Heap[];
  masks: Value[];
  arrays: StagedArray[];
  inMemory: Set<number>;
  calls: Call[];
}

let session: Session | undefined;

/**
 * Stands in for a Float64Array: values by place, or a region of memory. It moves to memory when a place is asked for that
 * is not known, if no place has been asked for before; if one has, the trace must begin anew.
 */
export class StagedArray {
  readonly cells: Value[];
  private used = false;
  constructor(
    readonly index: number,
    readonly length: number,
    public inMemory: boolean,
  ) {
    // in memory they stand idle, so that fields keep their places from trace to trace
    this.cells = new Array<Value>(length).fill(0);
  }

  /** Says whether the array is in memory, where it has to be unless `place` is known. */
  find(place: unknown): boolean {
    if (!this.inMemory && isNode(place)) this.move();
    this.used = true;
    return this.inMemory;
  }

  move(): void {
    now().inMemory.add(this.index);
    if (this.used) throw new NeedsMemory();
    this.inMemory = true;
  }
}

/** A balance: what is written is kept if it is the largest so far. */
export class Residuals {
  [id: string]: Value;
}

/**
 * Runs `work` with symbols, in `graph`; arrays of the numbers `inMemory` (in order of creation) are kept in memory, and
 * others that have to be are added to them.
 */
export function record<T>(graph: Graph, inMemory: Set<number>, work: (session: Session) => T): T {
  session = { graph, logs: [], masks: [], arrays: [], inMemory, calls: [] };
  try {
    return work(session);
  } finally {
    session = undefined;
  }
}

function now(): Session {
  if (session === undefined) throw new Error("a symbol outside of a trace");
  return session;
}

const binary =
  (op: Binary, native: (a: number, b: number) => unknown) =>
  (a: never, b: never): unknown =>
    isNode(a) || isNode(b) ? now().graph.binary(op, a, b) : native(a, b);
const unary =
  (op: Unary, native: (a: number) => unknown) =>
  (a: never): unknown =>
    isNode(a) ? now().graph.unary(op, a) : native(a);

function note(object: object, key: PropertyKey): void {
  const log = session?.logs.at(-1);
  if (log === undefined) return;
  let fields = log.get(object);
  if (fields === undefined) log.set(object, (fields = new Map()));
  if (!fields.has(key)) fields.set(key, (object as Fields)[key]);
}

function set(object: object, key: PropertyKey, value: unknown): unknown {
  note(object, key);
  (object as Fields)[key] =
    object instanceof Residuals ? largest(object[key as string] ?? 0, value as Value) : value;
  return value;
}

function largest(before: Value, residual: Value): Value {
  const { graph } = now();
  const valid = graph.binary("eq", residual, residual);
  // never NaN
  return graph.binary("greater", before, graph.select(valid, graph.unary("abs", residual), Infinity));
}

function at(array: unknown, index: unknown): unknown {
  if (!(array instanceof StagedArray)) {
    if (isNode(index)) throw new NotStaged("an unknown place in a fixed list");
    return (array as Fields)[index as PropertyKey];
  }
  if (!array.find(index)) return array.cells[index as number];
  const { graph } = now();
  return graph.node("read", "number", [graph.lift(index as Value)], array.index, graph.phase);
}

function put(array: unknown, index: unknown, value: unknown): unknown {
  if (!(array instanceof StagedArray)) return set(array as object, index as PropertyKey, value);
  if (!array.find(index)) return set(array.cells, index as number, value);
  const { graph, masks } = now();
  const mask = masks.at(-1) ?? true;
  const kept =
    mask === true ? (value as Value) : graph.select(mask, value as Value, at(array, index) as Value);
  graph.node("write", "nothing", [graph.lift(index as Value), graph.lift(kept)], array.index, graph.phase);
  return value;
}

/** Runs one branch and hands back what it changed; the changes themselves are undone. */
function explore<T>(mask: Value, branch: () => T): { result: T; heap: Heap } {
  const { logs, masks, graph } = now();
  const before: Heap = new Map();
  logs.push(before);
  const outer = masks.at(-1);
  masks.push(outer === undefined ? mask : graph.binary("and", outer, mask));
  try {
    const result = branch();
    const heap: Heap = new Map();
    for (const [object, fields] of before) {
      const after = new Map<PropertyKey, unknown>();
      for (const [key, old] of fields) {
        after.set(key, (object as Fields)[key]);
        (object as Fields)[key] = old;
      }
      heap.set(object, after);
    }
    return { result, heap };
  } finally {
    logs.pop();
    masks.pop();
  }
}

/** `yes` where the mask holds, `no` elsewhere; lists and plain objects field by field. */
function merge(mask: Value, yes: unknown, no: unknown): unknown {
  if (Object.is(yes, no)) return yes;
  if (isObject(yes) !== isObject(no)) throw new NotStaged("an object on one way only");
  // not yet set on one of the ways: the program may not look at it there
  if (yes === undefined) return no;
  if (no === undefined) return yes;
  if (Array.isArray(yes) && Array.isArray(no) && yes.length === no.length)
    return yes.map((one, i) => merge(mask, one, no[i]));
  if (isPlain(yes) && isPlain(no)) {
    const merged: Fields = {};
    for (const key of Object.keys(yes)) merged[key] = merge(mask, yes[key], no[key]);
    return merged;
  }
  const fits = (value: unknown): value is Value =>
    isNode(value) || typeof value === "number" || typeof value === "boolean";
  if (!fits(yes) || !fits(no)) throw new NotStaged(`a choice between ${typeof yes} and ${typeof no}`);
  return now().graph.select(mask, yes, no);
}

const isObject = (value: unknown): boolean => typeof value === "object" && value !== null && !isNode(value);

function isPlain(value: unknown): value is Fields {
  return typeof value === "object" && value !== null && Object.getPrototypeOf(value) === Object.prototype;
}

function branch<T>(
  condition: unknown,
  yes: () => T,
  no: (() => T) | undefined,
  read?: () => unknown[],
  write?: (values: unknown[]) => void,
): T | undefined {
  if (!isNode(condition)) return condition ? yes() : no?.();
  const { graph } = now();
  const locals = read?.();
  const first = explore(condition, yes);
  const firstLocals = read?.();
  if (locals !== undefined) write!(locals);
  const second = explore(graph.unary("not", condition), no ?? (() => undefined as T));
  const secondLocals = read?.();
  if (firstLocals !== undefined) write!(firstLocals.map((one, i) => merge(condition, one, secondLocals![i])));
  for (const heap of [first.heap, second.heap]) {
    for (const [object, fields] of heap) {
      for (const key of fields.keys()) {
        const old = (object as Fields)[key];
        const pick = (side: Heap) => (side.get(object)?.has(key) ? side.get(object)!.get(key) : old);
        if (heap === second.heap && first.heap.get(object)?.has(key)) continue;
        const value = merge(condition, pick(first.heap), pick(second.heap));
        note(object, key);
        (object as Fields)[key] = value;
      }
    }
  }
  return merge(condition, first.result, second.result) as T;
}

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
    power(x: Value, y: Value): Value {
      if (!isNode(x) && !isNode(y)) return power(x as number, y as number);
      const { graph } = now();
      const value = graph.unary("exp", graph.binary("mul", y, graph.unary("log", x)));
      return isNode(y) ? graph.select(graph.binary("eq", y, 0), 1, value) : y === 0 ? 1 : value;
    },
    normalQuantile(p: Value): Value {
      if (!isNode(p)) return normalQuantile(p as number);
      const { graph, masks } = now();
      return graph.node("rare", "number", [graph.lift(masks.at(-1) ?? true), p]);
    },
  },
};
