import { expect, it } from "vitest";
import { rowCollecting } from "../../../models/engine/collecting";
import { columnCount } from "../../../models/engine/columns";
import { Merger } from "../../../models/engine/merge";
import { compile } from "../../../models/engine/plan";
import { SketchBuilder } from "../../../models/engine/sketch";
import { plainStatistics } from "../../../models/engine/statistics";
import { STATISTICS } from "../../../models/engine/summary";
import { lines, metrics } from "../../../models/mine/catalogue";
import { baseScenario } from "../../../models/scenario/scenario";

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
  for (const line of lines)
    for (const statistic of STATISTICS) {
      const ours = found.lines[line.id][statistic];
      const theirs = expected.lines[line.id][statistic];
      if (statistic !== "mean" && statistic !== "sd") expect(ours, line.id).toEqual(theirs);
      else
        ours.forEach((value, t) => {
          if (value === theirs[t] || (Number.isNaN(value) && Number.isNaN(theirs[t]))) return;
          const scale = Math.abs(expected.lines[line.id].mean[t]!) + expected.lines[line.id].sd[t]!;
          expect(Math.abs(value - theirs[t]!), `${line.id} ${statistic} ${t}`).toBeLessThanOrEqual(
            1e-12 * scale,
          );
        });
    }
  for (const { id } of metrics) {
    expect(found.metrics[id].values).toEqual(expected.metrics[id].values);
    expect(found.metrics[id].sample).toEqual(expected.metrics[id].sample);
    expect(found.metrics[id].p90).toEqual(expected.metrics[id].p90);
    expect(found.metrics[id].invalid).toBe(expected.metrics[id].invalid);
  }
  expect(found.checks).toEqual(expected.checks);
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
