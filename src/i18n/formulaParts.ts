/** A piece of a formula and where it stands: on the line, below or above it. */
export interface FormulaPart {
  readonly text: string;
  readonly place: "line" | "below" | "above";
}

/** "_" and "^" with what belongs to them: a bracket, or letters, digits and a sign before them. */
const MARK = /([_^])(−?)(\([^()]*(?:\([^()]*\)[^()]*)*\)|\{[^{}]*\}|[\p{L}\p{N}*′,]+(?<!,))/gu;

/** Splits a declared formula where indices ("θ_Fe", "R_{t−1}") and powers ("(1 + r)^−(t + τ)") stand. */
export function formulaParts(formula: string): FormulaPart[] {
  const parts: FormulaPart[] = [];
  let from = 0;
  for (const found of formula.matchAll(MARK)) {
    if (found.index > from) parts.push({ text: formula.slice(from, found.index), place: "line" });
    const [whole, mark, sign, body] = found;
    // brackets only hold the piece together; round ones stay where a sign stands before them
    const bare = body!.startsWith("{") || (body!.startsWith("(") && sign === "") ? body!.slice(1, -1) : body!;
    parts.push({ text: sign + bare, place: mark === "_" ? "below" : "above" });
    from = found.index + whole.length;
  }
  if (from < formula.length) parts.push({ text: formula.slice(from), place: "line" });
  return parts;
}
