import type { ParamDefinition } from "../../models/core/module";
import { text, type Text } from "../../models/core/text";
import {
  percentileRange,
  percentilesOf,
  withPercentile,
  type PercentileName,
  type Spread,
} from "../../models/distributions/percentiles";
import type { ParamValue } from "../../models/distributions/spec";
import { formatInput } from "../i18n/format";
import { fits, type Outcome } from "./accepted";

export const PERCENTILES: readonly PercentileName[] = ["p10", "p50", "p90"];

/** Whether a value has a width, and so a shape to edit. */
export function isSpread(value: ParamValue): value is Spread {
  return typeof value !== "number" && value.type !== "bernoulli";
}

/** Halvings of the way to a target that cannot be reached. */
const HALVINGS = 24;

/**
 * The distribution with one percentile dragged towards `to`: as far as the family and the parameter's bounds allow, and
 * where it is if not at all.
 */
export function dragPercentile(
  value: Spread,
  name: PercentileName,
  to: number,
  definition: ParamDefinition,
): Spread {
  const reach = (target: number): Spread | undefined => {
    const moved = withPercentile(value, name, target);
    return moved !== undefined && fits(moved, definition) ? moved : undefined;
  };
  const whole = reach(to);
  if (whole !== undefined) return whole;
  const from = percentilesOf(value)[name];
  let [near, far, found] = [0, 1, value];
  for (let i = 0; i < HALVINGS; i++) {
    const share = (near + far) / 2;
    const moved = reach(from + share * (to - from));
    if (moved === undefined) far = share;
    else [near, found] = [share, moved];
  }
  return found;
}

/** Takes a typed percentile, or says between which values it may stand. */
export function typePercentile(
  value: Spread,
  name: PercentileName,
  to: number,
  definition: ParamDefinition,
  path: string,
  take: (value: Spread) => Outcome,
): Outcome {
  const moved = withPercentile(value, name, to);
  if (moved !== undefined) return take(moved);
  const [low, high] = percentileRange(value, name);
  const message = rangeNeeded(name, low, high, definition);
  return {
    ok: false,
    why: async () => [{ code: "impossible-distribution", path, value: String(to), message }],
  };
}

function rangeNeeded(
  name: PercentileName,
  low: number,
  high: number,
  { unit, label }: ParamDefinition,
): Text {
  const shown = (x: number, language: "en" | "zh"): string => formatInput(x, unit, language);
  const said = name.toUpperCase();
  if (low === -Infinity || low === Number.MIN_VALUE)
    return text(
      `${said} of “${label.en}” is allowed up to ${shown(high, "en")}, the other percentiles being as they are`,
      `“${label.zh}”的 ${said} 在其他分位数不变时最高允许 ${shown(high, "zh")}`,
    );
  if (high === Infinity)
    return text(
      `${said} of “${label.en}” is allowed from ${shown(low, "en")} up, the other percentiles being as they are`,
      `“${label.zh}”的 ${said} 在其他分位数不变时最低允许 ${shown(low, "zh")}`,
    );
  return text(
    `${said} of “${label.en}” is allowed between ${shown(low, "en")} and ${shown(high, "en")}, the other percentiles being as they are`,
    `“${label.zh}”的 ${said} 在其他分位数不变时允许 ${shown(low, "zh")} 至 ${shown(high, "zh")}`,
  );
}
