import type { Merging } from "../../../workers/runPlan";
import type { Simulator } from "../../../workers/workerApi";

/** A model of one line: a trial's value is a hash of its number. What can go wrong is part of the plan. */
export interface FakePlan {
  readonly trials: number;
  readonly shardSize: number;
  /** a shard that throws */
  readonly failAt?: number;
  /** a shard at which the thread kills itself, while `deaths[0]` is above 0 */
  readonly dieAt?: number;
  readonly deaths?: Int32Array;
  /** busy milliseconds per shard */
  readonly work?: number;
  /** counts the shards that were simulated */
  readonly simulated?: Int32Array;
}

export interface FakeSketch {
  readonly firstShard: number;
  readonly shards: number;
  /** one value per trial */
  readonly values: Float64Array<ArrayBuffer>;
}

/** Only operations that IEEE 754 rounds alike everywhere: sines differ in the last bit between Node and browsers. */
const fakeValue = (trial: number): number => Math.imul(trial + 1, 0x9e3779b1) / 3 + 1 / (trial + 1);

export const fakeShards = (plan: FakePlan): number => Math.ceil(plan.trials / plan.shardSize);

export function fakeSimulator(die: () => void): Simulator<FakePlan, FakeSketch, number> {
  return {
    builder: (plan) => {
      let added: number[] = [];
      return {
        add: (shard) => {
          if (shard === plan.failAt) throw new RangeError(`shard ${shard} cannot be simulated`);
          if (shard === plan.dieAt && plan.deaths && Atomics.sub(plan.deaths, 0, 1) > 0) die();
          // an idle wait, so that several threads of a small machine do not disturb one another
          if (plan.work) Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, plan.work);
          if (plan.simulated) Atomics.add(plan.simulated, 0, 1);
          added.push(shard);
        },
        take: () => {
          const [firstShard] = added;
          const shards = added.length;
          added = [];
          const first = firstShard * plan.shardSize;
          const last = Math.min((firstShard + shards) * plan.shardSize, plan.trials);
          return {
            firstShard,
            shards,
            values: Float64Array.from({ length: last - first }, (_, i) => fakeValue(first + i)),
          };
        },
      };
    },
    buffers: (sketch) => [sketch.values.buffer],
    replay: (_plan, trial) => fakeValue(trial),
    rows: (_plan, first, count) => Float64Array.from({ length: count }, (_, i) => fakeValue(first + i)),
    lines: (_plan, first, count) =>
      Array.from({ length: count }, (_, i) => `${first + i},${fakeValue(first + i)}\r\n`).join(""),
  };
}

export interface FakeSummary {
  readonly trials: number;
  readonly sum: number;
}

/** Adds in the order of arrival, as floating-point sums are: a wrong order shows in the last bits. */
export class FakeMerger implements Merging<FakeSketch, FakeSummary> {
  trials = 0;
  nextShard = 0;
  private sum = 0;

  merge(sketch: FakeSketch): void {
    if (sketch.firstShard !== this.nextShard)
      throw new Error(`merged shard ${sketch.firstShard} before its turn`);
    this.nextShard += sketch.shards;
    this.trials += sketch.values.length;
    for (const value of sketch.values) this.sum += value;
  }

  summary(): FakeSummary {
    return { trials: this.trials, sum: this.sum };
  }

  *summarising(): Generator<undefined, FakeSummary> {
    yield;
    return this.summary();
  }
}

/** The sum of all trials one after the other, as the merger must find it. */
export function fakeSum(trials: number): number {
  let sum = 0;
  for (let trial = 0; trial < trials; trial++) sum += fakeValue(trial);
  return sum;
}
