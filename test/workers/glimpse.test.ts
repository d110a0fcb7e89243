import { afterAll, describe, expect, it } from "vitest";
import { compile, SHARD } from "../../models/engine/plan";
import { Merger } from "../../models/engine/merge";
import { SketchBuilder } from "../../models/engine/sketch";
import type { LineId } from "../../models/mine/registry";
import { baseScenario, type Scenario } from "../../models/scenario/scenario";
import { createInlineEngine } from "../../workers/inline";
import { createNodeEngine } from "../../workers/node";

const LINES: readonly LineId[] = ["employment.direct", "market.revenueCumulative", "valuation.cashFlow"];

const engines = [createInlineEngine(), ...[1, 2, 3].map((workers) => createNodeEngine({ workers }))];
afterAll(() => engines.forEach((engine) => engine.close()));

/** The same lines by the way of a long run: sketch of all columns, merge, summary. */
function byWay(scenario: Scenario, trials: number, design?: "sobol") {
  const plan = compile(scenario, { trials, seed: 7, design });
  const builder = new SketchBuilder(plan);
  builder.add(0);
  const merger = new Merger(plan);
  merger.merge(builder.take());
  const summary = merger.summary(new Set(LINES));
  merger.close();
  return summary;
}

describe("a shard of which only some lines are wanted", () => {
  it.each([SHARD, 203, 9, 1])(
    "has the bits of a whole run, for any number of workers (%i trials)",
    async (trials) => {
      const expected = byWay(baseScenario, trials);
      expect(Object.keys(expected.lines).toSorted()).toEqual(LINES.toSorted());
      for (const engine of engines)
        expect(await engine.run({ scenario: baseScenario, trials, seed: 7, lines: LINES })).toEqual(expected);
    },
  );

  it("follows the scenario, the design and the lines that are asked for", async () => {
    const scenario = { ...baseScenario, values: { "calendar.horizon": 31, "extraction.phase2": 3.5 } };
    for (const engine of engines) {
      expect(await engine.run({ scenario, trials: SHARD, seed: 7, design: "sobol", lines: LINES })).toEqual(
        byWay(scenario, SHARD, "sobol"),
      );
      const { lines } = await engine.run({ scenario, trials: SHARD, seed: 7, lines: ["market.revenue"] });
      expect(Object.keys(lines)).toEqual(["market.revenue"]);
      // the memory that was used for other columns just now
      expect(await engine.run({ scenario: baseScenario, trials: SHARD, seed: 7, lines: LINES })).toEqual(
        byWay(baseScenario, SHARD),
      );
    }
  });

  it("is cancelled at once", async () => {
    for (const engine of engines) {
      const control = new AbortController();
      const run = engine.run({
        scenario: baseScenario,
        trials: SHARD,
        seed: 7,
        lines: LINES,
        signal: control.signal,
      });
      control.abort();
      await expect(run).rejects.toMatchObject({ name: "AbortError" });
    }
  });
});
