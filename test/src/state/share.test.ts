import fc from "fast-check";
import { zlibSync } from "fflate";
import { expect, test } from "vitest";
import { LINK_LIMIT, packText, unpackText } from "../../../src/state/packing";
import { readHash, writeHash } from "../../../src/state/share";

test("any text survives the link", () => {
  fc.assert(
    fc.property(fc.string({ unit: "grapheme", maxLength: 400 }), (written) => {
      const packed = packText(written);
      expect(packed).toMatch(/^[\w-]+$/);
      expect(unpackText(packed)).toBe(written);
    }),
  );
});

test("what no link wrote is undefined, never an exception", () => {
  fc.assert(fc.property(fc.string(), (noise) => void unpackText(noise)));
  expect(unpackText("")).toBeUndefined();
  expect(unpackText("%%%")).toBeUndefined();
  expect(unpackText("AAAA")).toBeUndefined();
  expect(unpackText("A".repeat(LINK_LIMIT + 1))).toBeUndefined();
});

test("a link that unpacks beyond the limit is refused", () => {
  const bomb = zlibSync(new Uint8Array(8_000_000), { level: 9 });
  const packed = Buffer.from(bomb).toString("base64url");
  expect(packed.length).toBeLessThan(LINK_LIMIT);
  expect(unpackText(packed)).toBeUndefined();
});

test("an address says what was written into it", () => {
  const link = { tab: "model", scenario: "abc-_", trials: "500", seed: "9" };
  expect(readHash(writeHash(link))).toEqual(link);
  expect(writeHash({})).toBe("");
});
