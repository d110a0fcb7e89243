import { checks, lines, ownLines, shocks } from "../../mine/catalogue";
import { YEARS_OF_BLOCK } from "../../random/philox";
import type { Program } from "../trace/program";
import { assemble, Body, I32, Pool } from "./body";
import { drawBody, inputsBody, luckBody, noiseBody, storeTrials } from "./draws";
import { expBody, logBody } from "./elementary";
import { COLUMN, NOISE, ROW, StepWriter, TIME, TWIN, YEAR_PARAMS, type Functions } from "./emit";
import { layOut, VECTOR, type Layout } from "./layout";
import { uniformsBody, yearWordsBody } from "./random";
import { scoreBody } from "./score";
import { yearScoreBody } from "./yearScore";
import { isIdle, schedule, type Schedule, type Step } from "./schedule";

/** A drawn parameter: its kind of sampler, the place of its record, what makes it a calculation value. */
export interface Draw {
  readonly param: number;
  readonly kind: number;
  /** place of the record among all records of the kernel, in numbers */
  readonly record: number;
  readonly scale: number;
}

/** Everything that the bytes of a kernel depend on. */
export interface Recipe {
  readonly program: Program;
  readonly years: number;
  readonly draws: readonly Draw[];
  readonly samplerLength: number;
  readonly pathLength: number;
  /** whether somebody changes a trial's luck between drawing and simulating it: see `engine/steering` */
  readonly steered: boolean;
}

/** A kernel ready to be instantiated with its memory and with `call`, which runs call number k of the program. */
export interface Assembled {
  readonly bytes: Uint8Array<ArrayBuffer>;
  /** to be laid into memory first */
  readonly constants: { readonly at: number; readonly bytes: Uint8Array };
  readonly layout: Layout;
  readonly schedule: Schedule;
  /** which streams are drawn together: places among the streams of a plan, in the order of `layout.streams` */
  readonly streamPairs: readonly (readonly [number, number])[];
  readonly end: number;
}

const FIRST_OWN = 1;
/** Room for constants, bytes. */
const CONSTANTS = 1 << 15;

/**
 * Assembles the functions of a kernel whose memory begins at `start`: `plan()` once per plan, `pair(trial, row)` for two
 * trials, whose results go to the batch at address `row`, column after column.
 */
export function assembleKernel(recipe: Recipe, start: number): Assembled {
  const { program, years } = recipe;
  const pool = new Pool(start, CONSTANTS);
  const layout = layOut(
    start + CONSTANTS,
    recipe.draws.length,
    recipe.samplerLength,
    recipe.pathLength,
    recipe.steered ? years : 0,
  );
  const plan = schedule(program, layout.end, ownLines.length);
  const bodies: Body[] = [];
  const streamPairs: (readonly [number, number])[] = [];
  const add = (body: Body): number => FIRST_OWN + bodies.push(body) - 1;

  const exp = add(expBody(pool, layout.powers));
  const log = add(logBody(pool));
  const score = add(scoreBody(pool, layout.scores));
  const functions: Functions = { call: 0, exp, log, score };
  const uniforms = add(uniformsBody(pool, layout));
  const inputs = add(inputsBody(pool, recipe, layout, uniforms, { exp, score }, streamPairs));
  const ofYears = {
    words: add(yearWordsBody(pool, layout)),
    score: add(yearScoreBody(pool, layout.yearScores)),
  };
  const noise = add(noiseBody(pool, recipe.steered, plan, layout, ofYears, streamPairs));

  const step = (work: Step, params: readonly (typeof I32)[], extra: Program["metrics"] = []): StepWriter =>
    new StepWriter(new Body(pool, params), work, program, plan, layout, functions, ownLines.length, extra);
  const planStep = step(plan.plan, []);
  planStep.write();
  const planIndex = add(planStep.body);

  const trialStep = step(plan.trial, []);
  plan.arrayAt.forEach((at, i) => at > 0 && zero(trialStep.body, at, program.arrays[i]! * VECTOR));
  for (let i = 0; i < checks.length; i++)
    trialStep.body.storeAt(layout.checks + i * VECTOR, () => trialStep.body.number(0));
  trialStep.write();
  const trialIndex = add(trialStep.body);

  const yearIndices = plan.years.flatMap((work) => {
    if (isIdle(work)) return [];
    const writer = step(work, YEAR_PARAMS);
    writer.write();
    return [add(writer.body)];
  });

  const finish = step(plan.finish, [I32], [...program.metrics, ...program.checks]);
  finish.write();
  program.metrics.forEach((value, i) => {
    finish.body.get(0);
    finish.value(value);
    finish.body.store(i * COLUMN);
  });
  program.checks.forEach((value, i) =>
    finish.body.storeAt(layout.checks + i * VECTOR, () => finish.value(value)),
  );
  const finishIndex = add(finish.body);

  const luck = recipe.steered ? add(luckBody(pool, recipe, layout, uniforms, streamPairs)) : 0;
  const draw = recipe.steered ? add(drawBody(pool, layout, years, luck, noise)) : 0;
  const pair = add(
    pairBody(pool, recipe.steered, layout, years, {
      inputs,
      trial: trialIndex,
      noise,
      years: yearIndices,
      finish: finishIndex,
    }),
  );
  const bytes = assemble(
    [{ name: "call", params: [I32] }],
    bodies,
    new Map([["plan", planIndex], ["pair", pair], ...(recipe.steered ? [["draw", draw] as const] : [])]),
  );
  return {
    bytes,
    constants: { at: pool.at, bytes: pool.bytes.view() },
    layout,
    schedule: plan,
    streamPairs,
    end: plan.end,
  };
}

function zero(body: Body, at: number, bytes: number): void {
  body.i32(at);
  body.i32(0);
  body.i32(bytes);
  body.push(0xfc, 0x0b, 0x00); // memory.fill
}

interface Indices {
  readonly inputs: number;
  readonly trial: number;
  readonly noise: number;
  readonly years: readonly number[];
  readonly finish: number;
}

/** Runs two trials: (number of the first, address of their results). */
function pairBody(
  pool: Pool,
  steered: boolean,
  layout: Layout,
  years: number,
  { inputs, trial, noise, years: steps, finish }: Indices,
): Body {
  const body = new Body(pool, [I32, I32]);
  const own = ownLines.length;
  const twins = lines.length - own;
  const row = body.local(I32);
  const twin = body.local(I32);
  const shock = body.local(I32);
  const time = body.local(I32);
  const plus = (local: number, add: number) => {
    body.get(local);
    body.i32(add);
    body.op(0x6a);
  };
  if (!steered) storeTrials(body, layout);
  body.call(inputs);
  body.call(trial);
  body.get(1);
  body.set(row);
  plus(1, years * own * COLUMN);
  body.set(twin);
  body.i32(0);
  body.set(time);
  if (steered) {
    body.i32(layout.noise);
    body.set(shock);
  }
  body.push(0x03, 0x40); // loop
  if (!steered) {
    body.get(time);
    body.i32(YEARS_OF_BLOCK - 1);
    body.op(0x71);
    body.push(0x04, 0x40, 0x05); // unless 0
    body.get(time);
    body.i32(Math.log2(YEARS_OF_BLOCK));
    body.op(0x76);
    body.call(noise);
    body.i32(layout.block);
    body.set(shock);
    body.push(0x0b);
  }
  const order: Record<number, number> = { [ROW]: row, [TWIN]: twin, [NOISE]: shock, [TIME]: time };
  for (const step of steps) {
    for (let k = 0; k < YEAR_PARAMS.length; k++) body.get(order[k]!);
    body.call(step);
  }
  plus(row, own * COLUMN);
  body.set(row);
  plus(twin, twins * COLUMN);
  body.set(twin);
  plus(shock, shocks.length * VECTOR);
  body.set(shock);
  plus(time, 1);
  body.tee(time);
  body.i32(years);
  body.op(0x48); // less than
  body.push(0x0d, 0x00); // again
  body.push(0x0b);
  plus(1, years * lines.length * COLUMN);
  body.call(finish);
  return body;
}
