/** What lies above a cut-off grade: tonnes of material and, in it, metal (tonnes × mean grade). */
export interface Above {
  readonly tonnes: number;
  readonly metal: number;
}

/** A grade–tonnage curve, however it came about: a table of classes, a fitted distribution, a block model. */
export interface GradeCurve {
  /** grades below and above which there is nothing; all material lies between */
  readonly lowest: number;
  readonly highest: number;
  /** material and metal at or above a grade, both falling as it rises */
  above(grade: number): Above;
}

/** Tonnes whose grades are spread evenly from `from` to `to`. */
export interface GradeClass {
  readonly from: number;
  readonly to: number;
  readonly tonnes: number;
}

/**
 * The curve of a table of grade classes, in the units of the table (grades as fractions give metal in tonnes; lb/t give
 * pounds). Classes may leave gaps or overlap; one of no width stands for material of a single grade. Throws unless there
 * is a class and each has from ≤ to and tonnes ≥ 0.
 */
export function curveOfClasses(classes: readonly GradeClass[]): GradeCurve {
  if (classes.length === 0) throw new Error("curveOfClasses requires at least one grade class");
  for (const { from, to, tonnes } of classes)
    if (!(from <= to && tonnes >= 0 && Number.isFinite(tonnes)))
      throw new Error(`curveOfClasses requires from <= to and tonnes >= 0, got ${from}, ${to}, ${tonnes}`);
  const above = (grade: number): Above => {
    let tonnes = 0;
    let metal = 0;
    for (const { from, to, tonnes: all } of classes) {
      if (grade > to) continue;
      const low = Math.max(from, grade);
      const part = to > from ? (all * (to - low)) / (to - from) : all;
      tonnes += part;
      metal += (part * (low + to)) / 2;
    }
    return { tonnes, metal };
  };
  return {
    lowest: Math.min(...classes.map(({ from }) => from)),
    highest: Math.max(...classes.map(({ to }) => to)),
    above,
  };
}
