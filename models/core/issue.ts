import type { Language, Text } from "./text";

/** What can be wrong with something a user gave us (file, link, form, command line). */
export type IssueCode =
  | "unknown-id"
  | "wrong-unit"
  | "out-of-bounds"
  | "not-a-number"
  | "not-a-choice"
  | "impossible-distribution"
  | "not-positive-definite"
  | "newer-schema"
  | "too-large"
  | "too-deep"
  | "not-json"
  | "wrong-type"
  | "missing-field"
  | "unknown-file"
  | "unknown-option";

/**
 * One fault in user input: `path` says where (file and field, "base.json: values.extraction.capacity"),
 * `value` what was found (already shortened for display), `message` what is wrong and what is allowed.
 */
export interface Issue {
  readonly code: IssueCode;
  readonly path: string;
  readonly value?: string;
  readonly message: Text;
  /** values that would be accepted in place of the refused ones, keyed as in the file */
  readonly repaired?: Readonly<Record<string, number>>;
}

/** Either a value or the reasons why there is none. */
export type Result<T> = { ok: true; value: T } | { ok: false; issues: readonly Issue[] };

/** One line for a terminal or a banner: path, value, message. */
export function issueLine(issue: Issue, language: Language): string {
  const colon = language === "zh" ? "：" : ": ";
  const shown = issue.value === undefined ? "" : ` (${issue.value})`;
  return `${issue.path}${shown}${colon}${issue.message[language]}`;
}
