import { describe, expect, it } from "vitest";
import { nextReport } from "../../workers/progress";

/** Trial counts at which a run in shards of 256 reports. */
function reports(total: number): number[] {
  const shown: number[] = [];
  for (let trials = 256; trials < total; trials += 256) {
    if (trials >= nextReport(shown.at(-1) ?? 0, total)) shown.push(trials);
  }
  return shown;
}

describe("nextReport", () => {
  it("reports the first shard, then every doubling", () => {
    expect(reports(10_000)).toEqual([256, 512, 1024, 2048, 4096, 8192]);
  });

  it("keeps moving in large runs, yet reports at most some twenty-five times", () => {
    const shown = reports(1_000_000);
    expect(shown.length).toBeLessThanOrEqual(25);
    const gaps = shown.map((trials, i) => trials - (shown[i - 1] ?? 0));
    expect(Math.max(...gaps)).toBeLessThanOrEqual(1_000_000 / 15);
  });
});
