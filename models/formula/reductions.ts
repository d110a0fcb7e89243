import { ofOneYear, overYears, type Measured } from "./measure";
import type { Scalar, Series, TrialBlock } from "./trialBlock";

/** Folds the years of a series into one number per trial. */
const folded =
  (series: Series, start: number, step: (so: number, value: number) => number): Scalar =>
  (block) => {
    const at = series(block);
    const { years } = block;
    return (k) => {
      let so = start;
      for (let t = 0; t < years; t++) so = step(so, at(t, k));
      return so;
    };
  };

const sum = (series: Series): Scalar => folded(series, 0, (so, value) => so + value);

const factor: Series = ({ lines, count }: TrialBlock) => {
  const values = lines.get("valuation.discountFactor")!;
  return (t, k) => values[t * count + k]!;
};

/** What turns a yearly series into one number, and what that is measured in. */
interface Reduction {
  readonly of: (series: Series) => Scalar;
  readonly measure: (of: Measured) => Measured;
}

/** What turns a yearly series into one number. NaN in any year makes the number undefined. */
export const REDUCTIONS: Readonly<Record<string, Reduction>> = {
  sum: { of: sum, measure: overYears },
  max: { of: (series) => folded(series, -Infinity, Math.max), measure: ofOneYear },
  min: { of: (series) => folded(series, Infinity, Math.min), measure: ofOneYear },
  mean: {
    of: (series) => (block) => {
      const total = sum(series)(block);
      return (k) => total(k) / block.years;
    },
    measure: ofOneYear,
  },
  // the model's own factors: a discounted cash flow is the model's net present value
  discounted: {
    of: (series) =>
      sum((block) => {
        const [at, by] = [series(block), factor(block)];
        return (t, k) => at(t, k) * by(t, k);
      }),
    measure: overYears,
  },
};
