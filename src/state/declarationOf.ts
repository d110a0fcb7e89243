import type { Text } from "../../models/core/text";
import { resultOf, yearlyOf, type NumberId } from "./opened";

/** The declaration of formula and help: a running sum has those of the line that it sums. */
export function declarationOf(id: NumberId): {
  readonly formula?: string | undefined;
  readonly help?: Text | undefined;
  readonly symbol?: string | undefined;
  readonly isSum: boolean;
} {
  const found = resultOf(id)!;
  if (found.kind === "metric") return { ...found.definition, isSum: false };
  const { formula, help } = yearlyOf(found.entry).definition;
  return { formula, help, isSum: found.entry.sums !== undefined };
}
