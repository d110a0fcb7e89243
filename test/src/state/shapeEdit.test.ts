import fc from "fast-check";
import { expect, test } from "vitest";
import { percentilesOf } from "../../../models/distributions/percentiles";
import { params } from "../../../models/mine/catalogue";
import { fits } from "../../../src/state/accepted";
import { dragPercentile, isSpread, PERCENTILES, typePercentile } from "../../../src/state/shapeEdit";

const spread = params.filter(({ definition }) => isSpread(definition.value));
const resource = params.find(({ id }) => id === "deposit.resource")!;

test("a percentile dragged anywhere leaves a value that the parameter allows, as near as it comes", () => {
  expect(spread.length).toBeGreaterThan(30);
  fc.assert(
    fc.property(
      fc.constantFrom(...spread),
      fc.constantFrom(...PERCENTILES),
      fc.double({ min: -3, max: 3, noNaN: true }),
      ({ definition }, name, way) => {
        if (!isSpread(definition.value)) return;
        const before = percentilesOf(definition.value);
        const to = before[name] + way * (before.p90 - before.p10);
        const moved = dragPercentile(definition.value, name, to, definition);
        expect(fits(moved, definition)).toBe(true);
        const after = percentilesOf(moved)[name];
        // fitted numbers keep seven digits of the range
        const digits = 1e-5 * (before.p90 - before.p10);
        // never past the pointer, never the other way
        expect((after - before[name]) * Math.sign(way)).toBeGreaterThan(-digits);
        expect(Math.abs(after - before[name])).toBeLessThan(Math.abs(to - before[name]) + digits);
      },
    ),
    { numRuns: 300 },
  );
});

test("a typed percentile is taken, or refused with what is allowed in both languages", async () => {
  const { value } = resource.definition;
  if (!isSpread(value)) throw new Error("the resource is certain");
  const type = (to: number) =>
    typePercentile(value, "p50", to, resource.definition, "deposit.resource.p50", () => ({ ok: true }));
  expect(type(3.25).ok).toBe(true);
  const refused = type(9);
  if (refused.ok) throw new Error("taken");
  const [issue] = await refused.why();
  expect(issue!.path).toBe("deposit.resource.p50");
  expect(issue!.message.en).toMatch(/^P50 of “Ore resource” is allowed between 3\.1\d+ and 3\.2\d+/);
  expect(issue!.message.zh).toMatch(/^“资源量”的 P50 在其他分位数不变时允许 31\.\d+ 至 32\.\d+/);
});
