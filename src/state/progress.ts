import { isCounting } from "./runner";
import type { Shown } from "./shownNow";
import type { AppStore } from "./store";

/** Whether the results on screen are all that was asked for, will still move, or were broken off before the end. */
export type Progress = "whole" | "refining" | "cut";

/** How far results are; while the base case is computed, or a reading counted anew, those on screen are whole. */
export function progressOf(
  { precision, trials }: Pick<AppStore, "precision" | "trials">,
  { summary, state }: Pick<Shown, "summary" | "state">,
): Progress {
  const isShort = summary !== undefined && (precision.value !== undefined || summary.trials < trials.value);
  if (!isShort || state === "idle") return "whole";
  return isCounting(state) ? "refining" : "cut";
}
