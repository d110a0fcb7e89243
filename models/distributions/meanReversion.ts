import { exp, expm1, log } from "../core/elementary";

/*
 * A price whose logarithm returns to a long-run value: d ln P = κ(α − ln P)dt + σ dW.
 * Source: E. S. Schwartz, "The stochastic behavior of commodity prices", Journal of Finance 52 (1997) 923-973,
 * one-factor model. The yearly step is exact, not an Euler approximation:
 *   ln P(t+1) = α + decay · (ln P(t) − α) + shockSd · z.
 */

/** Share of today's deviation (of the logarithm) that remains after a year; κ ≥ 0 per year. */
export const decay = (kappa: number): number => exp(-kappa);

/** Standard deviation of the logarithm's new shock over one year; σ per square root of a year. κ = 0: random walk. */
export function shockSd(kappa: number, sigma: number): number {
  return sigma * Math.sqrt(halfVariance(kappa, 1) * 2);
}

/** (1 − e^{−2κT}) / 4κ, which is T/2 at κ = 0: half of the variance of ln P(T) for σ = 1. */
function halfVariance(kappa: number, years: number): number {
  return kappa === 0 ? years / 2 : -expm1(-2 * kappa * years) / (4 * kappa);
}

/**
 * Mean of the price after `years`, given today's price and the long-run mean `alpha` of its logarithm:
 * exp(e^{−κT} ln P0 + (1 − e^{−κT}) α + σ²(1 − e^{−2κT})/4κ). With α less the market price of risk over κ this is
 * Schwartz's futures price.
 */
export function expectedPrice(
  start: number,
  alpha: number,
  kappa: number,
  sigma: number,
  years: number,
): number {
  const remaining = exp(-kappa * years);
  return exp(remaining * log(start) + (1 - remaining) * alpha + sigma * sigma * halfVariance(kappa, years));
}

/**
 * The α for which the price has the long-run mean `level`: ln level − σ²/4κ. Without reversion (κ = 0) there is no
 * long-run mean and nothing is pulled towards α; ln level is returned so that callers stay finite.
 */
export function longRunLog(level: number, kappa: number, sigma: number): number {
  return kappa === 0 ? log(level) : log(level) - (sigma * sigma) / (4 * kappa);
}
