import { fnv1a64 } from "../core/hash";
import { shuffle } from "../random/latin";
import { philox4x32, uniforms } from "../random/philox";
import { sobolPoint } from "../random/sobol";
import { partOf, REPLICATES, type Design } from "./designs";
import type { Coordinate } from "./leading";
import type { Plan } from "./plan";
import { SHARD } from "./shard";

const TWO_32 = 4294967296;
/** Keeps numbers of a hypercube within what the table of normal scores holds. */
const LEAST = 2 ** -46;

/** The points of a design: numbers of the open interval (0, 1), one per coordinate, each uniform over all seeds. */
export interface Points {
  /** writes the point of a trial, which depends on nothing but seed, design, coordinates and the trial's number */
  write(trial: number, point: Float64Array): void;
  /** of Sobol' designs: number of a trial's point in its sequence, and what scrambles that sequence, word by word */
  readonly sequence?: {
    indexOf(trial: number): number;
    /** the same array for every trial of a sequence */
    seedsOf(trial: number): Uint32Array;
  };
}

/** What the designs know: the seed as two words, and a random stream per coordinate (lo, hi), named by its id. */
interface Source {
  readonly lo: number;
  readonly hi: number;
  readonly streams: Uint32Array;
  readonly size: number;
}

export function createPoints({ design, seed }: Plan, coordinates: readonly Coordinate[]): Points {
  const streams = new Uint32Array(2 * coordinates.length);
  coordinates.forEach(({ id }, c) => {
    const { lo, hi } = fnv1a64(`${design} ${id}`);
    streams.set([lo, hi], 2 * c);
  });
  const source = { lo: seed % TWO_32, hi: Math.floor(seed / TWO_32), streams, size: coordinates.length };
  if (design === "random") throw new Error("createPoints requires a design that is not random");
  return KINDS[design](source);
}

const KINDS: Readonly<Record<Exclude<Design, "random">, (source: Source) => Points>> = {
  antithetic({ lo, hi, streams, size }) {
    const pair = new Float64Array(2);
    return {
      write(trial, point) {
        const isImage = trial % 2 === 1;
        for (let c = 0; c < size; c++) {
          uniforms(lo, hi, streams[2 * c]!, streams[2 * c + 1]!, Math.floor(trial / 2), 0, pair);
          point[c] = isImage ? 1 - pair[0]! : pair[0]!;
        }
      },
    };
  },
  latin({ lo, hi, streams, size }) {
    const pair = new Float64Array(2);
    const order = new Uint8Array(SHARD * size);
    let held = -1;
    return {
      write(trial, point) {
        const shard = partOf("latin", trial);
        if (shard !== held)
          for (let c = 0; c < size; c++)
            shuffle(
              lo,
              hi,
              streams[2 * c]!,
              streams[2 * c + 1]!,
              shard,
              order.subarray(c * SHARD, (c + 1) * SHARD),
            );
        held = shard;
        for (let c = 0; c < size; c++) {
          uniforms(lo, hi, streams[2 * c]!, streams[2 * c + 1]!, trial, 0, pair);
          point[c] = (order[c * SHARD + (trial % SHARD)]! + Math.max(pair[0]!, LEAST)) / SHARD;
        }
      },
    };
  },
  sobol({ lo, hi, streams, size }) {
    const words = new Uint32Array(4);
    const seeds = new Map<number, Uint32Array>();
    const newSeeds = (replicate: number): Uint32Array => {
      const own = new Uint32Array(size);
      for (let c = 0; c < size; c++) {
        philox4x32(replicate, 0, streams[2 * c]!, streams[2 * c + 1]!, lo, hi, words);
        own[c] = words[0]!;
      }
      seeds.set(replicate, own);
      return own;
    };
    const seedsOf = (trial: number): Uint32Array => {
      const replicate = partOf("sobol", trial);
      return seeds.get(replicate) ?? newSeeds(replicate);
    };
    const indexOf = (trial: number): number =>
      Math.floor(trial / (SHARD * REPLICATES)) * SHARD + (trial % SHARD);
    return {
      sequence: { indexOf, seedsOf },
      write: (trial, point) => sobolPoint(indexOf(trial), seedsOf(trial), point),
    };
  },
};
