import { unitDefinition, units, type Unit } from "../core/units";

/** What units are made of, in the order of `powers`. Money is CNY, mass t, time a, energy kWh, emissions t CO2. */
const BASES = [
  "money",
  "mass",
  "time",
  "people",
  "energy",
  "emission",
  "volume",
  "length",
  "area",
  "land",
  "dollar",
] as const;
type Base = (typeof BASES)[number];
type Powers = readonly number[];

const powersOf = (of: Partial<Record<Base, number>>): Powers => BASES.map((base) => of[base] ?? 0);

type Made = readonly [of: Partial<Record<Base, number>>, factor?: number];

/**
 * Every dimension of units.ts in base units; `factor` turns a unit's `si` into them where the table counts in others (GWh,
 * Mt CO2). A choice is no quantity: it has none.
 */
const DIMENSIONS: Readonly<Record<string, Made>> = {
  ratio: [{}],
  massRatio: [{}],
  calendar: [{ time: 1 }],
  time: [{ time: 1 }],
  rate: [{ time: -1 }],
  mass: [{ mass: 1 }],
  massRate: [{ mass: 1, time: -1 }],
  density: [{ mass: 1, volume: -1 }],
  area: [{ area: 1 }],
  length: [{ length: 1 }],
  volume: [{ volume: 1 }],
  moneyPerMass: [{ money: 1, mass: -1 }],
  moneyPerMassRate: [{ money: 1, mass: -1, time: 1 }],
  wage: [{ money: 1, people: -1, time: -1 }],
  money: [{ money: 1 }],
  moneyPerPerson: [{ money: 1, people: -1 }],
  exchangeRate: [{ money: 1, dollar: -1 }],
  people: [{ people: 1 }],
  labour: [{ people: 1, time: 1 }],
  productivity: [{ mass: 1, people: -1, time: -1 }],
  labourIntensity: [{ people: 1, mass: -1, time: 1 }],
  jobsPerMoney: [{ people: 1, time: 1, money: -1 }, 1e-9],
  energyPerMass: [{ energy: 1, mass: -1 }],
  energy: [{ energy: 1 }, 1e6],
  energyRate: [{ energy: 1, time: -1 }, 1e6],
  massPerEnergy: [{ mass: 1, energy: -1 }, 1e-3],
  emissionPerMass: [{ emission: 1, mass: -1 }],
  emissionPerEnergy: [{ emission: 1, energy: -1 }, 1e-3],
  emission: [{ emission: 1 }, 1e6],
  volumePerMass: [{ volume: 1, mass: -1 }],
  land: [{ land: 1 }],
};

/**
 * What a part of a formula is measured in: powers of the base units, the size of its unit in them, and how often it is an
 * amount of a year (1: a flow, which years add up to; 0: a level or price).
 */
export interface Measure {
  readonly powers: Powers;
  readonly factor: number;
  readonly flows: number;
  /** the unit it is declared in, as long as nothing has changed it */
  readonly unit?: Unit;
}

/**
 * The measure of a part: "number" is a number that somebody wrote, which takes the unit of what it is added to or compared
 * with; "unknown" follows from powers that differ from trial to trial.
 */
export type Measured = Measure | "number" | "unknown";

/** Plain quantities: shares, counts, yes or no. */
export const PLAIN: Measure = { powers: powersOf({}), factor: 1, flows: 0 };

/** Measure of a quantity declared in a unit. A choice has no size: it counts as a plain number. */
export function measureOf(unit: Unit, isFlow = false): Measure {
  const { dimension, si } = unitDefinition(unit);
  const [of, factor = 1] = DIMENSIONS[dimension] ?? [{}];
  return { powers: powersOf(of), factor: si * factor, flows: Number(isFlow), unit };
}

export const sameKind = (a: Measure, b: Measure): boolean =>
  a.powers.every((power, i) => power === b.powers[i]);

/** Measure of a product (`sign` 1) or quotient (−1). */
export function joined(a: Measured, b: Measured, sign: 1 | -1): Measured {
  if (a === "unknown" || b === "unknown") return "unknown";
  if (b === "number") return a === "number" ? a : withoutCalendar(a);
  if (a === "number" && sign === 1) return withoutCalendar(b);
  const left = a === "number" ? PLAIN : a;
  return {
    powers: left.powers.map((power, i) => power + sign * b.powers[i]!),
    factor: left.factor * b.factor ** sign,
    flows: left.flows + sign * b.flows,
  };
}

/** Half of a calendar year is no calendar year. */
const withoutCalendar = ({ unit, ...measure }: Measure): Measure =>
  unit === undefined || unit === "year" ? measure : { ...measure, unit };

/** Measure of a power; unknown where the exponent is no written number and the base has a unit. */
export function raised(base: Measured, exponent: number | undefined): Measured {
  if (base === "number" || base === "unknown") return base;
  if (exponent === 1) return base;
  if (exponent === undefined) return base.powers.every((power) => power === 0) ? PLAIN : "unknown";
  return {
    powers: base.powers.map((power) => power * exponent),
    factor: base.factor ** exponent,
    flows: base.flows * exponent,
  };
}

/** Measure of a sum over years: years of a flow add up to the amount, years of a level to so many of it times years. */
export function overYears(of: Measured): Measured {
  if (of === "number") return measureOf("a");
  if (of === "unknown" || of.flows === 1) return of;
  const { unit: _, ...changed } = of;
  const time = BASES.indexOf("time");
  return { ...changed, powers: of.powers.map((power, i) => (i === time ? power + 1 - of.flows : power)) };
}

/** Measure of a single year's value, or of a mean or an extreme over years: the amount of one year. */
export const ofOneYear = (of: Measured): Measured =>
  of === "number" || of === "unknown" ? of : { ...of, flows: 0 };

/** Units that results are told in; choices and calendar years are none of them. */
const NAMED = (Object.keys(units) as Unit[]).filter((id) => id !== "choice" && id !== "year");

/** Units that a quantity may be told in, in the order of the table; the first is its own size where there is one. */
export function unitsFor(measure: Measure): readonly Unit[] {
  const { unit } = measure;
  if (unit === "year") return ["year"];
  const fit = NAMED.filter((id) => sameKind(measureOf(id), measure));
  const exact = unit ?? fit.find((id) => close(measureOf(id).factor, measure.factor));
  return exact === undefined ? fit : [exact, ...fit.filter((id) => id !== exact)];
}

/** What a number in `from` is to be multiplied by to be one in `to`. */
export function conversion(from: Measure, to: Measure): number {
  const ratio = from.factor / to.factor;
  // 1e9 × 0.01 ÷ 1e6 bears the marks of binary fractions
  return close(ratio, 1) ? 1 : Number(ratio.toPrecision(15));
}

const close = (a: number, b: number): boolean => Math.abs(a / b - 1) < 1e-12;
