import { counted } from "../../models/core/plural";
import { text } from "../../models/core/text";
import { formatFixed } from "../i18n/format";
import type { Chart, ChartTable, Tip } from "./chart";
import { estimates, type ConvergenceData } from "./convergenceData";
import { errorText, intervalText, pointText } from "./convergenceTexts";
import { convergenceView, type ConvergenceOf } from "./convergenceView";
import { drawConvergence } from "./drawConvergence";

const words = {
  name: text("Convergence", "收敛过程"),
  trials: text("Trials", "试验次数"),
  valid: text("Trials with a value", "有定义的试验"),
  low: text("95 % interval, low", "95 % 置信下限"),
  high: text("95 % interval, high", "95 % 置信上限"),
  interval: text("95 % interval", "95 % 置信区间"),
  error: text("95 % error", "95 % 误差"),
} as const;

/** How far chance still moves a metric's median, mean or probability as trials come in. */
export function convergenceChart(of: ConvergenceOf): Chart<ConvergenceData> {
  return {
    id: `convergence.${of.id}`,
    name: words.name,
    ...(of.isYesNo
      ? {}
      : {
          measures: [
            { id: "median", label: estimates.median },
            { id: "mean", label: estimates.mean },
          ],
        }),
    modes: false,
    view: (input, previous) => convergenceView(of, input, previous),
    draw: drawConvergence,
    rows: convergenceRows,
    tip: convergenceTip,
    // it stands where its metric is explained
    opens: () => undefined,
    say: (data, step) => {
      const tip = convergenceTip(data, step);
      return tip
        ? `${tip.heading}: ${tip.rows.map(({ label, value }) => `${label} ${value}`).join(", ")}`
        : "";
    },
  };
}

/** Rows of the looks; probabilities in per cent. */
function convergenceRows({ points, estimate, unit, language }: ConvergenceData): ChartTable {
  const [shown, factor] = estimate === "probability" ? (["%", 100] as const) : [unit, 1];
  return {
    columns: [
      { id: "trials", label: words.trials[language], unit: "1" },
      { id: "valid", label: words.valid[language], unit: "1" },
      { id: estimate, label: estimates[estimate][language], unit: shown },
      { id: "low95", label: words.low[language], unit: shown },
      { id: "high95", label: words.high[language], unit: shown },
    ],
    rows: points.map(({ trials, valid, value, low, high }) => [
      trials,
      valid,
      value * factor,
      low * factor,
      high * factor,
    ]),
  };
}

function convergenceTip(data: ConvergenceData, step: number): Tip | undefined {
  const { language, estimate } = data;
  const point = data.points[step];
  if (!point) return undefined;
  const trials = formatFixed(point.trials, 0);
  return {
    heading: language === "zh" ? `${trials} 次试验` : counted(trials, "trial"),
    rows: [
      { label: estimates[estimate][language], value: pointText(data, point), strong: true },
      { label: words.interval[language], value: intervalText(data, point) },
      { label: words.error[language], value: errorText(data, point) },
      ...(point.valid < point.trials
        ? [{ label: words.valid[language], value: formatFixed(point.valid, 0) }]
        : []),
    ],
  };
}
