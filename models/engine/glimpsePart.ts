import { BATCH } from "../kernel/collector";
import { checks, metrics } from "../mine/catalogue";
import { emptyNotes, noteChecks, type CheckNotes } from "./checkNotes";
import { columnCount } from "./columns";
import { copyMetrics } from "./metricColumns";
import type { Plan } from "./plan";
import { giveBack, takeSource } from "./trialSource";

/** Chosen results of consecutive trials, in transferable buffers. */
export interface GlimpsePart {
  readonly trials: number;
  /** batch after batch as a collector takes them up: value of column c of trial k at c · 8 + k */
  readonly values: Float64Array<ArrayBuffer>;
  /** metric i of trial k at i · trials + k */
  readonly metrics: Float64Array<ArrayBuffer>;
  readonly checks: CheckNotes;
}

/** The buffers to transfer when a part moves to another thread. */
export const partBuffers = ({ values, metrics: results, checks: notes }: GlimpsePart): ArrayBuffer[] =>
  [values, results, notes.failed, notes.first, notes.worst].map(({ buffer }) => buffer);

/**
 * Simulates trials first … first + count − 1 and keeps the given columns of them.
 * Throws on a thread that takes no vectors.
 */
export function glimpsePart(plan: Plan, first: number, count: number, columns: Int32Array): GlimpsePart {
  const source = takeSource(plan);
  if (source === undefined) throw new Error("glimpsePart requires vectors");
  const { collector } = source;
  const size = columns.length * BATCH;
  const values = new Float64Array(Math.ceil(count / BATCH) * size);
  const results = new Float64Array(count * metrics.length);
  const notes = emptyNotes();
  let to = 0;
  for (let done = 0; done < count; done += BATCH) {
    const now = Math.min(BATCH, count - done);
    source.fill(first + done, now);
    const { buffer } = collector.memory;
    const batch = new Float64Array(buffer, collector.batchAt, columnCount(plan.years) * BATCH);
    for (let c = 0; c < columns.length; c++) {
      const from = columns[c]! * BATCH;
      for (let k = from; k < from + BATCH; k++) values[to++] = batch[k]!;
    }
    copyMetrics(results, count, done, source.metrics, BATCH, now);
    for (let k = 0; k < now; k++) noteChecks(notes, source.checks, k * checks.length, first + done + k);
  }
  giveBack(source);
  return { trials: count, values, metrics: results, checks: notes };
}
