import { text } from "../../models/core/text";
import { lineById } from "../../models/mine/catalogue";
import { formatQuantity, formatShare } from "../i18n/format";
import type { NumberId, Opened } from "../state/opened";
import type { Chart, ChartPoint, ChartTable, Tip } from "./chart";
import { drawWaterfall } from "./drawWaterfall";
import { flowWords } from "./flowWords";
import { waterfallView, type WaterfallData } from "./waterfallView";

/** What totals and steps that are no line of the model lead to. */
const STANDS_FOR: Readonly<Record<string, NumberId>> = {
  operating: "valuation.ebitda",
  "capital.plantInvestment": "capital.investment",
  vatCredit: "fiscal.vatCredit",
  rate: "valuation.npv",
};

/** From sales to free cash flow; `year` is the one that the reading "one year" shows. */
export function waterfallChart(year: number): Chart<WaterfallData> {
  return {
    id: "waterfall",
    name: flowWords.waterfall,
    measures: [
      { id: "life", label: text("Whole life", "全期") },
      { id: "present", label: text("Present value", "现值") },
      { id: "year", label: text("One year", "一年") },
    ],
    modes: false,
    view: (input) => waterfallView(input, year),
    draw: drawWaterfall,
    rows: waterfallRows,
    tip: waterfallTip,
    opens: waterfallOpens,
    say: (data, step) => {
      const tip = waterfallTip(data, step);
      return tip
        ? `${tip.heading}: ${tip.rows.map(({ label, value }) => `${label} ${value}`).join(", ")}`
        : "";
    },
  };
}

function waterfallRows({ bars, language }: WaterfallData): ChartTable {
  return {
    columns: [
      { id: "step", label: flowWords.step[language], unit: "1" },
      { id: "amount", label: flowWords.amount[language], unit: "bn CNY" },
      { id: "left", label: flowWords.left[language], unit: "bn CNY" },
    ],
    rows: bars.map(({ label, value, end }) => [label, value, end]),
  };
}

function waterfallTip({ bars, language, scale }: WaterfallData, step: number): Tip | undefined {
  const bar = bars[step];
  const sales = bars[0]?.value ?? 0;
  if (!bar) return undefined;
  const show = (value: number) => formatQuantity(value, "bn CNY", language, { scale });
  return {
    heading: bar.label,
    rows: [
      { label: flowWords.amount[language], value: show(bar.value), strong: true },
      ...(sales > 0
        ? [{ label: flowWords.shareOfSales[language], value: formatShare(bar.value / sales) }]
        : []),
      ...(bar.total ? [] : [{ label: flowWords.left[language], value: show(bar.end) }]),
    ],
  };
}

function waterfallOpens({ bars, year }: WaterfallData, { step }: ChartPoint): Opened | undefined {
  const bar = bars[step];
  if (!bar) return undefined;
  const id = STANDS_FOR[bar.id] ?? (bar.id as NumberId);
  return year === undefined || !lineById.has(id) ? { id } : { id, year };
}
