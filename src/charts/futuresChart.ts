import { text, type Text } from "../../models/core/text";
import { quantileType7 } from "../../models/statistics/quantileType7";
import { formatQuantity } from "../i18n/format";
import type { Chart, ChartInput, Tip } from "./chart";
import { drawFutures } from "./drawFutures";
import type { ExceedanceData, ExceedanceOf } from "./exceedance";
import { exceedanceView, thresholdText } from "./exceedanceView";
import { lowerFirst } from "./lowerFirst";
import { measured, openedMetric } from "./measured";
import { realMark } from "./prices";

/** Dots that stand for all trials. */
const FUTURES = 20;

/** Twenty equally likely futures against a threshold. */
export interface FuturesData extends ExceedanceData {
  /** ascending, in the declared unit; none if no trial defines the number */
  readonly futures: readonly number[];
  readonly label: Text;
}

const words = {
  name: text("Twenty futures", "二十种未来"),
  future: text("Future", "未来"),
  note: text(
    "Each dot: one trial in twenty, by size; filled above the threshold",
    "每点代表二十分之一的试验，按大小排列；实心点高于阈值",
  ),
  subtitle: text(
    "Twenty equally likely futures, each one trial in twenty",
    "二十种同等可能的未来，各代表二十分之一的试验",
  ),
} as const;

/** Any number as twenty dots that can be counted: for those to whom percentages say little. */
export function futuresChart(of: ExceedanceOf): Chart<FuturesData> {
  return {
    id: "futures",
    name: words.name,
    modes: false,
    view: (input, previous) => futuresView(of, input, previous),
    draw: drawFutures,
    rows: ({ futures, unit, language, label }) => ({
      columns: [
        { id: "future", label: words.future[language], unit: "1" },
        // a value of the axis, no calendar year of its own
        {
          id: "value",
          label: label[language],
          unit: unit === "year" ? "1" : unit,
        },
      ],
      rows: futures.map((value, i) => [i + 1, value]),
    }),
    tip: futuresTip,
    opens: openedMetric,
    say: (data, step) => {
      const tip = futuresTip(data, step);
      return tip ? `${tip.heading}: ${tip.rows[0]!.value}` : "";
    },
  };
}

function futuresView(of: ExceedanceOf, input: ChartInput, previous?: FuturesData): FuturesData {
  const { language } = input;
  const curve = exceedanceView(of, input, previous);
  const { metric, label } = measured(of, input);
  const { sample } = metric;
  const futures =
    sample.length === 0
      ? []
      : Array.from({ length: FUTURES }, (_, i) => quantileType7(sample, (i + 0.5) / FUTURES));
  const above = futures.filter((value) => value > of.threshold).length;
  const name = label[language];
  const figure = thresholdText(of.threshold, curve);
  const isYear = curve.unit === "year";
  const zh = language === "zh";
  const shown = [isYear ? "" : curve.scale.label, realMark(curve.unit, language)]
    .filter((part) => part !== "")
    .map((part) => `${zh ? "，" : ", "}${part}`)
    .join("");
  return {
    ...curve,
    futures,
    label,
    title:
      futures.length === 0
        ? name
        : zh
          ? `20\u00a0种未来中有 ${above} 种${name}${isYear ? "晚于" : "高于"} ${figure}`
          : `In ${above} of 20 futures: ${lowerFirst(name)} ${isYear ? "after" : "above"} ${figure}`,
    subtitle: words.subtitle[language] + shown,
    note: words.note[language],
  };
}

function futuresTip({ futures, unit, scale, language }: FuturesData, step: number): Tip | undefined {
  const value = futures[step];
  if (value === undefined) return undefined;
  return {
    heading:
      language === "zh" ? `第 ${step + 1} 种未来，共 ${FUTURES} 种` : `Future ${step + 1} of ${FUTURES}`,
    rows: [{ label: "", value: formatQuantity(value, unit, language, { scale, digits: 2 }), strong: true }],
  };
}
