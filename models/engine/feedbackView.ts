import type { AnyModule } from "../core/module";
import { ownLines } from "../mine/catalogue";

/**
 * What a module declared under `feedback`: one read-only property per name that reads the line's value of last year
 * from `past` (all own lines, as they were at the end of the year before). Throws if a named line does not exist.
 */
export function feedbackView(module: AnyModule, past: Float64Array): object {
  const shape: object = {};
  for (const [name, id] of Object.entries(module.feedback)) {
    const line = ownLines.find((entry) => entry.id === id);
    if (line === undefined) throw new Error(`${module.id} reads back ${id}, which no module writes`);
    const place = line.index;
    Object.defineProperty(shape, name, { enumerable: true, get: () => past[place] });
  }
  return Object.create(shape) as object;
}
