import { text } from "../../models/core/text";
import { fanChart } from "./fanChart";

/** What is earned and what is left, by year or summed. */
export const cashChart = fanChart({
  id: "cash",
  name: text("Cash flow, profit, taxes", "现金流、利润与税费"),
  unit: "bn CNY",
  measures: [
    {
      id: "cashFlow",
      label: text("Free cash flow", "自由现金流"),
      subject: text("Free cash flow", "自由现金流"),
      describe: text("free cash flow after tax and investment", "税后、扣除投资的自由现金流"),
      yearly: "valuation.cashFlow",
      cumulative: "valuation.cashFlowCumulative",
    },
    {
      id: "profit",
      label: text("Net profit", "净利润"),
      subject: text("Net profit", "净利润"),
      describe: text("net profit", "净利润"),
      yearly: "valuation.profit",
      cumulative: "valuation.profitCumulative",
    },
    {
      id: "ebitda",
      label: text("EBITDA", "息税折旧摊销前利润"),
      subject: text("EBITDA", "息税折旧摊销前利润"),
      describe: text("EBITDA, whole chain", "全产业链息税折旧摊销前利润"),
      yearly: "valuation.ebitda",
    },
    {
      id: "taxes",
      label: text("Taxes and levies", "税费"),
      subject: text("Tax take", "税费"),
      describe: text("taxes and levies without VAT", "税费（不含增值税）"),
      yearly: "fiscal.total",
      cumulative: "fiscal.totalCumulative",
    },
    {
      id: "cost",
      label: text("Operating cost", "经营成本"),
      subject: text("Operating cost", "经营成本"),
      describe: text("operating cost, whole chain", "全产业链经营成本"),
      yearly: "cost.total",
      cumulative: "cost.totalCumulative",
    },
  ],
});
