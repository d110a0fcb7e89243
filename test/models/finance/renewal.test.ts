import { describe, expect, it } from "vitest";
import { Renewal } from "../../../models/finance/renewal";

describe("renewal of equipment", () => {
  it("buys again what was bought, every life", () => {
    const fleet = new Renewal(12, 4);
    const spent = Array.from({ length: 12 }, (_, t) => fleet.step(t, t < 2 ? 10 + t : 0, true));
    expect(spent).toEqual([0, 0, 0, 0, 10, 11, 0, 0, 10, 11, 0, 0]);
  });
  it("waits while renewal is not allowed and counts the next life from the year it was made", () => {
    const fleet = new Renewal(12, 4);
    const spent = Array.from({ length: 12 }, (_, t) => fleet.step(t, t === 0 ? 10 : 0, t !== 4 && t !== 5));
    expect(spent).toEqual([0, 0, 0, 0, 0, 0, 10, 0, 0, 0, 10, 0]);
  });
});
