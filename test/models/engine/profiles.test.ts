import { expect, it } from "vitest";
import { leading } from "../../../models/engine/leading";
import { profilesOf } from "../../../models/engine/profiles";

const { coordinates } = leading();

it.each([120, 80, 37, 12, 3])("weighted means of a price path are orthonormal within %i years", (years) => {
  const found = [...profilesOf(coordinates, years)];
  expect(found.length).toBeGreaterThan(0);
  for (const [a, first] of found)
    for (const [b, second] of found) {
      if (a.index !== b.index) continue;
      expect(first.length).toBeLessThanOrEqual(years);
      const product = first.reduce((sum, x, t) => sum + x * second[t]!, 0);
      expect(product).toBeCloseTo(a === b ? 1 : 0, 12);
    }
});

it("keep their shape where the horizon takes nothing away", () => {
  for (const [own, weights] of profilesOf(coordinates, 80)) {
    if (own.kind !== "path") continue;
    // the table has thousandths
    weights.forEach((w, t) => expect(Math.abs(w - own.weights[t]!)).toBeLessThan(0.01));
  }
});

it("are none without years", () => {
  expect(profilesOf(coordinates, 0).size).toBe(0);
});
