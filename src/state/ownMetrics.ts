import type { Signal } from "@preact/signals";
import { units, type Unit } from "../../models/core/units";
import { MOST_OWN, NAME_LENGTH, type OwnMetric } from "../../models/formula/ownMetric";
import type { MetricId } from "../../models/mine/registry";
import type { Scenario } from "../../models/scenario/scenario";

/** Id of an own metric, by which charts and tables of this visit choose it. */
export type OwnId = `own-${number}`;

/** A metric of the model or one that the reader defined. */
export type ChosenMetric = MetricId | OwnId;

/** A metric that the reader defined, as the page holds it. */
export interface KeptMetric extends OwnMetric {
  readonly id: OwnId;
}

/**
 * Own metrics as they are kept: the format's version and the list. Version 0 was a bare list of name and formula, version 1
 * had no units.
 */
export interface KeptMetrics {
  readonly version: 2;
  readonly metrics: readonly KeptMetric[];
}

export const NO_METRICS: KeptMetrics = { version: 2, metrics: [] };

export const isOwn = (id: string): id is OwnId => /^own-\d+$/.test(id);

/** Own metrics from what was kept, of this version or an older one; undefined where that is something else. */
export function readKeptMetrics(raw: unknown): KeptMetrics | undefined {
  const known = isRecord(raw) && (raw["version"] === 1 || raw["version"] === 2);
  const list = Array.isArray(raw) ? raw : known ? raw["metrics"] : undefined;
  if (!Array.isArray(list)) return undefined;
  const metrics = list.flatMap((item: unknown, place): KeptMetric[] => {
    if (!isRecord(item) || typeof item["name"] !== "string" || typeof item["formula"] !== "string") return [];
    const { id, unit } = item;
    return [
      {
        id: typeof id === "string" && isOwn(id) ? id : `own-${place + 1}`,
        name: item["name"].slice(0, NAME_LENGTH),
        formula: item["formula"],
        // without one it follows from the formula, as in older versions
        ...(typeof unit === "string" && Object.hasOwn(units, unit) ? { unit: unit as Unit } : {}),
      },
    ];
  });
  return { version: 2, metrics: metrics.slice(0, MOST_OWN) };
}

const isRecord = (raw: unknown): raw is Readonly<Record<string, unknown>> =>
  typeof raw === "object" && raw !== null;

/** The list with one more, under an id that is not used yet. */
export function withMetric(metrics: readonly KeptMetric[], metric: OwnMetric): KeptMetric[] {
  const used = new Set<string>(metrics.map(({ id }) => id));
  let number = metrics.length + 1;
  while (used.has(`own-${number}`)) number++;
  return [...metrics, { ...metric, id: `own-${number}`, name: metric.name.slice(0, NAME_LENGTH) }];
}

/**
 * The list with those that came with a scenario, as far as there is room. What is there already is not taken twice; another
 * formula under a name that is taken gets a number.
 */
export function withCarried(metrics: readonly KeptMetric[], carried: readonly OwnMetric[]): KeptMetric[] {
  let all = [...metrics];
  for (const metric of carried) {
    if (heldAs(all, metric) === undefined && all.length < MOST_OWN)
      all = withMetric(all, { ...metric, name: freeName(metric.name, all) });
  }
  return all;
}

/** What a metric that came from outside is among those kept: the same formula, perhaps with a number after its name. */
export function heldAs(metrics: readonly KeptMetric[], carried: OwnMetric): KeptMetric | undefined {
  return metrics.find(
    ({ name, formula, unit }) =>
      plainName(name) === plainName(carried.name) && formula === carried.formula && unit === carried.unit,
  );
}

const NUMBERED = / \((\d+)\)$/;
const plainName = (name: string): string => name.replace(NUMBERED, "");

function freeName(name: string, metrics: readonly KeptMetric[]): string {
  let free = name;
  for (let number = 2; metrics.some((metric) => metric.name === free); number++) {
    const mark = ` (${number})`;
    free = plainName(name).slice(0, NAME_LENGTH - mark.length) + mark;
  }
  return free;
}

/** Takes over the metrics that a scenario from outside carries, and gives back the scenario without them. */
export function takeMetrics(own: Signal<KeptMetrics>, { metrics, ...scenario }: Scenario): Scenario {
  if (metrics !== undefined) {
    const merged = withCarried(own.peek().metrics, metrics);
    if (merged.length > own.peek().metrics.length) own.value = { version: 2, metrics: merged };
  }
  return scenario;
}

/** A scenario with the reader's metrics, as it is taken home or sent. */
export function carrying(scenario: Scenario, { metrics }: KeptMetrics): Scenario {
  return metrics.length === 0
    ? scenario
    : { ...scenario, metrics: metrics.map(({ id: _, ...metric }): OwnMetric => metric) };
}
