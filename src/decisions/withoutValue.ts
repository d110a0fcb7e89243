import { text, type Text } from "../../models/core/text";
import { shownShare, type Report } from "./report";

/** In how many trials a formula was worked out, and in how many of them it had no value. */
export interface Tally {
  readonly trials: number;
  readonly without: number;
}

/** Why a question about a formula has no answer, where too few trials give it a value; undefined if that is not why. */
export function tooFewValues({ trials, without }: Tally): Text | undefined {
  if (without === 0) return undefined;
  return without === trials
    ? text(
        "the formula has no value in any trial, as where it divides by zero.",
        "公式在所有试验中均无值，例如除数为零。",
      )
    : text(
        `the formula has no value in ${shownShare(without / trials)} of the trials, too many for this question.`,
        `公式在 ${shownShare(without / trials)} 的试验中无值，不足以回答此问题。`,
      );
}

/** The report with a word on trials in which the formula has no value, if there are any. */
export function withoutValue(report: Report, { trials, without }: Tally): Report {
  if (without === 0) return report;
  const share = shownShare(without / trials);
  return {
    ...report,
    method: text(
      `${report.method.en} The formula has no value in ${share} of the trials; these are left out.`,
      `${report.method.zh}公式在 ${share} 的试验中无值，已略去。`,
    ),
  };
}
