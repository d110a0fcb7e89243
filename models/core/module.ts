import type { ParamValue } from "../distributions/spec";
import type { Text } from "./text";
import type { Unit } from "./units";

/** How well founded a number is; the interface draws it as a circle, fuller = better. */
export type Evidence = "published" | "derived" | "assumed" | "missing";

/** Where a default comes from: keys of the source list, evidence class, and what to know about it. */
export interface Provenance {
  readonly evidence: Evidence;
  readonly refs?: readonly string[];
  readonly note?: Text;
}

/** The questions under which levers are grouped. */
export type LeverGroup = "howMuch" | "howFast" | "howDeep" | "price" | "tax";

/** One input. Bounds are inclusive, in the declared unit, and apply to numbers and to a distribution's support. */
export interface ParamDefinition {
  readonly symbol: string;
  readonly unit: Unit;
  readonly value: ParamValue;
  readonly bounds: readonly [number, number];
  readonly label: Text;
  readonly source: Provenance;
  readonly help?: Text;
  /** a decision is somebody's choice, an assumption is something nobody controls */
  readonly role?: "decision" | "assumption";
  /** present on levers; `front` levers are shown without opening the group */
  readonly lever?: { readonly group: LeverGroup; readonly front?: boolean };
  readonly integer?: boolean;
  /** the same in every trial of a run (calendar, choices): a number, never a distribution */
  readonly structural?: boolean;
  /** labels of the values 0, 1, 2 … of a choice (unit "choice") */
  readonly options?: readonly Text[];
}

/** One yearly output. `flow` sums over years, `level` does not. `cumulative` adds the line `<id>Cumulative`. */
export interface LineDefinition {
  readonly unit: Unit;
  readonly label: Text;
  readonly stat: "flow" | "level";
  readonly cumulative?: boolean;
  /** rows of a family that add up (products, taxes): name of the family */
  readonly part?: string;
  /** the formula in the model's own symbols, and in words */
  readonly formula?: string;
  readonly help?: Text;
}

/** One number per trial. NaN means "undefined in this trial" and is counted, never dropped. */
export interface MetricDefinition {
  readonly unit: Unit;
  readonly label: Text;
  readonly symbol?: string;
  readonly formula?: string;
  readonly help?: Text;
}

/**
 * A balance: each year the module notes what is left over and the size of what is balanced. The trial's residual is the
 * one over the other, both added up over the years (magnitudes, so that nothing cancels); 0 = closed.
 */
export interface CheckDefinition {
  readonly label: Text;
  /** the residual that must be zero, in the model's own symbols and in words */
  readonly formula?: string;
}

/** Something that a module knowingly does not model, and why. */
export interface Omission {
  readonly what: Text;
  readonly why: Text;
}

/** Randomness that is new every year: standard normal (correlated through the scenario's matrix) or uniform in (0,1). */
export interface ShockDefinition {
  readonly kind: "normal" | "uniform";
  readonly label: Text;
}

/**
 * Lines of modules further down that a module reads as they were the year before: own name → line id. Decisions that
 * follow results (mothball below a margin) need them, and a calculation order without loops leaves no other way. Only
 * last year's value is shown, so that the order of modules cannot matter.
 */
export type Feedback = Readonly<Record<string, `${string}.${string}`>>;

/** A yearly series that a scenario may give, in `unit`: what a module can follow instead of its own process. */
export interface PathDefinition {
  readonly unit: Unit;
  readonly label: Text;
  readonly help?: Text;
  /** smallest and largest value of a year, inclusive; without them a price: above zero */
  readonly bounds?: readonly [number, number];
}

export type Params = Readonly<Record<string, ParamDefinition>>;
export type Lines = Readonly<Record<string, LineDefinition>>;
export type Metrics = Readonly<Record<string, MetricDefinition>>;
export type Checks = Readonly<Record<string, CheckDefinition>>;
export type Shocks = Readonly<Record<string, ShockDefinition>>;
export type Paths = Readonly<Record<string, PathDefinition>>;

type Readable<T> = { readonly [K in keyof T]: number };
type Writable<T> = { -readonly [K in keyof T]: number };
/** Notes what a balance leaves over, of either sign, and the size of what is balanced, 0 or more. */
export type Note = (left: number, size: number) => void;
type Balances<T> = { readonly [K in keyof T]: Note };

/** What a module shows to the modules after it. */
export interface Exposed<P, L, M> {
  /** sampled parameters of this trial, in calculation units */
  readonly p: Readable<P>;
  /** lines of this year */
  readonly y: Readable<L>;
  /** lines of the year before (zeros before the first year) */
  readonly before: Readable<L>;
  /** metrics set so far in this trial */
  readonly m: Readable<M>;
}

/** Time of the trial: index, calendar and horizon. */
export interface Clock {
  /** year index, 0 … years − 1 */
  readonly t: number;
  readonly firstYear: number;
  readonly years: number;
}

/** What a module's functions see: own inputs, own outputs, and everything upstream. */
export interface Context<P, L, M, C, Z, U, F, G> {
  readonly p: Readable<P>;
  readonly y: Writable<L>;
  readonly before: Readable<L>;
  readonly m: Writable<M>;
  /** this year's shocks */
  readonly z: Readable<Z>;
  /** this year's values of the given series, in calculation units; NaN where the scenario gives none */
  readonly path: Readable<G>;
  /** balances of the module, to be noted */
  readonly c: Balances<C>;
  readonly up: U;
  /** the lines named under `feedback`, of the year before (zeros before the first year) */
  readonly last: Readable<F>;
  readonly clock: Clock;
}

/** A module with its types erased, as registries and the kernel hold it. */
export interface AnyModule {
  readonly id: string;
  readonly title: Text;
  readonly purpose: Text;
  readonly leftOut: readonly Omission[];
  readonly needs: readonly AnyModule[];
  readonly params: Params;
  readonly lines: Lines;
  readonly metrics: Metrics;
  readonly checks: Checks;
  readonly shocks: Shocks;
  readonly paths: Paths;
  readonly feedback: Feedback;
  // the kernel builds matching contexts; erased here because a list of modules is heterogeneous
  start(context: never): unknown;
  year(context: never, state: never): void;
  finish(context: never, state: never): void;
}

export type Upstream<N extends readonly AnyModule[]> = {
  readonly [D in N[number] as D["id"]]: Exposed<D["params"], D["lines"], D["metrics"]>;
};

/** A module as declared: literal ids are kept, so that a misspelt id does not compile. */
export interface Module<
  I extends string,
  P extends Params,
  L extends Lines,
  M extends Metrics,
  C extends Checks,
  Z extends Shocks,
  G extends Paths = {},
> extends AnyModule {
  readonly id: I;
  readonly params: P;
  readonly lines: L;
  readonly metrics: M;
  readonly checks: C;
  readonly shocks: Z;
  readonly paths: G;
}

/**
 * Declares a module: its inputs, outputs and arithmetic, in one place. Everything else (validation, CSV columns,
 * form fields, documentation, random streams) derives from it.
 *
 * `start` runs once per trial and returns the module's own state, `year` once per year in the order of the
 * import graph, `finish` once after the last year. None of them may read a clock, a global or randomness
 * other than `p` and `z`.
 */
export function module<
  const I extends string,
  const N extends readonly AnyModule[],
  const P extends Params,
  const L extends Lines = {},
  const M extends Metrics = {},
  const C extends Checks = {},
  const Z extends Shocks = {},
  const F extends Feedback = {},
  const G extends Paths = {},
  S = undefined,
>(definition: {
  readonly id: I;
  readonly title: Text;
  readonly purpose: Text;
  /** what a reader might expect and will not find, told in the model book */
  readonly leftOut?: readonly Omission[];
  readonly needs: N;
  readonly params: P;
  readonly lines?: L;
  readonly metrics?: M;
  readonly checks?: C;
  readonly shocks?: Z;
  readonly feedback?: F;
  readonly paths?: G;
  readonly start?: (context: Context<P, L, M, C, Z, Upstream<N>, F, G>) => S;
  readonly year?: (context: Context<P, L, M, C, Z, Upstream<N>, F, G>, state: S) => void;
  readonly finish?: (context: Context<P, L, M, C, Z, Upstream<N>, F, G>, state: S) => void;
}): Module<I, P, L, M, C, Z, G> {
  const nothing = () => undefined;
  return {
    lines: {} as L,
    metrics: {} as M,
    checks: {} as C,
    shocks: {} as Z,
    paths: {} as G,
    feedback: {},
    leftOut: [],
    start: nothing,
    year: nothing,
    finish: nothing,
    ...definition,
  } as Module<I, P, L, M, C, Z, G>;
}
