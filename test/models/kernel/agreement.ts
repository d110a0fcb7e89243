import { columnCount, lineColumn, metricColumn, writeRow } from "../../../models/engine/columns";
import { createMachine } from "../../../models/engine/machine";
import type { Plan } from "../../../models/engine/plan";
import { giveBack, takeSource } from "../../../models/engine/trialSource";
import { BATCH } from "../../../models/kernel/collector";
import { createKernel, KERNEL_ROOM, shapeOf } from "../../../models/kernel/kernel";
import { trace } from "../../../models/kernel/trace/program";
import { checks, lines, metrics } from "../../../models/mine/catalogue";

const machine = createMachine();
const memory = new WebAssembly.Memory({ initial: KERNEL_ROOM / 65536 });

/** What a comparison found: why there is no compiled model, and every result whose bits differ. */
export interface Agreement {
  readonly refused: string | undefined;
  readonly differences: readonly string[];
}

/** Trials first … first + count − 1, at most 8. */
export type Batch = readonly [first: number, count: number];

/** Simulates batches of trials as engines do and with the plain machine, and compares all results. */
export function compareWays(plan: Plan, batches: readonly Batch[]): Agreement {
  const source = takeSource(plan)!;
  machine.load(plan);
  const width = columnCount(plan.years);
  const row = new Float64Array(width);
  const differences: string[] = [];
  const compare = (name: () => string, trial: number, found: number, expected: number) => {
    if (found === expected || (found !== found && expected !== expected)) return;
    differences.push(`${name()} of trial ${trial}: ${found} instead of ${expected}`);
  };
  for (const [first, count] of batches) {
    source.fill(first, count);
    const batch = new Float64Array(source.collector.memory.buffer, source.collector.batchAt, width * BATCH);
    for (let k = 0; k < count; k++) {
      machine.run(first + k);
      writeRow(machine, plan.years, row, 0);
      for (let c = 0; c < width; c++)
        compare(() => columnName(c, plan.years), first + k, batch[c * BATCH + k]!, row[c]!);
      for (const { id, index } of metrics)
        compare(() => id, first + k, source.metrics[index * BATCH + k]!, machine.metrics[index]!);
      for (const { id, index } of checks)
        compare(() => id, first + k, source.checks[k * checks.length + index]!, machine.checks[index]!);
    }
  }
  giveBack(source);
  return { refused: refusal(plan), differences };
}

/** Why a plan cannot be compiled, if it cannot. */
export function refusal(plan: Plan): string | undefined {
  if (createKernel(plan, memory) !== undefined) return undefined;
  try {
    trace(shapeOf(plan));
    return "no room";
  } catch (reason) {
    return (reason as Error).message;
  }
}

function columnName(column: number, years: number): string {
  for (const { id, index } of metrics) if (metricColumn(index, years) === column) return id;
  for (const { id, index } of lines)
    for (let t = 0; t < years; t++) if (lineColumn(index, t, years) === column) return `${id} of year ${t}`;
  return `column ${column}`;
}
