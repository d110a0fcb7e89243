import type { Result } from "../../models/core/issue";
import type { Formula } from "../../models/formula/readFormula";
import type { KeptMetric, OwnId } from "./ownMetrics";

/** Own metrics as their formulas are read: what each is worked out from and told in, or what is wrong with it. */
export type OwnFormulas = ReadonlyMap<OwnId, Result<Formula>>;

/** Reads the formulas of own metrics. Brings the parser, which is large; rejects if that cannot be fetched. */
export async function readFormulas(metrics: readonly KeptMetric[]): Promise<OwnFormulas> {
  const { readFormula } = await import("../../models/formula/readFormula");
  return new Map(metrics.map(({ id, name, formula, unit }) => [id, readFormula(formula, name, unit)]));
}
