import type { Language } from "../../models/core/text";
import type { Unit } from "../../models/core/units";
import type { MetricSummary } from "../../models/engine/summary";
import { claims } from "../../models/mine/claims";
import { formatQuantity } from "../i18n/format";
import { quantileType7 } from "../../models/statistics/quantileType7";

/** Twenty dots, each one trial in twenty, against an announced figure. */
export interface DotsData {
  /** ascending, in the declared unit */
  readonly values: readonly number[];
  readonly at: number;
  /** another number than was announced */
  readonly own: boolean;
  /** the figure in words, under its line */
  readonly flag: string;
}

const figure = ({ value, unit }: { readonly value: number; readonly unit: Unit }) => ({ at: value, unit });

/** The announced figures of the claims strip as the model declares them, in the unit of the claim's value. */
const claimFigures = {
  life: figure(claims.params.lifeThreshold),
  proceeds: figure(claims.params.proceedsThreshold),
  investment: figure(claims.params.investmentThreshold),
  output: figure(claims.params.outputThreshold),
  jobs: figure(claims.params.jobsThreshold),
} as const satisfies Record<string, { at: number; unit: Unit }>;

export type ClaimKey = keyof typeof claimFigures;

const DOTS = 20;

/**
 * Quantile dots of a claim: the quantiles (i + ½)/20, type 7, so that the number of dots beyond the figure is the
 * probability to the nearest twentieth.
 *
 * @param at the figure, if a scenario compares with another one than was announced
 */
export function quantileDots(
  claim: ClaimKey,
  metric: MetricSummary,
  language: Language,
  at: number = claimFigures[claim].at,
): DotsData {
  const { unit } = claimFigures[claim];
  const { sample } = metric;
  const values = Array.from({ length: DOTS }, (_, i) => quantileType7(sample, (i + 0.5) / DOTS));
  return {
    values: values.filter((v) => Number.isFinite(v)),
    at,
    own: at !== claimFigures[claim].at,
    flag: formatQuantity(at, unit, language, { label: "short", exact: true }),
  };
}
