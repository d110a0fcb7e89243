import { expect, test } from "vitest";
import { baseScenario, type Scenario } from "../../../models/scenario/scenario";
import { withValue } from "../../../src/state/edits";
import { gist } from "../../../src/state/gist";
import concentrates from "../../../public/scenarios/concentrates-only.json";
import low from "../../../public/scenarios/low-prices.json";

const plain = (text: string): string => text.replaceAll("\u00a0", " ");

test("the base case is told without counting", () => {
  expect(plain(gist(baseScenario, "en"))).toBe(
    "First ore about 2030, 32 Mt/a at full rate; 50 % of the iron concentrate smelted, 50 % of the metal made into steel; 35 % of the ilmenite to pigment, 5 % to sponge",
  );
  expect(plain(gist(baseScenario, "zh"))).toContain("3,200 万吨/年");
});

test("what changes is told where it has words, else counted", () => {
  expect(gist(withValue(baseScenario, "extraction.phase2", 20), "en")).toMatch(/, 36\sMt\/a at full rate;/);
  expect(gist(concentrates as Scenario, "en")).toContain(
    "the iron concentrate is sold; the ilmenite is sold",
  );
  expect(gist(low as Scenario, "en")).toMatch(/; numbers changed: 9$/);
  const both = withValue(low as Scenario, "extraction.phase2", 20);
  // the way an announced figure is counted changes nothing about the mine
  expect(gist(withValue(both, "claims.outputReading", 1), "zh")).toBe(gist(both, "zh"));
  expect(gist(both, "zh")).toMatch(/；另改动 9 项$/);
});
