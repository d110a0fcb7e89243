import { employmentChart } from "./employmentChart";
import { investmentChart } from "./investmentChart";
import { npvChart } from "./npvChart";
import { outputChart } from "./outputChart";
import { productsChart } from "./productsChart";

/** Every chart of the overview, in the order of the screen. */
export const charts = [outputChart, npvChart, investmentChart, employmentChart, productsChart] as const;
