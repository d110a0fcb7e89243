import { describe, expect, it } from "vitest";
import { paramById } from "../../../models/mine/catalogue";
import { migrate } from "../../../models/scenario/migrate";
import { SCHEMA } from "../../../models/scenario/scenario";

describe("migrate", () => {
  it("lifts schema 0, where values were called overrides", () => {
    const old = { schema: 0, id: "old", name: "Old", overrides: { "a.b": 1 } };
    expect(migrate(old)).toEqual({ schema: SCHEMA, id: "old", name: "Old", values: { "a.b": 1 } });
    expect(old).toHaveProperty("overrides");
  });

  it("leaves a missing field missing, so that validation can name it", () => {
    expect(migrate({ schema: 0, id: "old" })).toEqual({ schema: SCHEMA, id: "old" });
  });

  it("hands the one growth of all markets to its four successors, where the file does not set them", () => {
    const pert = { type: "pert", low: 1, mode: 2, high: 3 };
    const old = { schema: SCHEMA, values: { "market.marketGrowth": pert, "market.growthV": 4, "a.b": 1 } };
    expect(migrate(old)).toEqual({
      schema: SCHEMA,
      values: {
        "market.growthV": 4,
        "market.growthIlmenite": pert,
        "market.growthPigment": pert,
        "market.growthSponge": pert,
        "a.b": 1,
      },
    });
    expect(old.values).toHaveProperty(["market.marketGrowth"]);
  });

  it("knows a successor that exists for every parameter that is gone, and drops what has none", () => {
    const ids = ["market.marketGrowth", "capital.workingDays", "fiscal.depreciationYears"];
    const { values } = migrate({
      schema: SCHEMA,
      values: Object.fromEntries(ids.map((id) => [id, 3])),
    });
    const found = Object.keys(values as object);
    for (const id of ids) expect(paramById.has(id)).toBe(false);
    for (const id of found) expect(paramById.has(id), id).toBe(true);
    expect(found).toHaveLength(5);
  });

  it.each([
    { schema: SCHEMA, values: {} },
    { schema: SCHEMA + 1, overrides: {} },
    { schema: "0" },
    { schema: -1 },
    {},
  ])("returns %j as it is", (raw) => {
    expect(migrate(raw)).toEqual(raw);
  });
});
