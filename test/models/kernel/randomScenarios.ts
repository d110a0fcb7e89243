import fc from "fast-check";
import type { ParamValue } from "../../../models/distributions/spec";
import { params, paths, type ParamEntry } from "../../../models/mine/catalogue";
import { baseScenario, type Scenario } from "../../../models/scenario/scenario";

/** A whole number of 0 … 1000 per decision: doubles are drawn by their bits, mostly near 0. */
const dice = (count: number) =>
  fc.array(fc.integer({ min: 0, max: 1000 }), { minLength: count, maxLength: count });

const isWhole = ({ definition }: ParamEntry): boolean =>
  definition.integer === true || definition.unit === "choice";

/** A number within the bounds, one time in five at one of them. */
function within(param: ParamEntry, at: number): number {
  const [low, high] = param.definition.bounds;
  const value = low + Math.min(1, Math.max(0, (at / 1000 - 0.1) / 0.8)) * (high - low);
  return isWhole(param) ? Math.round(value) : value;
}

/** A distribution of any kind that stays within the bounds where its kind has bounds. */
function distributed(param: ParamEntry, kind: number, a: number, b: number, c: number): ParamValue {
  const [low, mode, high] = [within(param, a), within(param, b), within(param, c)].sort((x, y) => x - y) as [
    number,
    number,
    number,
  ];
  if (low === high || isWhole(param)) return mode;
  switch (kind % 5) {
    case 0:
      return { type: "pert", low, mode, high };
    case 1:
      return { type: "triangular", low, mode, high };
    case 2:
      return { type: "uniform", low, high };
    case 3:
      return { type: "normal", mean: mode, sd: (high - low) / 100 };
    default:
      return mode > 0 ? { type: "lognormal", median: mode, sdLog: 0.2 } : mode;
  }
}

/**
 * Scenarios in which each parameter keeps its default, or is a number between its bounds or at one of them, or is drawn
 * from a distribution of any kind; some series are given. Choices and years are always numbers.
 */
export const randomScenarios: fc.Arbitrary<Scenario> = fc
  .tuple(fc.integer({ min: 0, max: 1000 }), dice(params.length * 5), dice(paths.length * 3))
  .map(([share, at, series]) => ({
    ...baseScenario,
    values: Object.fromEntries(
      params.flatMap((param, i) => {
        const [what, kind, a, b, c] = at.slice(5 * i, 5 * i + 5) as [number, number, number, number, number];
        if (what < share) return [];
        // choices and years decide on what is compiled: they vary more
        const value =
          what % 3 === 0 || isWhole(param) || param.definition.structural
            ? within(param, a)
            : what % 3 === 1
              ? distributed(param, kind, a, b, c)
              : (param.definition.value as ParamValue);
        return [[param.id, value]];
      }),
    ),
    paths: Object.fromEntries(
      paths.flatMap(({ id }, i) => {
        const [what, a, b] = series.slice(3 * i, 3 * i + 3) as [number, number, number];
        return what < 700 ? [] : [[id, [a * 10 + 1, b * 10 + 1, a + b + 1]]];
      }),
    ),
  }));
