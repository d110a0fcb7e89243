import { text } from "../../models/core/text";
import { formatFixed, formatProbability, SPACE } from "../i18n/format";
import type { Chart, ChartTable, Tip } from "./chart";
import { chartWords } from "./chartWords";
import { drawExceedance } from "./drawExceedance";
import type { ExceedanceData, ExceedanceOf } from "./exceedance";
import { openedMetric } from "./measured";
import { exceedanceView, thresholdText } from "./exceedanceView";

const words = {
  name: text("Chance of exceeding", "超越概率"),
  value: text("Value", "数值"),
  share: text("Trials above", "高于该值的试验"),
  base: text("Base case above", "基准情景高于该值"),
} as const;

/** How many trials lie above any value of a metric; a threshold reads the curve. */
export function exceedanceChart(of: ExceedanceOf): Chart<ExceedanceData> {
  return {
    id: "exceedance",
    name: words.name,
    modes: false,
    view: (input, previous) => exceedanceView(of, input, previous),
    draw: drawExceedance,
    rows: exceedanceRows,
    tip: exceedanceTip,
    opens: openedMetric,
    say: (data, step) => {
      const tip = exceedanceTip(data, step);
      return tip
        ? `${tip.heading}: ${tip.rows.map(({ label, value }) => `${label} ${value}`).join(", ")}`
        : "";
    },
  };
}

function exceedanceRows({ points, unit, language }: ExceedanceData): ChartTable {
  const ghost = points.some(({ base }) => base !== undefined);
  return {
    columns: [
      // a value of the axis, no calendar year of its own
      { id: "value", label: words.value[language], unit: unit === "year" ? "1" : unit },
      { id: "share_above", label: words.share[language], unit: "%" },
      ...(ghost ? [{ id: "base_share_above", label: words.base[language], unit: "%" as const }] : []),
    ],
    rows: points.map(({ value, share, base }) => [
      value,
      share * 100,
      ...(ghost ? [(base ?? NaN) * 100] : []),
    ]),
  };
}

function exceedanceTip(data: ExceedanceData, step: number): Tip | undefined {
  const point = data.points[step];
  if (!point || Number.isNaN(point.share)) return undefined;
  const { language } = data;
  const percent = (share: number): string => `${formatFixed(share * 100, 1)}${SPACE}%`;
  return {
    heading: `> ${thresholdText(roundTo(point.value, data.step), data)}`,
    rows: [
      { label: words.share[language], value: percent(point.share), strong: true },
      ...(point.base === undefined
        ? []
        : [{ label: chartWords.baseCase[language], value: percent(point.base) }]),
    ],
  };
}

const roundTo = (value: number, step: number): number => Math.round(value / step) * step;

/** What the threshold says, for its handle. */
export function thresholdSentence({ at, ...data }: ExceedanceData): string {
  const figure = thresholdText(at.value, data);
  const share = formatProbability(at.share);
  return data.language === "zh"
    ? `${figure}，${share} 的试验高于此值`
    : `${figure}, ${share} of trials above`;
}
