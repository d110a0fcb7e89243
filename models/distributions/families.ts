import { bernoulli } from "./bernoulli";
import type { Family } from "./family";
import { lognormal } from "./lognormal";
import { normal } from "./normal";
import { pert } from "./pert";
import type { Distribution, DistributionType } from "./spec";
import { triangular } from "./triangular";
import { uniform } from "./uniform";

/** Every family of distributions by its type, in the order in which editors offer them. */
export const families: { readonly [T in DistributionType]: Family<Extract<Distribution, { type: T }>> } = {
  pert,
  triangular,
  uniform,
  normal,
  lognormal,
  bernoulli,
};

/** The family of a description. */
export function familyOf(d: Distribution): Family<Distribution> {
  // the type field is what ties a description to its family; the compiler cannot follow that through the lookup
  return families[d.type] as unknown as Family<Distribution>;
}
