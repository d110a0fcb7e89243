import type { Language } from "../../models/core/text";
import { plural } from "../../models/core/plural";
import { messages } from "./messages";
import { printsKeys } from "./testLanguage";

export type MessageKey = keyof typeof messages;

/** Names of the {slots} in a text; {count|change|changes} is the form of a word that goes with the slot "count". */
type SlotsOf<S extends string> = S extends `${string}{${infer Name}}${infer Rest}`
  ? (Name extends `${infer Counted}|${string}` ? Counted : Name) | SlotsOf<Rest>
  : never;

type Slots<K extends MessageKey> = SlotsOf<(typeof messages)[K]["en"]>;

/** The slots a message needs, as arguments: none at all if it has none. */
type SlotArguments<K extends MessageKey> = [Slots<K>] extends [never]
  ? []
  : [slots: Readonly<Record<Slots<K>, string | number>>];

/**
 * A message in the user's language with its slots filled. An unknown key, a missing slot and a missing
 * translation do not compile.
 */
export function say<K extends MessageKey>(language: Language, key: K, ...slots: SlotArguments<K>): string {
  const text: string = messages[key][language];
  const values: Readonly<Record<string, string | number>> = slots[0] ?? {};
  // what fills the slots stands outside of the brackets: it may be untranslated itself
  if (printsKeys()) return [`[${key}]`, ...Object.values(values)].join(" ");
  return text.replaceAll(
    /\{(\w+)(?:\|([^|}]*)\|([^|}]*))?\}/g,
    (whole, name: string, one?: string, many?: string) => {
      const value = values[name];
      if (value === undefined) return whole;
      return one === undefined ? String(value) : plural(value, one, many);
    },
  );
}

/** Keys of messages without slots: what a table of names may hold. */
export type PlainKey = { [K in MessageKey]: [Slots<K>] extends [never] ? K : never }[MessageKey];
