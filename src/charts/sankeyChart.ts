import type { Chart } from "./chart";
import { drawSankey } from "./drawSankey";
import { flowWords } from "./flowWords";
import type { SankeyTools } from "./layoutSankey";
import { sankeyOpens, sankeyRows, sankeySentence, sankeyTip } from "./sankeyTable";
import { sankeyView, type SankeyData, type SankeyTrial } from "./sankeyView";

/** Streams of one year of one trial, in tonnes or in money. */
export function sankeyChart(tools: SankeyTools, trial: SankeyTrial, year: number): Chart<SankeyData> {
  return {
    id: "sankey",
    name: flowWords.sankey,
    measures: [
      { id: "tonnes", label: flowWords.tonnes },
      { id: "money", label: flowWords.money },
    ],
    modes: false,
    view: (input) => sankeyView(input, trial, year),
    draw: (svg, data, frame) => drawSankey(tools, svg, data, frame),
    rows: sankeyRows,
    tip: sankeyTip,
    opens: sankeyOpens,
    say: sankeySentence,
  };
}
