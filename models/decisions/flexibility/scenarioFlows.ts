import { outputsOf, type Output } from "../../engine/outputs";
import { compile } from "../../engine/plan";
import { replayTrial } from "../../engine/replay";
import type { LineId } from "../../mine/registry";
import { BN_PER_MT } from "../../mine/scale";
import type { Scenario } from "../../scenario/scenario";
import { medianScenario } from "../cutoff/medianScenario";

/** Prices that the basket and the regressions look at, and the sales that they move. */
const PRODUCTS: readonly (readonly [price: LineId, revenue: LineId])[] = [
  ["market.priceIronConcentrate", "market.revenueIronConcentrate"],
  ["market.pricePigIron", "market.revenuePigIron"],
  ["market.priceSteel", "market.revenueSteel"],
  ["market.priceV2o5", "market.revenueVanadium"],
  ["market.priceIlmenite", "market.revenueIlmenite"],
  ["market.pricePigment", "market.revenuePigment"],
  ["market.priceSponge", "market.revenueSponge"],
];

/**
 * One plan on many trials of the mine model that always produces. Yearly numbers stand at [year · trials + trial]; money
 * is present value, bn CNY, by the scenario's own discount factors.
 */
export interface ScenarioFlows {
  readonly trials: number;
  readonly years: number;
  /** free cash flow as it comes */
  readonly run: Float64Array;
  /** the same in a year of standstill: holding cost, and what is still being built */
  readonly hold: Float64Array;
  /** what leaving for good at the start of a year brings: working capital set free less closure that is not paid yet */
  readonly leave: Float64Array;
  /** what one more year at the end would bring at the prices of the year; 0 before the ore is used up */
  readonly extra: Float64Array;
  /** first year without ore after the last one with ore; `years` if it lasts to the horizon */
  readonly exhausted: Int16Array;
  /** sales per tonne of ore of the mean product mix at the prices of the year, CNY/t: a price for the whole mine */
  readonly basket: Float64Array;
  /** cash margin per tonne of ore, CNY/t; 0 without ore */
  readonly margin: Float64Array;
  readonly ore: Float64Array;
  /** mean discount factor by year */
  readonly factor: Float64Array;
  /** holding cost of the whole capacity for a year, undiscounted, mean over trials */
  readonly holdingYear: number;
}

const LINES = [
  "valuation.cashFlow",
  "valuation.discountFactor",
  "valuation.ebitda",
  "extraction.ore",
  "extraction.standing",
  "capital.expansion",
  "capital.sustaining",
  "capital.closure",
  "capital.working",
  "market.revenue",
  "fiscal.resourceTax",
  "fiscal.rightProceeds",
  "fiscal.surcharges",
] as const satisfies readonly LineId[];

const IDS: readonly LineId[] = [...LINES, ...PRODUCTS.flat()];

/** The scenario that always produces, and the outputs that `flowsFrom` wants of each of its trials. */
export function flowQuestion(scenario: Scenario): {
  readonly scenario: Scenario;
  readonly outputs: readonly Output[];
} {
  const rigid: Scenario = { ...scenario, values: { ...scenario.values, "extraction.operatingRule": 0 } };
  const { years, firstYear } = compile(rigid, { trials: 1, seed: 0 });
  const outputs = IDS.flatMap((id) => Array.from({ length: years }, (_, t) => ({ id, year: firstYear + t })));
  return { scenario: rigid, outputs };
}

/**
 * Flows of a scenario from the values of its `flowQuestion` on `n` trials: output i of trial k at [i · n + k]. Holding
 * cost, closure cost and tax rate are taken at their medians; the basket's mix is the mean one of all trials and years.
 */
export function flowsFrom(scenario: Scenario, n: number, values: Float64Array): ScenarioFlows {
  const size = values.length / IDS.length;
  return derive(scenario, n, size / n, (id) => {
    const i = IDS.indexOf(id);
    return values.subarray(i * size, (i + 1) * size);
  });
}

/** Trials simulated at once. */
const BLOCK = 64;

/** Simulates trials first … first + count − 1 of a scenario that always produces, on this thread. */
export function scenarioFlows(
  scenario: Scenario,
  run: { readonly first: number; readonly count: number; readonly seed: number },
  tick: (trials: number) => void = () => undefined,
): ScenarioFlows {
  const { count: n, first } = run;
  const { scenario: rigid, outputs } = flowQuestion(scenario);
  const plan = compile(rigid, { trials: first + n, seed: run.seed });
  const values = new Float64Array(outputs.length * n);
  for (let done = 0; done < n; done += BLOCK) {
    const size = Math.min(BLOCK, n - done);
    const block = outputsOf(plan, outputs, first + done, size);
    for (let i = 0; i < outputs.length; i++)
      values.set(block.subarray(i * size, (i + 1) * size), i * n + done);
    tick(size);
  }
  return flowsFrom(scenario, n, values);
}

function derive(
  scenario: Scenario,
  n: number,
  years: number,
  of: (id: LineId) => Float64Array,
): ScenarioFlows {
  const known = replayTrial(compile(medianScenario(scenario), { trials: 1, seed: 0 }), 0).inputs;
  const perCapacity = known["extraction.holdingCost"] * BN_PER_MT;
  const closureCost = known["capital.closureCost"];
  const tax = known["fiscal.standardTax"] / 100;
  const table = () => new Float64Array(years * n);
  const run = table();
  const hold = table();
  const leave = table();
  const extra = table();
  const margin = table();
  const exhausted = new Int16Array(n);
  const factor = new Float64Array(years);
  const [cash, discounts, ebitda, ore] = [
    of("valuation.cashFlow"),
    of("valuation.discountFactor"),
    of("valuation.ebitda"),
    of("extraction.ore"),
  ];
  const [standing, expansion, sustaining, closure, working, revenue] = [
    of("extraction.standing"),
    of("capital.expansion"),
    of("capital.sustaining"),
    of("capital.closure"),
    of("capital.working"),
    of("market.revenue"),
  ];
  const levies = [of("fiscal.resourceTax"), of("fiscal.rightProceeds"), of("fiscal.surcharges")] as const;
  const products = PRODUCTS.map(([price, sales]) => [of(price), of(sales)] as const);
  let holdingYear = 0;
  for (let k = 0; k < n; k++) {
    let closed = 0;
    let full = -1;
    let last = -1;
    for (let t = 0, i = k; t < years; t++, i += n) {
      const discount = discounts[i]!;
      factor[t]! += discount / n;
      run[i] = cash[i]! * discount;
      hold[i] = -(standing[i]! * perCapacity + expansion[i]!) * discount;
      leave[i] = ((t > 0 ? working[i - n]! : 0) - Math.max(0, closureCost - closed)) * discount;
      closed += closure[i]!;
      margin[i] = ore[i]! > 0 ? ebitda[i]! / (ore[i]! * BN_PER_MT) : 0;
      if (ore[i]! > 0) last = t;
      if (ore[i]! > 0 && (full < 0 || ore[i]! >= 0.99 * ore[full * n + k]!)) full = t;
    }
    exhausted[k] = last < 0 || last === years - 1 ? years : last + 1;
    if (full < 0) continue;
    const at = full * n + k;
    holdingYear += (standing[at]! * perCapacity) / n;
    // a year more at the end: tonnes and cost of the last full year, prices of the year; taxed at the full rate
    const sold = Math.max(1e-9, revenue[at]!);
    const kept = 1 - (levies[0][at]! + levies[1][at]! + levies[2][at]!) / sold;
    const others = ebitda[at]! - kept * products.reduce((sum, [, sales]) => sum + sales[at]!, 0);
    for (let t = exhausted[k]!, i = t * n + k; t < years; t++, i += n) {
      const sales = products.reduce((sum, [price, own]) => sum + (own[at]! * price[i]!) / price[at]!, 0);
      const profit = kept * sales + others;
      extra[i] = (profit - Math.max(0, profit) * tax - sustaining[at]!) * discounts[i]!;
    }
  }
  return {
    trials: n,
    years,
    run,
    hold,
    leave,
    extra,
    exhausted,
    basket: basketOf(products, ore),
    margin,
    ore,
    factor,
    holdingYear,
  };
}

/** Sales per tonne of ore at the mean mix: each product's mean sales per tonne, moved by its price. */
function basketOf(
  products: readonly (readonly [price: Float64Array, sales: Float64Array])[],
  ore: Float64Array,
): Float64Array {
  const basket = new Float64Array(ore.length);
  const tonnes = ore.reduce((a, b) => a + b, 0);
  if (tonnes === 0) return basket;
  for (const [price, sales] of products) {
    let weighted = 0;
    for (let i = 0; i < ore.length; i++) weighted += price[i]! * ore[i]!;
    const perPrice = sales.reduce((a, b) => a + b, 0) / BN_PER_MT / weighted;
    for (let i = 0; i < basket.length; i++) basket[i]! += perPrice * price[i]!;
  }
  return basket;
}
