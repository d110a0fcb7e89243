import type { Evidence, ParamDefinition } from "../core/module";
import type { Language } from "../core/text";
import type { Unit } from "../core/units";
import { bookChapters } from "./bookChapters";
import { bookWords, evidenceWords } from "./bookWords";
import { checks, lines, metrics, params, type ParamEntry } from "./catalogue";
import { modules, type LineId, type MetricId, type ModuleId } from "./registry";
import type { Source } from "./source";
import { sources } from "./sources";
import { MODEL_VERSION } from "./version";

/** How a language writes formulas, values and units; given from outside, as it belongs to whoever shows the book. */
export interface BookWriter {
  formula(formula: string): string;
  value(definition: ParamDefinition): string;
  range(definition: ParamDefinition): string;
  unit(unit: Unit): string;
}

/** How well the inputs of a module, or of all, are founded. */
export interface BookEvidence {
  readonly total: number;
  readonly of: Readonly<Record<Evidence, number>>;
  /** inputs that are assumed or were not found, as a share of all (0–1); 0 without inputs */
  readonly assumed: number;
}

export interface BookParam {
  readonly entry: ParamEntry;
  readonly label: string;
  readonly symbol: string;
  readonly value: string;
  readonly unit: string;
  readonly range: string;
  readonly evidence: string;
  /** keys of the source list */
  readonly refs: readonly string[];
  readonly note: string;
  readonly help: string;
}

/** A line, a metric or a balance with its formula. */
export interface BookEquation<Id extends string = string> {
  readonly id: Id;
  readonly label: string;
  readonly symbol: string;
  readonly unit: string;
  readonly formula: string;
  readonly meaning: string;
}

export interface BookModule {
  readonly id: ModuleId;
  readonly title: string;
  readonly purpose: string;
  /** titles of the modules that it reads */
  readonly needs: readonly string[];
  readonly leftOut: readonly { readonly what: string; readonly why: string }[];
  readonly evidence: BookEvidence;
  readonly params: readonly BookParam[];
  readonly lines: readonly BookEquation<LineId>[];
  readonly metrics: readonly BookEquation<MetricId>[];
  readonly balances: readonly BookEquation[];
}

/** A part of a chapter. Cells of a table and items of a list are plain text in the book's language. */
export type BookBlock =
  | { readonly kind: "text"; readonly text: string }
  | { readonly kind: "formula"; readonly text: string }
  | {
      readonly kind: "table";
      readonly head: readonly string[];
      readonly rows: readonly (readonly string[])[];
    };

export interface BookChapter {
  readonly id: string;
  readonly title: string;
  readonly blocks: readonly BookBlock[];
}

export interface BookSource {
  readonly id: string;
  readonly title: string;
  readonly date: string;
  readonly address: string;
}

/** The model book in one language. */
export interface Book {
  readonly language: Language;
  readonly title: string;
  readonly version: string;
  readonly words: Readonly<Record<keyof typeof bookWords, string>>;
  readonly modules: readonly BookModule[];
  readonly evidence: BookEvidence;
  readonly chapters: readonly BookChapter[];
  readonly sources: readonly BookSource[];
}

/**
 * The whole model as its modules declare it: purposes, what is left out, inputs with their sources, formulas, balances,
 * randomness, statistics, sources. Nothing is written down twice: what the book says is what the engine computes with.
 */
export function bookOf(language: Language, write: BookWriter): Book {
  const words = Object.fromEntries(
    Object.entries(bookWords).map(([key, word]) => [key, word[language]]),
  ) as Book["words"];
  return {
    language,
    title: words.title,
    version: MODEL_VERSION,
    words,
    modules: modules.map((owner) => moduleOf(owner, language, write)),
    evidence: evidenceOf(params),
    chapters: bookChapters(language, write),
    sources: Object.entries<Source>(sources).map(([id, { title, date, address }]) => ({
      id,
      title: title[language],
      date: date ?? "",
      address,
    })),
  };
}

/** Counts of the classes of evidence among some inputs. */
export function evidenceOf(entries: readonly ParamEntry[]): BookEvidence {
  const of = { published: 0, derived: 0, assumed: 0, missing: 0 };
  for (const { definition } of entries) of[definition.source.evidence] += 1;
  const total = entries.length;
  return { total, of, assumed: total > 0 ? (of.assumed + of.missing) / total : 0 };
}

type Owner = (typeof modules)[number];

function moduleOf(owner: Owner, language: Language, write: BookWriter): BookModule {
  const own = <E extends { readonly module: ModuleId }>(entries: readonly E[]): E[] =>
    entries.filter((entry) => entry.module === owner.id);
  const inputs = own(params);
  return {
    id: owner.id,
    title: owner.title[language],
    purpose: owner.purpose[language],
    needs: owner.needs.map((need) => need.title[language]),
    leftOut: owner.leftOut.map(({ what, why }) => ({ what: what[language], why: why[language] })),
    evidence: evidenceOf(inputs),
    params: inputs.map((entry) => paramOf(entry, language, write)),
    lines: own(lines)
      .filter((line) => line.sums === undefined)
      .map(({ id, definition: { label, unit, formula, help } }) => ({
        id,
        label: label[language],
        symbol: "",
        unit: write.unit(unit),
        formula: write.formula(formula ?? ""),
        meaning: help?.[language] ?? "",
      })),
    metrics: own(metrics).map(({ id, definition: { label, unit, symbol, formula, help } }) => ({
      id,
      label: label[language],
      symbol: symbol ?? "",
      unit: write.unit(unit),
      formula: write.formula(formula ?? ""),
      meaning: help?.[language] ?? "",
    })),
    balances: own(checks).map(({ id, definition: { label, formula } }) => ({
      id,
      label: label[language],
      symbol: "",
      unit: "",
      formula: write.formula(formula ?? ""),
      meaning: "",
    })),
  };
}

function paramOf(entry: ParamEntry, language: Language, write: BookWriter): BookParam {
  const { definition } = entry;
  const { label, symbol, unit, source, help } = definition;
  return {
    entry,
    label: label[language],
    symbol,
    value: write.value(definition),
    unit: write.unit(unit),
    range: write.range(definition),
    evidence: evidenceWords[source.evidence][language],
    refs: source.refs ?? [],
    note: source.note?.[language] ?? "",
    help: help?.[language] ?? "",
  };
}
