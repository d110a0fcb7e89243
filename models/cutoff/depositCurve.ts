import { aboveCutoff, LOWEST_GRADE, type MeanGrades } from "../mine/gradeTonnage";
import type { GradeCurve } from "./gradeCurve";

/** Share of tonnage beyond which the tail of the curve is cut. */
const NO_TAIL = 1e-9;

/**
 * The deposit's curve by TFe, in closed form: `resource` tonnes above 15 % TFe with these mean grades (fractions) and
 * this shape of the distribution. Metal is iron, in the unit of `resource`.
 */
export function depositCurve(resource: number, means: MeanGrades, shape: number): GradeCurve {
  const above = (grade: number) => {
    const { share, iron } = aboveCutoff(grade, means, shape);
    return { tonnes: resource * share, metal: resource * share * iron };
  };
  let highest = LOWEST_GRADE / 100;
  while (aboveCutoff(highest, means, shape).share > NO_TAIL) highest += 0.01;
  return { lowest: LOWEST_GRADE / 100, highest, above };
}
