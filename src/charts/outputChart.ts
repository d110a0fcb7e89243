import { text } from "../../models/core/text";
import { announced } from "./announced";
import { fanChart } from "./fanChart";

const claim = { value: "claims.outputValue", met: "claims.output" } as const;

/** Output in three measures that are never to be confused: revenue, gross output, value added. */
export const outputChart = fanChart({
  id: "output",
  name: text("Output", "产出"),
  unit: "bn CNY",
  explainBands: true,
  measures: [
    {
      id: "revenue",
      label: text("Revenue", "销售收入"),
      subject: text("Revenue", "销售收入"),
      describe: text("sales of what leaves the system", "离开系统的产品销售额"),
      yearly: "market.revenue",
      cumulative: "market.revenueCumulative",
      announced: announced.output,
      claim,
    },
    {
      id: "grossOutput",
      label: text("Gross output", "总产值"),
      subject: text("Gross output", "总产值"),
      describe: text(
        "output of all plants, intermediates counted at each",
        "各厂产值之和（中间产品逐厂计入）",
      ),
      yearly: "valuation.grossOutput",
      cumulative: "valuation.grossOutputCumulative",
      announced: announced.output,
      claim,
    },
    {
      id: "valueAdded",
      label: text("Value added", "增加值"),
      subject: text("Value added", "增加值"),
      describe: text(
        "value added, output less goods and services bought",
        "增加值（产值减去外购货物与服务）",
      ),
      yearly: "valuation.valueAdded",
      cumulative: "valuation.valueAddedCumulative",
      announced: announced.output,
      claim,
    },
  ],
});
