import { glimpsePart } from "../models/engine/glimpsePart";
import { answer, type Question } from "../models/engine/question";
import type { Plan } from "../models/engine/plan";
import { replayTrial, type Replay } from "../models/engine/replay";
import { runLines, runRows } from "../models/engine/runs";
import { SketchBuilder, sketchBuffers, type Sketch } from "../models/engine/sketch";
import { prepareKernel } from "../models/kernel/kernel";
import type { Simulator } from "./workerApi";

/** The mine model as workers see it. */
export const simulator: Simulator<Plan, Sketch, Replay, Question> = {
  builder: (plan) => new SketchBuilder(plan),
  buffers: sketchBuffers,
  replay: replayTrial,
  prepare: prepareKernel,
  rows: runRows,
  lines: runLines,
  glimpse: glimpsePart,
  values: answer,
};
