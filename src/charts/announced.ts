import { text, type Text } from "../../models/core/text";
import { claims } from "../../models/mine/claims";

/** A figure announced in public, as charts draw it. Value in the unit of the measure. */
export interface Announced {
  readonly value: number;
  /** inside a sentence */
  readonly words: Text;
  /** beside the line */
  readonly flag: Text;
}

/** The announced figures that have an axis to stand on; values as the model declares them, words to match. */
export const announced = {
  output: {
    value: claims.params.outputThreshold.value,
    words: text("1\u00a0trillion\u00a0CNY", "1\u00a0万亿元"),
    flag: text("announced: over 1\u00a0tn", "公布：超 1\u00a0万亿元"),
  },
  investment: {
    value: claims.params.investmentThreshold.value,
    words: text("100\u00a0billion\u00a0CNY", "1,000\u00a0亿元"),
    flag: text("announced: over 100\u00a0bn", "公布：超 1,000\u00a0亿元"),
  },
  jobs: {
    value: claims.params.jobsThreshold.value,
    words: text("10,000", "1\u00a0万个"),
    flag: text("announced: over 10,000", "公布：超 1\u00a0万个"),
  },
} as const satisfies Record<string, Announced>;
