import { lineById, metricById } from "../mine/catalogue";
import type { LineId, MetricId } from "../mine/registry";
import { columnCount, lineColumn, metricColumn, writeRow } from "./columns";
import { sharedMachine } from "./machine";
import type { Plan } from "./plan";
import { giveBack, takeSource } from "./trialSource";
import { BATCH } from "../kernel/collector";

/** A result of a trial: a metric, or a line in a calendar year. */
export type Output = { readonly id: MetricId } | { readonly id: LineId; readonly year: number };

/** How an output is written: `valuation.npv`, `market.revenue@2040`. */
export const outputName = (output: Output): string =>
  "year" in output ? `${output.id}@${output.year}` : output.id;

/** Place of an output among the columns of a plan. Throws if there is no such metric, line or year. */
export function outputColumn(plan: Pick<Plan, "firstYear" | "years">, output: Output): number {
  const { firstYear, years } = plan;
  if (!("year" in output)) {
    const metric = metricById.get(output.id);
    if (metric === undefined) throw new Error(`no metric ${output.id}`);
    return metricColumn(metric.index, years);
  }
  const line = lineById.get(output.id);
  const t = output.year - firstYear;
  if (line === undefined || !Number.isInteger(t) || t < 0 || t >= years)
    throw new Error(`no line ${output.id} in ${output.year}`);
  return lineColumn(line.index, t, years);
}

/**
 * Results of trials first … first + count − 1, nothing collected: value of output i of trial first + k at
 * `[i * count + k]`, in declared units; NaN = undefined in this trial.
 */
export function outputsOf(
  plan: Plan,
  outputs: readonly Output[],
  first: number,
  count: number,
): Float64Array<ArrayBuffer> {
  const columns = outputs.map((output) => outputColumn(plan, output));
  const values = new Float64Array(count * columns.length);
  const source = takeSource(plan);
  if (source === undefined) {
    const machine = sharedMachine(plan);
    const row = new Float64Array(columnCount(plan.years));
    for (let k = 0; k < count; k++) {
      machine.run(first + k);
      writeRow(machine, plan.years, row, 0);
      columns.forEach((column, i) => (values[i * count + k] = row[column]!));
    }
    return values;
  }
  try {
    for (let done = 0; done < count; done += BATCH) {
      const size = Math.min(BATCH, count - done);
      source.fill(first + done, size);
      const { memory, batchAt } = source.collector;
      columns.forEach((column, i) => {
        const from = new Float64Array(memory.buffer, batchAt + column * BATCH * 8, size);
        values.set(from, i * count + done);
      });
    }
  } finally {
    source.collector.clear();
    giveBack(source);
  }
  return values;
}
