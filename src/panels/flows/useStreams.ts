import { useEffect, useMemo, useState } from "preact/hooks";
import type { Chart } from "../../charts/chart";
import type { SankeyTools } from "../../charts/layoutSankey";
import { sankeyChart } from "../../charts/sankeyChart";
import type { SankeyData } from "../../charts/sankeyView";
import type { OpenTrial } from "../explain/useTrial";

/** The streams of a year in one trial; `NO_STREAMS` until there is one. */
export function useStreams(trial: OpenTrial | undefined, year: number): Chart<SankeyData> {
  const tools = useSankeyTools();
  return useMemo(
    () => (tools && trial ? sankeyChart(tools, trial.replay, year) : NO_STREAMS),
    [tools, trial, year],
  );
}

/** The streams before there is a trial: a name and an empty plot. */
export const NO_STREAMS: Chart<SankeyData> = sankeyChart(
  { sankey: unloaded, sankeyJustify: unloaded },
  { trial: 0, inputs: {}, lines: {} },
  0,
);

function unloaded(): never {
  throw new Error("the streams were drawn before their layout was loaded");
}

/** The layout of the streams, loaded when they are first shown and not with the page. */
function useSankeyTools(): SankeyTools | undefined {
  const [tools, setTools] = useState<SankeyTools | undefined>(undefined);
  useEffect(() => {
    let isGone = false;
    void import("d3-sankey").then((loaded) => {
      if (!isGone) setTools(loaded);
    });
    return () => void (isGone = true);
  }, []);
  return tools;
}
