import type { Output } from "../../models/engine/outputs";
import type { Formula } from "../../models/formula/readFormula";
import type { Engine } from "../engine";
import { formulaValues } from "../formulaValues";
import type { StudyEngine, Subject } from "./study";

/**
 * The engine of a study of one metric of the reader's own: whatever trials the study asks for, it works the formula out
 * over them, so that every method takes it like a result of the model. Rejects where it is asked for the metric and
 * something else at once.
 * @param onValues told the formula's values of every trial worked out, NaN where it has none
 */
export function withFormula(
  engine: Pick<Engine, "values">,
  formula: Pick<Formula, "lines" | "metrics" | "evaluate">,
  onValues?: (values: Float64Array) => void,
): StudyEngine {
  return {
    async values({ outputs, ...request }) {
      if (outputs.every(isOfModel)) return engine.values({ ...request, outputs });
      if (outputs.length > 1) throw new Error("a study of a formula asks for nothing beside it");
      const found = await formulaValues(engine, { ...request, formulas: [formula] });
      if (onValues) found.forEach((values) => onValues(values));
      return found;
    },
  };
}

const isOfModel = (subject: Subject): subject is Output => !("own" in subject);
