import { text } from "../../models/core/text";
import type { Chart } from "./chart";
import { drawStack } from "./drawStack";
import { productMeasures, productsView } from "./productsView";
import type { StackData } from "./stack";
import { stackOpens, stackRows, stackSentence, stackTip } from "./stackTable";

/** Ore and products by year: sales or tonnes by product, or ore and waste, stacked. */
export const productsChart: Chart<StackData> = {
  id: "products",
  name: text("Ore and products", "矿石与产品"),
  measures: productMeasures,
  modes: false,
  view: productsView,
  draw: drawStack,
  rows: stackRows,
  tip: stackTip,
  opens: stackOpens,
  say: stackSentence,
};
