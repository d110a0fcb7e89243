import { text } from "../../../models/core/text";
import { formatYear } from "../../i18n/format";
import { yearlyError } from "../../i18n/yearlyError";
import type { Chart, ChartTable, Tip } from "../chart";
import { chartWords } from "../chartWords";
import { compareWords } from "./compareWords";
import { drawOverlay, overlayText } from "./drawOverlay";
import type { ComparedMeasure } from "./measures";
import { overlayView, type OverlayData, type OverlayLook } from "./overlayView";

/** One scenario's fan over another's median and outlines: the overlay of A and B, and each of the small multiples. */
export function overlayChart(id: string, measure: ComparedMeasure, look: OverlayLook): Chart<OverlayData> {
  return {
    id,
    // frames are told apart by their names
    name: look.name === undefined ? compareWords.overlay : text(look.name, look.name),
    modes: measure.cumulative !== undefined,
    view: (input, previous) => overlayView(measure, look, input, previous),
    draw: drawOverlay,
    rows: overlayRows,
    tip: overlayTip,
    opens: ({ line }, { step }) => ({ id: line, year: step }),
    say: (data, year) => {
      const tip = overlayTip(data, year);
      return tip
        ? `${tip.heading}: ${tip.rows.map(({ label, value }) => `${label} ${value}`).join(", ")}`
        : "";
    },
  };
}

function overlayRows({ own, other, ownLabel, unit, firstYear, language }: OverlayData): ChartTable {
  const names = ["p10", "p25", "p50", "p75", "p90"] as const;
  const theirs = ["p10", "p50", "p90"] as const;
  const label = (letter: string, name: string): string => `${letter} ${name.toUpperCase()}`.trim();
  return {
    columns: [
      { id: "year", label: chartWords.year[language], unit: "year" },
      ...names.map((id) => ({ id, label: label(ownLabel, id), unit })),
      ...(other ? theirs.map((id) => ({ id: `a_${id}`, label: label("A", id), unit })) : []),
    ],
    rows: Array.from(own.p50, (_, t) => [
      firstYear + t,
      ...names.map((name) => own[name][t]!),
      ...(other ? theirs.map((name) => other.bands[name][firstYear + t - other.firstYear] ?? "") : []),
    ]),
    note: yearlyError[language],
  };
}

function overlayTip(data: OverlayData, year: number): Tip | undefined {
  const { own, other, ownLabel, firstYear } = data;
  const t = year - firstYear;
  if (!(t in own.p50)) return undefined;
  const row = (label: string, value: number, strong = false, digits = data.digits) => ({
    label: label.trim(),
    value: overlayText(data, value, digits),
    strong,
  });
  const theirs = other?.bands.p50[year - other.firstYear];
  return {
    heading: formatYear(year, data.language),
    rows: [
      row(`${ownLabel} P90`, own.p90[t]!),
      row(`${ownLabel} P50`, own.p50[t]!, true),
      row(`${ownLabel} P10`, own.p10[t]!),
      ...(theirs === undefined ? [] : [row("A P50", theirs, false, other!.digits)]),
    ],
    note: yearlyError[data.language],
  };
}
