import type {
  CheckDefinition,
  LineDefinition,
  MetricDefinition,
  ParamDefinition,
  PathDefinition,
  ShockDefinition,
} from "../core/module";
import { text } from "../core/text";
import {
  modules,
  type CheckId,
  type LineId,
  type MetricId,
  type ModuleId,
  type ParamId,
  type PathId,
  type ShockId,
} from "./registry";

/** A declared quantity with its global id ("module.key") and its place in the buffers. */
export interface Entry<Id extends string, D> {
  readonly id: Id;
  readonly module: ModuleId;
  readonly key: string;
  readonly index: number;
  readonly definition: D;
}

export type ParamEntry = Entry<ParamId, ParamDefinition>;
export type LineEntry = Entry<LineId, LineDefinition> & {
  /** for a cumulative twin: index of the line it sums */
  readonly sums?: number;
};
export type MetricEntry = Entry<MetricId, MetricDefinition>;
export type CheckEntry = Entry<CheckId, CheckDefinition>;
export type ShockEntry = Entry<ShockId, ShockDefinition>;
export type PathEntry = Entry<PathId, PathDefinition>;

function collect<Id extends string, D>(
  kind: "params" | "lines" | "metrics" | "checks" | "shocks" | "paths",
): Entry<Id, D>[] {
  const entries: Entry<Id, D>[] = [];
  for (const owner of modules) {
    for (const [key, definition] of Object.entries(owner[kind])) {
      entries.push({
        id: `${owner.id}.${key}` as Id,
        module: owner.id,
        key,
        index: entries.length,
        definition: definition as D,
      });
    }
  }
  return entries;
}

function withTwins(own: readonly LineEntry[]): LineEntry[] {
  const twins = own
    .filter((line) => line.definition.cumulative)
    .map((line, place): LineEntry => {
      const { label, unit } = line.definition;
      return {
        id: `${line.id}Cumulative` as LineId,
        module: line.module,
        key: `${line.key}Cumulative`,
        index: own.length + place,
        definition: {
          unit,
          label: text(`${label.en}, cumulative`, `累计${label.zh}`),
          stat: "level",
        },
        sums: line.index,
      };
    });
  return [...own, ...twins];
}

const byId = <Id extends string, E extends { id: Id }>(entries: readonly E[]): ReadonlyMap<string, E> =>
  new Map(entries.map((entry) => [entry.id, entry]));

/** All parameters of all modules, in registry order. */
export const params: readonly ParamEntry[] = collect<ParamId, ParamDefinition>("params");
/** All yearly lines; the cumulative twins follow the lines that modules write. */
export const lines: readonly LineEntry[] = withTwins(collect<LineId, LineDefinition>("lines"));
/** Lines that modules write themselves (no twins). */
export const ownLines: readonly LineEntry[] = lines.filter((line) => line.sums === undefined);
export const metrics: readonly MetricEntry[] = collect<MetricId, MetricDefinition>("metrics");
export const checks: readonly CheckEntry[] = collect<CheckId, CheckDefinition>("checks");
export const shocks: readonly ShockEntry[] = collect<ShockId, ShockDefinition>("shocks");
/** Yearly series that a scenario may give. */
export const paths: readonly PathEntry[] = collect<PathId, PathDefinition>("paths");

export const paramById = byId<ParamId, ParamEntry>(params);
export const pathById = byId<PathId, PathEntry>(paths);
export const lineById = byId<LineId, LineEntry>(lines);
export const metricById = byId<MetricId, MetricEntry>(metrics);
