import { depositCurve } from "../../cutoff/depositCurve";
import type { GradeCurve } from "../../cutoff/gradeCurve";
import type { LaneProject } from "../../cutoff/lane";
import { compile } from "../../engine/plan";
import { replayTrial } from "../../engine/replay";
import type { Scenario } from "../../scenario/scenario";
import { medianScenario } from "./medianScenario";

/** The deposit in Lane's terms: Mt of material above 15 % TFe, Mt of iron, bn CNY. */
export interface DepositProject {
  readonly curve: GradeCurve;
  readonly project: LaneProject;
  /** calendar year that the terms are taken from */
  readonly year: number;
  /** cut-off of the scenario, fraction TFe */
  readonly cutoff: number;
}

/**
 * Reads Lane's terms off one year of the scenario at its medians: the middle one of the years at full rate. Value goes by
 * iron, because TiO2 and V2O5 follow it. Sales less what is levied on them are the price; freight and conversion the cost
 * of refining; the part of mining that falls on ore below the cut-off too is the cost of moving it, the rest of mining,
 * milling, site and safety the cost of milling; the fixed share and sustaining capital the yearly cost. Before income tax,
 * which takes the same share of everything. The mill limits; mine and plants are sized to it in this model, so they do
 * not. Undefined if the scenario has no year at full rate.
 */
export function depositProject(scenario: Scenario): DepositProject | undefined {
  const plain = medianScenario(scenario);
  const fixed: Scenario = {
    ...plain,
    values: { ...plain.values, "extraction.operatingRule": 0, "extraction.gradePremium": 0 },
  };
  const plan = compile(fixed, { trials: 1, seed: 0 });
  const { lines, metrics, inputs } = replayTrial(plan, 0);
  const ore = lines["extraction.ore"];
  const full = metrics["extraction.capacity"] * (1 - 1e-6);
  const years = Array.from(ore.keys()).filter((t) => ore[t]! >= full && full > 0);
  const t = years[Math.floor(years.length / 2)];
  if (t === undefined) return undefined;
  const of = (id: keyof typeof lines): number => lines[id]![t]!;
  const tonnes = of("extraction.ore");
  const iron = (tonnes * of("extraction.gradeIron")) / 100;
  const levied = of("fiscal.resourceTax") + of("fiscal.rightProceeds") + of("fiscal.surcharges");
  const conversion =
    of("cost.freightCost") + of("cost.ironCost") + of("cost.vanadiumCost") + of("cost.titaniumCost");
  const site = of("cost.miningCost") + of("cost.millingCost") + of("cost.siteCost");
  const share = inputs["cost.fixedShare"] / 100;
  const perMoved = (of("cost.miningCost") * (1 - share)) / (tonnes + of("extraction.waste"));
  const rejected = perMoved * (inputs["extraction.marginalMoved"] / 100);
  const kept = 1 - inputs["extraction.dilution"] / 100;
  const perOre =
    (site * (1 - share) + of("fiscal.safety") + of("fiscal.environmentTax") + of("environment.carbonCost")) /
    tonnes;
  const means = {
    iron: inputs["deposit.gradeIron"] / 100,
    titanium: inputs["deposit.gradeTitanium"] / 100,
    vanadium: inputs["deposit.gradeVanadium"] / 100,
  };
  // declared in Gt
  const minable = (inputs["deposit.resource"] * 1000 * inputs["deposit.conversion"]) / 100 / kept;
  return {
    curve: depositCurve(minable, means, inputs["deposit.gradeShape"]),
    year: plan.firstYear + t,
    cutoff: inputs["extraction.cutoff"] / 100,
    project: {
      price: (of("market.revenue") - levied) / iron,
      refining: conversion / iron,
      mining: rejected,
      milling: perOre - rejected,
      fixed: site * share + of("capital.sustaining"),
      recovery: kept,
      rate: metrics["valuation.realRate"] / 100,
      mineCapacity: Infinity,
      millCapacity: metrics["extraction.capacity"],
      refineryCapacity: Infinity,
    },
  };
}
