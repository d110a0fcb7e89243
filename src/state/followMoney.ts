import { effect } from "@preact/signals";
import { timingOffset } from "../../models/finance/discountFactor";
import { TIMINGS } from "../../models/mine/valuationParams";
import { exchangeRateOf } from "../../models/scenario/exchangeRate";
import type { Scenario } from "../../models/scenario/scenario";
import type { Nominal } from "../charts/prices";
import { moneyShown } from "../i18n/money";
import { centre } from "./distributionEdit";
import { valueOf } from "./edits";
import type { AppStore } from "./store";

/** Yuan for one dollar in a scenario. */
export const exchangeRate = (scenario: Scenario): number => exchangeRateOf(scenario.values);

/** Inflation of a scenario as a fraction: its middle, where it is uncertain. */
export const inflationOf = (scenario: Scenario): number =>
  centre(valueOf(scenario, "valuation.inflation")) / 100;

/** What makes a scenario's real money nominal: its inflation, at the time of year its cash flows fall. */
export function nominalOf(scenario: Scenario): Nominal {
  const timing = TIMINGS[centre(valueOf(scenario, "valuation.timing"))] ?? "middle";
  return { inflation: inflationOf(scenario), offset: timingOffset[timing] };
}

/** Keeps the unit of money in step with the reader's choice and the scenario's rate. Returns what ends it. */
export function followMoney(store: Pick<AppStore, "money" | "scenario">): () => void {
  return effect(() => {
    const next = { unit: store.money.value, cnyPerUsd: exchangeRate(store.scenario.value) };
    const { unit, cnyPerUsd } = moneyShown.peek();
    // a new object would have everything on screen drawn again
    if (unit !== next.unit || cnyPerUsd !== next.cnyPerUsd) moneyShown.value = next;
  });
}
