import { metrics, params } from "../mine/catalogue";
import { sharedMachine } from "./machine";
import type { Plan } from "./plan";

/** Columns of the table of runs: inputs in declared units, then metrics. */
export const runColumns: readonly string[] = [...params, ...metrics].map((entry) => entry.id);

/**
 * Simulates trials first … first + count − 1 again and lists each one's inputs and metrics, in the order of
 * `columns`. A counter-based generator makes this cheaper than keeping every draw of a million trials.
 */
export function runRows(
  plan: Plan,
  first: number,
  count: number,
): { columns: readonly string[]; rows: Float64Array[] } {
  const machine = sharedMachine(plan);
  const rows = Array.from({ length: count }, (_, k) => {
    machine.run(first + k);
    const row = new Float64Array(runColumns.length);
    for (let i = 0; i < params.length; i++) row[i] = machine.inputs[i]! / plan.scales[i]!;
    row.set(machine.metrics, params.length);
    return row;
  });
  return { columns: runColumns, rows };
}
