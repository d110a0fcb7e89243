import { text, type Text } from "../core/text";
import type { LineId } from "./registry";
import { amount, type Yearly } from "./yearly";

/** A step of the way from sales to free cash flow, bn CNY; deductions are negative. */
export interface WaterfallStep {
  readonly id: string;
  readonly label: Text;
  readonly value: number;
  /** the opening amount and the subtotals stand on the axis, the others hang from the one before */
  readonly total: boolean;
}

const COSTS: readonly (readonly [LineId, Text])[] = [
  ["cost.total", text("Operating cost", "经营成本")],
  ["fiscal.safety", text("Work-safety fee", "安全生产费")],
  ["fiscal.resourceTax", text("Resource tax", "资源税")],
  ["fiscal.rightProceeds", text("Mining-right proceeds", "矿业权出让收益")],
  ["fiscal.surcharges", text("Surcharges on VAT", "增值税附加")],
  ["fiscal.environmentTax", text("Environmental tax", "环境保护税")],
  ["environment.carbonCost", text("Cost of carbon", "碳成本")],
  ["capital.closure", text("Rehabilitation fund", "生态修复基金")],
];

/**
 * From sales to free cash flow, of one year (index, 0 = first) or over all years, from one trial or the means of a
 * run. Each total equals the sum of the steps before it to the last bit; the last one is the free cash flow. Income
 * tax is the project's, without the relief that interest brings; change of VAT credit is shown if it ties up cash.
 */
export function waterfall(source: Yearly, year: number | "all"): WaterfallStep[] {
  const of = (id: LineId) => amount(source, id, year);
  const steps: WaterfallStep[] = [];
  let sum = 0;
  const add = (id: string, label: Text, value: number) => {
    sum += value;
    steps.push({ id, label, value, total: id === "market.revenue" });
  };
  const total = (id: string, label: Text) => steps.push({ id, label, value: sum, total: true });

  const sales = of("market.revenue");
  add("market.revenue", text("Sales", "销售收入"), sales);
  for (const [id, label] of COSTS) add(id, label, -of(id));
  total("operating", text("Operating cash, before income tax", "经营现金（所得税前）"));
  const mine = of("capital.mineInvestment");
  const all = of("capital.investment");
  add("capital.mineInvestment", text("Investment: mine and mill", "投资：采选"), -mine);
  add("capital.plantInvestment", text("Investment: plants", "投资：加工厂"), mine - all);
  add(
    "capital.workingChange",
    text("Change in working capital", "流动资金增减"),
    -of("capital.workingChange"),
  );
  // whatever else lies between: VAT credit that waits, if the scenario counts it
  const tied = of("valuation.preTax") - sum;
  if (Math.abs(tied) > 1e-9 * (sales + all))
    add("vatCredit", text("VAT credit tied up", "留抵税额占用"), tied);
  total("valuation.preTax", text("Cash flow before income tax", "所得税前现金流"));
  add("fiscal.incomeTax", text("Income tax", "企业所得税"), -of("fiscal.incomeTax") - of("fiscal.taxShield"));
  total("valuation.cashFlow", text("Free cash flow", "自由现金流"));
  return steps;
}
