import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { issueLine } from "../../../models/core/issue";
import { parseScenario, validateScenario } from "../../../models/scenario/validate";
import { badInputs } from "./badInputs";
import { values } from "./scenarioFile";

describe("bad input", () => {
  it.each(badInputs)("$what: says where, what and what is allowed, in both languages", (given) => {
    const read = parseScenario(given.content, "x.json");
    if (read.ok) throw new Error("accepted");
    expect(read.issues.map(({ code, path }) => ({ code, path }))).toEqual([
      { code: given.code, path: given.where },
    ]);
    const [issue] = read.issues;
    expect(issue!.message.en).toMatch(given.en);
    expect(issue!.message.zh).toMatch(given.zh);
    expect([...(issue!.value ?? "")].length).toBeLessThanOrEqual(60);
    expect(issueLine(issue!, "en")).toContain(given.where);
    expect(issueLine(issue!, "zh")).toContain(given.where);
  });

  it("reports every fault at once", () => {
    const read = parseScenario(
      values({ "extraction.phase1": -1, "extraction.phase2": "x", nonsense: 1 }),
      "x.json",
    );
    expect(read.ok ? [] : read.issues.map(({ code }) => code)).toEqual([
      "out-of-bounds",
      "wrong-unit",
      "unknown-id",
    ]);
  });

  it("leaves prototypes alone", () => {
    parseScenario('{"__proto__":{"polluted":1},"schema":1}', "x.json");
    validateScenario({ schema: 1, values: { constructor: { prototype: { polluted: 1 } } } }, "x");
    expect(({} as Record<string, unknown>)["polluted"]).toBeUndefined();
  });

  it("never throws, whatever it is given", () => {
    const scenarioLike = fc.record(
      {
        schema: fc.oneof(fc.constant(1), fc.constant(0), fc.anything()),
        id: fc.oneof(fc.constant("a"), fc.anything()),
        name: fc.oneof(fc.constant("a"), fc.anything()),
        values: fc.oneof(
          fc.dictionary(fc.constantFrom("extraction.phase1", "x"), fc.anything()),
          fc.anything(),
        ),
        overrides: fc.anything(),
        correlations: fc.oneof(
          fc.dictionary(fc.constantFrom("market.steel|market.pigIron", "a|b", "|"), fc.anything()),
          fc.anything(),
        ),
      },
      { requiredKeys: [] },
    );
    fc.assert(
      fc.property(fc.oneof(fc.anything(), scenarioLike), (raw) => {
        const read = validateScenario(raw, "x");
        if (!read.ok) expect(read.issues.length).toBeGreaterThan(0);
      }),
      { numRuns: 500 },
    );
    fc.assert(
      fc.property(
        fc.oneof(fc.string(), fc.json(), fc.string({ unit: fc.constantFrom(...'{}[]",:1e\\') })),
        (content) => {
          const read = parseScenario(content, "x");
          if (!read.ok) expect(read.issues.length).toBeGreaterThan(0);
        },
      ),
      { numRuns: 500 },
    );
  });
});
