import { formatProbability, formatYear } from "../../i18n/format";
import { yearlyError } from "../../i18n/yearlyError";
import type { Chart, ChartTable, Tip } from "../chart";
import { chartWords } from "../chartWords";
import { compareWords } from "./compareWords";
import { differenceText, differenceView, type DifferenceData } from "./differenceView";
import { drawDifference } from "./drawDifference";
import type { ComparedMeasure } from "./measures";

/**
 * B − A, year by year, within trials; its input's summary is that of a run of differences. `lone` names the years that only
 * one of the two covers.
 */
export function differenceChart(measure: ComparedMeasure, lone = ""): Chart<DifferenceData> {
  return {
    id: "difference",
    name: compareWords.difference,
    modes: measure.cumulative !== undefined,
    view: (input, previous) => differenceView(measure, input, previous, lone),
    draw: drawDifference,
    rows: differenceRows,
    tip: differenceTip,
    opens: ({ line }, { step }) => ({ id: line, year: step }),
    say: (data, year) => {
      const tip = differenceTip(data, year);
      return tip
        ? `${tip.heading}: ${tip.rows.map(({ label, value }) => `${label} ${value}`).join(", ")}`
        : "";
    },
  };
}

function differenceRows({ bands, above, unit, firstYear, language }: DifferenceData): ChartTable {
  const names = ["p10", "p25", "p50", "p75", "p90"] as const;
  return {
    columns: [
      { id: "year", label: chartWords.year[language], unit: "year" },
      ...names.map((id) => ({ id, label: `${id.toUpperCase()} (B − A)`, unit })),
      { id: "share_b_higher", label: compareWords.share[language], unit: "1" as const },
    ],
    rows: Array.from(bands.p50, (_, t) => [
      firstYear + t,
      ...names.map((name) => bands[name][t]!),
      Number.isNaN(above[t]!) ? "" : above[t]!,
    ]),
    note: yearlyError[language],
  };
}

function differenceTip(data: DifferenceData, year: number): Tip | undefined {
  const t = year - data.firstYear;
  if (!(t in data.bands.p50)) return undefined;
  const row = (label: string, value: number, strong = false) => ({
    label,
    value: differenceText(data, value),
    strong,
  });
  return {
    heading: formatYear(year, data.language),
    rows: [
      row("P90", data.bands.p90[t]!),
      row("P50", data.bands.p50[t]!, true),
      row("P10", data.bands.p10[t]!),
      { label: compareWords.higher[data.language], value: formatProbability(data.above[t]!) },
    ],
    note: yearlyError[data.language],
  };
}
