import type { AnyModule } from "../core/module";
import { checks, metrics, ownLines, params, paths, shocks } from "../mine/catalogue";
import { modules } from "../mine/registry";
import { shocksOf } from "./shocksOf";
import { createMachine } from "./machine";
import type { Plan } from "./plan";
import { notes } from "./views";

/** What a module reads: kind and place in the buffers of the catalogue. */
export type ReadKind = "param" | "line" | "metric" | "shock" | "path";

/** One trial of one module alone, everything around it held at what the full trial computed. */
export interface ModuleBench {
  /** places that the module has read so far, by kind */
  readonly seen: Readonly<Record<ReadKind, Uint8Array>>;
  /** values of the full trial by place; of lines, paths and shocks one row per year */
  readonly base: Readonly<Record<ReadKind, Float64Array>>;
  /** Runs the module with one value replaced wherever it reads it; returns its lines by year, then its metrics. */
  run(change?: { readonly kind: ReadKind; readonly place: number; by(value: number): number }): {
    readonly lines: Float64Array;
    readonly metrics: Float64Array;
  };
}

const WIDTH: Readonly<Record<ReadKind, number>> = {
  param: params.length,
  line: ownLines.length,
  metric: metrics.length,
  shock: shocks.length,
  path: paths.length,
};

/**
 * Sets one module up alone. It reads the full trial's values, its own lines included, and writes apart: so a changed
 * value reaches exactly what the module computes from it directly, not what follows by way of other lines. Metrics of
 * its own are read as it writes them, since modules count them up.
 */
export function moduleBench(plan: Plan, trial: number, owner: AnyModule): ModuleBench {
  const machine = createMachine();
  machine.load(plan);
  machine.run(trial);
  const { years } = plan;
  const base = {
    param: machine.inputs.slice(),
    line: machine.lines.slice(0, years * WIDTH.line),
    metric: machine.metrics.slice(),
    shock: shocksOf(machine, plan),
    path: plan.paths.length > 0 ? plan.paths.slice() : new Float64Array(years * WIDTH.path).fill(NaN),
  };
  const seen = mapKinds((kind) => new Uint8Array(WIDTH[kind]));
  const now = mapKinds((kind) => new Float64Array(WIDTH[kind]));
  const past = new Float64Array(WIDTH.line);
  const outLines = new Float64Array(WIDTH.line);
  const outMetrics = new Float64Array(WIDTH.metric);
  const clock = { t: 0, firstYear: plan.firstYear, years };

  type Place = readonly [key: string, place: number];
  const placesOf = (
    entries: readonly { module: string; key: string; index: number }[],
    id: string,
  ): Place[] => entries.filter((entry) => entry.module === id).map((entry) => [entry.key, entry.index]);
  const reader = (kind: ReadKind, row: Float64Array, keys: readonly Place[], out?: Float64Array): object => {
    const shape: object = {};
    for (const [key, place] of keys)
      Object.defineProperty(shape, key, {
        enumerable: true,
        get: () => {
          seen[kind][place] = 1;
          return row[place];
        },
        set: (value: number) => {
          if (out !== undefined) out[place] = value;
        },
      });
    return shape;
  };
  const exposed = (id: string): object => ({
    p: reader("param", now.param, placesOf(params, id)),
    y: reader("line", now.line, placesOf(ownLines, id)),
    before: reader("line", past, placesOf(ownLines, id)),
    m: reader("metric", now.metric, placesOf(metrics, id)),
  });
  const own = { key: owner.id };
  const up = Object.fromEntries(
    modules.filter(({ id }) => id !== own.key).map(({ id }) => [id, exposed(id)]),
  );
  const feedback = Object.entries(owner.feedback).map(([name, id]): Place => [
    name,
    ownLines.find((line) => line.id === id)!.index,
  ]);
  const context = {
    ...exposed(owner.id),
    y: reader("line", now.line, placesOf(ownLines, owner.id), outLines),
    m: reader("metric", outMetrics, placesOf(metrics, owner.id), outMetrics),
    z: reader("shock", now.shock, placesOf(shocks, owner.id)),
    path: reader("path", now.path, placesOf(paths, owner.id)),
    // balances are not looked at
    c: notes(Object.keys(owner.checks), new Float64Array(checks.length), new Float64Array(checks.length), 0),
    last: reader("line", past, feedback),
    up,
    clock,
  } as never;

  return {
    seen,
    base,
    run(change) {
      const load = (kind: ReadKind, to: Float64Array, t: number) => {
        if (t < 0) return void to.fill(0);
        to.set(base[kind].subarray(t * WIDTH[kind], (t + 1) * WIDTH[kind]));
        if (change?.kind === kind) to[change.place] = change.by(to[change.place]!);
      };
      load("param", now.param, 0);
      load("metric", now.metric, 0);
      for (const kind of ["line", "shock", "path"] as const) now[kind].fill(0);
      past.fill(0);
      outLines.fill(0);
      outMetrics.fill(NaN);
      clock.t = 0;
      const lines = new Float64Array(years * WIDTH.line);
      const state = owner.start(context) as never;
      for (let t = 0; t < years; t++) {
        clock.t = t;
        load("line", past, t - 1);
        for (const kind of ["line", "shock", "path"] as const) load(kind, now[kind], t);
        owner.year(context, state);
        lines.set(outLines, t * WIDTH.line);
      }
      owner.finish(context, state);
      return { lines, metrics: outMetrics.slice() };
    },
  };
}

function mapKinds<T>(make: (kind: ReadKind) => T): Record<ReadKind, T> {
  return {
    param: make("param"),
    line: make("line"),
    metric: make("metric"),
    shock: make("shock"),
    path: make("path"),
  };
}
