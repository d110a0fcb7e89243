/** How far a plan is from the best one, over all states of the world. */
export interface PlanRegret {
  readonly mean: number;
  /** regret that nine tenths of the states (by weight of one each) stay below */
  readonly p90: number;
  readonly worst: number;
  /** state with the worst regret */
  readonly worstState: number;
  /** share of states in which no plan is better */
  readonly best: number;
}

export interface Regret {
  readonly plans: readonly PlanRegret[];
  /** plan with the least worst regret (minimax regret), and the one with the least mean regret, which has the best mean */
  readonly minimax: number;
  readonly leastMean: number;
  readonly states: number;
  readonly invalid: number;
}

/**
 * Regret of plans over states: what the best plan of a state brings more. States are trials on common random numbers, or
 * scenarios of the world; more is better.
 * Source: L. J. Savage, Journal of the American Statistical Association 46 (1951) 55-67. States in which a plan's value is
 * undefined are left out and counted. Throws unless there are a plan and a valid state.
 */
export function regret(values: readonly ArrayLike<number>[]): Regret {
  if (values.length === 0) throw new Error("regret requires a plan");
  const all = Array.from({ length: values[0].length }, (_, k) => k);
  const states = all.filter((k) => values.every((own) => !Number.isNaN(own[k])));
  if (states.length === 0) throw new Error("regret requires a state in which every plan has a value");
  const highest = states.map((k) => Math.max(...values.map((own) => own[k])));
  const plans = values.map((own): PlanRegret => {
    const losses = states.map((k, s) => highest[s] - own[k]);
    const sorted = Float64Array.from(losses).sort();
    const worst = sorted.at(-1)!;
    return {
      mean: losses.reduce((sum, loss) => sum + loss, 0) / losses.length,
      p90: sorted[Math.ceil(0.9 * sorted.length) - 1],
      worst,
      worstState: states[losses.indexOf(worst)],
      best: losses.filter((loss) => loss === 0).length / losses.length,
    };
  });
  const least = (of: (plan: PlanRegret) => number): number => {
    const each = plans.map(of);
    return each.indexOf(Math.min(...each));
  };
  return {
    plans,
    minimax: least((plan) => plan.worst),
    leastMean: least((plan) => plan.mean),
    states: states.length,
    invalid: all.length - states.length,
  };
}
