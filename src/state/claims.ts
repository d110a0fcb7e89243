import type { MetricId, ParamId } from "../../models/mine/registry";
import type { MessageKey } from "../i18n/say";

/** One announced figure: the metrics that hold it and the words for it. */
export interface Claim {
  readonly key: "life" | "proceeds" | "investment" | "output" | "jobs";
  readonly name: MessageKey;
  /** noun for the page sentence */
  readonly short: MessageKey;
  /** 1 where the figure is met, else 0; its mean is the probability */
  readonly met: MetricId;
  /** the number that is held against the figure */
  readonly value: MetricId;
  /** choice parameter that says how the figure is counted; the life of the mine has one reading only */
  readonly reading: ParamId | undefined;
}

/** The five announced figures, always in this order. */
export const claims: readonly Claim[] = [
  {
    key: "life",
    name: "claimLife",
    short: "shortLife",
    met: "claims.life",
    value: "claims.lifeValue",
    reading: undefined,
  },
  {
    key: "proceeds",
    name: "claimProceeds",
    short: "shortProceeds",
    met: "claims.proceeds",
    value: "claims.proceedsValue",
    reading: "claims.proceedsReading",
  },
  {
    key: "investment",
    name: "claimInvestment",
    short: "shortInvestment",
    met: "claims.investment",
    value: "claims.investmentValue",
    reading: "claims.investmentReading",
  },
  {
    key: "output",
    name: "claimOutput",
    short: "shortOutput",
    met: "claims.output",
    value: "claims.outputValue",
    reading: "claims.outputReading",
  },
  {
    key: "jobs",
    name: "claimJobs",
    short: "shortJobs",
    met: "claims.jobs",
    value: "claims.jobsValue",
    reading: "claims.jobsReading",
  },
];
