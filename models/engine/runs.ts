import { BATCH } from "../kernel/collector";
import { metrics, params } from "../mine/catalogue";
import { csvRow } from "../scenario/csv";
import { sharedMachine } from "./machine";
import type { Plan } from "./plan";
import { giveBack, takeSource } from "./trialSource";

/** Columns of the table of runs: inputs in declared units, then metrics. */
export const runColumns: readonly string[] = [...params, ...metrics].map((entry) => entry.id);

/**
 * Simulates trials first … first + count − 1 again and lists each one's inputs and metrics, `runColumns.length` numbers
 * for each trial, row by row. A counter-based generator makes this cheaper than keeping every draw of a million trials.
 * Throws for a plan of differences, which has two trials' inputs to every row.
 */
export function runRows(plan: Plan, first: number, count: number): Float64Array<ArrayBuffer> {
  if (plan.minus !== undefined) throw new Error("runRows requires a plan of one scenario, got a difference");
  const rows = new Float64Array(count * runColumns.length);
  const source = takeSource(plan);
  if (source === undefined) {
    const machine = sharedMachine(plan);
    for (let k = 0; k < count; k++) {
      machine.run(first + k);
      writeRun(plan, rows, k, machine.inputs, machine.metrics, 0, 1);
    }
    return rows;
  }
  const inputs = new Float64Array(BATCH * params.length);
  try {
    for (let done = 0; done < count; done += BATCH) {
      const size = Math.min(BATCH, count - done);
      source.fill(first + done, size, inputs);
      for (let k = 0; k < size; k++)
        writeRun(
          plan,
          rows,
          done + k,
          inputs.subarray(k * params.length, (k + 1) * params.length),
          source.metrics,
          k,
          BATCH,
        );
    }
  } finally {
    source.collector.clear();
    giveBack(source);
  }
  return rows;
}

/** The same as lines of CSV without a header, each beginning with the number of its trial. */
export function runLines(plan: Plan, first: number, count: number): string {
  const rows = runRows(plan, first, count);
  const width = runColumns.length;
  let lines = "";
  for (let k = 0; k < count; k++) lines += csvRow([first + k, ...rows.subarray(k * width, (k + 1) * width)]);
  return lines;
}

/** Writes row k: inputs, which come in calculation units, then metrics, which stand `stride` apart from `from` on. */
function writeRun(
  { scales }: Plan,
  rows: Float64Array,
  k: number,
  inputs: Float64Array,
  results: Float64Array,
  from: number,
  stride: number,
): void {
  const at = k * runColumns.length;
  for (let i = 0; i < params.length; i++) rows[at + i] = inputs[i]! / scales[i]!;
  for (let i = 0; i < metrics.length; i++) rows[at + params.length + i] = results[from + i * stride]!;
}
