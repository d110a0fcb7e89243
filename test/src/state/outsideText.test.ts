import { expect, test } from "vitest";
import { outsideText } from "../../../src/state/outsideText";

const plain = (text: string | undefined): string | undefined => text?.replaceAll("\u00a0", " ");

test("bounds are told in the unit of the field", () => {
  expect(plain(outsideText("extraction.phase2", 1e9, "en"))).toBe(
    "Out of bounds: “Ore capacity added in phase 2” is allowed between 0 and 500 Mt/a",
  );
  expect(plain(outsideText("extraction.phase2", -1, "zh"))).toBe(
    "超出范围：“二期新增采矿能力”允许 0 至 50,000 万吨/年",
  );
});

test("what lies within bounds, or is no parameter, has no such reason", () => {
  expect(outsideText("extraction.phase2", 500, "en")).toBeUndefined();
  expect(outsideText("deposit.resource.low", 1e9, "en")).toBeUndefined();
});
