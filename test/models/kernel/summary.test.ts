import { expect, it } from "vitest";
import { rowCollecting } from "../../../models/engine/collecting";
import { columnCount } from "../../../models/engine/columns";
import { Merger } from "../../../models/engine/merge";
import { compile } from "../../../models/engine/plan";
import { SketchBuilder } from "../../../models/engine/sketch";
import { plainStatistics } from "../../../models/engine/statistics";
import { baseScenario } from "../../../models/scenario/scenario";
import { expectSame } from "./sameSummary";

it("summaries of the base case are those of plain TypeScript: percentiles exactly, moments to 1e-12", () => {
  const plan = compile(baseScenario, { trials: 1300, seed: 3 });
  const builder = new SketchBuilder(plan);
  const plainBuilder = new SketchBuilder(plan, rowCollecting(plan));
  const merger = new Merger(plan);
  const plainMerger = new Merger(plan, plainStatistics(columnCount(plan.years), plan.trials));
  // in turn, so that neither way relies on having the thread to itself
  for (let shard = 0; shard < 6; shard++) {
    builder.add(shard);
    plainBuilder.add(shard);
    if (shard % 3 === 2) {
      merger.merge(builder.take());
      plainMerger.merge(plainBuilder.take());
    }
  }
  const found = merger.summary();
  const expected = plainMerger.summary();
  merger.close();
  expectSame(found, expected);
  expect(() => merger.summary()).toThrow("closed");
});

it("a sketch that is merged where it was made cannot be merged again", () => {
  const plan = compile(baseScenario, { trials: 256, seed: 4 });
  const builder = new SketchBuilder(plan);
  builder.add(0);
  const sketch = builder.take();
  const merger = new Merger(plan);
  merger.merge(sketch);
  expect(() => new Merger(plan).merge(sketch)).toThrow("merged before");
  expect(merger.trials).toBe(256);
});
