/* Fields and arrays of the model as a trace sees them. */
import { isNode, type Value } from "./graph";
import { NeedsMemory, NotStaged, note, now, type Fields } from "./session";

/**
 * Stands in for a Float64Array: values by place, or a region of memory. It moves to memory when a place is asked for that
 * is not known, if no place has been asked for before; if one has, the trace must begin anew.
 */
export class StagedArray {
  readonly cells: Value[];
  private used = false;
  constructor(
    readonly index: number,
    readonly length: number,
    public inMemory: boolean,
  ) {
    // in memory they stand idle, so that fields keep their places from trace to trace
    this.cells = new Array<Value>(length).fill(0);
  }

  /** Says whether the array is in memory, where it has to be unless `place` is known. */
  find(place: unknown): boolean {
    if (!this.inMemory && isNode(place)) this.move();
    this.used = true;
    return this.inMemory;
  }

  move(): void {
    now().inMemory.add(this.index);
    if (this.used) throw new NeedsMemory();
    this.inMemory = true;
  }
}

/** Assigns to a field. */
export function set(object: object, key: PropertyKey, value: unknown): unknown {
  note(object, key);
  (object as Fields)[key] = value;
  return value;
}

/** An element of an array or list. */
export function at(array: unknown, index: unknown): unknown {
  if (!(array instanceof StagedArray)) {
    if (isNode(index)) throw new NotStaged("an unknown place in a fixed list");
    return (array as Fields)[index as PropertyKey];
  }
  if (!array.find(index)) return array.cells[index as number];
  const { graph } = now();
  return graph.node("read", "number", [graph.lift(index as Value)], array.index, graph.phase);
}

/** Assigns to an element of an array or list. */
export function put(array: unknown, index: unknown, value: unknown): unknown {
  if (!(array instanceof StagedArray)) return set(array as object, index as PropertyKey, value);
  if (!array.find(index)) return set(array.cells, index as number, value);
  const { graph, masks } = now();
  const mask = masks.at(-1) ?? true;
  const kept =
    mask === true ? (value as Value) : graph.select(mask, value as Value, at(array, index) as Value);
  graph.node("write", "nothing", [graph.lift(index as Value), graph.lift(kept)], array.index, graph.phase);
  return value;
}
