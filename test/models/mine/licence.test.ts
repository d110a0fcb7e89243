import { describe, expect, it } from "vitest";
import type { LineId } from "../../../models/mine/registry";
import { atModes } from "./atModes";

/** In the certain case first ore is planned for 2030, the fifth year. */
const PLANNED = 4;
const FIRST_YEAR = 2026;
const granted = { "extraction.renewal1": 1, "extraction.renewal2": 1 } as const;
const under = (licenceStart: number) => atModes({ ...granted, "extraction.licenceStart": licenceStart });

describe("the licence", () => {
  const late = under(FIRST_YEAR + 10);

  it("lets no ore be mined before it runs", () => {
    const ore = late.lines["extraction.ore"];
    expect(Math.max(...ore.slice(0, 10))).toBe(0);
    expect(ore[10]).toBeGreaterThan(0);
    expect(late.metrics["extraction.firstOreYear"]).toBe(FIRST_YEAR + 10);
  });
  it("that comes late puts off building and plants as well, as if first ore had been planned for then", () => {
    const planned = atModes({
      ...granted,
      "extraction.licenceStart": FIRST_YEAR + 10,
      "extraction.firstOre": 10,
    });
    const lines: LineId[] = [
      "extraction.ore",
      "processing.steel",
      "processing.pigment",
      "capital.newMine",
      "capital.newIron",
      "employment.direct",
      "valuation.cashFlow",
    ];
    for (const id of lines) expect(late.lines[id]).toEqual(planned.lines[id]);
  });
  it("that is there before first ore changes only when it ends", () => {
    const [early, onTime] = [under(FIRST_YEAR - 6), under(FIRST_YEAR + PLANNED)];
    const until = 74;
    expect(early.lines["extraction.ore"].slice(0, until)).toEqual(
      onTime.lines["extraction.ore"].slice(0, until),
    );
    expect(early.lines["extraction.ore"][until]).toBe(0);
    expect(onTime.lines["extraction.ore"][until]).toBeGreaterThan(0);
  });
  it("leaves the mine less time for its ore the later it comes, within the horizon", () => {
    const mined = [2030, 2040, 2050, 2060].map((year) => under(year).lines["extraction.oreCumulative"][79]!);
    mined.slice(1).forEach((ore, i) => expect(ore).toBeLessThan(mined[i]!));
  });
});
