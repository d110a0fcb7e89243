import type { Distribution, DistributionType, ParamValue } from "../../models/distributions/spec";

const clamp = (x: number, low: number, high: number): number => Math.min(high, Math.max(low, x));

/** Removes the digits that binary arithmetic adds (0.1 + 0.2), keeping twelve significant ones. */
export function tidy(x: number): number {
  return Number(x.toPrecision(12));
}

/** Whether a value is the probability of an event. */
export const isChance = (value: ParamValue): value is Extract<Distribution, { type: "bernoulli" }> =>
  typeof value !== "number" && value.type === "bernoulli";

/** What is answered by yes or no as the probability of yes, which a slider can move. */
export const asChance = (value: ParamValue): ParamValue =>
  typeof value === "number" ? { type: "bernoulli", p: value } : value;

/** The number that a lever's handle shows: the mode, the middle, the median or the probability. */
export function centre(value: ParamValue): number {
  if (typeof value === "number") return value;
  switch (value.type) {
    case "pert":
    case "triangular":
      return value.mode;
    case "uniform":
      return tidy((value.low + value.high) / 2);
    case "normal":
      return value.mean;
    case "lognormal":
      return value.median;
    case "bernoulli":
      return value.p;
  }
}

/** Low and high end of the bar that a lever draws; undefined where there is no width to show. */
export function barOf(value: ParamValue): readonly [number, number] | undefined {
  if (typeof value === "number") return undefined;
  switch (value.type) {
    case "pert":
    case "triangular":
    case "uniform":
      return [value.low, value.high];
    case "normal":
      // two standard deviations: nineteen draws in twenty
      return [value.mean - 2 * value.sd, value.mean + 2 * value.sd];
    case "lognormal":
      return [value.median * Math.exp(-2 * value.sdLog), value.median * Math.exp(2 * value.sdLog)];
    case "bernoulli":
      return undefined;
  }
}

/**
 * The value moved so that its handle stands at `to`. A bounded distribution keeps its shape until an end meets
 * a bound, and is then narrowed there, so that it can never leave what the parameter allows.
 */
export function moveTo(value: ParamValue, to: number, bounds: readonly [number, number]): ParamValue {
  const target = tidy(clamp(to, bounds[0], bounds[1]));
  if (typeof value === "number") return target;
  const by = target - centre(value);
  const shifted = (x: number): number => tidy(clamp(x + by, bounds[0], bounds[1]));
  switch (value.type) {
    case "pert":
    case "triangular":
      // rounding may carry an end past the mode that it started on
      return {
        ...value,
        low: Math.min(shifted(value.low), target),
        mode: target,
        high: Math.max(shifted(value.high), target),
      };
    case "uniform": {
      // a uniform has no mode: it stops as a whole where an end meets its bound
      const room = clamp(by, bounds[0] - value.low, bounds[1] - value.high);
      return { ...value, low: tidy(value.low + room), high: tidy(value.high + room) };
    }
    case "normal":
      return { ...value, mean: target };
    case "lognormal":
      return { ...value, median: target };
    case "bernoulli":
      return { ...value, p: clamp(target, 0, 1) };
  }
}

/** The value with one end of its bar moved: the width changes, the handle stays. */
export function widenTo(
  value: ParamValue,
  end: "low" | "high",
  to: number,
  bounds: readonly [number, number],
): ParamValue {
  if (typeof value === "number" || !("low" in value)) return value;
  const inner = "mode" in value ? value.mode : end === "low" ? value.high : value.low;
  const limits = end === "low" ? ([bounds[0], inner] as const) : ([inner, bounds[1]] as const);
  return { ...value, [end]: tidy(clamp(to, limits[0], limits[1])) };
}

/** The fields of each family, in the order in which people read them. */
export const FIELDS: Readonly<Record<DistributionType, readonly string[]>> = {
  pert: ["low", "mode", "high"],
  triangular: ["low", "mode", "high"],
  uniform: ["low", "high"],
  normal: ["mean", "sd"],
  lognormal: ["median", "sdLog"],
  bernoulli: ["p"],
};

/** Fields that carry no unit of the parameter (a logarithm's spread, a probability). */
export const PURE_FIELDS: ReadonlySet<string> = new Set(["sdLog", "p"]);

/** A distribution of another family around the same handle and, where it has one, the same width. */
export function convert(
  value: ParamValue,
  type: DistributionType | "fixed",
  bounds: readonly [number, number],
): ParamValue {
  const mode = centre(value);
  // an event that is certain either happens or does not
  if (type === "fixed") return isChance(value) ? Math.round(mode) : mode;
  const known = barOf(value);
  const reach = known ? undefined : Math.abs(mode) * 0.2 || (bounds[1] - bounds[0]) * 0.1;
  const low = tidy(clamp(known?.[0] ?? mode - reach!, bounds[0], bounds[1]));
  const high = tidy(clamp(known?.[1] ?? mode + reach!, bounds[0], bounds[1]));
  const quarter = tidy((high - low) / 4);
  const made: Record<DistributionType, Distribution> = {
    pert: { type: "pert", low, mode, high },
    triangular: { type: "triangular", low, mode, high },
    uniform: { type: "uniform", low, high },
    normal: { type: "normal", mean: mode, sd: quarter },
    lognormal: { type: "lognormal", median: mode, sdLog: mode > 0 ? tidy(quarter / mode) : 0 },
    bernoulli: { type: "bernoulli", p: clamp(mode, 0, 1) },
  };
  return made[type];
}
