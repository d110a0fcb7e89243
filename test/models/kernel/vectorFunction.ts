import { assemble, Body, Pool, type Code } from "../../../models/kernel/wasm/body";

/** Room for what a function under test reads, and the two numbers that it is given and gives back. */
const TABLES = 1 << 16;
const GIVEN = 64;
const RESULT = 96;

/** Two numbers in, two numbers out: the lanes of a vector. */
export type InLanes = (a: number, b: number) => readonly [number, number];

/** What functions are made of: the pool of their constants, and how to add a function that they call. */
export interface Workshop {
  readonly pool: Pool;
  /** adds a function and returns its number */
  add(body: Body): number;
  /** lays numbers into memory and returns their address */
  lay(numbers: Float64Array): number;
}

/** Compiles a vector function and makes it callable. `write` gets code for the argument and leaves the result. */
export function inLanes(write: (shop: Workshop, body: Body, argument: Code) => void): InLanes {
  const memory = new WebAssembly.Memory({ initial: 8 });
  const view = new Float64Array(memory.buffer);
  const pool = new Pool(1024, 1 << 15);
  const bodies: Body[] = [];
  let free = TABLES;
  const shop: Workshop = {
    pool,
    add: (body) => bodies.push(body) - 1,
    lay(numbers) {
      const at = free;
      view.set(numbers, at / 8);
      free += Math.ceil(numbers.length / 2) * 16;
      return at;
    },
  };
  const body = new Body(pool, []);
  body.storeAt(RESULT, () => write(shop, body, () => body.loadAt(GIVEN)));
  const main = shop.add(body);
  const bytes = assemble([], bodies, new Map([["main", main]]));
  new Uint8Array(memory.buffer).set(pool.bytes.view(), pool.at);
  const module = new WebAssembly.Module(bytes);
  const { exports } = new WebAssembly.Instance(module, { kernel: { memory } });
  return (a, b) => {
    view[GIVEN / 8] = a;
    view[GIVEN / 8 + 1] = b;
    (exports.main as () => void)();
    return [view[RESULT / 8]!, view[RESULT / 8 + 1]!];
  };
}
