import type { Chart } from "./chart";
import { drawFan } from "./drawFan";
import type { FanData, FanSpec } from "./fan";
import { fanRows, fanSentence, fanTip } from "./fanTable";
import { fanView } from "./fanView";

/** A fan chart from its declaration: quantile bands of one measure over the years. */
export function fanChart(spec: FanSpec): Chart<FanData> {
  return {
    id: spec.id,
    name: spec.name,
    ...(spec.measures.length > 1 ? { measures: spec.measures } : {}),
    ...(spec.explainBands ? { terms: ["real", "percentiles"] as const } : {}),
    modes: spec.measures.some(({ cumulative }) => cumulative !== undefined),
    view: (input, previous) => fanView(spec, input, previous),
    draw: drawFan,
    rows: fanRows,
    tip: fanTip,
    opens: ({ line }, { step }) => ({ id: line, year: step }),
    say: fanSentence,
  };
}
