import type { Body, Code } from "./body";

/** Vector instructions of the operations that are one each. */
export const ARITHMETIC = {
  add: "add",
  sub: "sub",
  mul: "mul",
  div: "div",
  lesser: "lesser",
  greater: "greater",
  eq: "eq",
  ne: "ne",
  lt: "lt",
  le: "le",
  gt: "gt",
  ge: "ge",
  and: "and",
  or: "or",
  xor: "xor",
  neg: "neg",
  abs: "abs",
  sqrt: "sqrt",
  floor: "floor",
  ceil: "ceil",
  trunc: "trunc",
  not: "not",
} as const;

/**
 * Leaves the lesser or greater of two numbers, NaN if one of them is, in fewer instructions than compilers make of `min`
 * and `max`. The choice in one instruction overlooks a second operand that is NaN; where it is unequal to itself all bits
 * are set, which again is NaN. Of two zeros it takes the first, whatever their signs.
 * @param b leaves the second operand, three times
 */
export function extreme(body: Body, op: "min" | "max", a: Code, b: Code): void {
  a();
  b();
  body.simd(op === "min" ? "lesser" : "greater");
  b();
  b();
  body.simd("ne");
  body.simd("or");
}
