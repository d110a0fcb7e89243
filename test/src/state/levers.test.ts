import { expect, test } from "vitest";
import { isYesNo } from "../../../models/core/yesNo";
import { params } from "../../../models/mine/catalogue";
import { GROUPS, leversOf, matches } from "../../../src/state/levers";
import { centre } from "../../../src/state/distributionEdit";
import { sliderRange, snap } from "../../../src/state/sliderRange";

const hits = (query: string): string[] => params.filter((entry) => matches(entry, query)).map(({ id }) => id);

test("levers are found by either language, symbol and id", () => {
  expect(hits("ore resource")).toContain("deposit.resource");
  expect(hits("资源量")).toContain("deposit.resource");
  expect(hits("η_R")).toContain("deposit.conversion");
  expect(hits("deposit.area")).toEqual(["deposit.area"]);
  expect(hits("v2o5")).toContain("deposit.gradeVanadium");
  expect(hits("no such thing")).toEqual([]);
});

test("every lever stands in exactly one group, and every group shows some without opening", () => {
  const grouped = GROUPS.flatMap(({ id }) => [...leversOf(id).front, ...leversOf(id).rest]);
  expect(grouped).toHaveLength(params.filter((entry) => entry.definition.lever).length);
  expect(new Set(grouped).size).toBe(grouped.length);
  for (const { id } of GROUPS) expect(leversOf(id).front.length).toBeGreaterThan(0);
  // a newcomer's choice: as many as fit on a screen without scrolling
  expect(GROUPS.flatMap(({ id }) => leversOf(id).front).length).toBeLessThanOrEqual(12);
});

test("every slider spans its base value inside the bounds, in steps that are not tiny", () => {
  for (const { id, definition } of params) {
    const { low, high, step } = sliderRange(definition);
    const middle = centre(definition.value);
    expect(low, id).toBeGreaterThanOrEqual(definition.bounds[0]);
    expect(high, id).toBeLessThanOrEqual(definition.bounds[1]);
    expect(middle >= low && middle <= high, id).toBe(true);
    expect(step, id).toBeGreaterThan(0);
    expect((high - low) / step, id).toBeLessThanOrEqual(501);
    if (isYesNo(definition)) expect([low, high], id).toEqual([0, 1]);
  }
});

test("a slider stops on round numbers", () => {
  expect(snap({ low: 0, high: 80, step: 0.5 }, 36.27)).toBe(36.5);
  expect(snap({ low: 0, high: 1, step: 0.1 }, 0.30000000000000004)).toBe(0.3);
  expect(snap({ low: 3, high: 10, step: 2 }, 99)).toBe(10);
});
