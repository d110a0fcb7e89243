import type { Issue } from "../../../models/core/issue";
import type { Formula } from "../../../models/formula/readFormula";
import type { Subject } from "../../../workers/analyses/study";
import type { OwnFormulas } from "../ownFormulas";
import { isOwn, type ChosenMetric, type KeptMetric } from "../ownMetrics";
import type { Choices, Question } from "./questions";

/** What a question is about, as an analysis takes it. */
export interface About {
  readonly output: Subject;
  /** how one of the reader's own is worked out */
  readonly formula?: Formula;
}

/** A metric that a question can be put about, or what is wrong with its formula; undefined until that is read. */
export type MaybeAbout =
  About | { readonly metric: KeptMetric; readonly issues: readonly Issue[] } | undefined;

/**
 * The result that a question is about: the chosen one; the mine's value where none is chosen, where the chosen one was
 * removed, and where nothing built would have to be worth nothing, which no formula promises.
 */
export function resultOf(
  { needs }: Pick<Question, "needs">,
  { metric }: Pick<Choices, "metric">,
  own: readonly KeptMetric[],
): ChosenMetric {
  const isThere = isOwn(metric)
    ? needs.includes("result") && own.some(({ id }) => id === metric)
    : needs.includes("result") || needs.includes("payoff");
  return isThere ? metric : "valuation.npv";
}

/** The chosen result as an analysis takes it. */
export function aboutOf(
  chosen: ChosenMetric,
  own: readonly KeptMetric[],
  formulas: OwnFormulas | undefined,
): MaybeAbout {
  if (!isOwn(chosen)) return { output: { id: chosen } };
  const [metric, read] = [own.find(({ id }) => id === chosen), formulas?.get(chosen)];
  if (metric === undefined || read === undefined) return undefined;
  if (!read.ok) return { metric, issues: read.issues };
  const { unit, isYesNo } = read.value;
  return { output: { own: metric.name, unit, isYesNo }, formula: read.value };
}
