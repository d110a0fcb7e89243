import { expect, it } from "vitest";
import { sinc } from "../../../models/core/sinc";

it("sinc is sin x ÷ x to the last digits, even, and 1 at 0", () => {
  expect(sinc(0)).toBe(1);
  for (let i = 1; i <= 1000; i++) {
    const x = (i / 1000) * (Math.PI / 2);
    expect(Math.abs(sinc(x) / (Math.sin(x) / x) - 1)).toBeLessThanOrEqual(2 ** -51);
    expect(sinc(-x)).toBe(sinc(x));
  }
});
