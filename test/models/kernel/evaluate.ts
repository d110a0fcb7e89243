import { parseAst } from "vite";
import { exp, log } from "../../../models/core/elementary";
import { Graph, isNode, LEVEL, type Node, type Value } from "../../../models/kernel/trace/graph";
import { StagedArray } from "../../../models/kernel/trace/heap";
import { NeedsMemory, record, type Call } from "../../../models/kernel/trace/session";
import { $ } from "../../../models/kernel/trace/staged";
import { lift, type Syntax } from "../../../src/build/lift";

type Plain = (...args: readonly number[]) => unknown;

/** The function f that a piece of JavaScript declares. */
export const plain = (source: string): Plain => new Function(`${source}; return f;`)() as Plain;

/** The same, rewritten: it runs on numbers and on symbols. */
export function lifted(source: string): (...args: readonly Value[]) => unknown {
  const text = lift(source, parseAst(source) as unknown as Syntax);
  return new Function("$", `${text}; return f;`)($) as (...args: readonly Value[]) => unknown;
}

/** What a rewritten function leaves behind when it runs on `count` symbols, as a function of their numbers. */
export function traced(source: string, count: number): Plain {
  const f = lifted(source);
  const inMemory = new Set<number>();
  for (;;) {
    const graph = new Graph();
    try {
      return record(graph, inMemory, ({ calls, arrays }) => {
        const symbols = Array.from({ length: count }, (_, i) =>
          graph.node("param", "number", [], i, LEVEL.trial),
        );
        const result = f(...symbols);
        return (...args) => {
          const values = evaluate(graph.nodes, args, calls, arrays);
          const read = (value: unknown): unknown => {
            if (isNode(value)) return value.kind === "mask" ? values.get(value) !== 0 : values.get(value);
            if (typeof value !== "object" || value === null) return value;
            if (Array.isArray(value)) return value.map(read);
            return Object.fromEntries(Object.entries(value).map(([key, inner]) => [key, read(inner)]));
          };
          return read(result);
        };
      });
    } catch (reason) {
      if (!(reason instanceof NeedsMemory)) throw reason;
    }
  }
}

/** Carries out operations one by one, as the kernel does for one trial. */
function evaluate(
  nodes: readonly Node[],
  params: readonly number[],
  calls: readonly Call[],
  arrays: readonly StagedArray[],
): Map<Node, number> {
  const values = new Map<Node, number>();
  const memory = arrays.map(({ length }) => new Float64Array(length));
  const results = new Map<Node, unknown>();
  for (const node of nodes) {
    const [a = 0, b = 0, c = 0] = node.args.map((arg) => values.get(arg)!);
    const place = (array: Float64Array): number => Math.trunc(Math.min(Math.max(a, 0), array.length - 1));
    const run = (): number => {
      switch (node.op) {
        case "constant":
          return node.value;
        case "param":
          return params[node.value]!;
        case "select":
          return a !== 0 ? b : c;
        case "read":
          return memory[node.value]![place(memory[node.value]!)]!;
        case "write":
          memory[node.value]![place(memory[node.value]!)] = b;
          return NaN;
        case "call": {
          const call = calls[node.value]!;
          const args = call.args.map((arg) =>
            isNode(arg) ? values.get(arg) : arg instanceof StagedArray ? memory[arg.index] : arg,
          );
          results.set(node, call.run(...(args as never[])));
          return NaN;
        }
        case "result": {
          const call = node.args[0]!;
          const { fields } = calls[call.value]!;
          const result = results.get(call);
          return fields === undefined
            ? (result as number)
            : (result as Record<string, number>)[fields[node.value]!]!;
        }
        default:
          return Number(OPERATIONS[node.op]!(a, b));
      }
    };
    values.set(node, run());
  }
  return values;
}

const OPERATIONS: Readonly<Record<string, (a: number, b: number) => number | boolean>> = {
  add: (a, b) => a + b,
  sub: (a, b) => a - b,
  mul: (a, b) => a * b,
  div: (a, b) => a / b,
  min: Math.min,
  max: Math.max,
  lesser: (a, b) => (b < a ? b : a),
  greater: (a, b) => (a < b ? b : a),
  eq: (a, b) => a === b,
  ne: (a, b) => a !== b,
  lt: (a, b) => a < b,
  le: (a, b) => a <= b,
  gt: (a, b) => a > b,
  ge: (a, b) => a >= b,
  and: (a, b) => a !== 0 && b !== 0,
  or: (a, b) => a !== 0 || b !== 0,
  xor: (a, b) => a !== b,
  not: (a) => a === 0,
  neg: (a) => -a,
  abs: Math.abs,
  sqrt: Math.sqrt,
  floor: Math.floor,
  ceil: Math.ceil,
  trunc: Math.trunc,
  exp,
  log,
};
