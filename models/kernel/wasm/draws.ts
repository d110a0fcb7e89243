/* What draws the luck of two trials, and what turns uniforms into inputs. */
import { params, shocks } from "../../mine/catalogue";
import { YEARS_OF_BLOCK } from "../../random/philox";
import { Body, I32, words, type Code, type Pool } from "./body";
import { VECTOR, type Layout } from "./layout";
import type { Recipe } from "./module";
import { writer } from "./elementary";
import { drawPair, sampleCode, uniformsOfWords, upperOf, type SampleFunctions } from "./random";
import type { Schedule } from "./schedule";

/** Block number of draws that do not depend on the year. */
const ONCE = -1;

/** Notes which two streams are drawn together; their words stand at the address that is returned. */
function placeStreams(
  layout: Layout,
  streamPairs: (readonly [number, number])[],
  first: number,
  second: number,
): number {
  return layout.streams + (streamPairs.push([first, second]) - 1) * 2 * VECTOR;
}

/** Draws every uncertain input of the two trials. */
export function inputsBody(
  pool: Pool,
  recipe: Recipe,
  layout: Layout,
  uniforms: number,
  functions: SampleFunctions,
  streamPairs: (readonly [number, number])[],
): Body {
  const body = new Body(pool, []);
  for (let i = 0; i < recipe.draws.length; i += 2) {
    const pair = recipe.draws.slice(i, i + 2);
    if (!recipe.steered) {
      const at = placeStreams(layout, streamPairs, pair[0]!.param, pair.at(-1)!.param);
      drawPair(body, uniforms, at, () => body.i32(ONCE));
    }
    pair.forEach((draw, k) => {
      const u: Code = () =>
        body.loadAt(recipe.steered ? layout.luck + (i + k) * VECTOR : layout.uniforms + 2 * k * VECTOR);
      const value = sampleCode(body, draw.kind, layout.samplers + draw.record * 8, u, functions);
      body.storeAt(layout.inputs + draw.param * VECTOR, () => {
        value();
        if (draw.scale === 1) return;
        body.number(draw.scale);
        body.simd("mul");
      });
    });
  }
  return body;
}

/** Draws the uniforms of every uncertain input of the two trials. */
export function luckBody(
  pool: Pool,
  { draws }: Recipe,
  layout: Layout,
  uniforms: number,
  streamPairs: (readonly [number, number])[],
): Body {
  const body = new Body(pool, []);
  for (let i = 0; i < draws.length; i += 2) {
    const pair = draws.slice(i, i + 2);
    const at = placeStreams(layout, streamPairs, pair[0]!.param, pair.at(-1)!.param);
    drawPair(body, uniforms, at, () => body.i32(ONCE));
    pair.forEach((_, k) =>
      body.storeAt(layout.luck + (i + k) * VECTOR, () => body.loadAt(layout.uniforms + 2 * k * VECTOR)),
    );
  }
  return body;
}

/** Draws the luck of two trials and leaves it in memory: (number of the first). */
export function drawBody(pool: Pool, layout: Layout, years: number, luck: number, noise: number): Body {
  const body = new Body(pool, [I32]);
  storeTrials(body, layout);
  body.call(luck);
  for (let block = 0; YEARS_OF_BLOCK * block < years; block++) {
    body.i32(block);
    body.call(noise);
  }
  return body;
}

/** Stores the counter words of two trials of which the function's first parameter numbers the first. */
export function storeTrials(body: Body, layout: Layout): void {
  body.storeAt(layout.trials, () => {
    body.get(0);
    body.simd("splatI32");
    body.vector(words(0, 1, 0, 1));
    body.simd("add32");
  });
}

/** Draws the shocks that results depend on, of all years that a block of the generator serves; its parameter is the block. */
export function noiseBody(
  pool: Pool,
  steered: boolean,
  plan: Schedule,
  layout: Layout,
  { words: draw, score }: { readonly words: number; readonly score: number },
  streamPairs: (readonly [number, number])[],
): Body {
  const body = new Body(pool, [I32]);
  const w = writer(body);
  const used = new Set([...plan.live].filter((node) => node.op === "noise").map((node) => node.value));
  const wanted = shocks.filter((shock) => used.has(shock.index));
  const isNormal = (shock: (typeof shocks)[number]): boolean => shock.definition.kind === "normal";
  for (let i = 0; i < wanted.length; i += 2) {
    const pair = wanted.slice(i, i + 2);
    const streamOf = (shock: (typeof shocks)[number]): number => params.length + shock.index;
    const at = placeStreams(layout, streamPairs, streamOf(pair[0]!), streamOf(pair.at(-1)!));
    drawPair(body, draw, at, w.get(0));
    for (let year = 0; year < YEARS_OF_BLOCK; year++) {
      const word: Code = () => body.loadAt(layout.uniforms + year * VECTOR);
      const scores = pair.some(isNormal)
        ? w.keep(() => {
            word();
            body.call(score);
          })
        : word;
      pair.forEach((shock, k) => {
        const own = (both: Code): Code => (k === 0 ? both : upperOf(w)(both));
        const value = isNormal(shock) ? w.one("promoteLow", own(scores)) : uniformsOfWords(body, own(word));
        const place = (year * shocks.length + shock.index) * VECTOR;
        if (!steered) {
          body.storeAt(layout.block + place, value);
          return;
        }
        body.get(0);
        body.i32(YEARS_OF_BLOCK * shocks.length * VECTOR);
        body.op(0x6c);
        value();
        body.store(layout.noise + place);
      });
    }
  }
  return body;
}
