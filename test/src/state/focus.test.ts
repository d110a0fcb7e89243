import { expect, it } from "vitest";
import type { LineSummary, Summary } from "../../../models/engine/summary";
import { lines } from "../../../models/mine/catalogue";
import type { LineId } from "../../../models/mine/registry";
import { createFocus } from "../../../src/state/focus";

const summaryOf = (ids: readonly LineId[], mark: number): Summary =>
  ({
    firstYear: 2030,
    years: 1,
    lines: Object.fromEntries(ids.map((id) => [id, { mean: Float64Array.of(mark) } as LineSummary])),
  }) as unknown as Summary;
const all = lines.map(({ id }) => id);
const [first, second, third] = all as [LineId, LineId, LineId];

it("asks for what was read since the whole results before the last, however seldom", () => {
  const focus = createFocus();
  expect(focus.lines()).toBeUndefined();
  const whole = focus.complete(summaryOf(all, 1))!;
  expect([whole.lines[first].mean[0], whole.lines[second].mean[0]]).toEqual([1, 1]);
  for (let k = 2; k < 10; k++) {
    // one chart is drawn each time, the other one only once
    expect(new Set(focus.lines())).toEqual(new Set([first, second]));
    const few = focus.complete(summaryOf([first, second], k))!;
    expect(few.lines[first].mean[0]).toBe(k);
    if (k === 5) expect(few.lines[second].mean[0]).toBe(k);
  }
  const few = focus.complete(summaryOf([first, second], 10))!;
  expect(few.lines[third].mean[0], "not arrived: as it was").toBe(1);
});

it("forgets what was not read between two whole results", () => {
  const focus = createFocus();
  void focus.complete(summaryOf(all, 1))!.lines[first];
  void focus.complete(summaryOf(all, 2))!.lines[second];
  expect(new Set(focus.lines())).toEqual(new Set([first, second]));
  void focus.complete(summaryOf(all, 3))!.lines[third];
  expect(new Set(focus.lines())).toEqual(new Set([second, third]));
});
