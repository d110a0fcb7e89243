import { paths } from "../../../models/mine/catalogue";
import type { Scenario } from "../../../models/scenario/scenario";

/** Products with a price of their own. */
export const PRODUCTS = paths.filter(({ module }) => module === "market").map(({ key }) => key);

/** Values by which every price follows one process. */
export const everyProcess = (process: number): Scenario["values"] =>
  Object.fromEntries(PRODUCTS.map((product) => [`market.${product}Process`, process]));
