import type { LineId, MetricId } from "../mine/registry";
import { Fault, MISMATCH } from "./fault";
import { conversion, joined, ofOneYear, PLAIN, raised, sameKind, type Measured } from "./measure";
import type { Scalar, Series } from "./trialBlock";

/** A part of a formula: one number per trial, or one per year and trial, and what it is measured in. */
export type Part =
  | {
      readonly kind: "scalar";
      readonly at: Scalar;
      readonly measure: Measured;
      readonly constant?: number;
      /** 1 where something holds, else 0 */
      readonly isYesNo?: boolean;
    }
  | { readonly kind: "series"; readonly at: Series; readonly measure: Measured };

type Act = (a: number, b: number) => number;

/** What is undefined is neither above nor below anything. */
const compared = (a: number, b: number, holds: boolean): number =>
  Number.isNaN(a) || Number.isNaN(b) ? NaN : Number(holds);

const SUMS: Readonly<Record<string, Act>> = { "+": (a, b) => a + b, "-": (a, b) => a - b };
const COMPARISONS: Readonly<Record<string, Act>> = {
  "<": (a, b) => compared(a, b, a < b),
  ">": (a, b) => compared(a, b, a > b),
  "<=": (a, b) => compared(a, b, a <= b),
  ">=": (a, b) => compared(a, b, a >= b),
};
const PRODUCTS: Readonly<Record<string, Act>> = {
  "*": (a, b) => a * b,
  "/": (a, b) => a / b,
  "^": (a, b) => a ** b,
};

export const constant = (value: number): Part => ({
  kind: "scalar",
  at: () => () => value,
  measure: "number",
  constant: value,
});

/** A yearly line of the model. */
export const linePart = (id: LineId, measure: Measured): Part => ({
  kind: "series",
  measure,
  at: ({ lines, count }) => {
    const values = lines.get(id)!;
    return (t, k) => values[t * count + k]!;
  },
});

/** A metric of the model. */
export const metricPart = (id: MetricId, measure: Measured): Part => ({
  kind: "scalar",
  measure,
  at: ({ metrics }) => {
    const values = metrics.get(id)!;
    return (k) => values[k]!;
  },
});

/**
 * Two parts joined by a sign, with the unit that follows; a sign that is not allowed gives undefined. What is added or
 * compared is brought to the left part's unit.
 * @throws Fault where the units do not go together
 */
export function operate(op: string, left: Part, right: Part): Part | undefined {
  const product = PRODUCTS[op];
  if (product !== undefined)
    return combine(
      product,
      left,
      right,
      op === "^"
        ? raised(left.measure, right.kind === "scalar" ? right.constant : undefined)
        : joined(left.measure, right.measure, op === "*" ? 1 : -1),
    );
  const act = SUMS[op] ?? COMPARISONS[op];
  if (act === undefined) return undefined;
  const scale = alignment(op, left.measure, right.measure);
  const aligned: Act = scale === 1 ? act : (a, b) => act(a, b * scale);
  if (op in SUMS) return combine(aligned, left, right, summed(op, left.measure, right.measure));
  const made = combine(aligned, left, right, PLAIN);
  return made.kind === "scalar" ? { ...made, isYesNo: true } : made;
}

/** What the right part is to be multiplied by, to stand beside the left one. */
function alignment(op: string, left: Measured, right: Measured): number {
  if (typeof left === "string" || typeof right === "string") return 1;
  if (!sameKind(left, right)) throw new Fault(op, MISMATCH(op, left, right));
  return conversion(right, left);
}

function summed(op: string, left: Measured, right: Measured): Measured {
  if (left === "unknown" || right === "unknown") return "unknown";
  if (left === "number") return right;
  // from one calendar year to another it is so many years
  if (right !== "number" && op === "-" && left.unit === "year" && right.unit === "year")
    return { ...left, unit: "a" };
  return left;
}

function combine(act: Act, left: Part, right: Part, measure: Measured): Part {
  if (left.kind === "scalar" && right.kind === "scalar")
    return {
      kind: "scalar",
      measure,
      at: (block) => {
        const [a, b] = [left.at(block), right.at(block)];
        return (k) => act(a(k), b(k));
      },
    };
  const [first, second] = [asSeries(left), asSeries(right)];
  return {
    kind: "series",
    measure,
    at: (block) => {
      const [a, b] = [first(block), second(block)];
      return (t, k) => act(a(t, k), b(t, k));
    },
  };
}

/** A number beside a series holds for every year. */
const asSeries = (part: Part): Series =>
  part.kind === "series"
    ? part.at
    : (block) => {
        const at = part.at(block);
        return (_, k) => at(k);
      };

/** The value of one calendar year; a year that is not simulated has none. */
export const yearPart = (series: Part & { readonly kind: "series" }, year: number): Part => ({
  kind: "scalar",
  measure: ofOneYear(series.measure),
  at: (block) => {
    const at = series.at(block);
    const t = year - block.firstYear;
    return t >= 0 && t < block.years ? (k) => at(t, k) : () => NaN;
  },
});
