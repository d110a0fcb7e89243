import { text, type Text } from "../../models/core/text";

/** A figure announced in public, as charts draw it. Value in the unit of the measure. */
export interface Announced {
  readonly value: number;
  /** inside a sentence */
  readonly words: Text;
  /** beside the line */
  readonly flag: Text;
}

/** The announced figures that have an axis to stand on: output over 1 tn, investment over 100 bn, jobs over 10,000. */
export const announced = {
  output: {
    value: 1000,
    words: text("1\u00a0trillion\u00a0CNY", "1\u00a0万亿元"),
    flag: text("announced: over 1\u00a0tn", "公布：超 1\u00a0万亿元"),
  },
  investment: {
    value: 100,
    words: text("100\u00a0billion\u00a0CNY", "1,000\u00a0亿元"),
    flag: text("announced: over 100\u00a0bn", "公布：超 1,000\u00a0亿元"),
  },
  jobs: {
    value: 10_000,
    words: text("10,000", "1\u00a0万个"),
    flag: text("announced: over 10,000", "公布：超 1\u00a0万个"),
  },
} as const satisfies Record<string, Announced>;
