import type { Issue, Result } from "../../core/issue";
import { text } from "../../core/text";

/**
 * How flows are discounted. Either the price drifts as it does under the risk-neutral measure and the riskless rate
 * discounts, or it drifts as expected and a rate with a premium for risk discounts: one or the other, never both.
 */
export type Discounting =
  | { readonly convention: "riskNeutral"; readonly rate: number; readonly convenienceYield: number }
  | { readonly convention: "riskAdjusted"; readonly rate: number; readonly drift: number };

/**
 * A mine whose one uncertain price is a geometric Brownian motion, after M. J. Brennan and E. S. Schwartz, "Evaluating
 * natural resource investments", Journal of Business 58 (1985) 135-157. Real money; any unit of output and money,
 * consistent throughout; rates a year and continuously compounded.
 */
export interface OneFactorMine {
  /** output a year while open, and inventory at the start */
  readonly output: number;
  readonly inventory: number;
  /** cash cost per unit of output */
  readonly cost: number;
  /** money to close, and to open again */
  readonly closing: number;
  readonly opening: number;
  /** money a year to keep the closed mine */
  readonly maintenance: number;
  /** tax on the value of the mine a year, open and closed; it adds to the discount rate */
  readonly propertyTaxOpen: number;
  readonly propertyTaxClosed: number;
  /** share of revenue, and of the profit after it where that is positive */
  readonly royalty: number;
  readonly incomeTax: number;
  /** variance of the log price a year */
  readonly variance: number;
  readonly discounting: Discounting;
}

/** Drift of the expected real price a year under the convention. */
export function priceDrift({ discounting }: Pick<OneFactorMine, "discounting">): number {
  return discounting.convention === "riskNeutral"
    ? discounting.rate - discounting.convenienceYield
    : discounting.drift;
}

/** Cash flow a year of the open mine at a price, after royalty and income tax; losses save no tax. */
export function openFlow(mine: OneFactorMine, price: number): number {
  const profit = mine.output * (price * (1 - mine.royalty) - mine.cost);
  return profit > 0 ? profit * (1 - mine.incomeTax) : profit;
}

/**
 * Value of the mine that must run until it is empty, where losses save income tax in full: closed form.
 * q (1 − τ) ∫ ((1 − ρ) s e^{μx} − a) e^{−(r + λ)x} dx over the Q/q years.
 */
export function mustRunValue(mine: OneFactorMine, price: number): number {
  const years = mine.inventory / mine.output;
  const rate = mine.discounting.rate + mine.propertyTaxOpen;
  const annuity = (at: number) => (at === 0 ? years : -Math.expm1(-at * years) / at);
  return (
    mine.output *
    (1 - mine.incomeTax) *
    (price * (1 - mine.royalty) * annuity(rate - priceDrift(mine)) - mine.cost * annuity(rate))
  );
}

/** Allowed values of each number: [low, high, whether low itself is refused]. */
const BOUNDS = {
  output: [0, 1e15, true],
  inventory: [0, 1e15, true],
  cost: [0, 1e15, true],
  closing: [0, 1e15, false],
  opening: [0, 1e15, false],
  maintenance: [0, 1e15, false],
  propertyTaxOpen: [0, 1, false],
  propertyTaxClosed: [0, 1, false],
  royalty: [0, 0.99, false],
  incomeTax: [0, 0.99, false],
  variance: [0, 4, true],
} as const satisfies Record<string, readonly [number, number, boolean]>;

/** Reads a mine from parsed JSON; `where` begins the path of every fault. Never throws. */
export function readOneFactorMine(given: unknown, where: string): Result<OneFactorMine> {
  const issues: Issue[] = [];
  const record = asRecord(given);
  if (record === undefined) return { ok: false, issues: [notAnObject(where)] };
  const number = (
    from: Readonly<Record<string, unknown>>,
    name: string,
    path: string,
    [low, high, open]: readonly [number, number, boolean],
  ): number => {
    const value = from[name];
    const fits =
      typeof value === "number" &&
      Number.isFinite(value) &&
      value <= high &&
      (open ? value > low : value >= low);
    if (fits) return value;
    const range = open ? `> ${low}, ≤ ${high}` : `${low} … ${high}`;
    issues.push({
      code:
        value === undefined ? "missing-field" : typeof value === "number" ? "out-of-bounds" : "not-a-number",
      path: `${where}: ${path}`,
      ...(value === undefined ? {} : { value: JSON.stringify(value) ?? "?" }),
      message: text(`allowed: a number, ${range}`, `允许：数字，${range}`),
    });
    return NaN;
  };
  const names = Object.keys(BOUNDS) as (keyof typeof BOUNDS)[];
  const read = Object.fromEntries(names.map((name) => [name, number(record, name, name, BOUNDS[name])]));
  const rates = asRecord(record["discounting"]);
  const convention = rates?.["convention"];
  let discounting: Discounting | undefined;
  const rate = (name: string, low: number) =>
    number(rates ?? {}, name, `discounting.${name}`, [low, 1, false]);
  const forbidden = convention === "riskNeutral" ? "drift" : "convenienceYield";
  if (rates === undefined || (convention !== "riskNeutral" && convention !== "riskAdjusted"))
    issues.push({ code: "not-a-choice", path: `${where}: discounting.convention`, message: oneConvention });
  else {
    if (rates[forbidden] !== undefined)
      issues.push({
        code: "unknown-option",
        path: `${where}: discounting.${forbidden}`,
        message: oneConvention,
      });
    discounting =
      convention === "riskNeutral"
        ? { convention, rate: rate("rate", -0.5), convenienceYield: rate("convenienceYield", -1) }
        : { convention, rate: rate("rate", -0.5), drift: rate("drift", -1) };
  }
  if (discounting === undefined || issues.length > 0) return { ok: false, issues };
  return { ok: true, value: { ...(read as Record<keyof typeof BOUNDS, number>), discounting } };
}

function asRecord(given: unknown): Readonly<Record<string, unknown>> | undefined {
  return typeof given === "object" && given !== null && !Array.isArray(given)
    ? (given as Readonly<Record<string, unknown>>)
    : undefined;
}

const notAnObject = (path: string): Issue => ({
  code: "wrong-type",
  path,
  message: text("allowed: an object that describes a mine", "允许：描述矿山的对象"),
});

const oneConvention = text(
  'allowed: {"convention": "riskNeutral", "rate", "convenienceYield"} or {"convention": "riskAdjusted", "rate", "drift"}, one or the other, never both',
  '允许：{"convention": "riskNeutral", "rate", "convenienceYield"} 或 {"convention": "riskAdjusted", "rate", "drift"}，二者择一，不可并用',
);
