import { execFile } from "node:child_process";
import { fileURLToPath } from "node:url";
import { promisify } from "node:util";
import { afterEach, describe, expect, it } from "vitest";
import { compile } from "../../../models/engine/plan";
import type { Summary } from "../../../models/engine/summary";
import { takeSource } from "../../../models/engine/trialSource";
import { hasVectors, setVectors } from "../../../models/kernel/vectors";
import { baseScenario } from "../../../models/scenario/scenario";
import { createInlineEngine } from "../../../workers/inline";
import { expectSame } from "./sameSummary";

afterEach(() => setVectors(true));

describe("without vectors", () => {
  it("the whole summary is the same, worked out by the machine and in plain TypeScript", async () => {
    const request = {
      scenario: { ...baseScenario, values: { "fiscal.debtShare": 50, "capital.renewals": 1 } },
      trials: 700,
      seed: 5,
    };
    const run = async (): Promise<Summary> => {
      const engine = createInlineEngine();
      const summary = await engine.run(request);
      engine.close();
      return summary;
    };
    expect(hasVectors()).toBe(true);
    const expected = await run();
    setVectors(false);
    expect(takeSource(compile(request.scenario, request))).toBeUndefined();
    expectSame(await run(), expected);
  });

  // V8 has no vectors without SSE 4.1, which only processors of this kind can be told to forget
  it.runIf(process.arch === "x64")("a process on a processor that has none says the same", async () => {
    const script = fileURLToPath(new URL("../../../src/cli/simulate.ts", import.meta.url));
    const simulate = async (...flags: string[]): Promise<unknown> => {
      const { stdout } = await promisify(execFile)(
        process.execPath,
        [...flags, "--import", "tsx", script, "--scenario", "base", "--trials", "300", "--json"],
        { maxBuffer: 1 << 26 },
      );
      return JSON.parse(stdout);
    };
    const [plain, fast] = [await simulate("--no-enable-sse4-1"), await simulate()];
    const differences: string[] = [];
    let numbers = 0;
    const visit = (a: unknown, b: unknown, path: string): void => {
      if (typeof a === "number" && typeof b === "number") {
        numbers += 1;
        if (!(Math.abs(a - b) <= 1e-9 * Math.abs(b))) differences.push(`${path}: ${a} and ${b}`);
      } else if (typeof a === "object" && a !== null && typeof b === "object" && b !== null) {
        expect(Object.keys(a)).toEqual(Object.keys(b));
        for (const [key, inner] of Object.entries(a))
          visit(inner, (b as typeof a)[key as never], `${path}/${key}`);
      } else if (a !== b) differences.push(`${path}: ${String(a)} and ${String(b)}`);
    };
    visit(plain, fast, "");
    expect(differences).toEqual([]);
    expect(numbers).toBeGreaterThan(100);
  });
});
