/*
 * Conditions. One that is known takes its way. One that is not takes both, one after the other, and selects between what
 * they leave behind.
 */
import { isNode, type Value } from "./graph";
import { NotStaged, note, now, type Fields, type Heap } from "./session";

/** Runs one branch and hands back what it changed; the changes themselves are undone. */
function explore<T>(mask: Value, branch: () => T): { result: T; heap: Heap } {
  const { logs, masks, graph } = now();
  const before: Heap = new Map();
  logs.push(before);
  const outer = masks.at(-1);
  masks.push(outer === undefined ? mask : graph.binary("and", outer, mask));
  try {
    const result = branch();
    const heap: Heap = new Map();
    for (const [object, fields] of before) {
      const after = new Map<PropertyKey, unknown>();
      for (const [key, old] of fields) {
        after.set(key, (object as Fields)[key]);
        (object as Fields)[key] = old;
      }
      heap.set(object, after);
    }
    return { result, heap };
  } finally {
    logs.pop();
    masks.pop();
  }
}

/** `yes` where the mask holds, `no` elsewhere; lists and plain objects field by field. */
function merge(mask: Value, yes: unknown, no: unknown): unknown {
  if (Object.is(yes, no)) return yes;
  if (isObject(yes) !== isObject(no)) throw new NotStaged("an object on one way only");
  // not yet set on one of the ways: the program may not look at it there
  if (yes === undefined) return no;
  if (no === undefined) return yes;
  if (Array.isArray(yes) && Array.isArray(no) && yes.length === no.length)
    return yes.map((one, i) => merge(mask, one, no[i]));
  if (isPlain(yes) && isPlain(no)) {
    const merged: Fields = {};
    for (const key of Object.keys(yes)) merged[key] = merge(mask, yes[key], no[key]);
    return merged;
  }
  const fits = (value: unknown): value is Value =>
    isNode(value) || typeof value === "number" || typeof value === "boolean";
  if (!fits(yes) || !fits(no)) throw new NotStaged(`a choice between ${typeof yes} and ${typeof no}`);
  return now().graph.select(mask, yes, no);
}

const isObject = (value: unknown): boolean => typeof value === "object" && value !== null && !isNode(value);

function isPlain(value: unknown): value is Fields {
  return typeof value === "object" && value !== null && Object.getPrototypeOf(value) === Object.prototype;
}

/**
 * An if or a conditional expression. `read` and `write` are there if the ways assign to variables of their surroundings:
 * they get and set all of these.
 */
export function branch<T>(
  condition: unknown,
  yes: () => T,
  no: (() => T) | undefined,
  read?: () => unknown[],
  write?: (values: unknown[]) => void,
): T | undefined {
  if (!isNode(condition)) return condition ? yes() : no?.();
  const { graph } = now();
  const locals = read?.();
  const first = explore(condition, yes);
  const firstLocals = read?.();
  if (locals !== undefined) write!(locals);
  const second = explore(graph.unary("not", condition), no ?? (() => undefined as T));
  const secondLocals = read?.();
  if (firstLocals !== undefined) write!(firstLocals.map((one, i) => merge(condition, one, secondLocals![i])));
  for (const heap of [first.heap, second.heap]) {
    for (const [object, fields] of heap) {
      for (const key of fields.keys()) {
        const old = (object as Fields)[key];
        const pick = (side: Heap) => (side.get(object)?.has(key) ? side.get(object)!.get(key) : old);
        if (heap === second.heap && first.heap.get(object)?.has(key)) continue;
        const value = merge(condition, pick(first.heap), pick(second.heap));
        note(object, key);
        (object as Fields)[key] = value;
      }
    }
  }
  return merge(condition, first.result, second.result) as T;
}
