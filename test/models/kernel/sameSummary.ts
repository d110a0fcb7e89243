import { expect } from "vitest";
import { STATISTICS, type Summary } from "../../../models/engine/summary";
import { lines, metrics } from "../../../models/mine/catalogue";

/** Moments are summed in another order; all else is the same to the last bit. */
const MOMENTS = 1e-12;

/** Fails unless two summaries agree: percentiles and metrics exactly, moments to the last digits. */
export function expectSame(found: Summary, expected: Summary): void {
  for (const { id } of lines) {
    const [ours, theirs] = [found.lines[id], expected.lines[id]];
    expect(ours.invalid, id).toEqual(theirs.invalid);
    for (const statistic of STATISTICS) {
      if (statistic !== "mean" && statistic !== "sd") {
        expect(ours[statistic], `${id} ${statistic}`).toEqual(theirs[statistic]);
        continue;
      }
      ours[statistic].forEach((value, t) => {
        const scale = Math.abs(theirs.mean[t]!) + theirs.sd[t]!;
        if (Object.is(value, theirs[statistic][t])) return;
        const off = Math.abs(value - theirs[statistic][t]!);
        expect(off <= MOMENTS * scale, `${id} ${statistic} ${t}: ${value}`).toBe(true);
      });
    }
  }
  for (const { id } of metrics) {
    const [ours, theirs] = [found.metrics[id], expected.metrics[id]];
    expect(ours.values, id).toEqual(theirs.values);
    expect(ours.sample, id).toEqual(theirs.sample);
    expect([ours.p10, ours.p50, ours.p90, ours.invalid], id).toEqual([
      theirs.p10,
      theirs.p50,
      theirs.p90,
      theirs.invalid,
    ]);
  }
  expect(found.checks).toEqual(expected.checks);
  expect(found.trials).toBe(expected.trials);
}
