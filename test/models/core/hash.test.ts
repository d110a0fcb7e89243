import { describe, expect, it } from "vitest";
import fc from "fast-check";
import { fnv1a64, hashText } from "../../../models/core/hash";

/** The definition in exact integers: xor with the byte, times the prime. */
function exact(value: string): string {
  let hash = 0xcbf29ce484222325n;
  for (const byte of new TextEncoder().encode(value))
    hash = ((hash ^ BigInt(byte)) * 0x100000001b3n) & (2n ** 64n - 1n);
  return hash.toString(16).padStart(16, "0");
}

describe("FNV-1a, 64 bits", () => {
  // test vectors of the FNV authors (draft-eastlake-fnv, appendix)
  it.each([
    ["", "cbf29ce484222325"],
    ["a", "af63dc4c8601ec8c"],
    ["b", "af63df4c8601f1a5"],
    ["foobar", "85944171f73967e8"],
  ])("%j", (value, hash) => {
    expect(hashText(value)).toBe(hash);
  });

  it("agrees with exact arithmetic over the UTF-8 bytes of any text", () => {
    fc.assert(
      fc.property(fc.string({ unit: "grapheme", maxLength: 40 }), (value) => {
        expect(hashText(value)).toBe(exact(value));
      }),
    );
    for (const value of ["红格南矿", "é", "\u{1F30B}", "extraction.capacity"])
      expect(hashText(value)).toBe(exact(value));
  });

  it("gives its halves as unsigned words", () => {
    expect(fnv1a64("")).toEqual({ hi: 0xcbf29ce4, lo: 0x84222325 });
  });
});
