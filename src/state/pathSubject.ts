import type { Text } from "../../models/core/text";
import { pathById, type ParamEntry, type PathEntry } from "../../models/mine/catalogue";

/** A yearly series that a scenario may give, as its editor needs to know it. */
export interface PathSubject {
  readonly path: PathEntry;
  readonly name: Text;
  /** values beyond these are a sign of a wrong unit; in the declared unit */
  readonly expected: readonly [number, number];
  /** chooses whether the series is followed; without it a series that is given is followed */
  readonly process?: ParamEntry;
}

const plan = pathById.get("extraction.plan")!;

/** The ore to be mined in each year. */
export const planSubject: PathSubject = {
  path: plan,
  name: plan.definition.label,
  expected: plan.definition.bounds!,
};
