import type { AnyModule } from "../core/module";
import { calendar } from "./calendar";
import { deposit } from "./deposit";
import { extraction } from "./extraction";
import { processing } from "./processing";
import { market } from "./market";
import { cost } from "./cost";
import { capital } from "./capital";
import { fiscal } from "./fiscal";
import { employment } from "./employment";
import { environment } from "./environment";
import { unitCost } from "./unitCost";
import { valuation } from "./valuation";
import { claims } from "./claims";

/** Every module, in calculation order (each one's `needs` come before it; tested). */
export const modules = [
  calendar,
  deposit,
  extraction,
  processing,
  market,
  cost,
  capital,
  employment,
  environment,
  fiscal,
  unitCost,
  valuation,
  claims,
] as const;

type AnyOf = (typeof modules)[number];
type IdsOf<D, K extends "params" | "metrics" | "shocks" | "checks" | "paths"> = D extends AnyModule
  ? `${D["id"]}.${keyof D[K] & string}`
  : never;
type CumulativeKeys<L> = {
  [K in keyof L]: L[K] extends { readonly cumulative: true } ? `${K & string}Cumulative` : never;
}[keyof L];
type LineIdsOf<D> = D extends AnyModule
  ? `${D["id"]}.${(keyof D["lines"] & string) | CumulativeKeys<D["lines"]>}`
  : never;

export type ModuleId = AnyOf["id"];
export type ParamId = IdsOf<AnyOf, "params">;
export type LineId = LineIdsOf<AnyOf>;
export type MetricId = IdsOf<AnyOf, "metrics">;
export type ShockId = IdsOf<AnyOf, "shocks">;
export type PathId = IdsOf<AnyOf, "paths">;
export type CheckId = IdsOf<AnyOf, "checks">;
