import type { ParamDefinition } from "../../models/core/module";
import { isYesNo } from "../../models/core/yesNo";
import { barOf, centre, tidy } from "./distributionEdit";

/** What a slider spans and how far one arrow key goes. */
export interface SliderRange {
  readonly low: number;
  readonly high: number;
  readonly step: number;
}

/** The largest of 1, 2, 5 × 10ⁿ that is not above x. */
function niceStep(x: number): number {
  const power = 10 ** Math.floor(Math.log10(x));
  const lead = x / power;
  return tidy((lead >= 5 ? 5 : lead >= 2 ? 2 : 1) * power);
}

/**
 * The stretch of values that a slider covers: the bounds where they are close, else what lies around the base
 * case; all of them for a share or a probability. The number field beside it always takes the full bounds.
 */
export function sliderRange(definition: ParamDefinition): SliderRange {
  const [lowest, highest] = definition.bounds;
  const middle = centre(definition.value);
  const bar = barOf(definition.value);
  const reach = bar ? (bar[1] - bar[0]) * 1.1 : Math.max(Math.abs(middle) * 1.5, (highest - lowest) / 50);
  const isClose = highest - lowest <= 3.2 * reach || definition.unit === "%" || isYesNo(definition);
  let low = isClose ? lowest : Math.max(lowest, middle - reach);
  let high = isClose ? highest : Math.min(highest, middle + reach);
  let step = niceStep((high - low) / 100);
  if (definition.integer) step = Math.max(1, Math.round(step));
  if (!isClose) {
    low = Math.max(lowest, tidy(Math.floor(low / step) * step));
    high = Math.min(highest, tidy(Math.ceil(high / step) * step));
  }
  return { low, high, step };
}

/** The nearest value on the slider's steps, counted from zero so that typed and dragged numbers look alike. */
export function snap(range: SliderRange, x: number): number {
  return Math.min(range.high, Math.max(range.low, tidy(Math.round(x / range.step) * range.step)));
}
