import type { Provenance } from "../core/module";
import { text, type Text } from "../core/text";
import type { SourceId } from "./sources";

/** Figures from general knowledge of the trade: plausible, but not traced to a page that could be read. */
const GENERAL_KNOWLEDGE = text(
  "General knowledge of the trade, not verified against a source",
  "行业常识，未经来源核实",
);

/** Read in a public page; `refs` are keys of the source list. */
export const published = (refs: readonly SourceId[], note?: Text): Provenance =>
  note ? { evidence: "published", refs, note } : { evidence: "published", refs };

/** Arithmetic on published figures. */
export const derived = (refs: readonly SourceId[], note?: Text): Provenance =>
  note ? { evidence: "derived", refs, note } : { evidence: "derived", refs };

/** Our assumption; the note says on what grounds. */
export const assumed = (note: Text = GENERAL_KNOWLEDGE, refs?: readonly SourceId[]): Provenance =>
  refs ? { evidence: "assumed", note, refs } : { evidence: "assumed", note };

/** Searched for and not found: the value stands in until somebody knows. */
export const missing = (note: Text, refs?: readonly SourceId[]): Provenance =>
  refs ? { evidence: "missing", note, refs } : { evidence: "missing", note };
