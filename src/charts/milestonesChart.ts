import type { Scenario } from "../../models/scenario/scenario";
import { formatProbability, formatYear } from "../i18n/format";
import type { Chart, ChartTable, Tip } from "./chart";
import { drawMilestones } from "./drawMilestones";
import { flowWords } from "./flowWords";
import { milestonesView, type MilestonesData } from "./milestonesView";

/** Announced milestones of a scenario against the simulated dates. */
export function milestonesChart(scenario: Scenario): Chart<MilestonesData> {
  return {
    id: "milestones",
    name: flowWords.milestones,
    modes: false,
    view: (input) => milestonesView(input, scenario),
    draw: drawMilestones,
    rows: milestoneRows,
    tip: milestoneTip,
    opens: ({ rows }, { step }) => rows[step] && { id: rows[step].metric },
    say: milestoneSentence,
  };
}

/** One row each: announced and simulated years, share of trials that get there in time. */
export function milestoneRows({ rows, language }: MilestonesData): ChartTable {
  const isDated = rows.some(({ announced }) => announced !== undefined);
  return {
    columns: [
      { id: "milestone", label: flowWords.milestones[language], unit: "1" },
      ...(isDated ? [{ id: "announced", label: flowWords.announced[language], unit: "year" as const }] : []),
      { id: "p10", label: "P10", unit: "year" },
      { id: "p50", label: "P50", unit: "year" },
      { id: "p90", label: "P90", unit: "year" },
      { id: "met", label: flowWords.met[language], unit: "%" },
    ],
    rows: rows.map(({ label, announced, p10, p50, p90, met }) => [
      label,
      ...(isDated ? [announced ?? ""] : []),
      ...[p10, p50, p90].map((year) => (Number.isFinite(year) ? Math.round(year * 10) / 10 : "")),
      met * 100,
    ]),
  };
}

/** A row in a sentence. */
export function milestoneSentence(data: MilestonesData, step: number): string {
  const tip = milestoneTip(data, step);
  return tip ? `${tip.heading}: ${tip.rows.map(({ label, value }) => `${label} ${value}`).join(", ")}` : "";
}

/** The years of a row. */
export function milestoneTip({ rows, language }: MilestonesData, step: number): Tip | undefined {
  const row = rows[step];
  if (!row) return undefined;
  const year = (value: number) =>
    value === Infinity ? flowWords.laterOrNever[language] : formatYear(value, language);
  return {
    heading: row.label,
    rows: [
      ...(row.announced === undefined
        ? []
        : [
            {
              label: flowWords.announced[language],
              value: year(row.announced),
              colour: "var(--announced)",
            },
          ]),
      { label: "P50", value: year(row.p50), strong: true },
      { label: "P10–P90", value: row.p10 === Infinity ? year(row.p10) : `${year(row.p10)}–${year(row.p90)}` },
      { label: flowWords.met[language], value: formatProbability(row.met) },
    ],
  };
}
