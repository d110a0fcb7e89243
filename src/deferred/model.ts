import { signal, type ReadonlySignal } from "@preact/signals";
import type { AnyModule } from "../../models/core/module";
import type { Text } from "../../models/core/text";

/** English and Chinese of a deferred text. */
export type Words = readonly [en: string, zh: string];

/** The functions of one module. */
export type Arithmetic = Pick<AnyModule, "start" | "year" | "finish">;

const texts: { en: string; zh: string }[] = [];
let arithmetic: Readonly<Record<string, Arithmetic>> | undefined;
const isHere = signal(false);

/**
 * True once explanations (help, sources' notes, purposes, what is left out) have arrived; until then they are empty. A
 * component that shows one reads this, so that it is drawn again.
 */
export const hasExplanations: ReadonlySignal<boolean> = isHere;

/** Written by the build in the place of an explanation: the same object all the time, filled when its words arrive. */
export function deferredText(place: number): Text {
  return (texts[place] ??= { en: "", zh: "" });
}

/** Written by the build in the place of a module's function, which the page's thread needs on few screens only. */
export function deferredFunction(id: string, name: keyof Arithmetic): (...given: never[]) => unknown {
  return (...given) => {
    if (arithmetic === undefined) throw new Error(`${id}.${name} requires wholeModel() to be awaited first`);
    return (arithmetic[id]![name] as (...given: never[]) => unknown)(...given);
  };
}

let fetching: Promise<void> | undefined;

/**
 * Brings what the first screen can do without: the model's explanations and its arithmetic, which workers have anyway.
 * Whatever shows the one or runs the other waits for it.
 * @throws when the file cannot be loaded; the next call tries again
 */
export function wholeModel(): Promise<void> {
  fetching ??= fetchRest().catch((problem: unknown) => {
    fetching = undefined;
    throw problem;
  });
  return fetching;
}

async function fetchRest(): Promise<void> {
  const rest = await import("./rest");
  rest.words.forEach(([en, zh], place) => {
    texts[place] = Object.assign(texts[place] ?? {}, { en, zh });
  });
  arithmetic = rest.arithmetic;
  isHere.value = true;
}
