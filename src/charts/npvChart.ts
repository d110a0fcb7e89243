import { text } from "../../models/core/text";
import type { Chart } from "./chart";
import { drawNpv } from "./drawNpv";
import { npvRows, npvSentence, npvTip } from "./npvTable";
import { npvView, type NpvData } from "./npvView";

/** Distribution of the net present value over all trials. */
export const npvChart: Chart<NpvData> = {
  id: "npv",
  name: text("Net present value", "净现值"),
  modes: false,
  terms: ["npv"],
  view: npvView,
  draw: drawNpv,
  rows: npvRows,
  tip: npvTip,
  opens: () => ({ id: "valuation.npv" }),
  say: npvSentence,
};
