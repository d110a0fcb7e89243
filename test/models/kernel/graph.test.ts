import { beforeEach, describe, expect, it } from "vitest";
import { Graph, isNode, LEVEL, type Node, type Value } from "../../../models/kernel/trace/graph";

let graph: Graph;
let x: Node;
let y: Node;
let mask: Value;
beforeEach(() => {
  graph = new Graph();
  x = graph.node("param", "number", [], 0, LEVEL.trial);
  y = graph.node("noise", "number", [], 0, LEVEL.year);
  mask = graph.binary("gt", x, y);
});

describe("operations", () => {
  it("are one node if they are equal, whatever came between", () => {
    const sum = graph.binary("add", x, y);
    for (let i = 0; i < 5000; i++) graph.binary("add", x, i + 0.5);
    expect(graph.binary("add", x, y)).toBe(sum);
    expect(graph.binary("add", y, x)).not.toBe(sum);
    expect(graph.binary("sub", x, y)).not.toBe(sum);
    expect(graph.node("param", "number", [], 0, LEVEL.trial)).toBe(x);
    expect(graph.node("param", "number", [], 1, LEVEL.trial)).not.toBe(x);
    expect(graph.node("noise", "number", [], 0, LEVEL.year)).toBe(y);
  });

  it("with an order are never merged", () => {
    const place = graph.lift(1);
    const read = () => graph.node("read", "number", [place], 0, LEVEL.year);
    expect(read()).not.toBe(read());
  });

  it("keep a slot of the last year apart from the same slot during the year", () => {
    const slot = (level: 3 | 4) => graph.node("slot", "number", [], 2, level);
    expect(slot(LEVEL.year)).toBe(slot(LEVEL.year));
    expect(slot(LEVEL.year)).not.toBe(slot(LEVEL.finish));
  });

  it("change as often as what they are made of, and belong to the step that they came up in", () => {
    graph.step = 3;
    const [once, yearly] = [graph.binary("add", x, 2) as Node, graph.binary("mul", x, y) as Node];
    expect([once.level, once.home, yearly.level, yearly.home]).toEqual([LEVEL.trial, -1, LEVEL.year, 3]);
    graph.step = 5;
    expect(graph.binary("mul", x, y)).toBe(yearly);
  });
});

describe("what needs no operation", () => {
  it.each<[string, () => Value, () => Value]>([
    ["x + 0", () => graph.binary("add", x, 0), () => x],
    ["0 + x", () => graph.binary("add", 0, x), () => x],
    ["x − 0", () => graph.binary("sub", x, 0), () => x],
    ["x · 1", () => graph.binary("mul", x, 1), () => x],
    ["1 · x", () => graph.binary("mul", 1, x), () => x],
    ["x · 0", () => graph.binary("mul", x, 0), () => 0],
    ["0 ÷ x", () => graph.binary("div", 0, x), () => 0],
    ["x ÷ 1", () => graph.binary("div", x, 1), () => x],
    ["2 · 3", () => graph.binary("mul", 2, 3), () => 6],
    ["e^0", () => graph.unary("exp", 0), () => 1],
    ["y − y", () => graph.binary("sub", y, y), () => 0],
    ["y ÷ 4, which is y · ¼", () => graph.binary("div", y, 4), () => graph.binary("mul", y, 0.25)],
    ["min(x, x)", () => graph.extreme("min", x, x), () => x],
    ["x ≥ x for an input, which is a number", () => graph.binary("ge", x, x), () => true],
    ["mask and true", () => graph.binary("and", mask, true), () => mask],
    ["mask and false", () => graph.binary("and", false, mask), () => false],
    ["mask or false", () => graph.binary("or", mask, false), () => mask],
    ["not not mask", () => graph.unary("not", graph.unary("not", mask)), () => mask],
    ["a choice of equals", () => graph.select(mask, y, y), () => y],
    ["a choice of equal numbers", () => graph.select(mask, 2, 2), () => 2],
    ["a choice of true and false", () => graph.select(mask, true, false), () => mask],
    ["a known choice", () => graph.select(false, x, y), () => y],
  ])("%s", (_, found, expected) => {
    expect(found()).toBe(expected());
  });

  it("is not taken for what it is not: 0 − x, 1 ÷ x, y = y, which fails if y is undefined", () => {
    for (const value of [
      graph.binary("sub", 0, x),
      graph.binary("div", 1, x),
      graph.binary("div", x, 0),
      graph.binary("eq", y, y),
      graph.binary("div", y, y),
    ])
      expect(isNode(value)).toBe(true);
  });
});

it("choices of masks become logic, negated masks swap the ways, comparisons of masks exclusive or", () => {
  const other = graph.binary("lt", y, 2);
  expect((graph.select(graph.unary("not", mask), x, y) as Node).args).toEqual([mask, y, x]);
  expect((graph.select(mask, other, graph.binary("lt", y, 3)) as Node).op).toBe("or");
  expect((graph.binary("ne", mask, other) as Node).op).toBe("xor");
  expect(() => graph.binary("add", mask, x)).toThrow("add of a mask and a number");
});

it("extremes take the quick instruction only where its second operand is surely a number", () => {
  const told = (value: Value) => {
    const { op, args } = value as Node;
    return [op, args.map((arg) => (arg.op === "constant" ? arg.value : arg.op))];
  };
  expect(told(graph.extreme("max", 0, y))).toEqual(["greater", ["noise", 0]]);
  expect(told(graph.extreme("min", y, 3))).toEqual(["lesser", ["noise", 3]]);
  expect(told(graph.extreme("min", x, y))).toEqual(["lesser", ["noise", "param"]]);
  const quotient = graph.binary("div", y, x);
  expect(told(graph.extreme("max", quotient, y))).toEqual(["max", ["div", "noise"]]);
  expect(told(graph.extreme("max", NaN, y))).toEqual(["max", [NaN, "noise"]]);
});
