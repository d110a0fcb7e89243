import type { Text } from "../../models/core/text";
import type { Chart } from "./chart";
import { drawParts } from "./drawParts";
import type { PartsData, PartsMeasure } from "./parts";
import { partsOpens, partsRows, partsSentence, partsTip } from "./partsTable";
import { partsView } from "./partsView";

/** A chart of parts over the years from its readings. */
export function partsChart(id: string, name: Text, measures: readonly PartsMeasure[]): Chart<PartsData> {
  return {
    id,
    name,
    ...(measures.length > 1 ? { measures } : {}),
    modes: false,
    view: (input, previous) => partsView(id, measures, input, previous),
    draw: drawParts,
    rows: partsRows,
    tip: partsTip,
    opens: partsOpens,
    say: partsSentence,
  };
}
