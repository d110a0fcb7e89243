/**
 * What a user or a module may write as the value of an uncertain parameter, in the parameter's own unit.
 * Plain data: it is stored in scenarios, shown in forms and compiled into plans.
 */
export type Distribution =
  | { readonly type: "pert"; readonly low: number; readonly mode: number; readonly high: number }
  | { readonly type: "triangular"; readonly low: number; readonly mode: number; readonly high: number }
  | { readonly type: "uniform"; readonly low: number; readonly high: number }
  | { readonly type: "normal"; readonly mean: number; readonly sd: number }
  /** median exp(mu), sd of the logarithm `sdLog`; optional truncation by the parameter's bounds is not applied */
  | { readonly type: "lognormal"; readonly median: number; readonly sdLog: number }
  /** 1 with probability p, otherwise 0 */
  | { readonly type: "bernoulli"; readonly p: number };

export type DistributionType = Distribution["type"];

/** A parameter's value: certain or distributed. */
export type ParamValue = number | Distribution;

export const pert = (low: number, mode: number, high: number): Distribution => ({
  type: "pert",
  low,
  mode,
  high,
});
export const lognormal = (median: number, sdLog: number): Distribution => ({
  type: "lognormal",
  median,
  sdLog,
});
export const bernoulli = (p: number): Distribution => ({ type: "bernoulli", p });
