import type { Graph, Value } from "./graph";
import type { StagedArray } from "./heap";

/* What a trace keeps track of while the rewritten model runs. */

/** The model does something that has no symbolic meaning with these inputs. */
export class NotStaged extends Error {}

/** An array has to live in memory, but has been used before this became known. */
export class NeedsMemory extends Error {}

/** A call of a plain function: its arguments are nodes, arrays, or whatever else was known. */
export interface Call {
  readonly run: (...args: never[]) => unknown;
  readonly args: readonly unknown[];
  /** fields of the result, or undefined for a number */
  readonly fields: readonly string[] | undefined;
}

export type Heap = Map<object, Map<PropertyKey, unknown>>;
export type Fields = Record<PropertyKey, unknown>;

/** State of the trace at hand. */
export interface Session {
  graph: Graph;
  logs: Heap[];
  masks: Value[];
  arrays: StagedArray[];
  inMemory: Set<number>;
  calls: Call[];
}

let session: Session | undefined;

/**
 * Runs `work` with symbols, in `graph`; arrays of the numbers `inMemory` (in order of creation) are kept in memory, and
 * others that have to be are added to them.
 */
export function record<T>(graph: Graph, inMemory: Set<number>, work: (session: Session) => T): T {
  session = { graph, logs: [], masks: [], arrays: [], inMemory, calls: [] };
  try {
    return work(session);
  } finally {
    session = undefined;
  }
}

/** The trace at hand. */
export function now(): Session {
  if (session === undefined) throw new Error("a symbol outside of a trace");
  return session;
}

/** Notes what a field holds before it is changed, for whoever explores a branch. */
export function note(object: object, key: PropertyKey): void {
  const log = session?.logs.at(-1);
  if (log === undefined) return;
  let fields = log.get(object);
  if (fields === undefined) log.set(object, (fields = new Map()));
  if (!fields.has(key)) fields.set(key, (object as Fields)[key]);
}
