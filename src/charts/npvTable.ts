import {
  fixedScale,
  formatProbability,
  formatQuantity,
  formatRange,
  formatFixed,
  SPACE,
} from "../i18n/format";
import type { ChartTable, Tip } from "./chart";
import { chartWords } from "./chartWords";
import type { Bar, NpvData } from "./npvView";

/** Rows of the histogram: one per bar; the open ends of the outer bars are empty. */
export function npvRows(data: NpvData): ChartTable {
  const zh = data.language === "zh";
  const ghost = data.bars.some(({ base }) => base !== undefined);
  return {
    columns: [
      { id: "from", label: zh ? "自" : "From", unit: "bn CNY" },
      { id: "to", label: zh ? "至" : "To", unit: "bn CNY" },
      { id: "share", label: zh ? "试验占比" : "Share of trials", unit: "%" },
      ...(ghost ? [{ id: "base_share", label: zh ? "基准占比" : "Base share", unit: "%" as const }] : []),
    ],
    rows: data.bars.map(({ low, high, share, base }) => [
      Number.isFinite(low) ? low : "",
      Number.isFinite(high) ? high : "",
      share * 100,
      ...(ghost ? [(base ?? 0) * 100] : []),
    ]),
  };
}

/** The interval of a bar in words: "−12 to −8 bn CNY", "below −60 bn CNY". */
function barName(bar: Bar, data: NpvData): string {
  const scale = fixedScale("bn CNY", data.language);
  const show = (value: number) => `${formatQuantity(value, "bn CNY", data.language, { exact: true, scale })}`;
  const zh = data.language === "zh";
  if (!Number.isFinite(bar.low)) return zh ? `低于 ${show(bar.high)}` : `below ${show(bar.high)}`;
  if (!Number.isFinite(bar.high)) return zh ? `不低于 ${show(bar.low)}` : `${show(bar.low)} or more`;
  return formatRange(bar.low, bar.high, "bn CNY", data.language, {
    scale,
    exact: true,
  });
}

const percent = (share: number) => `${formatFixed(share * 100, 1)}${SPACE}%`;

export function npvTip(data: NpvData, step: number): Tip | undefined {
  const bar = data.bars[step];
  if (!bar) return undefined;
  const zh = data.language === "zh";
  return {
    heading: barName(bar, data),
    rows: [
      { label: zh ? "试验" : "Trials", value: percent(bar.share), strong: true },
      ...(bar.base === undefined
        ? []
        : [{ label: chartWords.base[data.language], value: percent(bar.base) }]),
    ],
  };
}

/** A bar in a sentence, with the share of trials that lose. */
export function npvSentence(data: NpvData, step: number): string {
  const bar = data.bars[step];
  if (!bar) return "";
  const zh = data.language === "zh";
  const base =
    bar.base === undefined ? "" : zh ? `，基准情景 ${percent(bar.base)}` : `, base case ${percent(bar.base)}`;
  return zh
    ? `${barName(bar, data)}：${percent(bar.share)} 的试验${base}；共 ${formatProbability(data.loss)} 为负`
    : `${barName(bar, data)}: ${percent(bar.share)} of trials${base}; ${formatProbability(data.loss)} lose in all`;
}
