/** What knowing everything before deciding would be worth. */
export interface PerfectInformation {
  /** place of the alternative that is best on the mean, and that mean */
  readonly best: number;
  readonly expected: number;
  /** mean of the best alternative of each trial */
  readonly perfect: number;
  /** expected value of perfect information: the most that any study can be worth, and its standard error */
  readonly value: number;
  readonly se: number;
  /** share of trials in which another alternative than `best` would have been better */
  readonly changed: number;
  readonly trials: number;
  readonly invalid: number;
}

/**
 * Expected value of perfect information of a choice between alternatives whose payoffs are known for the same trials.
 * Source: H. Raiffa and R. Schlaifer, Applied Statistical Decision Theory (1961), chapter 4. Trials in which a payoff is
 * undefined are left out. Choosing the best alternative from the same trials biases the value upwards by less than its
 * standard error. Throws with fewer than two alternatives or two valid trials.
 */
export function perfectInformation(payoffs: readonly ArrayLike<number>[]): PerfectInformation {
  const { trials, invalid } = validTrials(payoffs);
  const n = trials.length;
  const means = payoffs.map((own) => trials.reduce((sum, k) => sum + own[k], 0) / n);
  const best = means.indexOf(Math.max(...means));
  const losses = Float64Array.from(trials, (k) => {
    let highest = -Infinity;
    for (const own of payoffs) if (own[k] > highest) highest = own[k];
    return highest - payoffs[best][k];
  });
  const value = losses.reduce((sum, loss) => sum + loss, 0) / n;
  const squares = losses.reduce((sum, loss) => sum + (loss - value) ** 2, 0);
  return {
    best,
    expected: means[best],
    perfect: means[best] + value,
    value,
    se: Math.sqrt(squares / (n - 1) / n),
    changed: losses.filter((loss) => loss > 0).length / n,
    trials: n,
    invalid,
  };
}

/** Trials in which every payoff is defined. Throws unless there are two or more, and two alternatives or more. */
export function validTrials(payoffs: readonly ArrayLike<number>[]): { trials: number[]; invalid: number } {
  if (payoffs.length < 2) throw new Error(`two alternatives or more are required, got ${payoffs.length}`);
  const { length } = payoffs[0];
  if (payoffs.some((own) => own.length !== length))
    throw new Error("payoffs of as many trials each are required");
  const trials = Array.from({ length }, (_, k) => k).filter((k) =>
    payoffs.every((own) => Number.isFinite(own[k])),
  );
  if (trials.length < 2) throw new Error(`two valid trials or more are required, got ${trials.length}`);
  return { trials, invalid: length - trials.length };
}
