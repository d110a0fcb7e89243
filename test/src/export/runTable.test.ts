import { describe, expect, it } from "vitest";
import { runColumns } from "../../../models/engine/runs";
import { baseScenario } from "../../../models/scenario/scenario";
import { runTable } from "../../../src/export/runTable";
import type { Engine } from "../../../workers/engine";
import { collect } from "./collect";

/** Lines that hold nothing but the number of their trial, in pieces of up to 256 trials. */
function numbered(first: number, count: number): Uint8Array<ArrayBuffer>[] {
  const trials = Array.from({ length: count }, (_, k) => `${first + k}\r\n`);
  const pieces = Array.from({ length: Math.ceil(count / 256) }, (_, i) =>
    trials.slice(256 * i, 256 * (i + 1)),
  );
  return pieces.map((own) => new TextEncoder().encode(own.join("")));
}

const request = { scenario: baseScenario, trials: 10_000, seed: 3 };

describe("runTable", () => {
  it("lists every trial once, in order, whatever the number of trials", async () => {
    for (const trials of [1, 2047, 2048, 2049, 10_000]) {
      const engine: Pick<Engine, "lines"> = { lines: async (_, first, count) => numbered(first, count) };
      const { columns, lines } = runTable(engine, { ...request, trials });
      expect(columns).toEqual(runColumns);
      const written = Buffer.concat(await collect(lines)).toString();
      expect(written).toBe(Array.from({ length: trials }, (_, trial) => `${trial}\r\n`).join(""));
    }
  });

  it("asks for one block more than is being read, and never for a third", async () => {
    const asked: number[] = [];
    const engine: Pick<Engine, "lines"> = {
      lines: async (_, first, count) => {
        asked.push(first);
        expect(count).toBeLessThanOrEqual(2048);
        return numbered(first, count);
      },
    };
    let pieces = 0;
    for await (const _ of runTable(engine, request).lines) {
      // eight pieces are a block
      const read = Math.floor(pieces++ / 8) + 1;
      expect(asked.length).toBe(Math.min(read + 1, 5));
      // time for anything that would run ahead
      await new Promise((resolve) => setImmediate(resolve));
      expect(asked.length).toBe(Math.min(read + 1, 5));
    }
    expect(asked).toEqual([0, 2048, 4096, 6144, 8192]);
  });

  it("passes on what the engine throws, even for a block asked for ahead", async () => {
    const engine: Pick<Engine, "lines"> = {
      lines: (_, first, count) =>
        first === 0 ? Promise.resolve(numbered(0, count)) : Promise.reject(new Error("the worker died")),
    };
    const read = collect(runTable(engine, request).lines);
    await expect(read).rejects.toThrow("the worker died");
    // a reader that stops after the first block leaves no unheard rejection
    for await (const _ of runTable(engine, request).lines) break;
  });
});
