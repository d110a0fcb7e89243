import type { AnyModule } from "../../core/module";
import { checks, lines, metrics, ownLines, params, paths, shocks } from "../../mine/catalogue";
import { correlatedShocks } from "../../mine/correlations";
import { modules } from "../../mine/registry";
import { staged } from "../generated/staged";
import { Graph, isNode, LEVEL, type Node, type Value } from "./graph";
import { set, StagedArray } from "./heap";
import { NeedsMemory, NotStaged, record, type Call } from "./session";

/** What decides which operations a plan needs; plans of one shape share a program. */
export interface Shape {
  readonly firstYear: number;
  readonly years: number;
  /** per parameter: its value if the program may rely on it, else whether it is drawn or fixed for the plan */
  readonly inputs: readonly (number | "drawn" | "fixed")[];
  /** whether the factor of the correlations has entries above its diagonal */
  readonly fullFactor: boolean;
  /** indices of the series that the scenario gives */
  readonly given: readonly number[];
}

/** A place of state that lasts from year to year. */
export interface Cell {
  readonly initial: Value;
  /** value at the end of the year, and step of the year that sets it */
  readonly next: Value;
  readonly step: number;
}

/** All arithmetic of one trial. */
export interface Program {
  readonly nodes: readonly Node[];
  readonly cells: readonly Cell[];
  /** per own line, then per cumulative twin: its value in a year */
  readonly lines: readonly Value[];
  /** step of the year that stores the line */
  readonly lineSteps: readonly number[];
  /** per metric and per balance: its value after the last year */
  readonly metrics: readonly Value[];
  readonly checks: readonly Value[];
  readonly calls: readonly Call[];
  /** per array: places, or 0 if it needs no memory */
  readonly arrays: readonly number[];
  /** steps of a year: one per module, one for the cumulative twins */
  readonly steps: number;
}

type Fields = Record<string, unknown>;

/** A field of state, as the trace met it. */
interface Field {
  readonly object: Fields;
  readonly key: string;
  readonly initial: Value;
  readonly owner: number;
}

/**
 * Runs the rewritten model on symbols. What the first trace takes for unchanging and then changes is state: the trace is
 * repeated, with a symbol in its place, until nothing new turns up. Throws NotStaged where the model does something that
 * has no symbolic meaning with these inputs.
 */
export function trace(shape: Shape): Program {
  const inMemory = new Set<number>();
  const changing = new Set<number>();
  for (;;) {
    try {
      const program = attempt(shape, inMemory, changing);
      if (program !== undefined) return program;
    } catch (reason) {
      if (!(reason instanceof NeedsMemory)) throw reason;
      changing.clear();
    }
  }
}

/** One trace; undefined if more fields than `changing` turned out to change (they are added to it). */
function attempt(shape: Shape, inMemory: Set<number>, changing: Set<number>): Program | undefined {
  const graph = new Graph();
  return record(graph, inMemory, (session) => {
    const world = createWorld(shape, graph);
    const states = staged.map((module, k) => module.start?.(world.contexts[k]!));
    const twins: Fields = {};
    for (const line of lines.slice(ownLines.length)) twins[line.id] = 0;

    const fields: Field[] = [];
    world.parts.forEach(({ y, m, left, sizes }, k) =>
      [y, m, left, sizes].forEach((object) => collect(object, k, fields)),
    );
    states.forEach((state, k) => collect(state, k, fields));
    collect(twins, staged.length, fields);

    graph.step = 0;
    const begun = begin(graph, fields, changing, LEVEL.year);
    world.openYear(graph, shape);
    staged.forEach((module, k) => {
      graph.step = k;
      module.year?.(world.contexts[k]!, states[k]);
    });
    graph.step = staged.length;
    const own = ownLines.map((line) => world.line(line.index));
    for (const line of lines.slice(ownLines.length))
      twins[line.id] = graph.binary("add", twins[line.id] as Value, own[line.sums!]!);
    const outputs = [...own, ...Object.values(twins)] as Value[];

    const next = fields.map(({ object, key }) => object[key] as Value);
    const found = next.flatMap((value, i) => (Object.is(value, begun[i]) || changing.has(i) ? [] : [i]));
    if (found.length > 0) {
      found.forEach((i) => {
        if (!isNode(next[i]) && typeof next[i] !== "number" && typeof next[i] !== "boolean")
          throw new NotStaged(`state ${fields[i]!.key} changes its kind`);
        changing.add(i);
      });
      return undefined;
    }

    begin(graph, fields, changing, LEVEL.finish);
    graph.step = -1;
    world.close(shape);
    staged.forEach((module, k) => module.finish?.(world.contexts[k]!, states[k]));
    return {
      nodes: graph.nodes,
      cells: fields.map(({ initial, owner }, i) => ({ initial, next: next[i]!, step: owner })),
      lines: outputs,
      lineSteps: lines.map((line) =>
        line.sums === undefined ? staged.findIndex((module) => module.id === line.module) : staged.length,
      ),
      metrics: metrics.map((metric) => world.metric(metric.index)),
      checks: checks.map((check) => world.check(check.index)),
      calls: session.calls,
      arrays: session.arrays.map((array) => (array.inMemory ? array.length : 0)),
      steps: staged.length + 1,
    };
  });
}

/** Puts a symbol in place of every field that changes, and its first value in place of all others. */
function begin(graph: Graph, fields: readonly Field[], changing: ReadonlySet<number>, phase: 3 | 4): Value[] {
  graph.phase = phase;
  return fields.map(({ object, key, initial }, i) => {
    const mask = typeof initial === "boolean" || (isNode(initial) && initial.kind === "mask");
    const value = changing.has(i) ? graph.node("slot", mask ? "mask" : "number", [], i, phase) : initial;
    object[key] = value;
    return value;
  });
}

/** Lists every number, condition and symbol that can be reached from a piece of state, in a fixed order. */
function collect(root: unknown, owner: number, fields: Field[], seen = new Set<unknown>()): void {
  if (typeof root !== "object" || root === null || isNode(root) || seen.has(root)) return;
  seen.add(root);
  const object = (root instanceof StagedArray ? root.cells : root) as Fields;
  for (const key of Object.keys(object)) {
    const value = object[key];
    if (isNode(value) || typeof value === "number" || typeof value === "boolean")
      fields.push({ object, key, initial: value, owner });
    else collect(value, owner, fields, seen);
  }
}

/** The contexts of all modules, filled with symbols. */
function createWorld(shape: Shape, graph: Graph) {
  const clock = { t: 0 as Value, firstYear: shape.firstYear, years: shape.years };
  const parts = modules.map((declared) => {
    const module: AnyModule = declared;
    const fill = (keys: object, value: number) =>
      Object.fromEntries(Object.keys(keys).map((key) => [key, value]));
    return {
      module,
      p: {} as Fields,
      y: fill(module.lines, 0) as Fields,
      before: {} as Fields,
      m: fill(module.metrics, NaN) as Fields,
      ...balances(graph, Object.keys(module.checks)),
      z: {} as Fields,
      path: {} as Fields,
      last: {} as Fields,
    };
  });
  const byId = new Map(parts.map((part) => [part.module.id, part]));
  const up = Object.fromEntries(parts.map((part) => [part.module.id, part]));
  const contexts = parts.map((part) => ({ ...part, up, clock }));
  const part = (id: string) => byId.get(id)!;
  for (const { module, key, index } of params) {
    const known = shape.inputs[index]!;
    part(module).p[key] =
      typeof known === "number"
        ? known
        : graph.node("param", "number", [], index, known === "drawn" ? LEVEL.trial : LEVEL.plan);
  }
  return {
    parts,
    contexts,
    /** the first look at a year: last year's results, shocks, series */
    openYear(g: Graph, { given, fullFactor }: Shape) {
      clock.t = g.node("time", "number", [], 0, LEVEL.year);
      for (const one of parts) Object.assign(one.before, one.y);
      for (const one of parts)
        for (const [key, id] of Object.entries(one.module.feedback)) {
          const [module, line] = id.split(".") as [string, string];
          one.last[key] = part(module).before[line];
        }
      const noise = shocks.map((shock) => g.node("noise", "number", [], shock.index, LEVEL.year));
      for (const shock of shocks) part(shock.module).z[shock.key] = noise[shock.index];
      correlatedShocks.forEach((shock, i) => {
        let sum: Value = 0;
        for (let j = 0; fullFactor ? j < correlatedShocks.length : j <= i; j++) {
          const factor = g.node("cholesky", "number", [], i * correlatedShocks.length + j, LEVEL.plan);
          sum = g.binary("add", sum, g.binary("mul", factor, noise[correlatedShocks[j]!.index]!));
        }
        part(shock.module).z[shock.key] = sum;
      });
      for (const path of paths)
        part(path.module).path[path.key] = given.includes(path.index)
          ? g.node("path", "number", [], path.index, LEVEL.year)
          : NaN;
    },
    close({ years }: Shape) {
      clock.t = years - 1;
    },
    line: (index: number) => part(ownLines[index]!.module).y[ownLines[index]!.key] as Value,
    metric: (index: number) => part(metrics[index]!.module).m[metrics[index]!.key] as Value,
    check(index: number): Value {
      const { module, key } = checks[index]!;
      return residual(graph, part(module).left[key] as Value, part(module).sizes[key] as Value);
    },
  };
}

/** What notes balances, and where: see `engine/views`. */
function balances(graph: Graph, keys: readonly string[]) {
  const left: Fields = {};
  const sizes: Fields = {};
  const c: Record<string, (gap: Value, size: Value) => void> = {};
  for (const key of keys) {
    left[key] = sizes[key] = 0;
    c[key] = (gap, size) => {
      set(left, key, graph.binary("add", left[key] as Value, graph.unary("abs", gap)));
      set(sizes, key, graph.binary("add", sizes[key] as Value, size));
    };
  }
  return { left, sizes, c };
}

/** `residualOf` in symbols. */
function residual(graph: Graph, left: Value, size: Value): Value {
  const relative = graph.select(graph.binary("gt", size, 0), graph.binary("div", left, size), left);
  return graph.select(graph.binary("eq", relative, relative), relative, Infinity);
}
