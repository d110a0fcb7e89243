import { text } from "../../models/core/text";
import { formatFixed, formatQuantity, formatYear } from "../i18n/format";
import type { Chart, ChartTable, Tip } from "./chart";
import { chartWords } from "./chartWords";
import { drawTrials } from "./drawTrials";
import type { TrialPath, TrialsData } from "./trials";
import { trialMeasures, trialsView, type RankedTrials } from "./trialsView";

const words = {
  name: text("Single trials", "单次试验"),
  rank: text("Rank of 100", "百分位"),
} as const;

/** Single trials by rank, as lines over the fan: what one future looks like. A click opens its trial. */
export function trialsChart(ranked: RankedTrials): Chart<TrialsData> {
  return {
    id: "trials",
    name: words.name,
    measures: trialMeasures,
    modes: true,
    view: (input, previous) => trialsView(ranked, input, previous),
    draw: drawTrials,
    rows: trialsRows,
    tip: trialsTip,
    opens: ({ line, paths, read }, { step, column }) => {
      const path = column === undefined ? paths[step] : paths.find(({ rank }) => column === `p${rank}`);
      return { id: line, year: column === undefined ? read : step, ...(path ? { trial: path.trial } : {}) };
    },
    say: (data, step) => {
      const tip = trialsTip(data, step);
      return tip
        ? `${tip.heading}: ${tip.rows.map(({ label, value }) => `${label} ${value}`).join(", ")}`
        : "";
    },
  };
}

/** "Trial 4,312". */
const nameOf = ({ trial }: TrialPath, language: TrialsData["language"]): string =>
  language === "zh" ? `第 ${formatFixed(trial, 0)} 次试验` : `Trial ${formatFixed(trial, 0)}`;

function trialsRows({ bands, paths, unit, firstYear, language }: TrialsData): ChartTable {
  return {
    columns: [
      { id: "year", label: chartWords.year[language], unit: "year" },
      { id: "p50", label: "P50", unit },
      ...paths.map((path) => ({
        id: `p${path.rank}`,
        label: `${path.rank} · ${nameOf(path, language)}`,
        unit,
      })),
    ],
    rows: Array.from(bands.p50, (median, t) => [
      firstYear + t,
      median,
      ...paths.map(({ values }) => (Number.isFinite(values[t]!) ? values[t]! : "")),
    ]),
  };
}

function trialsTip(
  { paths, rankedBy, unit, scale, read, firstYear, language }: TrialsData,
  step: number,
): Tip | undefined {
  const path = paths[step];
  if (!path) return undefined;
  const value = path.values[read - firstYear]!;
  return {
    heading: nameOf(path, language),
    rows: [
      { label: words.rank[language], value: String(path.rank), strong: true },
      { label: rankedBy.label[language], value: formatQuantity(path.ranked, rankedBy.unit, language) },
      { label: formatYear(read, language), value: formatQuantity(value, unit, language, { scale }) },
    ],
  };
}
