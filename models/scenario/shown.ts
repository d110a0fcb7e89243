/** Longest piece of user input that a message repeats. */
export const SHOWN_LENGTH = 60;

/** Any value as a short text for a message; control characters are shown as "·". Never throws. */
export function shown(value: unknown): string {
  return shorten(plain(value));
}

function plain(value: unknown): string {
  if (typeof value === "string") return value;
  if (typeof value === "number" || typeof value === "boolean" || typeof value === "bigint")
    return String(value);
  if (value === null) return "null";
  if (Array.isArray(value)) return value.length === 0 ? "[]" : `[${value.length} …]`;
  if (typeof value === "object") return `{${Object.keys(value).slice(0, 6).join(", ")}}`;
  return typeof value;
}

/** Cuts a text to the shown length, on whole characters. */
function shorten(value: string): string {
  // cut before spreading: the text may be a megabyte long
  const characters = [...value.slice(0, 4 * SHOWN_LENGTH).replace(/\p{Cc}/gu, "·")];
  if (characters.length <= SHOWN_LENGTH) return characters.join("");
  return characters.slice(0, SHOWN_LENGTH - 1).join("") + "…";
}
