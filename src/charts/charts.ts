import { carbonChart } from "./carbonChart";
import { employmentChart } from "./employmentChart";
import { investmentChart } from "./investmentChart";
import { jobsByChart } from "./jobsByChart";
import { npvChart } from "./npvChart";
import { outputChart } from "./outputChart";
import { plantCapitalChart } from "./plantCapitalChart";
import { productsChart } from "./productsChart";
import { recipientsChart } from "./recipientsChart";
import { unitCostChart } from "./unitCostChart";

/** Every chart of the overview, in the order of the screen. */
export const charts = [outputChart, npvChart, investmentChart, employmentChart, productsChart] as const;

/** Charts of the flows screen that read nothing but the results; the others are made for a year, trial or scenario. */
export const flowCharts = [
  recipientsChart,
  unitCostChart,
  plantCapitalChart,
  carbonChart,
  jobsByChart,
] as const;
