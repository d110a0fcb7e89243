import { collectModule } from "../kernel/collectModule";
import { BATCH, createCollector, type Collector } from "../kernel/collector";
import { createKernel, KERNEL_ROOM, kernelKey, type Kernel } from "../kernel/kernel";
import { checks, metrics, params } from "../mine/catalogue";
import { columnCount, metricColumn, writeRow } from "./columns";
import { sharedMachine } from "./machine";
import { differenceSource } from "./differenceSource";
import { counterparts } from "./subtract";
import type { Plan } from "./plan";

/** Simulates trials, a batch at a time, into the memory of a collector. */
export interface TrialSource {
  readonly collector: Collector;
  /** makes the source ready for a plan of as many columns; cheap if it already holds it */
  load(plan: Plan): void;
  /**
   * Simulates trials first … first + count − 1, at most 8, and leaves their columns in the collector's batch region.
   * Where `inputs` is given, input i of trial k is written at k * params.length + i, in calculation units.
   */
  fill(first: number, count: number, inputs?: Float64Array): void;
  /** of the last batch: metric i of trial k at i * 8 + k */
  readonly metrics: Float64Array;
  /** of the last batch: residual of balance i of trial k at k * checks.length + i */
  readonly checks: Float64Array;
  /** the sources that this one is made of, if it is */
  readonly parts?: readonly TrialSource[];
}

/**
 * The compiled model as a source, or the machine, trial by trial, for plans that cannot be compiled. The collector's
 * memory begins with the kernel's.
 */
function createSource(collector: Collector): TrialSource {
  const results = new Float64Array(BATCH * metrics.length);
  const residuals = new Float64Array(BATCH * checks.length);
  let plan: Plan | undefined;
  let kernel: Kernel | undefined;
  let key = "";

  function fillByKernel(compiled: Kernel, first: number, count: number, inputs?: Float64Array): void {
    for (let k = 0; k < count; k += 2) {
      compiled.pair(first + k, collector.batchAt + k * 8);
      compiled.readChecks(residuals, k * checks.length);
      for (const trial of [0, 1] as const) {
        if (k + trial >= count) continue;
        if (inputs !== undefined) compiled.readInputs(trial, inputs, (k + trial) * params.length);
        if (compiled.isBeyond(trial)) replace(first + k + trial, k + trial);
      }
    }
    const from = collector.batchAt + metricColumn(0, plan!.years) * BATCH * 8;
    results.set(new Float64Array(collector.memory.buffer, from, metrics.length * BATCH));
  }

  /** Simulates trial k of the batch plainly after all. */
  function replace(trial: number, k: number): void {
    const machine = sharedMachine(plan!);
    machine.run(trial);
    const row = new Float64Array(collector.columns);
    writeRow(machine, plan!.years, row, 0);
    const batch = new Float64Array(collector.memory.buffer, collector.batchAt, row.length * BATCH);
    row.forEach((value, column) => (batch[column * BATCH + k] = value));
    residuals.set(machine.checks, k * checks.length);
  }

  function fillByMachine(first: number, count: number, inputs?: Float64Array): void {
    // asked for each time: somebody else on this thread may have loaded another plan
    const machine = sharedMachine(plan!);
    const rows = collector.rows();
    for (let k = 0; k < count; k++) {
      machine.run(first + k);
      inputs?.set(machine.inputs, k * params.length);
      writeRow(machine, plan!.years, rows, k * collector.width);
      for (let i = 0; i < metrics.length; i++) results[i * BATCH + k] = machine.metrics[i]!;
      residuals.set(machine.checks, k * checks.length);
    }
    collector.transpose();
  }

  return {
    collector,
    metrics: results,
    checks: residuals,
    load(next) {
      if (plan === next) return;
      plan = next;
      const wanted = kernelKey(next);
      if (wanted !== key) kernel = createKernel(next, collector.memory);
      key = wanted;
      kernel?.load(next);
    },
    fill(first, count, inputs) {
      if (plan === undefined) throw new Error("fill requires a loaded plan");
      if (kernel !== undefined) fillByKernel(kernel, first, count, inputs);
      else fillByMachine(first, count, inputs);
    },
  };
}

// the memory of a collector is large and its first use slow, so that it is passed on to the next sketch of the thread
let spares: readonly TrialSource[] = [];
/** A difference needs two. */
const MOST_SPARES = 2;

/** A source for the plan, for whoever asks alone until it is given back; undefined where vectors are missing. */
export function takeSource(plan: Plan): TrialSource | undefined {
  const module = collectModule();
  if (module === undefined) return undefined;
  const own = takeOne(plan, module);
  return plan.minus === undefined
    ? own
    : differenceSource(own, takeOne(plan.minus, module), counterparts(plan, plan.minus));
}

function takeOne(plan: Plan, module: WebAssembly.Module): TrialSource {
  const columns = columnCount(plan.years);
  const fitting = spares.find(({ collector }) => collector.columns === columns);
  spares = spares.filter((source) => source !== fitting);
  const source =
    fitting ??
    createSource(
      createCollector(new WebAssembly.Memory({ initial: KERNEL_ROOM / 65536 }), KERNEL_ROOM, columns, module),
    );
  source.load(plan);
  return source;
}

/** Gives a source back. What it collected since the last `take` is forgotten. */
export function giveBack(source: TrialSource): void {
  // the last one given back is the first one taken: its memory is the warmest
  spares = [...(source.parts ?? [source]), ...spares].slice(0, MOST_SPARES);
}
