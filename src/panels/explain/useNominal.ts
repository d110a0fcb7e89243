import { useMemo } from "preact/hooks";
import type { Scenario } from "../../../models/scenario/scenario";
import type { Nominal } from "../../charts/prices";
import { nominalOf } from "../../state/followMoney";
import { useStore } from "../context";

/** What makes a scenario's yearly money nominal, where the reader asked for that; else undefined. */
export function useNominal(scenario: Scenario): Nominal | undefined {
  const isWanted = useStore().prices.value === "nominal";
  return useMemo(() => (isWanted ? nominalOf(scenario) : undefined), [isWanted, scenario]);
}
