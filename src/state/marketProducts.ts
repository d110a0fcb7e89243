import {
  BROWNIAN,
  CONSTANT_LEVEL,
  GIVEN_PATH,
  MEAN_REVERTING,
} from "../../models/distributions/priceProcess";
import { params, type ParamEntry } from "../../models/mine/catalogue";
import { pricePaths, priceWarnings, productName } from "../../models/mine/priceWarnings";
import type { ParamId } from "../../models/mine/registry";
import type { Warning } from "../../models/mine/warnings";
import type { Scenario } from "../../models/scenario/scenario";
import { entryOf, processIdOf, valueOf } from "./edits";
import type { PathSubject } from "./pathSubject";

/** A product with a price of its own, and the inputs of that price. */
export interface MarketProduct extends PathSubject {
  readonly process: ParamEntry;
  readonly level: ParamEntry;
  readonly start: ParamEntry;
  readonly reversion: ParamEntry;
  readonly volatility: ParamEntry;
  readonly drift: ParamEntry;
}

/** Products in registry order. */
export const marketProducts: readonly MarketProduct[] = pricePaths.map((path) => {
  const input = (name: string): ParamEntry => entryOf(`${path.id}${name}` as ParamId);
  const level = input("Level");
  return {
    path,
    name: productName(path),
    expected: level.definition.bounds,
    process: entryOf(processIdOf(path.id)!),
    level,
    start: input("Start"),
    reversion: input("Reversion"),
    volatility: input("Volatility"),
    drift: input("Drift"),
  };
});

/** The inputs of one price. */
function ownInputs(product: MarketProduct): readonly ParamEntry[] {
  const { process, level, start, reversion, volatility, drift } = product;
  return [process, level, start, reversion, volatility, drift];
}

/** Parameters of the market that belong to no single price: spikes, own supply, batteries, VAT, terms of sale. */
export const marketTerms: readonly ParamEntry[] = params.filter(
  (entry) =>
    entry.module === "market" && !marketProducts.some((product) => ownInputs(product).includes(entry)),
);

/** Code of the process that a product's price follows (distributions/priceProcess.ts). */
export function processOf(scenario: Scenario, product: MarketProduct): number {
  return valueOf(scenario, product.process.id) as number;
}

/** The inputs that count under a process, in the order in which people ask for them. */
export function inputsOf(product: MarketProduct, process: number): readonly ParamEntry[] {
  const { level, start, reversion, volatility, drift } = product;
  switch (process) {
    case MEAN_REVERTING:
      return [level, start, reversion, volatility];
    case CONSTANT_LEVEL:
      return [level];
    case BROWNIAN:
      return [start, volatility, drift];
    default:
      return [];
  }
}

/** What to doubt about one product's price. */
export function productWarnings(scenario: Scenario, product: MarketProduct): readonly Warning[] {
  const { path } = product;
  const kept = new Set<ParamId>(["calendar.horizon", ...ownInputs(product).map(({ id }) => id)]);
  const values = Object.fromEntries(
    Object.entries(scenario.values).filter(([id]) => kept.has(id as ParamId)),
  ) as Scenario["values"];
  const given = scenario.paths?.[path.id];
  return priceWarnings({ values, ...(given === undefined ? {} : { paths: { [path.id]: given } }) });
}

/** How many prices follow which process: drawn at random, held, prescribed. */
export function processCounts(scenario: Scenario): { random: number; constant: number; given: number } {
  const processes = marketProducts.map((product) => processOf(scenario, product));
  const constant = processes.filter((process) => process === CONSTANT_LEVEL).length;
  const given = processes.filter((process) => process === GIVEN_PATH).length;
  return { random: processes.length - constant - given, constant, given };
}
