import { paramById } from "../mine/catalogue";
import type { Scenario } from "./scenario";

/**
 * Yuan for one dollar in a scenario: the rate at which written dollars are read, wherever they are written, and at which
 * results are shown in dollars.
 * @throws if the rate were anything but a number, which its declaration as structural excludes
 */
export function exchangeRateOf(values: Scenario["values"]): number {
  const rate = values["valuation.exchangeRate"] ?? paramById.get("valuation.exchangeRate")?.definition.value;
  if (typeof rate !== "number") throw new Error("the exchange rate must be one number for all trials");
  return rate;
}
