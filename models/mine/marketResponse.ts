import { log } from "../core/elementary";

/**
 * Value of a logistic curve (Verhulst) that begins at `first` and tends to `limit`, at the time at which
 * e^(−rate · time) is `gap`: limit · first / (first + (limit − first) · gap). 0 if either is 0.
 */
export function logistic(first: number, limit: number, gap: number): number {
  const product = limit * first;
  return product === 0 ? 0 : product / (first + (limit - first) * gap);
}

/**
 * What own sales take off the logarithm of a price: demand of constant elasticity lets the price fall by the factor
 * (1 + own ÷ market)^(−response), `response` being the inverse of that elasticity. `size` is the market without the own
 * sales, in their unit. 0 without sales or response.
 */
export function pressure(own: number, size: number, response: number): number {
  return own > 0 && response > 0 ? -response * log(1 + own / size) : 0;
}
