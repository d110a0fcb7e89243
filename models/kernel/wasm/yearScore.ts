import {
  YEAR_SCORE_BASE,
  YEAR_SCORE_KEPT,
  YEAR_SCORE_MIDDLE,
  YEAR_SCORE_ONE,
  YEAR_SCORE_SCALE,
  YEAR_SCORE_SHIFT,
  YEAR_SCORE_STRIDE,
} from "../../random/yearScore";
import { Body, floats, V128, words, type Code, type Pool } from "./body";
import { writer } from "./elementary";

/** Bytes from one piece of the table to the next: four coefficients, one vector. */
const PIECE_BITS = Math.log2(YEAR_SCORE_STRIDE * 4);

/** random/yearScore for four words of the generator, as four floats; the table stands at the address `table`. */
export function yearScoreBody(pool: Pool, table: number): Body {
  const body = new Body(pool, [V128], [V128]);
  const w = writer(body);
  const four = (value: number) => w.bits(floats(value, value, value, value));
  const same = (word: number) => w.bits(words(word, word, word, word));
  const word = w.get(0);
  // all bits set from one half on
  const upper = w.keep(w.shift("shiftRight32", word, 31));
  const folded = w.one("convertFloats", w.two("xor")(word, upper));
  const v = w.keep(w.two("addFloats")(folded, four(0.5)));
  const pieces = w.keep(w.shift("shiftRight32", v, YEAR_SCORE_SHIFT));
  const moved = w.two("or")(w.two("and")(v, same(YEAR_SCORE_KEPT)), same(YEAR_SCORE_ONE));
  const s = w.keep(
    w.two("mulFloats")(w.two("subFloats")(moved, four(YEAR_SCORE_MIDDLE)), four(YEAR_SCORE_SCALE)),
  );
  const rows = [0, 1, 2, 3].map((lane) =>
    w.keep(() => {
      pieces();
      body.simd("extractI32", lane);
      body.i32(PIECE_BITS);
      body.op(0x74); // shift left
      body.load(table - (YEAR_SCORE_BASE << PIECE_BITS));
    }),
  );
  // coefficients of four words side by side
  const [a, b, c, d] = rows as [Code, Code, Code, Code];
  const low = [w.keep(w.shuffle(a, b, [0, 4, 1, 5])), w.keep(w.shuffle(c, d, [0, 4, 1, 5]))] as const;
  const high = [w.keep(w.shuffle(a, b, [2, 6, 3, 7])), w.keep(w.shuffle(c, d, [2, 6, 3, 7]))] as const;
  const coefficients = [
    w.shuffle(low[0], low[1], [0, 1, 4, 5]),
    w.shuffle(low[0], low[1], [2, 3, 6, 7]),
    w.shuffle(high[0], high[1], [0, 1, 4, 5]),
    w.shuffle(high[0], high[1], [2, 3, 6, 7]),
  ];
  let z = coefficients[3]!;
  for (let k = 2; k >= 0; k--) z = w.two("addFloats")(w.two("mulFloats")(z, s), coefficients[k]!);
  w.two("xor")(z, w.two("andNot")(same(-2147483648), upper))();
  return body;
}
