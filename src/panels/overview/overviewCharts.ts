import { employmentChart } from "../../charts/employmentChart";
import { investmentChart } from "../../charts/investmentChart";
import { npvChart } from "../../charts/npvChart";
import { outputChart } from "../../charts/outputChart";
import { productsChart } from "../../charts/productsChart";

/** The charts of the first screen, in their order. */
export const overviewCharts = {
  output: outputChart,
  npv: npvChart,
  investment: investmentChart,
  employment: employmentChart,
  products: productsChart,
} as const;
