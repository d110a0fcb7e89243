import { expect, it } from "vitest";
import { unitDefinition } from "../../../models/core/units";
import { lines, metrics, params } from "../../../models/mine/catalogue";

it("counts posts in jobs (个) and those who fill them in people (人), as each quantity is called", () => {
  const counted = [...lines, ...metrics, ...params].filter(
    ({ definition }) => unitDefinition(definition.unit).dimension === "people",
  );
  expect(counted.length).toBeGreaterThan(20);
  for (const { id, definition } of counted) {
    const { label, unit } = definition;
    expect([id, /岗位/.test(label.zh)]).toEqual([id, unit === "jobs"]);
    expect([id, /\b([Jj]obs|[Pp]osts)\b/.test(label.en.replace("for these posts", ""))]).toEqual([
      id,
      unit === "jobs",
    ]);
  }
});
