import { describe, expect, it } from "vitest";
import { runColumns } from "../../../models/engine/runs";
import { baseScenario } from "../../../models/scenario/scenario";
import { runTable } from "../../../src/export/runTable";
import type { Engine, RunBlock } from "../../../workers/engine";
import { collect } from "./collect";

/** Rows that hold nothing but the number of their trial. */
function numbered(first: number, count: number): RunBlock {
  const rows = new Float64Array(count * runColumns.length);
  for (let k = 0; k < count; k++) rows.fill(first + k, k * runColumns.length, (k + 1) * runColumns.length);
  return { columns: runColumns, rows };
}

const request = { scenario: baseScenario, trials: 10_000, seed: 3 };

describe("runTable", () => {
  it("lists every trial once, in order, whatever the number of trials", async () => {
    for (const trials of [1, 2047, 2048, 2049, 10_000]) {
      const engine: Pick<Engine, "rows"> = { rows: async (_, first, count) => numbered(first, count) };
      const { columns, blocks } = runTable(engine, { ...request, trials });
      let next = 0;
      for await (const block of blocks) {
        for (let at = 0; at < block.length; at += columns.length) expect(block[at]).toBe(next++);
      }
      expect(next).toBe(trials);
    }
  });

  it("asks for one block more than is being read, and never for a third", async () => {
    const asked: number[] = [];
    const engine: Pick<Engine, "rows"> = {
      rows: async (_, first, count) => {
        asked.push(first);
        return numbered(first, count);
      },
    };
    let read = 0;
    for await (const block of runTable(engine, request).blocks) {
      read++;
      expect(block.length).toBeLessThanOrEqual(2048 * runColumns.length);
      expect(asked.length).toBe(Math.min(read + 1, 5));
      // time for anything that would run ahead
      await new Promise((resolve) => setImmediate(resolve));
      expect(asked.length).toBe(Math.min(read + 1, 5));
    }
    expect(asked).toEqual([0, 2048, 4096, 6144, 8192]);
  });

  it("passes on what the engine throws, even for a block asked for ahead", async () => {
    const engine: Pick<Engine, "rows"> = {
      rows: (_, first, count) =>
        first === 0 ? Promise.resolve(numbered(0, count)) : Promise.reject(new Error("the worker died")),
    };
    const read = collect(runTable(engine, request).blocks);
    await expect(read).rejects.toThrow("the worker died");
    // a reader that stops after the first block leaves no unheard rejection
    for await (const _ of runTable(engine, request).blocks) break;
  });
});
