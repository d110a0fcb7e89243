import { exp, log } from "../core/elementary";
import { decay, longRunLog, shockSd } from "./meanReversion";

/*
 * Yearly processes of a price. All but the given path are one autoregression of the logarithm,
 *   x(t+1) = mean + keep · (x(t) − mean) + drift + sd · z(t+1),   x(0) = start,
 * so that the trial loop has one step for all of them. z is standard normal.
 */

/** Returns to its long-run level (one-factor model of Schwartz 1997). */
export const MEAN_REVERTING = 0;
/** Stays at its long-run level from the first year on. */
export const CONSTANT_LEVEL = 1;
/** Geometric Brownian motion from the price of the first year: E P(t) = P(0) · e^{μt}. */
export const BROWNIAN = 2;
/** Follows a series that the user gives. */
export const GIVEN_PATH = 3;

/** What describes a price: long-run mean, price of the first year, κ (1/a), σ (per √a), drift μ of the mean (1/a). */
export interface PriceInputs {
  readonly level: number;
  readonly start: number;
  readonly reversion: number;
  readonly volatility: number;
  readonly drift: number;
}

/** A price on its way through the years of a trial. */
export interface PriceState {
  log: number;
  readonly mean: number;
  readonly keep: number;
  readonly drift: number;
  readonly sd: number;
  /** the series given for the year replaces the autoregression */
  readonly given: boolean;
}

/**
 * The state of a process in the first year. `kind` is one of the codes above; a given path without a series stays at
 * the long-run level, which is why that is what its state holds.
 */
export function startPrice(
  kind: number,
  level: number,
  start: number,
  reversion: number,
  volatility: number,
  drift: number,
): PriceState {
  if (kind === MEAN_REVERTING) {
    return {
      log: log(start),
      mean: longRunLog(level, reversion, volatility),
      keep: decay(reversion),
      drift: 0,
      sd: shockSd(reversion, volatility),
      given: false,
    };
  }
  if (kind === BROWNIAN) {
    return {
      log: log(start),
      mean: 0,
      keep: 1,
      drift: drift - (volatility * volatility) / 2,
      sd: volatility,
      given: false,
    };
  }
  const held = log(level);
  return { log: held, mean: held, keep: 1, drift: 0, sd: 0, given: kind === GIVEN_PATH };
}

/**
 * Price of year t; t = 0 is the start itself. `shock` is this year's standard normal, `given` this year's value of
 * the user's series (NaN if there is none; read by the given path only). `pressure` is added to the logarithm: what
 * else weighs on the price without being carried to the next year.
 */
export function stepPrice(state: PriceState, shock: number, given: number, t: number, pressure = 0): number {
  if (state.given && given === given) return given * exp(pressure);
  if (t > 0) state.log = state.mean + (state.log - state.mean) * state.keep + state.drift + state.sd * shock;
  return exp(state.log + pressure);
}

/** Whether jumps come on top: a price that is held or prescribed does not jump. */
export const isRandom = (kind: number): boolean => kind === MEAN_REVERTING || kind === BROWNIAN;

/**
 * Mean and variance of the logarithm of the price after `years`. `levelSdLog` > 0: the long-run level is itself
 * lognormal with median `level`, drawn once. Of a given path nothing is known: NaN.
 * Mean-reverting: m = α + e^{−κT}(ln P0 − α), v = σ²(1 − e^{−2κT})/2κ + (1 − e^{−κT})² s²; Brownian:
 * m = ln P0 + (μ − σ²/2)T, v = σ²T.
 */
export function logMoments(
  kind: number,
  { level, start, reversion, volatility, drift }: PriceInputs,
  years: number,
  levelSdLog = 0,
): { readonly mean: number; readonly variance: number } {
  switch (kind) {
    case MEAN_REVERTING: {
      const remaining = exp(-reversion * years);
      const alpha = longRunLog(level, reversion, volatility);
      return {
        mean: alpha + remaining * (log(start) - alpha),
        // the yearly shock's variance at rate κT is that of T years; σ² counts per year
        variance:
          (years === 0 ? 0 : shockSd(reversion * years, volatility) ** 2 * years) +
          ((1 - remaining) * levelSdLog) ** 2,
      };
    }
    case CONSTANT_LEVEL:
      return { mean: log(level), variance: levelSdLog ** 2 };
    case BROWNIAN:
      return {
        mean: log(start) + (drift - volatility ** 2 / 2) * years,
        variance: volatility ** 2 * years,
      };
    default:
      return { mean: NaN, variance: NaN };
  }
}
