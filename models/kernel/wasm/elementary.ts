/*
 * The functions of core/elementary on two numbers at once: the same operations in the same order, so
 * that results agree to the last bit.
 */
import {
  EXP_HIGHEST,
  EXP_LOWEST,
  EXP_SERIES,
  EXP_STEP_BITS,
  EXP_STEP_HIGH,
  EXP_STEP_LOW,
  EXP_STEPS_PER_UNIT,
  LN2_HIGH,
  LN2_LOW,
  LOG_SERIES,
  ROOT_HALF_WORD,
  ROUNDER,
  SMALLEST_NORMAL,
} from "../../core/elementary";
import { Body, Pool, V128, words, type Code } from "./body";

/** Ways to write code for one body: each takes code that leaves its operands on the stack. */
export function writer(body: Body) {
  const two =
    (name: Parameters<Body["simd"]>[0]) =>
    (a: Code, b: Code): Code =>
    () => {
      a();
      b();
      body.simd(name);
    };
  const get =
    (local: number): Code =>
    () =>
      body.get(local);
  const number =
    (value: number): Code =>
    () =>
      body.number(value);
  const add = two("add");
  const sub = two("sub");
  const mul = two("mul");
  return {
    get,
    number,
    add,
    sub,
    mul,
    div: two("div"),
    less: two("lt"),
    greater: two("gt"),
    equal: two("eq"),
    atLeast: two("ge"),
    select:
      (mask: Code, yes: Code, no: Code): Code =>
      () => {
        yes();
        no();
        mask();
        body.simd("bitselect");
      },
    /** keeps a value in a new local */
    keep(value: Code): Code {
      const local = body.local();
      value();
      body.set(local);
      return get(local);
    },
    bits:
      (value: readonly number[]): Code =>
      () =>
        body.vector(value),
    shuffle:
      (a: Code, b: Code, lanes: readonly [number, number, number, number]): Code =>
      () => {
        a();
        b();
        body.simd(
          "shuffle",
          ...lanes.flatMap((lane) => [4 * lane, 4 * lane + 1, 4 * lane + 2, 4 * lane + 3]),
        );
      },
    two,
    shift:
      (name: Parameters<Body["simd"]>[0], a: Code, by: number): Code =>
      () => {
        a();
        body.i32(by);
        body.simd(name);
      },
    one:
      (name: Parameters<Body["simd"]>[0], a: Code): Code =>
      () => {
        a();
        body.simd(name);
      },
  };
}

const vectorFunction = (pool: Pool): Body => new Body(pool, [V128], [V128]);

/** e^x; the table of powers stands at the address `table`. */
export function expBody(pool: Pool, table: number): Body {
  const body = vectorFunction(pool);
  const w = writer(body);
  const { add, mul, sub, number, two } = w;
  const x = w.keep(two("greater")(two("lesser")(w.get(0), number(EXP_HIGHEST)), number(EXP_LOWEST)));
  const rounded = w.keep(add(mul(x, number(EXP_STEPS_PER_UNIT)), number(ROUNDER)));
  // the lowest bits choose the power, two numbers each
  const places = w.keep(
    two("and")(
      w.shift("shiftLeft32", rounded, 4),
      w.bits(words(((1 << EXP_STEP_BITS) - 1) << 4, 0, ((1 << EXP_STEP_BITS) - 1) << 4, 0)),
    ),
  );
  const [first, second] = ([0, 2] as const).map((lane) =>
    w.keep(() => {
      places();
      body.simd("extractI32", lane);
      body.load(table);
    }),
  );
  const base = w.keep(w.shuffle(first!, second!, [0, 1, 4, 5]));
  const rest = w.shuffle(first!, second!, [2, 3, 6, 7]);
  const k = w.keep(sub(rounded, number(ROUNDER)));
  const r = w.keep(sub(sub(x, mul(k, number(EXP_STEP_HIGH))), mul(k, number(EXP_STEP_LOW))));
  const r2 = w.keep(mul(r, r));
  const [e2, e3, e4, e5] = EXP_SERIES;
  const q = add(
    r,
    mul(r2, add(add(number(e2), mul(r, number(e3))), mul(r2, add(number(e4), mul(r, number(e5)))))),
  );
  // the others are the exponent
  const biased = two("add64")(rounded, w.bits(words(1023 << EXP_STEP_BITS, 0, 1023 << EXP_STEP_BITS, 0)));
  const scale = two("and")(
    w.shift("shiftLeft64", biased, 52 - EXP_STEP_BITS),
    w.bits(words(0, 0x7ff00000, 0, 0x7ff00000)),
  );
  mul(add(base, add(rest, mul(base, q))), scale)();
  return body;
}

/** ln x */
export function logBody(pool: Pool): Body {
  const body = vectorFunction(pool);
  const w = writer(body);
  const { add, mul, sub, div, number } = w;
  const x = w.get(0);
  const base = words(0, ROOT_HALF_WORD, 0, ROOT_HALF_WORD);
  const shift = w.keep(w.shift("shiftRight32", w.two("sub32")(x, w.bits(base)), 20));
  const step = w.two("and")(w.shift("shiftLeft32", shift, 20), w.bits(words(0, -1, 0, -1)));
  const f = w.keep(sub(w.two("sub32")(x, step), number(1)));
  const k = w.keep(w.one("convertLow", w.shuffle(shift, shift, [1, 3, 1, 3])));
  const s = w.keep(div(f, add(number(2), f)));
  const z = w.keep(mul(s, s));
  const q = w.keep(mul(z, z));
  const l = (i: number) => number(LOG_SERIES[i]!);
  const odd = mul(q, add(l(1), mul(q, add(l(3), mul(q, l(5))))));
  const even = mul(z, add(l(0), mul(q, add(l(2), mul(q, add(l(4), mul(q, l(6))))))));
  const half = w.keep(mul(mul(number(0.5), f), f));
  const rest = add(mul(s, add(half, add(odd, even))), mul(k, number(LN2_LOW)));
  const value = w.keep(sub(mul(k, number(LN2_HIGH)), sub(sub(half, rest), f)));
  const small = w.select(w.atLeast(x, number(0)), number(-Infinity), number(NaN));
  const finite = w.select(w.atLeast(x, number(SMALLEST_NORMAL)), value, small);
  w.select(w.equal(x, number(Infinity)), number(Infinity), finite)();
  return body;
}
