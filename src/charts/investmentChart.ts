import { text } from "../../models/core/text";
import { announced } from "./announced";
import { fanChart } from "./fanChart";

/** Capital spending of the whole industry chain. */
export const investmentChart = fanChart({
  id: "investment",
  name: text("Investment", "投资"),
  unit: "bn CNY",
  measures: [
    {
      id: "investment",
      label: text("Investment", "投资"),
      subject: text("Investment", "投资"),
      describe: text("capital spending, whole chain", "全产业链投资"),
      yearly: "capital.investment",
      cumulative: "capital.investmentCumulative",
      announced: announced.investment,
      claim: { value: "claims.investmentValue", met: "claims.investment" },
    },
  ],
});
