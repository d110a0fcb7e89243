import { unitDefinition } from "../../models/core/units";
import { quantile } from "../../models/distributions/distribution";
import {
  CONSTANT_LEVEL,
  GIVEN_PATH,
  logMoments,
  type PriceInputs,
} from "../../models/distributions/priceProcess";
import type { ParamValue } from "../../models/distributions/spec";
import type { ParamEntry } from "../../models/mine/catalogue";
import { normalQuantile } from "../../models/random/normal";
import type { Scenario } from "../../models/scenario/scenario";
import type { FanBands } from "../charts/fan";
import { valueOf, withValue } from "./edits";
import { processOf, type MarketProduct } from "./marketProducts";

/** Prices below this are drawn as this: a logarithm needs a number above zero. */
const LEAST_PRICE = 1e-9;

const at = (value: ParamValue, u: number): number => (typeof value === "number" ? value : quantile(value, u));

/** Years that a scenario simulates. */
export function calendarOf(scenario: Scenario): { readonly firstYear: number; readonly years: number } {
  return {
    firstYear: valueOf(scenario, "calendar.firstYear") as number,
    years: valueOf(scenario, "calendar.horizon") as number,
  };
}

/** Median price in every year of the process that the base case has, to three digits: where drawing a path begins. */
export function priceWithoutPath(scenario: Scenario, product: MarketProduct): number[] {
  const { p50 } = priceFan(
    withValue(scenario, product.process.id, product.process.definition.value),
    product,
  );
  return Array.from(p50, (price) => Number(price.toPrecision(3)));
}

/**
 * The yearly bands of a product's price in closed form, in the unit and on the tax basis of its long-run price: before
 * own supply and before vanadium's spikes. An uncertain long-run level is taken as the lognormal with the same P10 and
 * P90; other inputs that are uncertain stand at their median. A given path has no width.
 */
export function priceFan(scenario: Scenario, product: MarketProduct): FanBands {
  const { years } = calendarOf(scenario);
  const process = processOf(scenario, product);
  const given = process === GIVEN_PATH ? scenario.paths?.[product.path.id] : undefined;
  if (given !== undefined && given.length > 0) {
    const path = Float64Array.from({ length: years }, (_, t) => given[Math.min(t, given.length - 1)]!);
    return { p10: path, p25: path, p50: path, p75: path, p90: path };
  }
  // without a path of its own such a price is the long-run one
  const kind = process === GIVEN_PATH ? CONSTANT_LEVEL : process;
  const median = (entry: ParamEntry): number =>
    at(valueOf(scenario, entry.id), 0.5) * unitDefinition(entry.definition.unit).calc;
  const level = valueOf(scenario, product.level.id);
  const low = Math.max(LEAST_PRICE, at(level, 0.1));
  const high = Math.max(LEAST_PRICE, at(level, 0.9));
  const inputs: PriceInputs = {
    level: Math.sqrt(low * high),
    start: Math.max(LEAST_PRICE, at(valueOf(scenario, product.start.id), 0.5)),
    reversion: median(product.reversion),
    volatility: median(product.volatility),
    drift: median(product.drift),
  };
  const levelSdLog = Math.log(high / low) / (2 * normalQuantile(0.9));
  const moments = Array.from({ length: years }, (_, t) => logMoments(kind, inputs, t, levelSdLog));
  const band = (probability: number): Float64Array => {
    const z = normalQuantile(probability);
    return Float64Array.from(moments, ({ mean, variance }) => Math.exp(mean + z * Math.sqrt(variance)));
  };
  return { p10: band(0.1), p25: band(0.25), p50: band(0.5), p75: band(0.75), p90: band(0.9) };
}
