import { padded } from "../engine/fourSums";
import type { Plan } from "../engine/plan";
import { REPLICATES } from "../engine/designs";
import { courseOf, type Places } from "../engine/steering";
import { reversedDirections, SOBOL_DIMENSIONS } from "../random/sobol";
import { tailTable } from "../random/uniformOfScore";
import { bytes } from "./generated/steer";

/** What the compiled module offers; addresses in bytes. See `steer/assembly`. */
interface SteerFunctions {
  layPoint(coordinates: number, room: number, directions: number, point: number): void;
  layTables(scores: number, tails: number, reflectors: number, count: number): void;
  layLuck(uniforms: number, count: number, paths: number, pathCount: number, yearBytes: number): void;
  sobol(lane: number, index: number, seeds: number): void;
  steer(): void;
}

const BITS = 32;
/** Bytes of the records of uniforms and paths, and of a vector. */
const UNIFORM = 8;
const PATH = 16;
const VECTOR = 16;

/** Bytes that steering needs at most. */
export const STEER_ROOM = 1 << 17;

let compiled: WebAssembly.Module | undefined;

/**
 * Sets up what `createSteering` does for two trials at once, bit for bit, in a memory of which `STEER_ROOM` bytes are
 * free from `start` on.
 * @param places of the first of the two trials, in numbers; the second one's number stands beside each
 * @param scores address of the table of normal scores
 * @returns what steers trials first and first + 1, whose luck is drawn
 */
export function createSteerer(
  plan: Plan,
  places: Places,
  memory: WebAssembly.Memory,
  { start, scores }: { readonly start: number; readonly scores: number },
): (first: number) => void {
  const { points, size, reflectors, uniforms, paths } = courseOf(plan, places);
  compiled ??= new WebAssembly.Module(bytes);
  const module = new WebAssembly.Instance(compiled, { env: { memory } }).exports as unknown as SteerFunctions;
  // views are made anew when the memory has grown
  let numbers = new Float64Array(memory.buffer);
  let words = new Int32Array(memory.buffer);
  const refresh = (): void => {
    if (numbers.buffer === memory.buffer) return;
    numbers = new Float64Array(memory.buffer);
    words = new Int32Array(memory.buffer);
  };
  let free = start;
  const take = (room: number): number => {
    const at = free;
    free += VECTOR * Math.ceil(room / VECTOR);
    if (free > start + STEER_ROOM) throw new Error(`createSteerer requires more than ${STEER_ROOM} bytes`);
    return at;
  };
  const lay = (own: Float64Array): number => {
    const at = take(own.byteLength);
    numbers.set(own, at / 8);
    return at;
  };

  const width = padded(new Float64Array(size)).length;
  const directionsAt = take(BITS * width * 4);
  const table = reversedDirections();
  for (let bit = 0; bit < BITS; bit++) {
    const row = table.subarray(bit * SOBOL_DIMENSIONS, bit * SOBOL_DIMENSIONS + size);
    words.fill(0, directionsAt / 4 + bit * width, directionsAt / 4 + (bit + 1) * width);
    words.set(row, directionsAt / 4 + bit * width);
  }
  const pointAt = take(width * VECTOR);
  numbers.fill(0, pointAt / 8, pointAt / 8 + 2 * width);
  module.layPoint(size, width, directionsAt, pointAt);

  const reflectorsAt = free;
  reflectors.forEach(lay);
  module.layTables(scores, lay(tailTable()), reflectorsAt, reflectors.length);

  const uniformsAt = take(uniforms.length * UNIFORM);
  uniforms.forEach(({ coordinate, at }, i) =>
    words.set([pointAt + coordinate * VECTOR, at * 8], (uniformsAt + i * UNIFORM) / 4),
  );
  const pathsAt = take(paths.length * PATH);
  paths.forEach(({ coordinate, at, weights }, i) =>
    words.set(
      [pointAt + coordinate * VECTOR, at * 8, lay(weights), weights.length],
      (pathsAt + i * PATH) / 4,
    ),
  );
  module.layLuck(uniformsAt, uniforms.length, pathsAt, paths.length, places.year * 8);

  const { sequence } = points;
  if (sequence === undefined) {
    const point = new Float64Array(size);
    return (first) => {
      refresh();
      for (let lane = 0; lane < 2; lane++) {
        points.write(first + lane, point);
        for (let c = 0; c < size; c++) numbers[pointAt / 8 + 2 * c + lane] = point[c]!;
      }
      module.steer();
    };
  }
  const seedsAt = take(REPLICATES * width * 4);
  const laid = new Map<Uint32Array, number>();
  const placeOf = (seeds: Uint32Array): number => {
    const at = seedsAt + laid.size * width * 4;
    refresh();
    words.fill(0, at / 4, at / 4 + width);
    words.set(seeds, at / 4);
    laid.set(seeds, at);
    return at;
  };
  return (first) => {
    for (let lane = 0; lane < 2; lane++) {
      const seeds = sequence.seedsOf(first + lane);
      module.sobol(lane, sequence.indexOf(first + lane), laid.get(seeds) ?? placeOf(seeds));
    }
    module.steer();
  };
}
