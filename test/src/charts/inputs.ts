import { text } from "../../../models/core/text";
import type { Summary } from "../../../models/engine/summary";
import type { ChartInput } from "../../../src/charts/chart";
import { syntheticSummary } from "./syntheticSummary";

/** A finished run of a changed scenario beside the base case, in English, cumulative. */
export function inputFor(changes: Partial<ChartInput> = {}): ChartInput {
  return {
    summary: deep,
    base,
    scenarioName: text("Deep processing", "深加工"),
    baseName: text("Base case", "基准情景"),
    language: "en",
    mode: "cumulative",
    refining: false,
    npvBasis: text("After tax, 7.4 % real, mid-year", "税后，实际折现率 7.4 %，年中"),
    ...changes,
  };
}

export const deep: Summary = syntheticSummary({ revenue: 19.5, exhaustion: 2098 });
export const base: Summary = syntheticSummary({ revenue: 14, jobs: 7200, npv: { mean: 2, sd: 22 } });
export const lean: Summary = syntheticSummary({ revenue: 11, jobs: 6200, npv: { mean: 9, sd: 12 } });

/** No-break spaces as ordinary ones, so that expected texts can be read. */
export const plain = (shown: string): string => shown.replaceAll("\u00a0", " ");
