import type { MetricId } from "../../../models/mine/registry";
import type { Scenario } from "../../../models/scenario/scenario";
import { figuresOf } from "../../state/claims";

/** A simulated number and what it is held against, in the unit of the metric. */
export interface Held {
  readonly metric: MetricId;
  /** undefined where there is nothing to hold it against but the whole of a market */
  readonly against?: number;
}

/** CNY per bn and per million. */
const MILLIONS_PER_BN = 1000;
const PERCENT = 100;

/** What the announced figures imply when one is divided by another, beside the metric that the simulation gives. */
export function impliedFigures(scenario: Scenario): readonly Held[] {
  const { life, proceeds, investment, output, jobs } = figuresOf(scenario);
  const yearly = output / life;
  return [
    { metric: "claims.outputPerYear", against: yearly },
    { metric: "claims.outputPerInvestment", against: yearly / investment },
    { metric: "claims.investmentPerJob", against: (investment * MILLIONS_PER_BN) / jobs },
    { metric: "claims.outputPerJob", against: (yearly * MILLIONS_PER_BN) / jobs },
    { metric: "claims.proceedsShare", against: (proceeds / output) * PERCENT },
  ];
}

/** Peak outputs as shares of the markets that take them up. */
export const marketShares: readonly Held[] = [
  { metric: "market.shareIlmenite" },
  { metric: "market.shareV2o5" },
  { metric: "claims.sharePigment" },
  { metric: "claims.shareSponge" },
];
