import {
  SCORE_BASE,
  SCORE_KEPT,
  SCORE_MIDDLE,
  SCORE_ONE,
  SCORE_SCALE,
  SCORE_SHIFT,
  SCORE_STRIDE,
} from "../../random/normalScore";
import { Body, I32, V128, words, type Pool } from "./body";
import { writer } from "./elementary";

/** Bytes from one piece of the table to the next. */
const PIECE = SCORE_STRIDE * 8;

/** random/normalScore for two uniforms of the generator; the table stands at the address `table`. */
export function scoreBody(pool: Pool, table: number): Body {
  const body = new Body(pool, [V128], [V128]);
  const w = writer(body);
  const { add, mul, sub, number } = w;
  const u = w.get(0);
  const lower = w.keep(w.less(u, number(0.5)));
  const v = w.keep(w.select(lower, u, sub(number(1), u)));
  const pieces = ([1, 3] as const).map((lane) => {
    const at = body.local(I32);
    v();
    body.simd("extractI32", lane);
    body.i32(SCORE_SHIFT);
    body.op(0x75); // shift right
    body.i32(PIECE);
    body.op(0x6c);
    body.i32(table - SCORE_BASE * PIECE);
    body.op(0x6a);
    body.set(at);
    return at;
  });
  const moved = w.two("or")(
    w.two("and")(v, w.bits(words(-1, SCORE_KEPT, -1, SCORE_KEPT))),
    w.bits(words(0, SCORE_ONE, 0, SCORE_ONE)),
  );
  const s = w.keep(mul(sub(moved, number(SCORE_MIDDLE)), number(SCORE_SCALE)));
  // two coefficients at a time for each trial, then side by side
  const rows = [0, 1, 2, 3].map((i) =>
    pieces.map((at) =>
      w.keep(() => {
        body.get(at);
        body.load(i * 16);
      }),
    ),
  );
  const coefficient = (k: number) => {
    const [a, b] = rows[k >> 1]!;
    return w.shuffle(a!, b!, k % 2 === 0 ? [0, 1, 4, 5] : [2, 3, 6, 7]);
  };
  let z = coefficient(6);
  for (let k = 5; k >= 0; k--) z = add(mul(z, s), coefficient(k));
  const sign = w.two("and")(lower, w.bits(words(0, -2147483648, 0, -2147483648)));
  w.two("xor")(z, sign)();
  return body;
}
