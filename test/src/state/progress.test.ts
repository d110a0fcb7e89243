import { signal } from "@preact/signals";
import { describe, expect, it } from "vitest";
import type { Summary } from "../../../models/engine/summary";
import { progressOf, type Progress } from "../../../src/state/progress";
import type { RunState } from "../../../src/state/runner";

const after = (trials: number) => ({ trials }) as Summary;
const asked = (trials: number, precision?: number) => ({
  trials: signal(trials),
  precision: signal<number | undefined>(precision),
});
const STATES = ["idle", "running", "stopped", "recovering", "lost"] as const satisfies RunState[];

describe("how far results are", () => {
  it.each<[RunState, Progress]>([
    ["idle", "whole"],
    ["running", "refining"],
    ["recovering", "refining"],
    ["stopped", "cut"],
    ["lost", "cut"],
  ])("short of the trials asked for, %s: %s", (state, progress) => {
    expect(progressOf(asked(1000), { summary: after(256), state })).toBe(progress);
    // until a precision is reached, no number of trials is enough
    expect(progressOf(asked(1000, 0.01), { summary: after(5000), state })).toBe(progress);
  });
  it.each(STATES)("with every trial there, %s: whole, whatever else is computed", (state) => {
    expect(progressOf(asked(1000), { summary: after(1000), state })).toBe("whole");
  });
  it.each(STATES)("without results, %s: nothing is unfinished", (state) => {
    expect(progressOf(asked(1000, 0.01), { summary: undefined, state })).toBe("whole");
  });
});
