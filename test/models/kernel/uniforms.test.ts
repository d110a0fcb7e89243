import fc from "fast-check";
import { expect, it } from "vitest";
import { assemble, Body, Pool, unsigned } from "../../../models/kernel/wasm/body";
import { layOut } from "../../../models/kernel/wasm/layout";
import { drawPair, uniformsBody, yearWordsBody } from "../../../models/kernel/wasm/random";
import {
  uniforms,
  uniformsOfYears,
  WEYL_0,
  WEYL_1,
  YEAR_STEP,
  YEARS_OF_BLOCK,
} from "../../../models/random/philox";

const BLOCK = 64;
const STREAMS = 128;
const memory = new WebAssembly.Memory({ initial: 4 });
const words = new Int32Array(memory.buffer);
const numbers = new Float64Array(memory.buffer);
const pool = new Pool(1024, 1024);
const layout = layOut(4096, 1, 1, 0);

/** A function that draws for the streams and the block that were written to memory. */
function drawing(generator: Body): () => void {
  const main = new Body(pool, []);
  drawPair(main, 0, STREAMS, () => {
    main.i32(0);
    main.push(0x28, 2, ...unsigned(BLOCK)); // i32.load
  });
  const module = new WebAssembly.Module(assemble([], [generator, main], new Map([["main", 1]])));
  new Uint8Array(memory.buffer).set(pool.bytes.view(), pool.at);
  return new WebAssembly.Instance(module, { kernel: { memory } }).exports.main as () => void;
}

const draw = drawing(uniformsBody(pool, layout));
const drawYears = drawing(yearWordsBody(pool, layout));

const word = fc.integer({ min: 0, max: 0xffffffff });
const address = fc.tuple(word, word, word, word, word, word, word, word);

/** Lays two streams, a block and the counters of two trials into memory. */
function lay([seedLo, seedHi, aLo, aHi, bLo, bHi, trial, block]: readonly number[]): void {
  for (let round = 0; round < 10; round++) {
    const keys = layout.keys / 4 + 8 * round;
    words.fill(seedLo! + Math.imul(round, WEYL_0), keys, keys + 4);
    words.fill(seedHi! + Math.imul(round, WEYL_1), keys + 4, keys + 8);
  }
  words.set([trial!, trial! + 1, trial!, trial! + 1], layout.trials / 4);
  words.set([aLo!, aLo!, bLo!, bLo!, aHi!, aHi!, bHi!, bHi!], STREAMS / 4);
  words[BLOCK / 4] = block!;
}

it("two streams and two trials at once give the uniforms of each alone", () => {
  const expected = new Float64Array(2);
  fc.assert(
    fc.property(address, (at) => {
      const [seedLo, seedHi, aLo, aHi, bLo, bHi, trial, block] = at;
      lay(at);
      draw();
      const from = layout.uniforms / 8;
      for (const lane of [0, 1]) {
        uniforms(seedLo, seedHi, aLo, aHi, trial + lane, block, expected);
        expect([numbers[from + lane], numbers[from + 2 + lane]]).toEqual([...expected]);
        uniforms(seedLo, seedHi, bLo, bHi, trial + lane, block, expected);
        expect([numbers[from + 4 + lane], numbers[from + 6 + lane]]).toEqual([...expected]);
      }
    }),
    { numRuns: 2000, seed: 4 },
  );
});

it("and so they do the words of the uniforms of years", () => {
  const expected = new Float64Array(2 * YEARS_OF_BLOCK);
  fc.assert(
    fc.property(address, (at) => {
      const [seedLo, seedHi, aLo, aHi, bLo, bHi, trial, block] = at;
      lay(at);
      drawYears();
      const from = layout.uniforms / 4;
      for (const lane of [0, 1]) {
        const streams = Uint32Array.of(aLo, aHi, bLo, bHi);
        uniformsOfYears(seedLo, seedHi, streams, trial + lane, block, expected, 0);
        for (let year = 0; year < YEARS_OF_BLOCK; year++)
          for (let k = 0; k < 2; k++)
            expect(((words[from + 4 * year + 2 * k + lane]! >>> 0) + 0.5) * YEAR_STEP).toBe(
              expected[2 * year + k],
            );
      }
    }),
    { numRuns: 2000, seed: 5 },
  );
});
