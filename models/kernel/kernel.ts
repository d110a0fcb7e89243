import { EXP_TABLE } from "../core/elementary";
import { unitDefinition } from "../core/units";
import { SAMPLER } from "../distributions/sampler";
import { checks, params, paths, shocks } from "../mine/catalogue";
import { scoreTable } from "../random/normalScore";
import { WEYL_0, WEYL_1 } from "../random/philox";
import { yearScoreTable } from "../random/yearScore";
import type { Plan } from "../engine/plan";
import { isNode } from "./trace/graph";
import { trace, type Program, type Shape } from "./trace/program";
import { StagedArray } from "./trace/heap";
import { NotStaged } from "./trace/session";
import { assembleKernel, type Assembled, type Draw } from "./wasm/module";
import { VECTOR, type Layout } from "./wasm/layout";
import { createSteerer, STEER_ROOM } from "./steerer";
import { hasVectors } from "./vectors";

/** Bytes at the beginning of memory that are the kernel's: more than any program needs. */
export const KERNEL_ROOM = 1 << 20;
const START = 1024;

/** The model as machine code, for plans of one shape. */
export interface Kernel {
  /** takes a plan's numbers over; plans of another shape need another kernel */
  load(plan: Plan): void;
  /** simulates trials first and first + 1 into the batch whose first number for them is at the byte address `row` */
  pair(first: number, row: number): void;
  /** writes all inputs of one of the trials of the last pair, in calculation units, from place `at` on */
  readInputs(trial: 0 | 1, into: Float64Array, at: number): void;
  /** writes the residuals of all balances of the last pair, of one trial after the other, from place `at` on */
  readChecks(into: Float64Array, at: number): void;
  /**
   * Whether a trial of the last pair drew an input beyond its bounds. Then its results may not be those of the machine:
   * the program takes 0 times anything for 0, which only holds as long as nothing is undefined.
   */
  isBeyond(trial: 0 | 1): boolean;
}

interface Ready {
  readonly assembled: Assembled;
  readonly program: Program;
  readonly draws: readonly Draw[];
  readonly module: WebAssembly.Module;
}

const MOST_KEPT = 8;
const kept = new Map<string, Ready | null>();

/** The kernel for a plan in a memory whose first `KERNEL_ROOM` bytes are free, or undefined if there can be none. */
export function createKernel(plan: Plan, memory: WebAssembly.Memory): Kernel | undefined {
  if (!hasVectors()) return undefined;
  const ready = prepared(plan);
  return ready === null ? undefined : instantiate(ready, memory);
}

/** Compiles the kernel for a plan, which takes long, so that it is there when it is asked for. */
export function prepareKernel(plan: Plan): void {
  if (hasVectors()) prepared(plan);
}

function prepared(plan: Plan): Ready | null {
  const key = kernelKey(plan);
  let ready = kept.get(key);
  if (ready === undefined) {
    ready = prepare(plan);
    if (kept.size >= MOST_KEPT) kept.delete(kept.keys().next().value!);
    kept.set(key, ready);
  }
  return ready;
}

/** Identity of the kernel that a plan needs. */
export const kernelKey = (plan: Plan): string =>
  JSON.stringify([shapeOf(plan), drawKinds(plan), isSteered(plan)]);

const isSteered = (plan: Plan): boolean => plan.design !== "random";

const kindOf = (plan: Plan, param: number): number => plan.samplers[plan.offsets[param]!]!;
/** Parameters that differ from trial to trial: a distribution of one value does not. */
const drawnOf = (plan: Plan): number[] => [...plan.drawn].filter((i) => kindOf(plan, i) !== SAMPLER.constant);
const drawKinds = (plan: Plan): number[] => drawnOf(plan).map((i) => kindOf(plan, i));

/** Whether a square matrix has entries above its diagonal. */
function isFull(matrix: Float64Array): boolean {
  const n = Math.sqrt(matrix.length);
  return matrix.some((entry, at) => at % n > Math.floor(at / n) && entry !== 0);
}

/** Numbers that a program relies on: those that are whole by nature, and zeros, which make whole branches vanish. */
export function shapeOf(plan: Plan): Shape {
  const drawn = new Set(drawnOf(plan));
  return {
    firstYear: plan.firstYear,
    years: plan.years,
    inputs: params.map(({ index, definition }) => {
      if (drawn.has(index)) return "drawn";
      const value = fixedValue(plan, index);
      const whole =
        definition.structural === true || definition.integer === true || definition.unit === "choice";
      return whole || value === 0 ? value : "fixed";
    }),
    fullFactor: isFull(plan.cholesky),
    given: Array.from(
      new Set(Array.from(plan.paths, (value, i) => (Number.isNaN(value) ? -1 : i % paths.length))),
    ).filter((index) => index >= 0),
  };
}

const fixedValue = (plan: Plan, index: number): number =>
  plan.samplers[plan.offsets[index]! + 1]! * plan.scales[index]!;

function prepare(plan: Plan): Ready | null {
  let program: Program;
  try {
    program = trace(shapeOf(plan));
  } catch (reason) {
    if (reason instanceof NotStaged) return null;
    throw reason;
  }
  let samplerLength = 0;
  const draws = drawnOf(plan).map((param): Draw => {
    const record = samplerLength;
    samplerLength += recordOf(plan, param).length;
    return {
      param,
      record,
      kind: kindOf(plan, param),
      scale: unitDefinition(params[param]!.definition.unit).calc,
    };
  });
  const assembled = assembleKernel(
    {
      program,
      years: plan.years,
      draws,
      samplerLength,
      pathLength: plan.paths.length,
      steered: isSteered(plan),
    },
    START,
  );
  if (assembled.end + (isSteered(plan) ? STEER_ROOM : 0) > KERNEL_ROOM) return null;
  return { assembled, program, draws, module: new WebAssembly.Module(assembled.bytes) };
}

function recordOf(plan: Plan, param: number): Float64Array {
  const from = plan.offsets[param]!;
  const to = param + 1 < plan.offsets.length ? plan.offsets[param + 1]! : plan.samplers.length;
  return plan.samplers.subarray(from, to);
}

/** Where an input stands, for the first trial of a pair, and its bounds, in calculation units. */
interface Bounded {
  readonly at: number;
  readonly low: number;
  readonly high: number;
}

/** Inputs whose distribution has no ends, so that it may leave the bounds. */
const unboundedOf = (plan: Plan, draws: readonly Draw[], layout: Layout): Bounded[] =>
  draws
    .filter(({ kind }) => kind === SAMPLER.normal || kind === SAMPLER.lognormal)
    .map(({ param }) => {
      const [low, high] = params[param]!.definition.bounds.map((bound) => bound * plan.scales[param]!);
      return { at: (layout.inputs + param * VECTOR) / 8, low: low!, high: high! };
    });

function instantiate({ assembled, program, draws, module }: Ready, memory: WebAssembly.Memory): Kernel {
  const { layout, schedule } = assembled;
  // views are made anew when the memory has grown
  let numbers = new Float64Array(memory.buffer);
  const fresh = (): Float64Array => {
    if (numbers.buffer !== memory.buffer) numbers = new Float64Array(memory.buffer);
    return numbers;
  };
  const runners = program.calls.map((call, k) => {
    const at = schedule.callAt[k]!;
    const count = call.args.filter(isNode).length;
    const scratch = call.args.map((arg) => (arg instanceof StagedArray ? new Float64Array(arg.length) : arg));
    const args = [...scratch];
    return () => {
      const view = fresh();
      for (let trial = 0; trial < 2; trial++) {
        let place = 0;
        for (let i = 0; i < args.length; i++) {
          const arg = call.args[i];
          if (isNode(arg)) args[i] = view[at / 8 + 2 * place++ + trial];
          else if (arg instanceof StagedArray) {
            const own = scratch[i] as Float64Array;
            const from = schedule.arrayAt[arg.index]! / 8 + trial;
            for (let j = 0; j < own.length; j++) own[j] = view[from + 2 * j]!;
          }
        }
        const result = call.run(...(args as never[]));
        const to = at / 8 + 2 * count + trial;
        if (call.fields === undefined) view[to] = result as number;
        else
          call.fields.forEach((field, j) => {
            view[to + 2 * j] = (result as Record<string, number>)[field]!;
          });
      }
    };
  });
  const instance = new WebAssembly.Instance(module, {
    kernel: { memory, call: (k: number) => runners[k]!() },
  });
  const {
    plan: begin,
    pair,
    draw,
  } = instance.exports as {
    plan: () => void;
    pair: (trial: number, row: number) => void;
    draw?: (trial: number) => void;
  };
  let unbounded: readonly Bounded[] = [];
  let steer: ((first: number) => void) | undefined;
  return {
    load(plan) {
      const view = fresh();
      unbounded = unboundedOf(plan, draws, layout);
      new Uint8Array(memory.buffer).set(assembled.constants.bytes, assembled.constants.at);
      view.set(EXP_TABLE, layout.powers / 8);
      view.set(scoreTable(), layout.scores / 8);
      new Float32Array(memory.buffer).set(yearScoreTable(), layout.yearScores / 4);
      const words = new Int32Array(memory.buffer);
      const seedLo = (plan.seed % 4294967296) | 0;
      const seedHi = Math.floor(plan.seed / 4294967296) | 0;
      for (let round = 0; round < 10; round++) {
        const at = layout.keys / 4 + 8 * round;
        words.fill((seedLo + Math.imul(round, WEYL_0)) | 0, at, at + 4);
        words.fill((seedHi + Math.imul(round, WEYL_1)) | 0, at + 4, at + 8);
      }
      assembled.streamPairs.forEach(([a, b], pair) => {
        const at = layout.streams / 4 + 8 * pair;
        // low words of both streams for two trials each, then high words
        for (const part of [0, 1]) {
          words.fill(plan.streams[2 * a + part]!, at + 4 * part, at + 4 * part + 2);
          words.fill(plan.streams[2 * b + part]!, at + 4 * part + 2, at + 4 * part + 4);
        }
      });
      for (const { index } of params) {
        const value = kindOf(plan, index) === SAMPLER.constant ? fixedValue(plan, index) : NaN;
        view.fill(value, (layout.inputs + index * VECTOR) / 8, (layout.inputs + (index + 1) * VECTOR) / 8);
      }
      for (const { param, record } of draws) view.set(recordOf(plan, param), layout.samplers / 8 + record);
      plan.cholesky.forEach((factor, i) =>
        view.fill(factor, layout.cholesky / 8 + 2 * i, layout.cholesky / 8 + 2 * i + 2),
      );
      view.set(plan.paths, layout.paths / 8);
      begin();
      if (!isSteered(plan)) return;
      const places = {
        luck: draws.map(({ param }) => param),
        luckAt: (k: number) => (layout.luck + k * VECTOR) / 8,
        shockAt: (shock: number) => (layout.noise + shock * VECTOR) / 8,
        year: (shocks.length * VECTOR) / 8,
      };
      steer = createSteerer(plan, places, memory, { start: assembled.end, scores: layout.scores });
    },
    pair:
      draw === undefined
        ? pair
        : (first, row) => {
            draw(first);
            steer!(first);
            pair(first, row);
          },
    readInputs(trial, into, at) {
      const view = fresh();
      const from = layout.inputs / 8 + trial;
      for (let i = 0; i < params.length; i++) into[at + i] = view[from + 2 * i]!;
    },
    readChecks(into, at) {
      const view = fresh();
      const from = layout.checks / 8;
      for (let i = 0; i < checks.length; i++) {
        into[at + i] = view[from + 2 * i]!;
        into[at + checks.length + i] = view[from + 2 * i + 1]!;
      }
    },
    isBeyond(trial) {
      const view = fresh();
      for (const { at, low, high } of unbounded)
        if (!(view[at + trial]! >= low && view[at + trial]! <= high)) return true;
      return false;
    },
  };
}
