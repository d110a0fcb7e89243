import { describe, expect, it } from "vitest";
import type { Replay } from "../../../models/engine/replay";
import { lineById, metricById, params } from "../../../models/mine/catalogue";
import type { ParamId } from "../../../models/mine/registry";
import { atModes } from "./atModes";

type Values = Partial<Record<ParamId, number>>;

/** Every product, loans, carbon, standstill, two cut-offs: so that every input has an effect. */
const everything: Values = {
  "extraction.phase3": 8,
  "extraction.cutoff": 18,
  "extraction.cutoffPolicy": 1,
  "extraction.operatingRule": 1,
  "extraction.mothballBelow": 130,
  "extraction.reopenAbove": 135,
  "processing.furnaceShare": 30,
  "processing.ferrovanadiumShare": 20,
  "processing.electrolyteShare": 10,
  "processing.chromiumShare": 40,
  "processing.slagShare": 15,
  "processing.chlorideShare": 50,
  "processing.ingotShare": 40,
  "processing.breakthrough": 1,
  "market.v2o5Volatility": 0.45,
  "market.ilmeniteVolatility": 0.28,
  "market.steelVolatility": 0.2,
  "cost.learning": 3,
  "cost.wageGrowth": 1,
  "employment.trainingCapacity": 300,
  "environment.carbonPrice": 120,
  "fiscal.debtShare": 50,
  "fiscal.depletionCut": 30,
  "fiscal.discharge": 5,
  "fiscal.dealPrice": 3,
  "fiscal.creditTied": 100,
};
const plain = atModes(everything);

/** The inputs that `times` names a factor for, multiplied by it. */
function scaled(times: (id: ParamId, unit: string) => number | undefined): Replay {
  const values: Values = { ...everything };
  for (const { id, definition } of params) {
    const factor = times(id, definition.unit);
    if (factor !== undefined) values[id] = plain.inputs[id] * factor;
  }
  return atModes(values);
}

/** Lines and metrics that are not `factor(unit, id)` times what they are in the plain case. */
function strangers(found: Replay, factor: (unit: string, id: string) => number): string[] {
  const close = (value: number, wanted: number, size: number) =>
    Object.is(value, wanted) || Math.abs(value - wanted) <= 1e-9 * size;
  const names: string[] = [];
  for (const [id, values] of Object.entries(plain.lines)) {
    const times = factor(lineById.get(id)!.definition.unit, id);
    const size = times * values.reduce((largest, value) => Math.max(largest, Math.abs(value)), 1e-3);
    const other = found.lines[id as keyof Replay["lines"]];
    if (!values.every((value, t) => close(other[t]!, times * value, size))) names.push(id);
  }
  for (const [id, value] of Object.entries(plain.metrics)) {
    const wanted = factor(metricById.get(id)!.definition.unit, id) * value;
    if (!close(found.metrics[id as keyof Replay["metrics"]], wanted, Math.abs(wanted) + 1e-9)) names.push(id);
  }
  return names;
}

describe("scaling", () => {
  it("has years at standstill, unfilled posts and debt to scale", () => {
    expect(plain.metrics["extraction.mothballedYears"]).toBeGreaterThan(0);
    expect(plain.metrics["employment.peakUnfilled"]).toBeGreaterThan(0);
    expect(plain.metrics["valuation.dscrMean"]).not.toBeNaN();
  });
  it("in twice the money everything that is money doubles, and nothing else moves", () => {
    const found = scaled((_, unit) => {
      if (unit === "CNY/USD") return undefined;
      if (unit === "persons/bn CNY") return 0.5;
      return unit.includes("CNY") ? 2 : undefined;
    });
    expect(strangers(found, (unit) => (unit.includes("CNY") ? 2 : 1))).toEqual([]);
  });
  it("a mine, its markets and its work force twice as large double every amount, and no price, grade, rate or cost per tonne", () => {
    const amounts = /^(Gt|Mt|kt|bn CNY|jobs|persons|ha|km2)$|^(Mt|kt|GWh)\/a$/;
    const found = scaled((_, unit) => (amounts.test(unit) ? 2 : undefined));
    const results = /^(Mt|kt|Mm3|GWh|TJ|Mt CO2|bn CNY|jobs|persons|ha)$|^(Mt|kt)\/a$/;
    // cones grow with the area to the power of 1.5
    const names = strangers(found, (unit, id) =>
      id === "deposit.coneShare" ? Math.SQRT1_2 : results.test(unit) ? 2 : 1,
    );
    expect(names).toEqual([]);
  });
});
