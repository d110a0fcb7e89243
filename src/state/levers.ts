import type { LeverGroup } from "../../models/core/module";
import { params, type ParamEntry } from "../../models/mine/catalogue";
import type { PlainKey } from "../i18n/say";

/** The questions under which levers stand, in the order of the panel. */
export const GROUPS: readonly { readonly id: LeverGroup; readonly title: PlainKey }[] = [
  { id: "howMuch", title: "groupHowMuch" },
  { id: "howFast", title: "groupHowFast" },
  { id: "howDeep", title: "groupHowDeep" },
  { id: "price", title: "groupPrice" },
  { id: "tax", title: "groupTax" },
];

/** Parameters of a group: those in front first, each part in registry order. */
export function leversOf(group: LeverGroup): { front: readonly ParamEntry[]; rest: readonly ParamEntry[] } {
  const all = params.filter((entry) => entry.definition.lever?.group === group);
  return {
    front: all.filter((entry) => entry.definition.lever?.front),
    rest: all.filter((entry) => !entry.definition.lever?.front),
  };
}

const SUBSCRIPTS = "₀₁₂₃₄₅₆₇₈₉";

/** Letters as people type them: lower case, plain digits, no spaces or marks. */
function plain(text: string): string {
  return [...text.normalize("NFKD").toLowerCase()]
    .map((letter) => (SUBSCRIPTS.includes(letter) ? String(SUBSCRIPTS.indexOf(letter)) : letter))
    .join("")
    .replaceAll(/[\s_.,·—–-]/g, "");
}

/** Whether a parameter answers a search by label in either language, symbol or id; every word must be found. */
export function matches(entry: ParamEntry, query: string): boolean {
  const { label, symbol } = entry.definition;
  return matchesText([label.en, label.zh, symbol, entry.id], query);
}

/** Whether every word of a search is found in one of the texts. */
export function matchesText(texts: readonly string[], query: string): boolean {
  const found = texts.map(plain);
  return query
    .split(/\s+/)
    .filter(Boolean)
    .every((word) => found.some((text) => text.includes(plain(word))));
}
