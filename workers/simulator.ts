import { answer, type Question } from "../models/engine/question";
import type { Plan } from "../models/engine/plan";
import { replayTrial, type Replay } from "../models/engine/replay";
import { runColumns, runRows } from "../models/engine/runs";
import { SketchBuilder, sketchBuffers, type Sketch } from "../models/engine/sketch";
import { prepareKernel } from "../models/kernel/kernel";
import type { Simulator } from "./workerApi";

/** The mine model as workers see it. */
export const simulator: Simulator<Plan, Sketch, Replay, Question> = {
  builder: (plan) => new SketchBuilder(plan),
  buffers: sketchBuffers,
  replay: replayTrial,
  prepare: prepareKernel,
  rows: (plan, first, count) => {
    const table = new Float64Array(count * runColumns.length);
    runRows(plan, first, count).rows.forEach((row, k) => table.set(row, k * runColumns.length));
    return table;
  },
  values: answer,
};
