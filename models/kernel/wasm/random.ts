/* Random numbers for two trials at once: the generator of random/philox, the samplers of distributions/sampler. */
import { PERT_HALF, PERT_STEPS } from "../../distributions/pertTable";
import { PERT_HEAD, SAMPLER } from "../../distributions/sampler";
import { LARGEST_UNIFORM, MULTIPLIER_0, MULTIPLIER_1, UNIFORM_STEP, YEAR_STEP } from "../../random/philox";
import { Body, I32, unsigned, V128, words, type Code, type Pool } from "./body";
import { writer } from "./elementary";
import { VECTOR, type Layout } from "./layout";

const ROUNDS = 10;

/**
 * The four words of two streams for two trials, whose parameters are low words of the streams, high words and block:
 * streams stand in lanes 0, 1 and 2, 3.
 */
function wordsOfStreams(body: Body, layout: Layout): readonly [Code, Code, Code, Code] {
  const w = writer(body);
  let c0 = w.keep(() => body.loadAt(layout.trials));
  let c1 = w.keep(() => {
    body.get(2);
    body.simd("splatI32");
  });
  let c2 = w.get(0);
  let c3 = w.get(1);
  const product = (word: Code, multiplier: number): { high: Code; low: Code } => {
    const factor = w.bits(words(multiplier, multiplier, multiplier, multiplier));
    const first = w.keep(w.two("productLow")(word, factor));
    const second = w.keep(w.two("productHigh")(word, factor));
    return { high: w.shuffle(first, second, [1, 3, 5, 7]), low: w.shuffle(first, second, [0, 2, 4, 6]) };
  };
  const xor = w.two("xor");
  for (let round = 0; round < ROUNDS; round++) {
    const key =
      (k: number): Code =>
      () =>
        body.loadAt(layout.keys + (2 * round + k) * VECTOR);
    const a = product(c0, MULTIPLIER_0);
    const b = product(c2, MULTIPLIER_1);
    const next0 = w.keep(xor(xor(b.high, c1), key(0)));
    const next2 = w.keep(xor(xor(a.high, c3), key(1)));
    c1 = w.keep(b.low);
    c3 = w.keep(a.low);
    c0 = next0;
    c2 = next2;
  }
  return [c0, c1, c2, c3];
}

const generatorBody = (pool: Pool): Body => new Body(pool, [V128, V128, I32]);

/**
 * The two uniforms of two streams: (low words of the streams, high words, block) → four vectors in `layout.uniforms`,
 * first and second of the first stream, first and second of the second.
 */
export function uniformsBody(pool: Pool, layout: Layout): Body {
  const body = generatorBody(pool);
  const w = writer(body);
  const [c0, c1, c2, c3] = wordsOfStreams(body, layout);
  const { add, mul, number } = w;
  const open = (high: Code, low: Code): Code => {
    const coarse = mul(w.one("convertLowU", high), number(2097152));
    const fine = w.one("convertLowU", w.shift("shiftRightU32", low, 11));
    const u = mul(add(add(coarse, fine), number(0.5)), number(UNIFORM_STEP));
    // the lesser of u and the largest, which only rounding exceeds
    return w.two("lesser")(u, number(LARGEST_UNIFORM));
  };
  const upper = upperOf(w);
  [open(c0, c1), open(c2, c3), open(upper(c0), upper(c1)), open(upper(c2), upper(c3))].forEach((value, i) =>
    body.storeAt(layout.uniforms + i * VECTOR, value),
  );
  return body;
}

/** The same for years: their words, one vector a year, the first stream's for both trials and then the second's. */
export function yearWordsBody(pool: Pool, layout: Layout): Body {
  const body = generatorBody(pool);
  wordsOfStreams(body, layout).forEach((word, year) => body.storeAt(layout.uniforms + year * VECTOR, word));
  return body;
}

/** Uniforms of a year for two trials, from the words in the lower half of a vector. */
export const uniformsOfWords = (body: Body, word: Code): Code => {
  const w = writer(body);
  return w.mul(w.add(w.one("convertLowU", word), w.number(0.5)), w.number(YEAR_STEP));
};

/** Words of the second stream. */
export const upperOf =
  (w: ReturnType<typeof writer>) =>
  (word: Code): Code =>
    w.shuffle(word, word, [2, 3, 2, 3]);

/** Calls `uniforms` for the two streams whose words are at `at` and the block that `block` leaves on the stack. */
export function drawPair(body: Body, uniforms: number, at: number, block: Code): void {
  body.loadAt(at);
  body.loadAt(at + VECTOR);
  block();
  body.call(uniforms);
}

/** Indices of functions that samplers call. */
export interface SampleFunctions {
  readonly exp: number;
  /** normal score of uniforms of the generator */
  readonly score: number;
}

/** The value of a sampler record at `at`, whose kind is known, for the uniforms that `u` leaves on the stack. */
export function sampleCode(body: Body, kind: number, at: number, u: Code, functions: SampleFunctions): Code {
  const w = writer(body);
  const { add, sub, mul, number, keep } = w;
  const field =
    (i: number): Code =>
    () => {
      body.i32(0);
      body.simd("loadSplat64", 3, ...unsigned(at + i * 8));
    };
  const score = (): Code =>
    keep(() => {
      u();
      body.call(functions.score);
    });
  const lesser = (a: Code, b: Code): Code => w.two("min")(a, b);
  const greater = (a: Code, b: Code): Code => w.two("max")(a, b);
  switch (kind) {
    case SAMPLER.uniform:
      return lesser(add(field(1), mul(sub(field(2), field(1)), u)), field(2));
    case SAMPLER.triangular: {
      const [low, mode, high] = [field(1), field(2), field(3)];
      const range = keep(sub(high, low));
      const left = lesser(add(low, w.one("sqrt", mul(mul(u, range), sub(mode, low)))), mode);
      const right = greater(
        sub(high, w.one("sqrt", mul(mul(sub(number(1), u), range), sub(high, mode)))),
        mode,
      );
      return w.select(w.two("le")(mul(u, range), sub(mode, low)), left, right);
    }
    case SAMPLER.normal:
      return add(field(1), mul(field(2), score()));
    case SAMPLER.lognormal:
      return mul(field(1), () => {
        mul(field(2), score())();
        body.call(functions.exp);
      });
    case SAMPLER.bernoulli:
      return w.select(w.greater(u, field(1)), number(1), number(0));
    case SAMPLER.pert: {
      const place = keep(add(mul(score(), number(PERT_STEPS)), number(PERT_HALF)));
      const piece = keep(w.one("trunc", place));
      const s = keep(sub(place, piece));
      const index = keep(w.one("truncate32", piece));
      const coefficient =
        (k: number): Code =>
        () => {
          for (const trial of [0, 1] as const) {
            body.get(indexLocal);
            body.simd("extractI32", trial);
            body.i32(6 * 8);
            body.op(0x6c);
            body.push(0x2b, 3, ...unsigned(at + (PERT_HEAD + k) * 8));
            if (trial === 0) body.simd("splatF64");
            else body.simd("replaceF64", 1);
          }
        };
      const indexLocal = body.local();
      index();
      body.set(indexLocal);
      let x = keep(coefficient(5));
      for (let k = 4; k >= 0; k--) x = keep(add(mul(x, s), coefficient(k)));
      const low = w.select(w.less(x, field(1)), field(1), x);
      return w.select(w.greater(x, field(3)), field(3), low);
    }
    default:
      throw new Error(`sampleCode requires the kind of a sampler, got ${kind}`);
  }
}
