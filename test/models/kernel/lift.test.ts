import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { NotStaged } from "../../../models/kernel/trace/session";
import { lifted, plain, traced } from "./evaluate";

/** Pieces of JavaScript in the manner of the model, each a function f of up to three numbers. */
const SNIPPETS: Readonly<Record<string, string>> = {
  "if and else": `function f(a, b, c) {
    let x = a;
    if (a > b) x = b * 2; else if (a === b) x += c; else { x -= c; x *= 3; }
    return x;
  }`,
  "early returns": `function f(a, b, c) {
    if (a < 0) return -1;
    const d = a + b;
    if (b < 0) { if (c < 0) return d; if (c > 1) return c / 2; }
    else if (c === 1) return 7;
    return d * c;
  }`,
  "returns of one function inside another": `function f(a, b) {
    const sign = (x) => { if (x > 0) return 1; if (x < 0) return -1; return 0; };
    return sign(a) * 10 + sign(b);
  }`,
  "nothing returned on some ways": `function f(a, b) {
    const s = { x: a, y: 0 };
    function g() { if (b > 0) return; s.y = b; if (b < -1) return; s.x = 3; }
    g();
    return [s.x, s.y];
  }`,
  "logic and comparisons": `function f(a, b, c) {
    const both = a > 0 && b > 0, either = a > 1 || !(c <= 1);
    return { n: (both ? 1 : 0) + (either ? 2 : 0) + (both === either ? 4 : 0) + (both !== (c >= 2) ? 8 : 0), both };
  }`,
  "what is no number": `function f(a, b) {
    const q = a / b;
    return [q !== q ? -5 : q, Number.isNaN(q) ? 1 : 2, Math.max(0, q), Math.min(q, a, b), Math.max(q, b)];
  }`,
  "a loop that stops by itself": `function f(a, b, c) {
    let left = a, steps = 0;
    for (let i = 0; i < 5 && left > 0; i++) { left -= b; steps++; if (left < c) { left = left - 1; } }
    return [left, steps];
  }`,
  "loops within loops": `function f(a, b) {
    let sum = 0;
    for (let i = 0; i < 3; i++) for (let j = i; j < 3; j++) { if (a > i && b > j) sum += i * 10 + j; }
    return sum;
  }`,
  classes: `
    class Pool {
      book = 0; closed = false;
      constructor(size) { this.size = size; }
      get free() { return this.size - this.book; }
      take(x) {
        if (this.closed || !(x > 0)) return 0;
        const took = x < this.free ? x : this.free;
        this.book += took; this.moves = (this.moves ?? 0) + 1;
        if (this.free <= 0) { this.closed = true; }
        return took;
      }
    }
    function f(a, b, c) {
      const pool = new Pool(3), other = new Pool(b);
      const first = pool.take(a) + pool.take(b);
      if (c > 0) { other.take(c); pool.take(c); } else pool.book = -1;
      return { first, book: pool.book, other: other.book, closed: pool.closed, third: pool.take(1) };
    }`,
  "an array with known places": `function f(a, b) {
    const cells = new Float64Array(3);
    cells[0] = a; cells[1] += b; if (a > b) { cells[2] = cells[0]; cells[0]++; }
    return [cells[0], cells[1], cells[2], cells.length];
  }`,
  "an array with places that are not known": `function f(a, b, c) {
    const cells = new Float64Array(4);
    const place = Math.trunc(Math.abs(a)) % 4;
    cells[place] = b; cells[(place + 1) % 4] += c;
    if (b > c) cells[(place + 2) % 4] = 5;
    let sum = 0;
    for (let i = 0; i < 4; i++) sum += cells[i] * (i + 1);
    return sum;
  }`,
  "an array used before its places became unknown": `function f(a, b) {
    const cells = new Float64Array(3);
    cells[1] = b; const before = cells[1];
    cells[Math.abs(Math.trunc(a)) % 3] = 9;
    return [before, cells[0], cells[1], cells[2]];
  }`,
  "calls of plain functions": `function f(a, b) {
    const cells = new Float64Array(2);
    cells[0] = a; cells[1] = b;
    return Math.atan2(a, b) + Math.cosh(cells[Math.abs(Math.trunc(a)) % 2]);
  }`,
  rounding: `function f(a, b) {
    return [Math.floor(a / 2), Math.ceil(b / 2), Math.trunc(a * 1.5), Math.abs(a) % 3, -a, Math.sqrt(b * b), Math.round(a / 3)];
  }`,
  "patterns and defaults": `function f(a, b) {
    const { x, y: [z] } = { x: a * 2, y: [b] };
    const scaled = (value, by = 2) => value * by;
    let [p, q] = [x, z];
    if (p > q) { const t = p; p = q; q = t; }
    return [p, q, scaled(p), scaled(q, 3)];
  }`,
};

const NUMBERS = [-3, -2, -1, -0.5, 0, 0.5, 1, 2, 3, 3.5, 7];
const args = fc.tuple(fc.constantFrom(...NUMBERS), fc.constantFrom(...NUMBERS), fc.constantFrom(...NUMBERS));
/** −0 and 0 count as equal: what makes no difference is not computed. */
const settle = (value: unknown): unknown => {
  if (value === 0) return 0;
  if (typeof value !== "object" || value === null) return value;
  if (Array.isArray(value)) return value.map(settle);
  return Object.fromEntries(Object.entries(value).map(([key, inner]) => [key, settle(inner)]));
};

describe("rewritten source", () => {
  it.each(Object.entries(SNIPPETS))("does what it did: %s", (_, source) => {
    const [expected, onNumbers, onSymbols] = [plain(source), lifted(source), traced(source, 3)];
    fc.assert(
      fc.property(args, (at) => {
        const result = settle(expected(...at));
        // arrays belong to a trace
        if (!source.includes("Float64Array")) expect(settle(onNumbers(...at))).toEqual(result);
        expect(settle(onSymbols(...at))).toEqual(result);
      }),
      { numRuns: 400, seed: 11 },
    );
  });

  it.each([
    ["while", "function f(a) { while (a > 0) a--; return a; }", "WhileStatement"],
    ["switch", "function f(a) { switch (a) { case 1: return 2; } return 3; }", "SwitchStatement"],
    [
      "break",
      "function f(a) { for (let i = 0; i < 3; i++) { if (a > i) break; } return a; }",
      "BreakStatement",
    ],
    [
      "return from a loop",
      "function f(a) { for (let i = 0; i < 3; i++) { if (a > i) return i; } return a; }",
      "return from a loop",
    ],
    ["try", "function f(a) { try { return a; } catch { return 0; } }", "TryStatement"],
    ["bits", "function f(a) { return a & 1; }", "operator &"],
  ])("is refused with %s, with the source", (_, source, what) => {
    expect(() => lifted(source)).toThrow(`cannot lift ${what}`);
  });

  it.each([
    ["** of symbols", "function f(a) { return a ** 2; }"],
    ["an array of unknown length", "function f(a) { return new Float64Array(a); }"],
    ["an unknown place in a fixed list", "function f(a) { const list = [1, 2]; return list[a]; }"],
    ["an object on one way only", "function f(a) { const s = a > 0 ? { x: 1 } : undefined; return s; }"],
    ["a choice of words", "function f(a) { return a > 0 ? 'low' : 'high'; }"],
    ["Number.isInteger of a symbol", "function f(a) { return Number.isInteger(a); }"],
  ])("has no symbolic meaning: %s", (_, source) => {
    expect(() => traced(source, 1)).toThrow(NotStaged);
  });
});
