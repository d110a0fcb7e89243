import { describe, expect, it } from "vitest";
import { compile } from "../../../models/engine/plan";
import { replayTrial } from "../../../models/engine/replay";
import { lines } from "../../../models/mine/catalogue";
import type { LineId, ParamId } from "../../../models/mine/registry";
import { baseScenario } from "../../../models/scenario/scenario";

/*
 * One replayed trial's cash flow sheet once more, as a spreadsheet would do it: tonnes times prices, charges asset by
 * asset, losses and credits by date. Nothing of the model is called; only its inputs, tonnages, prices, operating
 * cost lines and plant capital are read.
 */

const YEARS = 80;
const TOLERANCE = 1e-9;

function sheet(values: Partial<Record<ParamId, number>>, trial: number) {
  const replay = replayTrial(compile({ ...baseScenario, values }, { trials: 1, seed: 7 }), trial);
  const line = (id: LineId, t: number) => replay.lines[id][t]!;
  const input = (id: ParamId) => replay.inputs[id];
  const share = (id: ParamId) => replay.inputs[id] / 100;
  const parts = (part: string, t: number) =>
    lines.filter(({ definition }) => definition.part === part).reduce((sum, { id }) => sum + line(id, t), 0);
  const years = Array.from({ length: YEARS }, (_, t) => t);

  const sales = years.map(
    (t) =>
      (line("processing.ironConcentrate", t) *
        line("market.priceIronConcentrate", t) *
        (input("processing.concentrateGrade") / 56) +
        line("processing.ilmenite", t) * line("market.priceIlmenite", t) +
        line("processing.pigIron", t) * line("market.pricePigIron", t) +
        line("processing.steel", t) * line("market.priceSteel", t)) /
        1e3 +
      ((line("processing.v2o5", t) +
        line("processing.vnAlloy", t) * (0.79 / 0.5602) * input("market.nitrideValue")) *
        line("market.priceV2o5", t) +
        line("processing.pigment", t) * line("market.pricePigment", t) +
        line("processing.sponge", t) * line("market.priceSponge", t) +
        (line("processing.cobalt", t) * line("market.priceCobalt", t) +
          line("processing.nickel", t) * line("market.priceNickel", t)) *
          share("market.payability")) /
        1e6,
  );
  const concentrates = years.map(
    (t) =>
      (line("processing.concentrateMade", t) *
        line("market.priceIronConcentrate", t) *
        (input("processing.concentrateGrade") / 56) +
        line("processing.ilmeniteMade", t) * line("market.priceIlmenite", t)) /
        1e3 +
      ((line("processing.cobalt", t) * line("market.priceCobalt", t) +
        line("processing.nickel", t) * line("market.priceNickel", t)) *
        share("market.payability")) /
        1e6,
  );
  const operating = years.map((t) => parts("cost", t));
  const mine = years.map((t) => line("capital.newMine", t));
  const newCapital = years.map((t) => parts("investment", t) - line("capital.sustaining", t));
  const investment = years.map((t) => parts("investment", t));
  const ore = years.map((t) => line("extraction.ore", t));
  const left = years.map((t) => line("extraction.remaining", t));

  // levies
  const resourceTax = concentrates.map((value) => value * share("fiscal.resourceTaxRate"));
  const proceeds = concentrates.map(
    (value, t) => value * share("fiscal.rightRate") + (t === 0 ? input("fiscal.dealPrice") : 0),
  );
  const safety = years.map(
    (t) =>
      (ore[t]! * input("fiscal.safetyFee") + line("processing.tailings", t) * input("fiscal.tailingsFee")) /
      1e3,
  );
  const vatDue = years.map(
    (t) =>
      0.13 *
      (sales[t]! -
        share("fiscal.creditable") * operating[t]! -
        share("fiscal.capitalCredit") * investment[t]!),
  );
  // paid so far = the highest that the sum of what is due has reached, never below zero
  let [dueSoFar, paidSoFar] = [0, 0];
  const vat = vatDue.map((due) => {
    dueSoFar += due;
    const paid = Math.max(0, dueSoFar - paidSoFar);
    paidSoFar += paid;
    return paid;
  });
  const surcharges = vat.map((value) => value * share("fiscal.surcharge"));
  // by the tonne; what is still owed when the mine closes for good is paid in that year
  let owed = input("capital.closureCost");
  const closure = ore.map((value, t) => {
    const shut = t > 0 && line("extraction.open", t) === 0 && line("extraction.open", t - 1) === 1;
    const paid = shut ? owed : (value * input("capital.closureCost")) / replay.metrics["extraction.minable"];
    owed -= paid;
    return paid;
  });
  const carbon = years.map((t) => (line("environment.co2", t) * input("environment.carbonPrice")) / 1e3);

  // depreciation, asset by asset: bought in year b, in use from first ore on
  const first = ore.findIndex((value) => value > 0);
  const classes = [
    [share("fiscal.buildingShare"), input("fiscal.buildingYears")],
    [share("fiscal.vehicleShare"), input("fiscal.vehicleYears")],
    [1 - share("fiscal.buildingShare") - share("fiscal.vehicleShare"), input("fiscal.machineryYears")],
  ] as const;
  const depreciation = new Array<number>(YEARS).fill(0);
  for (const bought of years) {
    const from = Math.max(bought, first);
    const assets = investment[bought]! - share("fiscal.developmentShare") * mine[bought]!;
    for (const [part, life] of classes)
      for (let t = from; t < Math.min(from + life, YEARS); t++) depreciation[t]! += (assets * part) / life;
    // development is spread over the ore left when it was bought
    const development =
      share("fiscal.developmentShare") * mine[bought]! + (bought === 0 ? input("fiscal.dealPrice") : 0);
    const reserve = left[bought]! + ore[bought]!;
    for (let t = bought; t < YEARS; t++) depreciation[t]! += (development * ore[t]!) / reserve;
  }

  // loans, draw by draw, equal principal
  const [tenor, grace] = [input("fiscal.loanTenor"), input("fiscal.loanGrace")];
  const drawn = newCapital.map((value, t) => (t < YEARS - 1 ? value * share("fiscal.debtShare") : 0));
  const due = (t: number, year: number) =>
    t > year + grace && t <= year + tenor ? drawn[year]! / (tenor - grace) : 0;
  const repaid = years.map((t) => years.reduce((sum, year) => sum + due(t, year), 0));
  let balance = 0;
  const interest = years.map((t) => {
    const cost = balance * share("fiscal.loanRate");
    if (t === YEARS - 1) repaid[t] = balance;
    balance += drawn[t]! - repaid[t]!;
    return cost;
  });
  // interest before first ore is written off like a machine bought in the year of first ore
  const spread = input("fiscal.machineryYears");
  const early = interest.slice(0, first).reduce((sum, value) => sum + value, 0);
  const deductible = years.map(
    (t) => (t >= first ? interest[t]! : 0) + (t >= first && t < first + spread ? early / spread : 0),
  );

  // income tax with dated losses
  const taxed = (deductInterest: boolean): number[] => {
    let losses: { year: number; amount: number }[] = [];
    return years.map((t) => {
      const levies = resourceTax[t]! + concentrates[t]! * share("fiscal.rightRate") + surcharges[t]!;
      let profit =
        sales[t]! -
        operating[t]! -
        safety[t]! -
        levies -
        carbon[t]! -
        closure[t]! -
        depreciation[t]! -
        (deductInterest ? deductible[t]! : 0);
      losses = losses.filter((loss) => t - loss.year <= input("fiscal.lossYears"));
      for (const loss of losses) {
        const used = Math.max(0, Math.min(loss.amount, profit));
        loss.amount -= used;
        profit -= used;
      }
      if (profit < 0) losses.push({ year: t, amount: -profit });
      const reduced = 2026 + t <= 2030 || input("fiscal.extended") === 1;
      return Math.max(0, profit) * (reduced ? 0.15 : 0.25);
    });
  };
  const incomeTax = taxed(true);
  const projectTax = taxed(false);

  const preTax = years.map(
    (t) =>
      sales[t]! -
      operating[t]! -
      safety[t]! -
      resourceTax[t]! -
      proceeds[t]! -
      surcharges[t]! -
      carbon[t]! -
      closure[t]! -
      investment[t]! -
      line("capital.workingChange", t),
  );
  const cashFlow = years.map((t) => preTax[t]! - projectTax[t]!);
  const equityFlow = years.map((t) => preTax[t]! - incomeTax[t]! - interest[t]! + drawn[t]! - repaid[t]!);
  const real = (1 + share("valuation.discountRate")) / (1 + share("valuation.inflation")) - 1;
  const npv = cashFlow.reduce((sum, flow, t) => sum + flow / (1 + real) ** (t + 0.5), 0);
  return {
    replay,
    sales,
    vat,
    surcharges,
    depreciation,
    interest,
    incomeTax,
    preTax,
    cashFlow,
    equityFlow,
    npv,
  };
}

describe("one trial's cash flow sheet, recomputed in plain arithmetic", () => {
  it.each([
    ["base case, trial 0", {}, 0],
    ["base case, trial 4711", {}, 4711],
    ["60 % borrowed, carbon priced", { "fiscal.debtShare": 60, "environment.carbonPrice": 80 }, 3],
    ["losses for ten years, other asset lives", { "fiscal.lossYears": 10, "fiscal.machineryYears": 7 }, 5],
  ] as const)("%s", (_, values, trial) => {
    const own = sheet(values, trial);
    const { replay } = own;
    const compare = (id: LineId, expected: readonly number[]) =>
      expected.forEach((value, t) => {
        const shown = replay.lines[id][t]!;
        expect(Math.abs(shown - value), `${id} year ${t}: ${shown} and ${value}`).toBeLessThan(
          TOLERANCE * Math.max(1, Math.abs(value)),
        );
      });
    compare("market.revenue", own.sales);
    compare("fiscal.vat", own.vat);
    compare("fiscal.surcharges", own.surcharges);
    compare("fiscal.depreciation", own.depreciation);
    compare("fiscal.interest", own.interest);
    compare("fiscal.incomeTax", own.incomeTax);
    compare("valuation.preTax", own.preTax);
    compare("valuation.cashFlow", own.cashFlow);
    compare("valuation.equityFlow", own.equityFlow);
    expect(Math.abs(replay.metrics["valuation.npv"] - own.npv)).toBeLessThan(TOLERANCE * Math.abs(own.npv));
    // working capital comes back: its changes add up to nothing
    const working = replay.lines["capital.workingChange"].reduce((sum, value) => sum + value, 0);
    expect(Math.abs(working)).toBeLessThan(TOLERANCE);
  });
  it("checks trials that pay tax, and a loan that is really drawn", () => {
    const { incomeTax, interest } = sheet({ "fiscal.debtShare": 60, "environment.carbonPrice": 80 }, 3);
    expect(Math.max(...interest)).toBeGreaterThan(0.1);
    expect(Math.max(...incomeTax)).toBeGreaterThan(0);
    expect(Math.max(...sheet({}, 0).incomeTax)).toBeGreaterThan(0);
  });
});
